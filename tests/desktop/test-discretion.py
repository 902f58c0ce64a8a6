#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody may read afterwards: the copied text and the keys, in the talk of the helper, in what it tells the desktop
and in all that it leaves on the disk.

Usage: in-session x11 test-discretion.py GUICHET-HELPER GUICHET-SANDBOX
"""
import os
import subprocess
import sys

from guichet_bus import NOTIFICATIONS, Helper
from guichet_test import Sandbox, run_tests, wait_until

HELPER, SANDBOX = sys.argv[1:3]
MARKER = 'Zanzibar-Quetsche'
DIAL = '0033142866100'


def copy(text):
    """Copies, and waits for it: xclip comes back before it is the owner, and may be overtaken by the next one."""
    subprocess.run(['xclip', '-selection', 'clipboard'], input=text, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_until(lambda: subprocess.run(['xclip', '-selection', 'clipboard', '-o'], capture_output=True, text=True,
                                      check=False).stdout == text, 'the text is in the clipboard')


def files(folder):
    """Every file below the folder, with its bytes."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, 'rb') as file:
                yield path, file.read()


def traces(program):
    """All that the helper has said and left, by the place where it was found."""
    yield 'standard output', '\n'.join(program.lines).encode()
    yield 'standard error', '\n'.join(program.errors).encode()
    yield 'notifications', repr(NOTIFICATIONS).encode()
    yield from files(program.state)
    yield from files(os.environ['HOME'])


def nothing_of_the_copied_text_and_no_key_is_left():
    with Sandbox(SANDBOX) as sandbox:
        env = {**sandbox.env, 'G_MESSAGES_DEBUG': 'all'}
        with Helper(HELPER, '--print-offers', '--clipboard-backend=xfixes', env=env) as program:
            wait_until(lambda: 'xfixes' in program.get_tooltip(), 'the helper watches the clipboard')
            copy(f'{MARKER} 01 42 86 61 00 {MARKER}')
            wait_until(lambda: program.lines and DIAL in program.lines[-1], 'the number is offered')
            program.activate('call', DIAL)
            program.wait_for_notification('Calling 01 42 86 61 00')
            copy(f'{MARKER}, and no number')
            copy('04 78 00 00 00')
            wait_until(lambda: '0033478000000' in program.lines[-1], 'the copy after it was read')
            # A refusal is where words of the server and of the request meet.
            program.activate('call', '0199000403')
            program.wait_for_notification('The call was not placed')
            sandbox.stop()
            program.activate('call', '0987654321')
            wait_until(lambda: any('reach' in body for _, body, _ in NOTIFICATIONS), 'the failure is told')
            program.stop()
            program.wait()

        secrets = [MARKER, sandbox.env['OVH_APPLICATION_SECRET'], sandbox.env['OVH_CONSUMER_KEY']]
        places = list(traces(program))
        found = [(place, secret) for place, data in places for secret in secrets if secret.encode() in data]
        assert found == [], found
        assert all(line.startswith('{"numbers":') for line in program.lines), program.lines
        # What was looked through was really there: the log talks, and the store has the call.
        assert any('POST /telephony/' in line for line in program.errors), 'the log is on'
        assert any(DIAL.encode() in data for path, data in places if 'guichet.db' in path), 'the history is there'


run_tests(nothing_of_the_copied_text_and_no_key_is_left)
