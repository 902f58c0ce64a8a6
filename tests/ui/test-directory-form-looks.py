# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a directory entry in French, dark, narrow, and where the directories refused it. Arguments: guichet,
guichet-sandbox, folder of the translations."""
import sys

import pyatspi

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, activate_action, french_locale, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
# A company that is printed, a person, a professional, a person whose address stands in one line
NUMBERS = {'company': '0033972101001', 'individual': '0033972101002', 'professional': '0033972101010', 'old': '0033972102001'}


def open_entry(windows, number, text):
    activate_action('show-entry', f'[<"{number}">]')
    windows.says(text)


def in_french_each_form_is_french():
    with Sandbox(SANDBOX) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **french_locale(LOCALE_DIR)}, title='Appels') as windows:
            windows.wait_until_ready()
            for name, text in (('company', 'Numéro SIRET'), ('individual', 'Prénom'), ('professional', 'Profession'),
                               ('old', 'L’adresse tient en une ligne')):
                open_entry(windows, NUMBERS[name], text)
                screenshot(f'directory-form-french-{name}')


def dark_is_dark_where_the_directories_refused():
    with Sandbox(SANDBOX) as sandbox:
        sandbox.post('/sandbox/directories/0033972101001/fail')
        with Windows(GUICHET, env={**sandbox.env, 'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as windows:
            windows.wait_until_ready()
            open_entry(windows, NUMBERS['company'], 'The directories did not take this entry.')
            windows.wait_for('Read OVHcloud’s Guide', 'push button')
            screenshot('directory-form-dark')


def at_360_pixels_nothing_is_cut():
    with Sandbox(SANDBOX) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **french_locale(LOCALE_DIR)}, title='Appels',
                     settings={'directory-window-size': '(360, 640)'}) as windows:
            windows.wait_until_ready()
            open_entry(windows, NUMBERS['company'], 'Numéro SIRET')
            screenshot('directory-form-360')
            width = windows.wait_for('Annuaire', 'frame').getChildAtIndex(0).queryComponent().getExtents(
                pyatspi.WINDOW_COORDS).width
            assert width <= 360, f'the window asks for {width} pixels'


run_tests(in_french_each_form_is_french, dark_is_dark_where_the_directories_refused, at_360_pixels_nothing_is_cut)
