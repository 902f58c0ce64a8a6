# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences, shortcuts and about. Arguments: guichet, guichet-sandbox."""
import os
import sys

import pyatspi

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


def stored(windows):
    path = os.path.join(windows.folder.name, 'settings.ini')
    return open(path, encoding='utf-8').read() if os.path.exists(path) else ''


def every_page_opens():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        windows.wait_until_ready()
        keys('ctrl+comma')
        windows.wait_for('Preferences')
        windows.says('Country of national numbers')
        screenshot('preferences-calling')
        windows.choose_tab('Watching')
        windows.says('Offer copied numbers')
        screenshot('preferences-watching')
        windows.choose_tab('Numbers')
        windows.says('Never offered')
        screenshot('preferences-numbers')


def a_switch_is_kept():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        keys('ctrl+comma')
        windows.wait_for('Preferences')
        windows.press('Pick up by loudspeaker', 'check box')
        wait_until(lambda: 'intercom=true' in stored(windows), 'the setting is written')


def open_identifiers(windows):
    """Opens the choice of the Click2Call identifier with the keyboard."""
    keys('ctrl+comma')
    windows.wait_for('Preferences')
    windows.activate('Preferences')
    row = windows.wait_for('Click2Call identifier', 'combo box')
    for _ in range(20):
        if is_focused(row):
            break
        keys('Tab')
    assert is_focused(row), 'Tab does not reach the identifiers'
    keys('space')


def an_identifier_of_the_line_is_chosen_and_used():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        windows.wait_until_ready()
        open_identifiers(windows)
        windows.wait_for(lambda name: (name or '').startswith('accueil ('), 'label')
        screenshot('preferences-identifiers')
        keys('Down', 'Return')
        wait_until(lambda: 'click2call-user=' in stored(windows), 'the choice is written')
        windows.wait_for(lambda name: (name or '').startswith('accueil ('), 'label')
        screenshot('preferences-identifier')
        windows.press('Pick up by loudspeaker', 'check box')
        windows.says('Not used while')
        screenshot('preferences-identifier-unused')


def identifiers_that_cannot_be_read_are_told_and_asked_for_again():
    with Sandbox(SANDBOX) as sandbox, \
            Windows(GUICHET, env=sandbox.env, settings={'click2call-user': '99'}) as windows:
        windows.wait_until_ready()
        sandbox.post('/sandbox/faults', {'path': '/telephony/*/click2CallUser', 'kind': 'status', 'status': 403})
        keys('ctrl+comma')
        windows.wait_for('Preferences')
        windows.wait_for('Try Again', 'push button')
        screenshot('preferences-identifier-error')
        windows.press('Try Again')
        windows.says('does not have the chosen identifier')
        screenshot('preferences-identifier-unknown')


def the_line_and_the_identifier_that_were_chosen_stay_chosen():
    settings = {'line': "'xx1111-ovh-1/0033972101002'", 'click2call-user': '99'}
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env, settings=settings) as windows:
        windows.says('0033 9 72 10 10 02')
        keys('ctrl+r')
        keys('ctrl+comma')
        windows.wait_for('Preferences')
        windows.says('does not have the chosen identifier')
        assert 'click2call-user=99' in stored(windows) and '0033972101002' in stored(windows), stored(windows)


def open_watching(windows):
    keys('ctrl+comma')
    windows.wait_for('Preferences')
    windows.activate('Preferences')
    windows.choose_tab('Watching')


def the_helper_runs_with_the_windows_and_says_how_it_watches():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        open_watching(windows)
        windows.says('The helper is running')
        windows.says('X11')
        screenshot('preferences-helper')
        windows.press('Offer copied numbers', 'check box')
        windows.says('It is paused')
        windows.end_helper()
        windows.says('The helper is not running')
        screenshot('preferences-no-helper')
        windows.press('Start')
        windows.says('The helper is running')
        windows.says('It is paused')


def requests_are_told_of_unless_that_is_not_wanted():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        open_watching(windows)
        windows.press('Tell me of requests and operations', 'check box')
        wait_until(lambda: 'tell-of-requests=false' in stored(windows), 'it is remembered')
        windows.press('Tell me of requests and operations', 'check box')
        wait_until(lambda: 'tell-of-requests=true' in stored(windows), 'it is remembered')
        screenshot('preferences-requests')


def the_helper_starts_with_the_session_if_that_is_wanted():
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'autostart')
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        open_watching(windows)
        windows.press('Start with the session', 'check box')
        wait_until(lambda: os.path.isdir(folder) and len(os.listdir(folder)) == 1, 'the autostart file is there')
        windows.press('Start with the session', 'check box')
        wait_until(lambda: os.listdir(folder) == [], 'the autostart file is gone')
        os.rmdir(folder)
        with open(folder, 'w', encoding='utf-8'):  # in the way
            pass
        try:
            windows.press('Start with the session', 'check box')
            windows.says('cannot be written')
            screenshot('preferences-autostart-failed')
            switch = windows.wait_for('Start with the session', 'check box')
            wait_until(lambda: not switch.getState().contains(pyatspi.STATE_CHECKED), 'the switch is back')
        finally:
            os.unlink(folder)


def a_number_that_is_never_offered_can_be_offered_again():
    with Sandbox(SANDBOX) as sandbox, \
            Windows(GUICHET, env=sandbox.env, settings={'never-offer': "['0033142866100']"}) as windows:
        keys('ctrl+comma')
        windows.wait_for('Preferences')
        windows.choose_tab('Numbers')
        windows.press('Remove 01 42 86 61 00')
        wait_until(lambda: '0033142866100' not in stored(windows), 'the number is removed')
        windows.wait_gone('Remove 01 42 86 61 00', 'push button')


def the_country_of_the_settings_decides_what_a_number_is():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env, settings={'region': "'BE'"}) as windows:
        windows.wait_until_ready()
        type_text('025551234')
        windows.says('Belgium')
        screenshot('calls-belgium')


def shortcuts_and_about_open():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        keys('ctrl+question')
        windows.says('Type a number')
        screenshot('shortcuts')
        keys('Escape')
        windows.activate('Calls')
        windows.press('Main menu')
        windows.wait_for('About Guichet', 'menu item')
        screenshot('menu')
        windows.press('About Guichet', 'menu item')
        windows.says('The Guichet developers')
        screenshot('about')


run_tests(every_page_opens, an_identifier_of_the_line_is_chosen_and_used,
          identifiers_that_cannot_be_read_are_told_and_asked_for_again,
          the_line_and_the_identifier_that_were_chosen_stay_chosen,
          the_helper_runs_with_the_windows_and_says_how_it_watches,
          requests_are_told_of_unless_that_is_not_wanted, the_helper_starts_with_the_session_if_that_is_wanted,
          a_switch_is_kept, a_number_that_is_never_offered_can_be_offered_again,
          the_country_of_the_settings_decides_what_a_number_is, shortcuts_and_about_open)
