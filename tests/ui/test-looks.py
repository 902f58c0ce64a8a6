# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows narrow, dark, large and French. Arguments: guichet, guichet-sandbox, folder of the translations."""
import os
import shutil
import subprocess
import sys

from guichet_test import Sandbox, Skip, run_tests
from guichet_windows import Windows, keys, screenshot, type_text

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]


def call_some(windows):
    for number, words in (('0142866100', 'Request sent'), ('0199000409', 'busy')):
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
            # openbox adds no border to a window that draws its own; the shadow of GTK is outside of what is measured here.
            place = windows.wait_for('Calls', 'frame').queryComponent().getExtents(1)
            assert place.width <= 360 + 60, f'the window asks for {place.width} pixels'


def dark_is_dark():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        env = {**sandbox.env, 'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
        with Windows(GUICHET, env=env) as windows:
            windows.wait_until_ready()
            call_some(windows)
            screenshot('looks-dark')


def large_text_wraps():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        with Windows(GUICHET, env={**sandbox.env, 'GDK_DPI_SCALE': '1.5'}) as windows:
            windows.wait_until_ready()
            call_some(windows)
            screenshot('looks-large')


def french_locale():
    """An environment in French; the locale is compiled for this run, since a build machine has none."""
    if shutil.which('localedef') is None or not os.path.exists('/usr/share/i18n/locales/fr_FR'):
        raise Skip('the package “locales” is not installed')
    folder = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'locale')
    os.makedirs(folder, exist_ok=True)
    subprocess.run(['localedef', '-i', 'fr_FR', '-f', 'UTF-8', os.path.join(folder, 'fr_FR.UTF-8')], check=False,
                   stderr=subprocess.DEVNULL)
    return {'LOCPATH': folder, 'LC_ALL': 'fr_FR.UTF-8', 'LANGUAGE': 'fr', 'GUICHET_LOCALE_DIR': LOCALE_DIR}


def in_french_every_word_is_french():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **french_locale()}, title='Appels') as windows:
            windows.wait_for('De', 'combo box')
            windows.says('Pas encore d’appel')
            screenshot('french-empty')
            type_text('0899123456')
            keys('Return')
            windows.wait_for('Appeler un numéro', 'dialog')
            windows.wait_for('Ne plus demander pour ce numéro', 'check box')
            screenshot('french-question')
            windows.activate('Appeler un numéro')
            keys('Escape')
            windows.wait_gone('Appeler un numéro', 'dialog')
            keys('ctrl+n', 'ctrl+a')
            type_text('0142866100')
            keys('Return')
            windows.says('Demande envoyée')
            windows.says('Aujourd’hui')
            screenshot('french-calls')
            keys('ctrl+comma')
            windows.wait_for('Préférences', 'dialog')
            screenshot('french-preferences')


def without_an_account_in_french():
    with Windows(GUICHET, env=french_locale(), title='Appels') as windows:
        windows.wait_for('Essayer la démonstration', 'push button')
        screenshot('french-unconfigured')


run_tests(at_360_pixels_nothing_is_cut_off, dark_is_dark, large_text_wraps, in_french_every_word_is_french,
          without_an_account_in_french)
