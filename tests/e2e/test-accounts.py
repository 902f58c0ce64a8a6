#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts whose keys are in the real gnome-keyring: calls from them, a locked keyring, switching, signing out.

Runs in tests/desktop/in-session: python3 test-accounts.py GUICHET HELPER SANDBOX SIGN-IN
"""
import os
import subprocess
import sys
import time

from guichet_bus import Helper
from guichet_keyring import Keyring
from guichet_test import Program, run_tests, wait_until
from ovh_client import Client, Sandbox

GUICHET, HELPER, SANDBOX, SIGN_IN = sys.argv[1:]
NUMBER, DIAL = '01 42 86 61 00', '0033142866100'
KEYS = ('OVH_ENDPOINT', 'OVH_APPLICATION_KEY', 'OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY')


class Person:
    """Settings and calls of somebody's own, with nothing of an account in the environment."""

    def __init__(self, sandbox):
        self.state = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
        # Where calls are followed is no matter of accounts.
        self.env = {'GUICHET_STATE_DIR': self.state, 'OVH_EVENTS_URL': sandbox.env.get('OVH_EVENTS_URL', '')}

    def sign_in(self, environment):
        """With the three keys of a sandbox; returns the id of the profile."""
        line = self.tell('keys ' + ' '.join(environment[key] for key in KEYS))
        assert line.startswith('signed-in '), line
        return line.split()[1]

    def tell(self, line):
        """One line for sign-in.c; its answer."""
        done = subprocess.run([SIGN_IN], input=line + '\n', env={**os.environ, **self.env}, text=True, timeout=90,
                              capture_output=True, check=False)
        return (done.stdout.splitlines() or [done.stderr])[-1]

    def call(self):
        """guichet --call; status, output, complaints."""
        program = Program(GUICHET, '--call', NUMBER, env=self.env)
        return program.wait(90), '\n'.join(program.lines), '\n'.join(program.errors)


def dialled(sandbox):
    return [call['calledNumber'] for call in sandbox.calls()]


def is_read(sandbox):
    """Whether lines were read; the program that signs in ends before it does that."""
    return any(asked['path'].startswith('/telephony/') for asked in sandbox.get('/sandbox/requests'))


def a_call_goes_out_from_the_account_in_the_keyring():
    with Keyring(), Sandbox(SANDBOX) as sandbox:
        person = Person(sandbox)
        person.sign_in(sandbox.env)
        status, output, errors = person.call()
        assert status == 0 and 'accepted' in output, (status, output, errors)
        assert dialled(sandbox) == [DIAL]


def a_locked_keyring_is_told_and_nothing_is_called():
    with Keyring() as keyring, Sandbox(SANDBOX) as sandbox:
        person = Person(sandbox)
        person.sign_in(sandbox.env)
        keyring.lock()
        start = time.monotonic()
        status, output, errors = person.call()
        assert status == 1 and output == '' and 'The keyring is locked' in errors, (status, output, errors)
        assert 'session' not in errors, 'nobody signs in on a command line'
        assert time.monotonic() - start < 30
        assert dialled(sandbox) == []
        keyring.stop()
        with Keyring():
            assert person.call()[0] == 0


def without_an_account_it_is_said_where_one_is_looked_for():
    with Keyring(), Sandbox(SANDBOX) as sandbox:
        status, _, errors = Person(sandbox).call()
        assert status == 1 and 'No OVHcloud account is configured' in errors, errors


def signing_out_revokes_the_key_and_leaves_no_trace():
    with Keyring() as keyring, Sandbox(SANDBOX) as sandbox:
        person = Person(sandbox)
        profile = person.sign_in(sandbox.env)
        client = Client(sandbox.env)
        assert client.call('GET', '/me').status == 200
        assert person.tell(f'sign-out {profile}') == f'signed-out {profile}'
        assert client.call('GET', '/me').status == 403
        found = subprocess.run(['secret-tool', 'search', '--all', 'profile', profile], capture_output=True, text=True,
                               check=False)
        assert found.stdout == '', found.stdout
        with open(os.path.join(person.state, 'settings.ini'), encoding='utf-8') as settings:
            text = settings.read()
        assert 'xx1111-ovh' not in text and sandbox.url not in text, text
        assert person.call()[0] == 1 and dialled(sandbox) == []
        assert keyring.is_locked() is False


def signing_out_without_the_network_keeps_the_account():
    with Keyring():
        with Sandbox(SANDBOX) as sandbox:
            person = Person(sandbox)
            profile = person.sign_in(sandbox.env)
        answer = person.tell(f'sign-out {profile}')
        assert answer.startswith('still-in '), answer
        with open(os.path.join(person.state, 'settings.ini'), encoding='utf-8') as settings:
            assert profile in settings.read()


def the_helper_follows_a_switch():
    with Keyring(), Sandbox(SANDBOX) as first, Sandbox(SANDBOX) as second:
        person = Person(first)
        person.sign_in(first.env)
        with Helper(HELPER, '--clipboard-backend=none', env=person.env, state=person.state) as helper:
            helper.activate('call', '0142866100')
            wait_until(lambda: dialled(first) == [DIAL], 'the first account calls')
            other = person.sign_in(second.env)
            wait_until(lambda: other in str(helper.get_state('profile')), 'the helper hears of the switch')
            assert not is_read(second), 'nothing is read before it is needed'
            helper.activate('call', '0142866101')
            wait_until(lambda: dialled(second) == ['0033142866101'], 'the other account calls')
            assert dialled(first) == [DIAL]


run_tests(a_call_goes_out_from_the_account_in_the_keyring, a_locked_keyring_is_told_and_nothing_is_called,
          without_an_account_it_is_said_where_one_is_looked_for, signing_out_revokes_the_key_and_leaves_no_trace,
          signing_out_without_the_network_keeps_the_account, the_helper_follows_a_switch)
