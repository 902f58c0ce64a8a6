#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a copy to the call: the real notification of a real daemon, clicked with the pointer.

Usage: in-session --wm x11 test-notification.py GUICHET-HELPER GUICHET-SANDBOX FOLDER-OF-TRANSLATIONS
"""
import glob
import os
import subprocess
import sys

from guichet_test import Program, Sandbox, Skip, run_tests, wait_until

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../e2e'))
from guichet_contacts import FIRST, TASKS, World  # noqa: E402 (the folder must be named first)

HELPER, SANDBOX, LOCALES = sys.argv[1:4]
NAME = 'io.github.guichet.Guichet.Demo.Helper'


def bus(method, *arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path',
                           '/org/freedesktop/DBus', '--method', f'org.freedesktop.DBus.{method}', *arguments],
                          capture_output=True, text=True, check=False).stdout


def daemon():
    """One for all cases: what is left of a daemon that ended is still on the accessibility bus for a moment."""
    found = glob.glob('/usr/lib/*/xfce4/notifyd/xfce4-notifyd')
    if not found:
        return None
    program = Program(found[0])
    wait_until(lambda: 'true' in bus('NameHasOwner', 'org.freedesktop.Notifications'), 'the daemon is there')
    return program


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


def offer(sandbox, number, button, keep=None):
    """Copies the number and clicks that button of its offer, after the button `keep` was seen beside it."""
    import guichet_screen as screen
    if DAEMON is None:
        raise Skip('xfce4-notifyd is not installed')
    wait_until(lambda: not any(screen.find('xfce4-notifyd', 'push button', name) for name in ('Ignore', 'Ignorer')),
               'the offer of the helper before is gone')
    copy(number)
    node = screen.wait_for('xfce4-notifyd', 'push button', button)
    if keep:
        screen.wait_for('xfce4-notifyd', 'push button', keep)
    screen.keep_picture(f'notification-{(keep or button).rstrip("…").lower()}')
    screen.click(node)
    wait_until(lambda: not screen.find('xfce4-notifyd', 'push button', button), 'the click was taken')


def outcome(title):
    """Waits for the notification of that title; returns every text that is shown."""
    import guichet_screen as screen

    def told():
        found = screen.texts('xfce4-notifyd')
        return found if title in found else None
    found = wait_until(told, f'“{title}” is told')
    # ImageMagick reads “?” in the name of a file as a pattern.
    screen.keep_picture(f"notification-{title.lower().replace(' ', '-').rstrip('?')}")
    return found


def the_button_call_places_one_call():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        offer(sandbox, '01 42 86 61 00', 'Call')
        calls = wait_until(sandbox.calls, 'the call arrives')
        assert len(calls) == 1 and calls[0]['calledNumber'] == '0033142866100', calls
        assert len(program.lines) == 1, program.lines
        outcome('Calling 01 42 86 61 00')
        copy('04 78 00 00 00')
        found = outcome('Call 04 78 00 00 00?')
        assert any(text.endswith('· from Accueil') for text in found), 'the next offer names the line'


def the_button_ignore_places_none():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox):
        offer(sandbox, '01 42 86 61 00', 'Ignore')
        assert sandbox.calls() == []


def a_refusal_is_told_in_ovhclouds_words():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox):
        offer(sandbox, '01 99 00 04 03', 'Call')  # the sandbox's number that the line's filter blocks
        found = outcome('The call was not placed')
        assert any('filter' in text for text in found), found
        assert sandbox.calls() == []


def a_lost_answer_is_not_called_a_refusal():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox):
        sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/telephony/*/click2Call', 'kind': 'lost-answer'})
        offer(sandbox, '01 42 86 61 00', 'Call')
        outcome('The call may have been placed')
        assert len(sandbox.calls()) == 1, 'the call is not placed a second time'


def the_offer_speaks_french():
    french = {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'fr', 'GUICHET_LOCALE_DIR': LOCALES}
    with Sandbox(SANDBOX) as sandbox, helper(sandbox, french):
        offer(sandbox, '01 42 86 61 00', 'Appeler')
        outcome('Appel du 01 42 86 61 00')
        assert len(sandbox.calls()) == 1


def many_copies_in_a_row_leave_the_last_offer():
    import guichet_screen as screen
    if DAEMON is None:
        raise Skip('xfce4-notifyd is not installed')
    numbers = [f'01 42 86 61 {n:02}' for n in range(30)]
    with Sandbox(SANDBOX) as sandbox, helper(sandbox):
        for number in numbers:
            copy(number)
        outcome(f'Call {numbers[-1]}?')
        offers = [text for text in screen.texts('xfce4-notifyd') if text.startswith('Call ')]
        assert offers.count(f'Call {numbers[-1]}?') == 1, offers
        assert [name for name in offers if name.endswith('?')] == [f'Call {numbers[-1]}?'], offers
        copy('no number at all')
        wait_until(lambda: not screen.find('xfce4-notifyd', 'push button', 'Ignore'), 'the offer is taken back')


def a_copied_code_offers_to_accept():
    link = 'https://www.ovh.com/manager/#/contacts/requests?taskId=123&token=Zanzibar'
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        offer(sandbox, f'Validez par ce lien, ou appelez le 01 42 86 61 00 : {link}', 'Ignore', keep='Accept…')
        assert program.lines == ['{"kind":"validation-code","request":123}'], program.lines


def a_request_is_told():
    if DAEMON is None:
        raise Skip('xfce4-notifyd is not installed')
    with World(SANDBOX) as world, helper(world):
        task = world.ask(world.second, '/domain/exemple-martin.com', contactBilling=FIRST)[0]
        while world.second.get(f'{TASKS}/{task}').value['state'] != 'validatingByCustomers':
            world.step()
        subprocess.run(['gdbus', 'call', '--session', '--dest', NAME, '--object-path', '/' + NAME.replace('.', '/'),
                        '--method', 'org.gtk.Actions.Activate', 'read-requests', '[]', '{}'], check=True,
                       stdout=subprocess.DEVNULL)
        found = outcome(f'New request {task}')
        assert 'yy2222-ovh asks that you become billing contact of exemple-martin.com.' in found, found


DAEMON = daemon()
run_tests(the_button_call_places_one_call, the_button_ignore_places_none, a_refusal_is_told_in_ovhclouds_words,
          a_lost_answer_is_not_called_a_refusal, many_copies_in_a_row_leave_the_last_offer,
          the_offer_speaks_french, a_copied_code_offers_to_accept, a_request_is_told)
