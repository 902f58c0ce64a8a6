# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of holders narrow, dark, French, and while it is read.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import subprocess
import sys

import pyatspi

from guichet_holders import COMPANY_NUMBER, ORPHAN_NUMBER, choose, holders, reach, show_holder
from guichet_test import run_tests, wait_until
from guichet_windows import french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
NARROW = {'domains-window-size': '(360, 640)'}


def narrow(windows, title):
    """Makes the window as narrow as a telephone; what stands in this view is to let it."""
    frame = windows.wait_for(title, 'frame')

    def is_narrow():
        return frame.getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width <= 360
    subprocess.run(['xdotool', 'getactivewindow', 'windowsize', '360', '640'], check=True)
    wait_until(is_narrow, 'the window is as narrow as asked for')


def a_holder_stands_beside_the_list():
    with holders(GUICHET, SANDBOX) as (windows, _):
        windows.wait_for('6 holders', 'label')
        show_holder(COMPANY_NUMBER)
        windows.wait_for('LILLE', 'label')
        screenshot('holders-one')
        reach(windows, 'Language')
        screenshot('holders-one-values')
        show_holder(ORPHAN_NUMBER)
        windows.says('It keeps this one')
        screenshot('holders-orphan')


def at_360_pixels_the_holder_comes_after_the_list():
    with holders(GUICHET, SANDBOX, settings=NARROW) as (windows, _):
        windows.wait_for('6 holders', 'label')
        narrow(windows, 'Domain Names')
        screenshot('holders-360')
        choose(windows, 'Holders shown', 2)
        windows.says('It keeps those that are not used any more')
        screenshot('holders-360-orphans')
        reach(windows, 'Holders')
        keys('Home', 'Return')
        windows.says('It keeps this one')
        screenshot('holders-360-one')
        keys('Escape')
        windows.wait_for('1 of 6 holders', 'label')


def dark_is_dark():
    with holders(GUICHET, SANDBOX, env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as (windows, _):
        windows.wait_for('6 holders', 'label')
        show_holder(COMPANY_NUMBER)
        windows.wait_for('LILLE', 'label')
        screenshot('holders-dark')


def in_french_every_word_is_french():
    with holders(GUICHET, SANDBOX, env=french_locale(LOCALE_DIR), calls='Appels', title='Noms de domaine',
                 tab='Titulaires') as (windows, _):
        windows.wait_for('6 titulaires', 'label')
        choose(windows, 'Titulaires affichés', 3)
        windows.wait_for('2 titulaires sur 6', 'label')
        show_holder(COMPANY_NUMBER)
        windows.wait_for('Corriger…', 'push button')
        windows.wait_for('Adresse e-mail', 'label')
        screenshot('holders-french')


def in_french_it_fits_into_360_pixels():
    with holders(GUICHET, SANDBOX, env=french_locale(LOCALE_DIR), settings=NARROW, calls='Appels', title='Noms de domaine',
                 tab='Titulaires') as (windows, _):
        windows.wait_for('6 titulaires', 'label')
        narrow(windows, 'Noms de domaine')
        screenshot('holders-french-360')
        show_holder(ORPHAN_NUMBER)
        windows.wait_for('Corriger…', 'push button')
        screenshot('holders-french-360-one')


def while_they_are_read_it_says_so():
    hang = {'method': 'GET', 'path': '/domain/contact', 'kind': 'hang'}
    with holders(GUICHET, SANDBOX, faults=[hang]) as (windows, _):
        windows.wait_for('Reading holders…', 'label')
        screenshot('holders-loading', moves=True)


run_tests(a_holder_stands_beside_the_list, at_360_pixels_the_holder_comes_after_the_list, dark_is_dark,
          in_french_every_word_is_french, in_french_it_fits_into_360_pixels, while_they_are_read_it_says_so)
