# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of contacts narrow, dark, French, and with many services. Arguments: guichet, guichet-sandbox, folder of the
translations."""
import sys

import pyatspi

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]


def open_contacts(windows, known):
    windows.wait_until_ready()
    keys('ctrl+2')
    windows.wait_for('Contacts', 'frame')
    windows.activate('Contacts')
    windows.says(known)


def at_360_pixels_all_of_a_service_stands_in_one_column():
    with Sandbox(SANDBOX) as sandbox:
        with Windows(GUICHET, env=sandbox.env, settings={'contacts-window-size': '(360, 640)'}) as windows:
            open_contacts(windows, 'As of')
            screenshot('contacts-360')
            windows.says('Administrator: xx1111-ovh')
            width = windows.wait_for('Contacts', 'frame').getChildAtIndex(0).queryComponent().getExtents(
                pyatspi.WINDOW_COORDS).width
            assert width <= 360, f'the window asks for {width} pixels'


def dark_is_dark():
    with Sandbox(SANDBOX) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, 'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as windows:
            open_contacts(windows, 'As of')
            keys('Home', 'space')
            windows.says('1 selected')
            keys('Down')
            screenshot('contacts-dark')


def in_french_every_word_is_french():
    with Sandbox(SANDBOX) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **french_locale(LOCALE_DIR)}, title='Appels') as windows:
            windows.wait_until_ready()
            keys('ctrl+2')
            windows.wait_for('Contacts', 'frame')
            windows.activate('Contacts')
            windows.says('21 services')
            windows.wait_for('Groupe de téléphonie', 'label')
            keys('Home')
            windows.says('Non modifiable')
            screenshot('contacts-french')


run_tests(at_360_pixels_all_of_a_service_stands_in_one_column, dark_is_dark, in_french_every_word_is_french)
