#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a copy to the call: the real notification of a real daemon, clicked with the pointer.

Usage: in-session --wm x11 test-notification.py GUICHET-HELPER GUICHET-SANDBOX
"""
import glob
import os
import subprocess
import sys

from guichet_test import Program, Sandbox, Skip, run_tests, wait_until

HELPER, SANDBOX = sys.argv[1:3]
NAME = 'io.github.guichet.Guichet.Demo.Helper'


def daemon():
    found = glob.glob('/usr/lib/*/xfce4/notifyd/xfce4-notifyd')
    if not found:
        raise Skip('xfce4-notifyd is not installed')
    program = Program(found[0])
    wait_until(lambda: 'true' in bus('NameHasOwner', 'org.freedesktop.Notifications'), 'the daemon is there')
    return program


def bus(method, *arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path',
                           '/org/freedesktop/DBus', '--method', f'org.freedesktop.DBus.{method}', *arguments],
                          capture_output=True, text=True, check=False).stdout


def helper(sandbox, language=None):
    state = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
    env = {**sandbox.env, 'GUICHET_STATE_DIR': state, 'GUICHET_DEMO': '1',
           'GNOTIFICATION_BACKEND': 'freedesktop', **(language or {})}
    program = Program(HELPER, '--print-offers', '--clipboard-backend=xfixes', env=env)
    wait_until(lambda: 'xfixes' in subprocess.run(
        ['gdbus', 'call', '--session', '--dest', NAME, '--object-path', '/StatusNotifierItem', '--method',
         'org.freedesktop.DBus.Properties.Get', 'org.kde.StatusNotifierItem', 'ToolTip'],
        capture_output=True, text=True, check=False).stdout, 'the helper watches the clipboard')
    return program


def copy(text):
    subprocess.run(['xclip', '-selection', 'clipboard'], input=text, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def the_button_call_places_one_call():
    import guichet_screen as screen
    with daemon(), Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        copy('01 42 86 61 00')
        button = screen.wait_for('xfce4-notifyd', 'push button', 'Call')
        screen.keep_picture('notification')
        screen.click(button)
        calls = wait_until(sandbox.calls, 'the call arrives')
        assert len(calls) == 1 and calls[0]['calledNumber'] == '0033142866100', calls
        assert len(program.lines) == 1, program.lines


def the_button_ignore_places_none():
    import guichet_screen as screen
    with daemon(), Sandbox(SANDBOX) as sandbox, helper(sandbox):
        copy('01 42 86 61 00')
        screen.click(screen.wait_for('xfce4-notifyd', 'push button', 'Ignore'))
        wait_until(lambda: not screen.find('xfce4-notifyd', 'push button', 'Call'), 'the notification is gone')
        assert sandbox.calls() == []


def refusal_of(number):
    """Clicks Call for a number that the sandbox refuses, and returns the texts of the notification that tells it."""
    import guichet_screen as screen
    with daemon(), Sandbox(SANDBOX) as sandbox, helper(sandbox):
        if number is None:
            sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/telephony/*/click2Call', 'kind': 'lost-answer'})
        copy(number or '01 42 86 61 00')
        screen.click(screen.wait_for('xfce4-notifyd', 'push button', 'Call'))
        wait_until(lambda: not screen.find('xfce4-notifyd', 'push button', 'Call'), 'the click was taken')

        def texts():
            found = [node.get_name() for node in screen.labels('xfce4-notifyd')]
            return found if any('call' in text and not text.startswith('Call ') for text in found) else None
        found = wait_until(texts, 'the outcome is told')
        screen.keep_picture('notification-unknown' if number is None else 'notification-refused')
        return found


def a_refusal_is_told_in_ovhclouds_words():
    found = refusal_of('01 99 00 04 03')
    assert 'The call was not placed' in found, found
    assert any('filter' in text for text in found), found


def a_lost_answer_is_not_called_a_refusal():
    found = refusal_of(None)
    assert 'The call may have been placed' in found, found


run_tests(the_button_call_places_one_call, the_button_ignore_places_none, a_refusal_is_told_in_ovhclouds_words,
          a_lost_answer_is_not_called_a_refusal)
