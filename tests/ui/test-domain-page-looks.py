# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of one domain name: wide, narrow, dark, in high contrast, in large letters, in French.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import contextlib
import os
import sys
import tempfile

import pyatspi

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, activate_action, french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
MINE = 'exemple-dupont.com'
NARROW = {'domains-window-size': '(360, 640)'}


@contextlib.contextmanager
def page(name, scenario='demo', env=None, settings=None, calls='Calls', title='Domain Names', who='ETABLISSEMENTS DUPONT'):
    """The page of a domain name, seen."""
    with Sandbox(SANDBOX, '--scenario', scenario) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}, settings=settings, title=calls) as windows:
            windows.wait_until_ready()
            activate_action('show-domain', f'[<"{name}">]')
            windows.wait_for(title, 'frame')
            windows.activate(title)
            windows.wait_for(who, 'label')
            yield windows


def show(windows, name, who):
    activate_action('show-domain', f'[<"{name}">]')
    windows.wait_for(name, 'label')
    windows.wait_for(who, 'label')


def it_is_one_picture_where_there_is_room():
    with page(MINE, settings={'domains-window-size': '(1080, 780)'}) as windows:
        screenshot('domain-page')
        show(windows, 'exemple-mairie.fr', 'Commune d’Exemple')
        windows.wait_for('Show Operation', 'push button')
        screenshot('domain-page-operation')
        show(windows, 'exemple-martin.com', 'Not shown to this account')
        screenshot('domain-page-not-mine')


def on_a_narrow_screen_one_box_stands_below_the_other():
    with page(MINE, settings=NARROW) as windows:
        screenshot('domain-page-360')
        width = windows.wait_for('Domain Names', 'frame').getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width
        assert width <= 360, f'the window asks for {width} pixels'
        keys(*['Tab'] * 7)
        screenshot('domain-page-360-below')


def dark_is_dark():
    with page(MINE, env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}):
        screenshot('domain-page-dark')


def high_contrast_has_edges():
    with page(MINE, env={'ADW_DEBUG_HIGH_CONTRAST': '1'}):
        screenshot('domain-page-contrast')


def letters_half_as_large_again_fit():
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, 'gtk-4.0'))
        with open(os.path.join(folder, 'gtk-4.0', 'gtk.css'), 'w', encoding='utf-8') as file:
            file.write('* { -gtk-dpi: 144; }')
        with page(MINE, env={'XDG_CONFIG_HOME': folder}):
            screenshot('domain-page-large')
        with page(MINE, env={'XDG_CONFIG_HOME': folder}, settings=NARROW):
            screenshot('domain-page-large-360')


def in_french_every_word_is_french():
    french = {'env': french_locale(LOCALE_DIR), 'calls': 'Appels', 'title': 'Noms de domaine'}
    with page(MINE, **french) as windows:
        windows.wait_for('Comptes OVHcloud', 'label')
        screenshot('domain-page-french')
    with page(MINE, **french, settings=NARROW):
        screenshot('domain-page-french-360')


run_tests(it_is_one_picture_where_there_is_room, on_a_narrow_screen_one_box_stands_below_the_other, dark_is_dark, high_contrast_has_edges,
          letters_half_as_large_again_fit, in_french_every_word_is_french)
