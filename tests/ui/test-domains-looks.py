# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of domain names narrow, dark, in French, without an account, offline, and with what needs somebody.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import contextlib
import sys

import pyatspi

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]


@contextlib.contextmanager
def domains(*options, env=None, settings=None, calls='Calls', title='Domain Names'):
    with Sandbox(SANDBOX, '--scenario', 'domains', *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}, settings=settings, title=calls) as windows:
            windows.wait_until_ready()
            keys('ctrl+4')
            windows.wait_for(title, 'frame')
            windows.activate(title)
            yield windows, sandbox


def at_360_pixels_each_name_is_a_row_that_tells_everything():
    with domains(settings={'domains-window-size': '(360, 640)'}) as (windows, _):
        windows.wait_for('10 names', 'label')
        windows.says('Établissements Dupont\nEnds 13 March')
        screenshot('domains-360')
        width = windows.wait_for('Domain Names', 'frame').getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width
        assert width <= 360, f'the window asks for {width} pixels'
        keys('Down', 'space')
        windows.wait_for('1 selected', 'label')
        screenshot('domains-360-ticked')


def dark_is_dark():
    with domains(env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as (windows, _):
        windows.wait_for('10 names', 'label')
        keys('Down', 'space')
        windows.wait_for('1 selected', 'label')
        screenshot('domains-dark')


def in_french_every_word_is_french():
    with domains(env=french_locale(LOCALE_DIR), calls='Appels', title='Noms de domaine') as (windows, _):
        windows.says('10 noms')
        for word in ('Titulaire', 'Administrateur', 'Facturation', 'Expiration', 'Verrou'):
            windows.wait_for(word, 'label')
        screenshot('domains-french')


def in_french_at_360_pixels_nothing_is_cut_off():
    with domains(env=french_locale(LOCALE_DIR), calls='Appels', title='Noms de domaine',
                 settings={'domains-window-size': '(360, 640)'}) as (windows, _):
        windows.says('10 noms')
        keys('Down', 'space')
        screenshot('domains-french-360')
        width = windows.wait_for('Noms de domaine', 'frame').getChildAtIndex(0).queryComponent().getExtents(
            pyatspi.WINDOW_COORDS).width
        assert width <= 360, f'the window asks for {width} pixels'


def without_an_account_it_is_said_what_would_be_there():
    with Windows(GUICHET) as windows:
        keys('ctrl+4')
        windows.wait_for('Domain Names', 'frame')
        windows.says('to see who holds your domain names')
        screenshot('domains-no-account')


run_tests(at_360_pixels_each_name_is_a_row_that_tells_everything, dark_is_dark, in_french_every_word_is_french,
          in_french_at_360_pixels_nothing_is_cut_off, without_an_account_it_is_said_what_would_be_there)
