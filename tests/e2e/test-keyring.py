#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets in the real gnome-keyring, and what is said when it is locked, missing, dead or dying.

Each test has a session bus and a home of its own, where nothing is started that the test does not start.

Usage: test-keyring.py KEYRING-PROBE DYING-KEYRING
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from guichet_test import Program, Skip, run_tests, wait_until

PROBE, DYING = sys.argv[1:]
ID = '6f4f7d5e-8a39-4f8f-9b1c-1f1b7e6a0c11'
KEYS = f'keys ovh-eu verysecretconsumer-{ID}'
LOCKED, KEYRING, NOT_SIGNED_IN = 'locked', 'keyring', 'not signed in'
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>"""


class Session:
    """A bus without services, a home, and on demand a keyring."""

    def __init__(self):
        for program in ('dbus-daemon', 'gnome-keyring-daemon', 'secret-tool'):
            if shutil.which(program) is None:
                raise Skip(f'{program} is not installed')
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='guichet-keyring-'))
        config = self.folder / 'bus.conf'
        config.write_text(BUS.format(folder=self.folder), encoding='utf-8')
        self.bus = Program('dbus-daemon', f'--config-file={config}', '--nofork', '--print-address=1')
        self.env = {'DBUS_SESSION_BUS_ADDRESS': self.bus.wait_for_line(bool, 'the bus is up'),
                    'HOME': str(self.folder), 'XDG_DATA_HOME': str(self.folder / 'data'),
                    'XDG_RUNTIME_DIR': str(self.folder), 'XDG_CACHE_HOME': str(self.folder / 'cache'), 'DISPLAY': ''}
        self.keyring = None

    def start_keyring(self, unlocked=True):
        options = ('--unlock',) if unlocked else ()
        self.keyring = Program('gnome-keyring-daemon', '--foreground', '--components=secrets', *options, env=self.env,
                               stdin=subprocess.PIPE)
        self.keyring.process.stdin.write('labpass' if unlocked else '')
        self.keyring.process.stdin.close()
        wait_until(self.has_keyring, 'the keyring is on the bus')

    def has_keyring(self):
        answer = subprocess.run(('dbus-send', '--session', '--print-reply', '--dest=org.freedesktop.DBus', '/',
                                 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'),
                                env={**os.environ, **self.env}, capture_output=True, text=True, check=True)
        return 'true' in answer.stdout

    def stop_keyring(self):
        self.keyring.stop()
        wait_until(lambda: not self.has_keyring(), 'the keyring has gone')

    def probe(self, *words, env=None):
        """What the probe says, one line for each word."""
        answer = subprocess.run((PROBE, *words), env={**os.environ, **self.env, **(env or {})}, text=True, timeout=90,
                                stdout=subprocess.PIPE, check=True)
        return answer.stdout.splitlines()

    def secret_tool(self, *words):
        answer = subprocess.run(('secret-tool', *words), env={**os.environ, **self.env}, text=True, timeout=60,
                                capture_output=True, check=False)
        return answer.stdout + answer.stderr

    def has_on_disk(self, text):
        return any(text.encode() in path.read_bytes() for path in self.folder.rglob('*') if path.is_file())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.keyring is not None:
            self.keyring.process.send_signal(signal.SIGCONT)
            self.keyring.stop()
        self.bus.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


SENTENCES = {LOCKED: 'password', KEYRING: 'keyring', NOT_SIGNED_IN: 'Sign in again'}
CODES = {NOT_SIGNED_IN: '2', LOCKED: '18', KEYRING: '19'}  # guichet-error.h


def assert_error(line, kind, words=''):
    word, code, sentence = line.split(' ', 2)
    assert (word, code) == ('error', CODES[kind]), line
    assert SENTENCES[kind] in sentence and words in sentence, line
    assert 'verysecret' not in line, line


def what_is_stored_is_found_and_cleared():
    with Session() as session:
        session.start_keyring()
        lines = session.probe(ID, 'lookup', 'store', 'lookup', 'store', 'lookup', 'clear', 'lookup', 'clear')
        assert_error(lines[0], NOT_SIGNED_IN)
        assert lines[1:6] == ['stored', KEYS, 'stored', KEYS, 'cleared'], lines
        assert_error(lines[6], NOT_SIGNED_IN)
        assert lines[7] == 'cleared', lines


def another_process_finds_what_one_stored():
    with Session() as session:
        session.start_keyring()
        assert session.probe(ID, 'store') == ['stored']
        assert session.probe(ID, 'lookup') == [KEYS]
        assert session.probe(ID, 'clear') == ['cleared']
        assert_error(session.probe(ID, 'lookup')[0], NOT_SIGNED_IN)


def it_is_there_after_a_restart_of_the_keyring():
    with Session() as session:
        session.start_keyring()
        session.probe(ID, 'store')
        session.stop_keyring()
        session.start_keyring()
        assert session.probe(ID, 'lookup') == [KEYS]
        assert not session.has_on_disk('verysecret')


def an_account_has_one_item_that_people_find():
    with Session() as session:
        session.start_keyring()
        session.probe(ID, 'store')
        assert session.probe('--nichandle', 'xx1111-ovh', ID, 'store') == ['stored']
        found = session.secret_tool('search', '--all', 'profile', ID)
        assert found.count('label = ') == 1, found
        for words in ('label = Guichet: xx1111-ovh (ovh-eu)', 'attribute.nichandle = xx1111-ovh',
                      'attribute.endpoint = ovh-eu', 'schema = io.github.guichet.Guichet', '.Profile'):
            assert words in found, found
        assert session.probe(ID, 'lookup') == [f'keys ovh-eu xx1111-ovh-{ID}']


def a_locked_keyring_is_told_and_nothing_hangs():
    with Session() as session:
        session.start_keyring()
        session.probe(ID, 'store')
        session.stop_keyring()
        session.start_keyring(unlocked=False)
        start = time.monotonic()
        for line in session.probe(ID, 'lookup', 'store', 'clear'):
            assert_error(line, LOCKED)
        assert time.monotonic() - start < 30
        session.stop_keyring()
        session.start_keyring()
        assert session.probe(ID, 'lookup') == [KEYS]


def prompts(session):
    """Whatever asks the keyring to ask for its password, until the end of the `with` block."""
    return Program('dbus-monitor', '--address', session.env['DBUS_SESSION_BUS_ADDRESS'],
                   "interface='org.freedesktop.Secret.Prompt',member='Prompt'")


def several_accounts_ask_for_the_password_once():
    with Session() as session:
        session.start_keyring()
        assert session.probe(ID, 'store', 'lookups') == ['stored', KEYS, KEYS, KEYS]
        session.stop_keyring()
        session.start_keyring(unlocked=False)
        with prompts(session) as monitor:
            monitor.wait_for_line(lambda line: 'NameAcquired' in line, 'somebody listens')
            start = time.monotonic()
            for line in session.probe(ID, 'lookups'):
                assert_error(line, LOCKED)
            assert time.monotonic() - start < 30
            session.probe(ID, 'lookup')  # the last that is heard
            wait_until(lambda: len([line for line in monitor.lines if 'member=Prompt' in line]) >= 2, 'both have asked')
            assert len([line for line in monitor.lines if 'member=Prompt' in line]) == 2, monitor.lines


def a_keyring_that_was_never_made_is_told():
    with Session() as session:
        session.start_keyring(unlocked=False)
        lookup, store = session.probe(ID, 'lookup', 'store')
        assert_error(lookup, NOT_SIGNED_IN)
        assert_error(store, LOCKED, 'has not been made yet')


def no_keyring_at_all_is_told():
    with Session() as session:
        for line in session.probe(ID, 'lookup', 'store', 'clear'):
            assert_error(line, KEYRING, 'has no keyring')


def no_session_bus_is_told():
    with Session() as session:
        env = {'DBUS_SESSION_BUS_ADDRESS': f'unix:path={session.folder}/none'}
        for line in session.probe(ID, 'lookup', 'store', 'clear', env=env):
            assert_error(line, KEYRING)


def for_the_session_is_not_on_the_disk():
    with Session() as session:
        session.start_keyring()
        assert session.probe('--session', ID, 'store') == ['stored']
        assert session.probe('--session', ID, 'lookup') == [KEYS]
        assert not session.has_on_disk(ID)
        session.stop_keyring()
        session.start_keyring()
        assert_error(session.probe('--session', ID, 'lookup')[0], NOT_SIGNED_IN, 'for that session only')


def what_was_kept_is_gone_when_it_is_for_the_session():
    with Session() as session:
        session.start_keyring()
        session.probe(ID, 'store')
        assert session.probe('--session', ID, 'store') == ['stored']
        session.stop_keyring()
        session.start_keyring()
        assert_error(session.probe(ID, 'lookup')[0], NOT_SIGNED_IN)


def for_the_session_works_without_a_keyring():
    with Session() as session:
        lines = session.probe('--session', ID, 'store', 'lookup', 'clear')
        assert lines == ['stored', KEYS, 'cleared'], lines
        session.start_keyring()
        session.keyring.process.send_signal(signal.SIGSTOP)
        lines = session.probe('--limit', '1000', '--session', ID, 'store', 'lookup')
        assert lines == ['stored', KEYS], lines


def a_keyring_that_hangs_ends_at_the_limit():
    with Session() as session:
        session.start_keyring()
        session.keyring.process.send_signal(signal.SIGSTOP)
        start = time.monotonic()
        for line in session.probe('--limit', '1000', ID, 'lookup', 'store', 'clear'):
            assert_error(line, KEYRING, 'in time')
        assert 3 <= time.monotonic() - start < 20
        assert session.probe(ID, 'cancel') == ['cancelled']
        session.keyring.process.send_signal(signal.SIGCONT)
        assert session.probe(ID, 'store', 'lookup') == ['stored', KEYS]


def a_keyring_that_dies_meanwhile_is_told():
    for method, word in (('OpenSession', 'lookup'), ('SearchItems', 'lookup'), ('OpenSession', 'store'),
                         ('SearchItems', 'store'), ('CreateItem', 'store'), ('SearchItems', 'clear')):
        with Session() as session, Program('/usr/bin/python3', DYING, method, env=session.env) as keyring:
            keyring.wait_for_line(lambda line: line == 'ready', 'the keyring is on the bus')
            start = time.monotonic()
            assert_error(session.probe(ID, word)[0], KEYRING)
            assert time.monotonic() - start < 10, (method, word)
            assert keyring.wait() == 1, (method, word)


def a_keyring_that_is_a_file_shows_what_the_other_process_wrote():
    with Session() as session:
        env = {'SECRET_BACKEND': 'file', 'SECRET_FILE_TEST_PATH': str(session.folder / 'file.keyring'),
               'SECRET_FILE_TEST_PASSWORD': 'labpass',
               # libsecret forgets a word of each file that it writes.
               'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'}
        other = '1' + ID[1:]
        with Program(PROBE, '--interactive', ID, env={**session.env, **env}, stdin=subprocess.PIPE) as first:
            def ask(word):
                count = len(first.lines)
                first.process.stdin.write(word + '\n')
                first.process.stdin.flush()
                return wait_until(lambda: first.lines[count:], f'an answer to {word}')[0]

            assert_error(ask('lookup'), NOT_SIGNED_IN)
            assert session.probe(other, 'store', env=env) == ['stored']
            assert session.probe(ID, 'store', env=env) == ['stored']
            assert ask('lookup') == KEYS
            assert ask('store') == 'stored'
            assert session.probe(other, 'lookup', 'clear', env=env)[1] == 'cleared'
            assert ask('clear') == 'cleared'
            assert_error(session.probe(ID, 'lookup', env=env)[0], NOT_SIGNED_IN)
        assert not session.has_on_disk('verysecret')
        assert session.probe('--session', ID, 'store', 'lookup', env=env) == ['stored', KEYS]
        assert_error(session.probe('--session', ID, 'lookup', env=env)[0], NOT_SIGNED_IN)


run_tests(what_is_stored_is_found_and_cleared, another_process_finds_what_one_stored,
          it_is_there_after_a_restart_of_the_keyring, an_account_has_one_item_that_people_find,
          a_locked_keyring_is_told_and_nothing_hangs, several_accounts_ask_for_the_password_once,
          a_keyring_that_was_never_made_is_told, no_keyring_at_all_is_told, no_session_bus_is_told,
          for_the_session_is_not_on_the_disk, what_was_kept_is_gone_when_it_is_for_the_session,
          for_the_session_works_without_a_keyring, a_keyring_that_hangs_ends_at_the_limit,
          a_keyring_that_dies_meanwhile_is_told, a_keyring_that_is_a_file_shows_what_the_other_process_wrote)
