# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences, shortcuts and about. Arguments: guichet, guichet-sandbox."""
import os
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, screenshot, type_text

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


run_tests(every_page_opens, a_switch_is_kept, a_number_that_is_never_offered_can_be_offered_again,
          the_country_of_the_settings_decides_what_a_number_is, shortcuts_and_about_open)
