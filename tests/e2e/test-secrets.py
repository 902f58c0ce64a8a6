#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret of a signed-in session lies anywhere but in the keyring: not in a file, not in what the programs say, not on a
command line, in an environment, on the session bus, or in a core file. Every way of looking has to find a canary first.

One case is apart: keys in OVH_… variables were put into the environment by the person, for all the programs that the person
starts from there; they get nowhere else.

Usage: in-session --wm x11 test-secrets.py GUICHET GUICHET-HELPER GUICHET-SANDBOX SIGN-IN
"""
import os
import pathlib
import re
import shutil
import subprocess

from guichet_keyring import Keyring
from guichet_test import Program, Sandbox, Skip, run_tests, wait_until
from guichet_traces import BusMonitor, Processes, Search, allow_cores, core_of, files, forms, is_sanitized
from signed_in_life import (APP, HELPER, HOME, RUNTIME, SANDBOX, TALK, WINDOWS, WORK, activate, gdbus,
                            life_of_the_environment, life_of_the_keyring)

# How a client asks the keyring for a session, as it stands in a message.
PLAIN, ENCRYPTED = b'\5\0\0\0plain\0', b'dh-ietf1024-sha256-aes128-cbc-pkcs7\0'
CANARY = 'Zanzibar/Quetsche+é'
LIVES = [life_of_the_environment, life_of_the_keyring]


def no_file_holds_a_secret():
    for life in LIVES:
        names = [os.path.basename(name) for name, _ in life().files]
        assert {'guichet.db', 'keyfile', 'login.keyring'} <= set(names), 'store, settings and keyring were looked through'
        life().assert_clean(life().files)


def the_programs_say_no_secret():
    for life in LIVES:
        said = life().said[-1][1]
        assert b'POST /telephony/' in said and b'GDBus-debug' in said, 'they did talk'
        life().assert_clean(life().said)


def no_process_is_given_a_secret():
    for life in LIVES:
        names = life().processes.names
        assert {'guichet', 'guichet-helper'} <= names and ('the browser (DISPLAY)' in dict(life().given)), names
        # What the person gave to all programs is the person's; it is nowhere else.
        life().assert_clean(life().given, but='(OVH_')


def no_secret_goes_over_the_session_bus_in_clear():
    for life in LIVES:
        messages = life().messages[0][1]
        assert b'org.gtk.Actions' in messages, 'the bus was watched'
        if life is life_of_the_keyring:
            assert ENCRYPTED in messages and PLAIN not in messages
        life().assert_clean(life().messages)


def no_core_file_holds_a_secret():
    for life in LIVES:
        if not life().cores:
            raise Skip('a program with AddressSanitizer in it writes no core file')
        life().assert_clean(life().cores)


def a_canary_is_found_in_a_file_in_every_form():
    folder = pathlib.Path(HOME, 'canary')
    folder.mkdir()
    for form, looks in forms(CANARY).items():
        for number, data in enumerate(looks):
            (folder / f'{form} {number}').write_bytes(b'{"key": "' + data + b'"}')
    hits = Search({'canary': CANARY}).find(files(HOME, RUNTIME))
    shutil.rmtree(folder)
    missed = [form for form, looks in forms(CANARY).items() for number in range(len(looks))
              if not any(f', {form}, ' in hit and hit.endswith(f'/{form} {number}') for hit in hits)]
    assert missed == [], missed


def a_canary_is_found_on_a_command_line_and_in_an_environment():
    processes = Processes()
    with Program('sh', '-c', 'read line', CANARY, env={'CANARY': CANARY}, stdin=subprocess.PIPE):
        wait_until(lambda: len(Search({'canary': CANARY}).find(list(processes.seen))) == 2, 'both are found')
    processes.stop()


def a_canary_is_found_in_the_talk_and_on_the_bus():
    with Program('sh', '-c', 'echo "$0" >&2', CANARY) as program:
        program.wait()
    assert Search({'canary': CANARY}).find([('talk', '\n'.join(program.errors).encode())])
    with Keyring(), BusMonitor() as bus:
        bus.send(CANARY)
        assert Search({'canary': CANARY}).find([('bus', bus.messages())])
        assert gdbus('org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.OpenSession',
                     'plain', '<"">')
        bus.send('a-session-in-clear-was-opened')
        assert PLAIN in bus.messages() and ENCRYPTED not in bus.messages()


def run(program, *arguments):
    """Runs a program to its end: its exit status and all that it said."""
    done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=30, check=False)
    return done.returncode, done.stdout + done.stderr


def no_option_takes_a_secret():
    for program in (WINDOWS, HELPER):
        status, words = run(program, '--help-all')
        assert status == 0 and '--version' in words, words
        options = re.findall(r'--[a-z-]+', words)
        assert not [option for option in options if re.search('key|secret|token|password|login', option)], options
        for option in ('--application-secret', '--consumer-key', '--client-secret', '--access-token', '--password'):
            status, words = run(program, f'{option}={CANARY}')
            assert status in (1, 2) and CANARY not in words.replace(f'{option}={CANARY}', ''), (status, words)


def questions_about_the_program_leave_the_keyring_alone():
    with Keyring(), BusMonitor() as bus:
        for program in (WINDOWS, HELPER):
            for option in ('--version', '--help', '--help-all'):
                assert run(program, option)[0] == 0, (program, option)
        assert run(WINDOWS, '--detect', os.devnull)[0] == 0
        bus.send('all-questions-are-answered')
        assert b'org.freedesktop.secrets' not in bus.messages()
        Keyring.is_locked()
        bus.send('one-question-to-the-keyring')
        assert b'org.freedesktop.secrets' in bus.messages(), 'it would have been seen'


def a_developer_finds_the_secrets_in_a_whole_core():
    if is_sanitized(HELPER):
        raise Skip('a program with AddressSanitizer in it writes no core file')
    with Sandbox(SANDBOX) as sandbox:
        env = {**TALK, **sandbox.env, 'GUICHET_WHOLE_CORE': '1'}
        with Program(HELPER, '--clipboard-backend=none', env=env) as helper:
            activate(APP + '.Helper', 'call', '0142866100')
            wait_until(sandbox.calls, 'the call is placed')
            core = core_of(helper.process.pid, WORK)
    assert Search({'consumer key': sandbox.env['OVH_CONSUMER_KEY']}).find([('the core', core)])


for name in [name for name in os.environ if name.startswith('OVH_')]:
    del os.environ[name]  # the account of who runs this
WORK.mkdir()
os.chdir(WORK)
allow_cores()
run_tests(no_file_holds_a_secret, the_programs_say_no_secret, no_process_is_given_a_secret,
          no_secret_goes_over_the_session_bus_in_clear, no_core_file_holds_a_secret,
          a_canary_is_found_in_a_file_in_every_form, a_canary_is_found_on_a_command_line_and_in_an_environment,
          a_canary_is_found_in_the_talk_and_on_the_bus, a_developer_finds_the_secrets_in_a_whole_core,
          no_option_takes_a_secret, questions_about_the_program_leave_the_keyring_alone)
