#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an e-mail that is copied to a request that is accepted: the notification of a real daemon is clicked with the
pointer, the real windows read the clipboard and ask, and nothing is accepted before people say so.

Usage: in-session --wm x11 test-code-clicked.py GUICHET-HELPER GUICHET-SANDBOX
"""
import glob
import os
import subprocess
import sys

from guichet_test import Program, Skip, run_tests, wait_until

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../e2e'))
from guichet_contacts import FIRST, World, state  # noqa: E402 (the folder must be named first)

HELPER, SANDBOX = sys.argv[1:3]
WINDOWS = 'io.github.guichet.Guichet.Demo'
DAEMON = 'xfce4-notifyd'


def bus(name, path, method, *arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--timeout', '10', '--dest', name, '--object-path', path,
                           '--method', method, *arguments], capture_output=True, text=True, check=False).stdout


def has_owner(name):
    return 'true' in bus('org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', name)


def activate(name, action, parameters='[]'):
    bus(name, '/' + name.replace('.', '/'), 'org.gtk.Actions.Activate', action, parameters, '{}')


def copy(text):
    subprocess.run(['xclip', '-selection', 'clipboard'], input=text, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def helper(world):
    folder = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
    program = Program(HELPER, '--print-offers', '--clipboard-backend=xfixes',
                      env={**world.env, 'GUICHET_STATE_DIR': folder, 'GUICHET_DEMO': '1',
                           'GNOTIFICATION_BACKEND': 'freedesktop'})
    wait_until(lambda: 'xfixes' in bus(WINDOWS + '.Helper', '/StatusNotifierItem', 'org.freedesktop.DBus.Properties.Get',
                                       'org.kde.StatusNotifierItem', 'ToolTip'), 'the helper watches the clipboard')
    return program


def daemon():
    found = glob.glob('/usr/lib/*/xfce4/notifyd/xfce4-notifyd')
    if not found:
        raise Skip('xfce4-notifyd is not installed')
    program = Program(found[0])
    wait_until(lambda: has_owner('org.freedesktop.Notifications'), 'the daemon is there')
    return program


def press(application, name):
    import guichet_screen as screen
    node = screen.wait_for(application, 'push button', name)
    wait_until(lambda: node.get_action_iface().do_action(0), f'“{name}” is pressed')


def accepted(world, task):
    """Who has accepted, as the sandbox knows and OVHcloud does not tell."""
    sides = next(one for one in world.get('/sandbox/tasks') if one['task']['id'] == task)['sides']
    return [side['account'] for side in sides if side['accepted']]


def a_copied_mail_is_accepted_with_two_clicks_and_not_with_one():
    import guichet_screen as screen
    with World(SANDBOX) as world, daemon(), helper(world):
        task = world.ask(world.second, '/domain/exemple-martin.com', contactBilling=FIRST)[0]
        while state(world.second, task) != 'validatingByCustomers':
            world.step()
        copy(world.mails(FIRST)[-1]['body'])
        screen.click(screen.wait_for(DAEMON, 'push button', 'Accept…'))
        # The windows look at the clipboard when they have the focus, which openbox gives them as a rule.
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Contacts$', 'windowactivate', '--sync'],
                       check=True, stdout=subprocess.DEVNULL, timeout=30)
        screen.wait_for('guichet', 'push button', 'Accept 1 Request')
        screen.keep_picture('code-clicked')
        assert accepted(world, task) == [], 'the windows only ask'
        press('guichet', 'Accept 1 Request')
        wait_until(lambda: accepted(world, task) == [FIRST], 'it is accepted')
        activate(WINDOWS, 'quit')
        wait_until(lambda: not has_owner(WINDOWS), 'the windows are closed')


run_tests(a_copied_mail_is_accepted_with_two_clicks_and_not_with_one)
