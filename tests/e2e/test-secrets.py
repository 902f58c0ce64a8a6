#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret of a signed-in session lies anywhere but in the keyring: not in a file, not in what the programs say, not on a
command line, in an environment, on the session bus, or in a core file. Every way of looking has to find a canary first.

The windows and the helper run with all the talk that people can switch on. One case is apart: keys in OVH_… variables were
put into the environment by the person, for all the programs that the person starts from there; they get nowhere else.

Usage: in-session --wm x11 test-secrets.py GUICHET GUICHET-HELPER GUICHET-SANDBOX SIGN-IN
"""
import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import sys

from guichet_keyring import Keyring
from guichet_test import Program, Sandbox, Skip, run_tests, wait_until
from guichet_traces import BusMonitor, Processes, Relay, Search, allow_cores, core_of, files, forms, is_sanitized
from ovh_client import ServiceAccount, consent

WINDOWS, HELPER, SANDBOX, SIGN_IN = map(os.path.abspath, sys.argv[1:5])
HOME, RUNTIME = os.environ['HOME'], os.environ['XDG_RUNTIME_DIR']
WORK = pathlib.Path(os.environ['GUICHET_SESSION_DIR'], 'work')
APP = 'io.github.guichet.Guichet'
# How a client asks the keyring for a session, as it stands in a message.
PLAIN, ENCRYPTED = b'\5\0\0\0plain\0', b'dh-ietf1024-sha256-aes128-cbc-pkcs7\0'
CANARY = 'Zanzibar/Quetsche+é'
BEARER = rb'Authorization: Bearer (\S+)'
POLLED = rb'GET /events[^ ]*[?&]token=([^& ]+)'

# All that makes the programs and their libraries talk.
TALK = {'G_MESSAGES_DEBUG': 'all', 'G_DBUS_DEBUG': 'all', 'GTK_DEBUG': 'actions', 'GNUTLS_DEBUG_LEVEL': '9',
        'GSETTINGS_BACKEND': 'keyfile', 'GNOTIFICATION_BACKEND': 'freedesktop'}


def gdbus(name, path, method, *arguments):
    """One call on the session bus; its answer as text, None if it failed."""
    done = subprocess.run(['gdbus', 'call', '--session', '--timeout', '30', '--dest', name, '--object-path', path,
                           '--method', method, *arguments], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None


def activate(name, action, *parameters):
    path = '/' + name.replace('.', '/')
    values = '[' + ', '.join(f'<"{parameter}">' for parameter in parameters) + ']'
    wait_until(lambda: action in (gdbus(name, path, 'org.gtk.Actions.List') or ''), f'{name} has “{action}”')
    assert gdbus(name, path, 'org.gtk.Actions.Activate', action, values, '{}') is not None, action


def install_browser():
    """A browser that keeps its environment and its command line for us; returns where."""
    program, kept = WORK / 'browser', WORK / 'browser-kept'
    program.write_text(f'#!/bin/sh\ntr "\\0" "\\n" < /proc/$$/environ > {kept}.new\necho "$@" >> {kept}.new\n'
                       f'mv {kept}.new {kept}\n', encoding='utf-8')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    applications = pathlib.Path(os.environ['XDG_DATA_HOME'], 'applications')
    applications.mkdir(parents=True, exist_ok=True)
    (applications / 'browser.desktop').write_text(
        f'[Desktop Entry]\nType=Application\nName=Browser\nExec={program} %u\nMimeType=x-scheme-handler/https;\n',
        encoding='utf-8')
    pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'mimeapps.list').write_text(
        '[Default Applications]\nx-scheme-handler/https=browser.desktop\n', encoding='utf-8')
    return kept


def pid_of(program):
    """The process of this session that runs the program; None if there is none."""
    mark = f'GUICHET_SESSION_DIR={os.environ["GUICHET_SESSION_DIR"]}'.encode()
    for folder in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if os.readlink(folder / 'exe') == os.path.realpath(program) and mark in (folder / 'environ').read_bytes():
                return int(folder.name)
        except OSError:  # it has ended, or is another user's
            continue
    return None


class Life:
    """A signed-in session from its start to its end, and all its traces. What is in them is judged afterwards."""

    def __init__(self, sandbox, secrets, environment, begin=None, go_on=None):
        """`secrets`: what is known beforehand; begin(life) comes before the programs, go_on(life) after the first calls."""
        self.sandbox, self.secrets, self.said = sandbox, secrets, []
        self.browser = install_browser()
        self.processes = Processes()
        self.env = {**TALK, **environment}
        with Relay(sandbox.origin) as self.relay, Keyring(), BusMonitor() as bus:
            self.env |= {name: value.replace(sandbox.origin, self.relay.origin) for name, value in environment.items()}
            self.env['OVH_EVENTS_URL'] = self.relay.origin + '/events'
            if begin is not None:
                begin(self)
            # The windows start the helper, as they do for a person: it inherits what they have, and writes where they do.
            try:
                with Program(WINDOWS, env=self.env) as windows:
                    self.use()
                    if go_on is not None:
                        go_on(self)
                    self.learn_secrets()
                    self.files = list(files(HOME, RUNTIME))
                    self.cores = self.crash(windows.process.pid)
            finally:
                self.end_helper()
            self.hear('the windows and the helper', windows)
            bus.send('the-end-of-this-session')
            self.messages = [('the session bus', bus.messages())]
        self.processes.stop()
        self.given = self.processes.seen | {(f'the browser ({line.partition(b"=")[0].decode()})', line)
                                            for line in self.browser.read_bytes().splitlines()}
        self.files += files(HOME, RUNTIME)

    def hear(self, name, program, but=None):
        """Keeps what the program said; lines that begin with `but` are what it is for."""
        lines = [line for line in program.lines + program.errors if but is None or not line.startswith(but)]
        self.said.append((f'what is said by {name}', '\n'.join(lines).encode()))

    def call(self, number, count):
        """Has the helper call; returns when so many calls have come."""
        activate(APP + '.Helper', 'call', number)
        wait_until(lambda: len(self.sandbox.calls()) == count, f'{count} calls are placed')

    def use(self):
        """What a person does: calls, is refused, calls in vain, opens a page of OVHcloud, changes a setting."""
        helper = APP + '.Helper'
        self.call('0142866100', 1)
        wait_until(lambda: self.relay.find_sent(POLLED), 'the call is followed')
        activate(helper, 'call', '0199000403')
        self.sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/telephony/*', 'kind': 'html', 'status': 503})
        activate(helper, 'call', '0478000000')
        wait_until(lambda: not self.sandbox.get('/sandbox/faults'), 'the proxy answered in place of OVHcloud')
        with Program(WINDOWS, '--call', '0199000403', env=self.env) as command:
            assert command.wait() == 1
            self.hear('guichet --call', command)
        activate(APP, 'help')
        wait_until(self.browser.exists, 'the page is opened')
        assert gdbus(helper, '/' + helper.replace('.', '/'), 'org.gtk.Actions.SetState', 'pause-watching', '<true>', '{}')
        wait_until(lambda: any(b'watching=false' in data for _, data in files(os.environ['XDG_CONFIG_HOME'])),
                   'the setting is written')

    def learn_secrets(self):
        """What was got from OVHcloud on the way, and was sent to it."""
        for name, pattern in (('event token', POLLED), ('bearer token', BEARER),
                              ('consumer key', rb'X-Ovh-Consumer: (\S+)')):
            found = self.relay.find_sent(pattern)
            self.secrets |= {f'{name} {number}': secret for number, secret in enumerate(found)}
            assert found or name == 'bearer token', f'a {name} was used'

    @staticmethod
    def end_helper():
        helper = pid_of(HELPER)
        if helper is not None:
            os.kill(helper, signal.SIGTERM)
            wait_until(lambda: pid_of(HELPER) is None, 'the helper has ended')

    @staticmethod
    def crash(windows):
        """Core files of both programs; none under sanitizers, which allow none."""
        if is_sanitized(WINDOWS):
            return []
        helper = pid_of(HELPER)
        return [('the core of the windows', core_of(windows, WORK)), ('the core of the helper', core_of(helper, WORK))]

    def assert_clean(self, places, but=None):
        """Nothing is found, but where `but` stands in the name of the place."""
        hits = [hit for hit in Search(self.secrets).find(places) if but is None or but not in hit]
        assert hits == [], '\n'.join(hits)


def once(build):
    """Builds when it is asked for the first time, and gives the same to all who ask; a failure too."""
    outcomes = []

    def get():
        if not outcomes:
            try:
                outcomes.append((build(), None))
            except Exception as error:  # each test that needs it fails with it
                outcomes.append((None, error))
        value, error = outcomes[0]
        if error is not None:
            raise error.with_traceback(None)
        return value
    return get


@once
def life_of_the_environment():
    """A life with the keys in OVH_… variables, put there by the person."""
    with Sandbox(SANDBOX, '--call-pace=0') as sandbox:
        return Life(sandbox, {'application secret': sandbox.env['OVH_APPLICATION_SECRET'],
                              'consumer key': sandbox.env['OVH_CONSUMER_KEY']}, sandbox.env)


class SignIn(Program):
    """Signs in and out without a window, in a process of its own."""

    def __init__(self, life):
        super().__init__(SIGN_IN, env=life.env, stdin=subprocess.PIPE)
        self.page = None

    def do(self, *words):
        """One line of sign-in.c, to its end; returns the id of the profile."""
        told = len(self.lines)
        self.process.stdin.write(' '.join(words) + '\n')
        self.process.stdin.flush()
        if words[0] == 'browser':
            self.page = self.wait_for_line(lambda line: line.startswith('page '), 'a page is told').split()[1]
            consent(self.page, 'authorise', account='yy2222-ovh')
        ends = ('signed-in ', 'signed-out ', 'used ')  # all its talk is there too
        return self.wait_for_line(lambda line: line.startswith(ends) and line in self.lines[told:],
                                  f'the end of {words[0]}').split()[1]

    def __exit__(self, *what):
        self.process.stdin.close()
        if what[0] is None:
            assert self.wait() == 0, self.errors
        super().__exit__(*what)


@once
def life_of_the_keyring():
    """A life with two accounts whose keys are in the keyring: one agreed to in the browser, then a service account."""
    with Sandbox(SANDBOX, '--call-pace=0') as sandbox:
        service = ServiceAccount(sandbox)
        application = sandbox.env['OVH_APPLICATION_KEY'], sandbox.env['OVH_APPLICATION_SECRET']
        ids = []

        def begin(life):
            endpoint = life.relay.origin + '/1.0'
            with SignIn(life) as program:
                ids.append(program.do('service-account', endpoint, service.id, service.secret))
                ids.append(program.do('browser', endpoint, *application))
                assert ids[0] != ids[1], 'two accounts'
                life.hear('signing in', program, but='page ')
                life.secrets['consent token'] = program.page.partition('credentialToken=')[2]

        def switch(life):
            before = len(life.relay.sent)
            with SignIn(life) as program:
                program.do('use', ids[0])
                wait_until(lambda: life.relay.find_sent(BEARER, before), 'the other account is in use')
                program.do('sign-out', ids[1])
                life.hear('signing out', program)
            assert life.relay.find_sent(rb'POST (/1.0/auth/logout) '), 'the key of the browser is revoked'
            life.call('0142866101', 2)

        return Life(sandbox, {'application secret': application[1], 'client secret': service.secret}, {}, begin, switch)


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
