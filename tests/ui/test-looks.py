# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows narrow, dark, large and French. Arguments: guichet, guichet-sandbox, folder of the translations."""
import subprocess
import sys

import pyatspi

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, french_locale, keys, screenshot, type_text

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]


def width_of(windows, title='Calls'):
    """What the contents of the window got; a child that needs more makes it larger."""
    return windows.wait_for(title).getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width


def call_some(windows):
    for number, words in (('0142866100', 'phone'), ('0199000409', 'busy')):
        keys('ctrl+n', 'ctrl+a')
        type_text(number)
        keys('Return')
        windows.says(words)


def at_360_pixels_nothing_is_cut_off():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        with Windows(GUICHET, env=sandbox.env, settings={'window-size': '(360, 640)'}) as windows:
            windows.wait_until_ready()
            call_some(windows)
            screenshot('looks-360')
            assert width_of(windows) <= 360, f'the window asks for {width_of(windows)} pixels'


def the_other_windows_fit_360_pixels_in_french_too():
    for env, title, question, preferences in (({}, 'Calls', 'Call a number', 'Preferences'),
                                              (french_locale(LOCALE_DIR), 'Appels', 'Appeler un numéro', 'Préférences')):
        with Sandbox(SANDBOX, '--call-pace', '0') as sandbox, \
                Windows(GUICHET, env={**sandbox.env, **env}, settings={'window-size': '(360, 640)'}, title=title) as windows:
            windows.wait_until_ready()
            keys('ctrl+comma')
            windows.wait_for(preferences)
            screenshot(f'looks-360-{preferences}')
            assert width_of(windows, preferences) <= 360, f'it asks for {width_of(windows, preferences)} pixels'
            windows.activate(preferences)
            keys('Escape')
            windows.wait_gone(preferences)
            windows.activate(title)
            keys('ctrl+n')
            type_text('0899123456')
            keys('Return')
            windows.wait_for(question)
            screenshot(f'looks-360-{question}')
            assert width_of(windows, question) <= 360, f'it asks for {width_of(windows, question)} pixels'


def dark_is_dark():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        env = {**sandbox.env, 'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
        with Windows(GUICHET, env=env) as windows:
            windows.wait_until_ready()
            call_some(windows)
            screenshot('looks-dark')
            keys('ctrl+comma')
            windows.wait_for('Preferences')
            screenshot('looks-dark-preferences')
            windows.activate('Preferences')
            windows.choose_tab('Watching')
            windows.says('The helper is running')
            screenshot('looks-dark-watching')


def large_text_wraps():
    resource = ('xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s')
    subprocess.run([*resource, '-set', 'RESOURCE_MANAGER', 'Xft.dpi: 144'], check=True)
    try:
        with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
            with Windows(GUICHET, env=sandbox.env, settings={'window-size': '(460, 640)'}) as windows:
                windows.wait_until_ready()
                call_some(windows)
                screenshot('looks-large')
                assert width_of(windows) <= 460, f'the window asks for {width_of(windows)} pixels'
    finally:
        subprocess.run(['xprop', '-root', '-remove', 'RESOURCE_MANAGER'], check=True)


def in_french_every_word_is_french():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **french_locale(LOCALE_DIR)}, title='Appels') as windows:
            windows.wait_for('De', 'combo box')
            windows.says('Aucun appel')
            screenshot('french-empty')
            type_text('0899123456')
            keys('Return')
            windows.wait_for('Appeler un numéro')
            windows.wait_for('Ne plus demander pour ce numéro', 'check box')
            screenshot('french-question')
            windows.activate('Appeler un numéro')
            keys('Escape')
            windows.wait_gone('Appeler un numéro')
            keys('ctrl+n', 'ctrl+a')
            type_text('0142866100')
            keys('Return')
            windows.says('téléphone')
            windows.says('Aujourd’hui')
            screenshot('french-calls')
            keys('ctrl+comma')
            windows.wait_for('Préférences')
            screenshot('french-preferences')
            windows.activate('Préférences')
            windows.choose_tab('Surveillance')
            windows.says('L’assistant fonctionne')
            screenshot('french-watching')


def without_an_account_in_french():
    with Windows(GUICHET, env=french_locale(LOCALE_DIR), title='Appels') as windows:
        windows.wait_for('Essayer la démonstration', 'push button')
        screenshot('french-unconfigured')


run_tests(at_360_pixels_nothing_is_cut_off, the_other_windows_fit_360_pixels_in_french_too,
          dark_is_dark, large_text_wraps, in_french_every_word_is_french,
          without_an_account_in_french)
