#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper as a desktop uses it: its actions on the bus, what it tells in notifications, its command line.

Usage: in-session none test-helper.py GUICHET-HELPER GUICHET-SANDBOX LOCALE-FOLDER ICON-FOLDER
"""
import os
import signal
import subprocess
import sys
import uuid

from guichet_accounts import Account, in_use, profiles
from guichet_bus import ACTIVATIONS, NOTIFICATIONS, TOKENS, Helper
from guichet_keyring import Keyring, has_owner
from guichet_test import Program, Sandbox, Skip, run_tests, wait_until

HELPER, SANDBOX, LOCALE_DIR, ICONS = sys.argv[1:5]
NUMBER = '01 42 86 61 00'
DIAL = '0033142866100'


def helper(env, **options):
    return Helper(HELPER, '--clipboard-backend=none', env=env, **options)


def titles():
    return [title for title, _, _ in NOTIFICATIONS]


def run(*arguments, env=None):
    """A helper that is expected to end by itself: its status, its output, its complaints."""
    program = Program(HELPER, *arguments, env=env)
    return program.wait(), program.lines, program.errors


def the_action_call_places_one_call_and_tells_it():
    # The first thing that this helper is asked for, as by a click on a notification that outlived the one before it.
    with Sandbox(SANDBOX) as sandbox, helper(sandbox.env) as program:
        program.activate('call', '0142866100')
        assert 'rings' in program.wait_for_notification(f'Calling {NUMBER}')
        assert [call['calledNumber'] for call in sandbox.calls()] == [DIAL], sandbox.calls()
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def a_surcharged_number_is_asked_for_in_the_windows():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox.env) as program:
        program.activate('call', '0899123456')
        wait_until(lambda: ACTIVATIONS, 'the windows are asked')
        assert ACTIVATIONS == [('call', ['0033899123456'])], ACTIVATIONS
        assert sandbox.calls() == [] and NOTIFICATIONS == [], (sandbox.calls(), NOTIFICATIONS)


def an_emergency_number_is_not_called():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox.env) as program:
        for number in ('112', '15', '17', '18', '114'):
            NOTIFICATIONS.clear()
            program.activate('call', number)
            assert 'mergency' in program.wait_for_notification('The call was not placed'), (number, NOTIFICATIONS)
        assert sandbox.calls() == [] and ACTIVATIONS == [], (sandbox.calls(), ACTIVATIONS)


def what_is_no_number_is_not_called():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox.env) as program:
        for text in ('nonsense', '', '💣', 'a' * 100000):
            NOTIFICATIONS.clear()
            program.activate('call', text)
            assert program.wait_for_notification('The call was not placed') == 'This is not a telephone number.'
        assert sandbox.calls() == [], sandbox.calls()


def two_clicks_at_once_place_one_call():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox.env) as program:
        program.activate('call', '0142866100')
        program.activate('call', '+33142866100')
        wait_until(lambda: any('rings' in body for _, body, _ in NOTIFICATIONS), 'the call is told')
        assert len(sandbox.calls()) == 1, sandbox.calls()
        assert set(titles()) == {f'Calling {NUMBER}'}, 'the second click is told no failure'


def without_ovhcloud_a_sentence_tells_that_nothing_was_placed():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox.env) as program:
        program.activate('call', '0142866100')
        program.wait_for_notification(f'Calling {NUMBER}')
        sandbox.stop()
        NOTIFICATIONS.clear()
        program.activate('call', '0987654321')
        body = program.wait_for_notification('The call was not placed')
        assert 'OVHcloud' in body and 'GDBus' not in body and '127.0.0.1' not in body, body
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def without_keys_a_sentence_tells_what_is_missing():
    with helper({'OVH_ENDPOINT': 'ovh-eu'}) as program:
        program.activate('call', '0142866100')
        assert len(program.wait_for_notification('The call was not placed').split()) > 4, NOTIFICATIONS


def a_pause_outlives_the_helper():
    with helper({}) as program:
        assert program.get_state('pause-watching') is False
        program.set_state('pause-watching', True)
        assert program.get_state('pause-watching') is True
    with helper({}, state=program.state) as program:
        assert program.get_state('pause-watching') is True
        program.set_state('pause-watching', False)
    with helper({}, state=program.state) as program:
        assert program.get_state('pause-watching') is False


def a_second_helper_leaves_quietly():
    with helper({}) as program:
        assert run('--clipboard-backend=none', env={'GUICHET_STATE_DIR': program.state}) == (0, [], [])
        assert program.process.poll() is None, 'the first one goes on'


def it_ends_cleanly_when_it_is_told_to():
    for end in (signal.SIGTERM, signal.SIGINT, 'quit'):
        with helper({}) as program:
            if end == 'quit':
                program.activate('quit')
            else:
                program.process.send_signal(end)
            assert program.wait() == 0, end
            assert program.errors == [], program.errors


def the_command_line_is_answered():
    status, lines, errors = run('--clipboard-backend=nonsense')
    assert (status, lines) == (2, []) and 'nonsense' in errors[0] and 'xfixes' in errors[0], errors
    status, lines, errors = run('--version')
    assert status == 0 and lines[0].startswith('guichet-helper ') and errors == [], lines
    status, lines, errors = run('--no-such-option')
    assert status == 1 and lines == [] and len(errors) == 1, errors


def without_a_session_bus_a_sentence_says_so():
    nowhere = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'no-bus')
    status, lines, errors = run('--clipboard-backend=none',
                                env={'DBUS_SESSION_BUS_ADDRESS': f'unix:path={nowhere}', 'GUICHET_STATE_DIR': nowhere})
    assert (status, lines, len(errors)) == (1, [], 1) and 'session bus' in errors[0], (status, lines, errors)


def in_french_it_speaks_french():
    if not os.path.exists('/usr/share/i18n/locales/fr_FR'):
        raise Skip('the package “locales” is not installed')
    folder = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'locale')
    os.makedirs(folder)
    subprocess.run(['localedef', '-i', 'fr_FR', '-f', 'UTF-8', os.path.join(folder, 'fr_FR.UTF-8')], check=False,
                   stderr=subprocess.DEVNULL)
    french = {'LOCPATH': folder, 'LC_ALL': 'fr_FR.UTF-8', 'LANGUAGE': 'fr', 'GUICHET_LOCALE_DIR': LOCALE_DIR}
    with helper(french) as program:
        program.activate('call', '112')
        assert 'urgence' in program.wait_for_notification('L’appel n’a pas été lancé'), NOTIFICATIONS


def the_tray_icon_is_one_that_is_installed():
    with helper({}) as program:
        for name in ('IconName', 'AttentionIconName'):
            icon = os.path.join(ICONS, 'hicolor/symbolic/apps', program.get_tray(name) + '.svg')
            assert os.path.exists(icon), icon


def a_click_on_the_icon_opens_the_windows_with_the_token_of_the_panel():
    with helper({}) as program:
        program.click_tray('token-of-the-panel')
        wait_until(lambda: ACTIVATIONS == [('show-calls', [])], 'the windows are opened')
        program.click_tray()
        wait_until(lambda: len(ACTIVATIONS) == 2, 'the windows are opened again')
        assert TOKENS == ['token-of-the-panel', None], 'a token is good for one window'


def write_settings(state, groups):
    os.makedirs(state, exist_ok=True)
    with open(os.path.join(state, 'settings.ini'), 'w', encoding='utf-8') as file:
        for group, values in groups.items():
            file.write(f'[{group}]\n' + ''.join(f'{name}={value}\n' for name, value in values.items()) + '\n')


def a_state_with_accounts(*names, **more):
    """A state folder whose settings know accounts of these names; and their ids. The first is in use."""
    state = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
    ids = [str(uuid.uuid4()) for _ in names]
    write_settings(state, {'guichet': {'profiles': str(ids), 'profile': repr((ids or [''])[0])},
                           **{f'profiles/{number}': {'name': repr(name), **more} for number, name in zip(ids, names)}})
    return state, ids


def accounts_of(program):
    """What the submenu of the accounts shows: (id of the entry, label, whether it is chosen)."""
    menu = next((children for _, properties, children in program.get_menu()[2]
                 if properties.get('label') == '_Accounts'), [])
    assert all(properties['toggle-type'] == 'radio' for _, properties, _ in menu), menu
    return [(number, properties['label'], properties['toggle-state'] == 1) for number, properties, _ in menu]


def the_tray_menu_switches_between_accounts():
    state, ids = a_state_with_accounts('Agency', 'Customer')
    with helper({}, state=state) as program:
        assert [entry[1:] for entry in accounts_of(program)] == [('Agency', True), ('Customer', False)]
        program.click_menu(accounts_of(program)[1][0])
        wait_until(lambda: [entry[1:] for entry in accounts_of(program)] == [('Agency', False), ('Customer', True)],
                   'the other account is in use')
        assert program.get_state('profile') == ids[1]
    with open(os.path.join(state, 'settings.ini'), encoding='utf-8') as file:
        assert f'profile={ids[1]!r}' in file.read(), 'the windows follow'


def the_keyring_is_left_alone_until_somebody_calls():
    state, _ = a_state_with_accounts()
    with Sandbox(SANDBOX) as sandbox:
        with Keyring():
            accounts = [Account(sandbox, 'xx1111-ovh', name='Agency'), Account(sandbox, 'yy2222-ovh', name='Customer')]
        write_settings(state, {'guichet': in_use(accounts),
                               **{f'profiles/{number}': values for number, values in profiles(accounts).items()}})
        wait_until(lambda: not has_owner(), 'the keyring has gone')
        with helper({}, state=state) as program:
            program.click_menu(accounts_of(program)[1][0])
            wait_until(lambda: program.get_state('profile') == accounts[1].id, 'the account is switched')
            assert not has_owner(), 'the bus had to start a keyring'
            with Keyring():
                program.activate('call', '0142866100')
                program.wait_for_notification(f'Calling {NUMBER}')
            assert [call['line'] for call in sandbox.calls()] == ['0033972103001'], 'from the line of the account in use'


# The bus starts a keyring for it, which stays: after the test that brings its own.
def keys_that_only_the_windows_have_are_used_there():
    state, _ = a_state_with_accounts('Agency', **{'for-session': 'true'})
    with helper({}, state=state) as program:
        program.activate('call', '0142866100')
        wait_until(lambda: ACTIVATIONS == [('call', [DIAL])], 'the windows ask, and call')
        assert NOTIFICATIONS == [], NOTIFICATIONS


def with_one_account_the_tray_menu_shows_none():
    state, _ = a_state_with_accounts('Agency')
    with helper({}, state=state) as program:
        assert accounts_of(program) == []


run_tests(the_action_call_places_one_call_and_tells_it, a_surcharged_number_is_asked_for_in_the_windows,
          an_emergency_number_is_not_called, what_is_no_number_is_not_called, two_clicks_at_once_place_one_call,
          without_ovhcloud_a_sentence_tells_that_nothing_was_placed, without_keys_a_sentence_tells_what_is_missing,
          a_pause_outlives_the_helper, a_second_helper_leaves_quietly, it_ends_cleanly_when_it_is_told_to,
          the_command_line_is_answered, without_a_session_bus_a_sentence_says_so, in_french_it_speaks_french,
          the_tray_icon_is_one_that_is_installed, a_click_on_the_icon_opens_the_windows_with_the_token_of_the_panel,
          the_tray_menu_switches_between_accounts, the_keyring_is_left_alone_until_somebody_calls,
          keys_that_only_the_windows_have_are_used_there, with_one_account_the_tray_menu_shows_none)
