# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of directory entries narrow, dark, French, empty, offline, and while it is read.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import contextlib
import sys

import pyatspi

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, activate_action, french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
COMPANY = '0033972101001'


@contextlib.contextmanager
def directory(*options, env=None, settings=None, calls='Calls', title='Directory'):
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}, settings=settings, title=calls) as windows:
            windows.wait_until_ready()
            keys('ctrl+3')
            windows.wait_for(title, 'frame')
            windows.activate(title)
            yield windows, sandbox


def show(windows, number):
    activate_action('show-entry', f'[<"{number}">]')


def at_360_pixels_the_form_comes_after_the_list():
    with directory(settings={'directory-window-size': '(360, 640)'}) as (windows, _):
        windows.says('are incomplete')
        screenshot('directory-360')
        width = windows.wait_for('Directory', 'frame').getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width
        assert width <= 360, f'the window asks for {width} pixels'
        keys('Home', 'Return')
        windows.wait_for('Legal status', 'label')
        screenshot('directory-360-entry')
        keys('alt+Left', 'End', 'Return')
        windows.wait_for('Nothing is printed: publication is not asked for', 'label')
        windows.wait_for('Professional', 'label')


def dark_is_dark():
    with directory(env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as (windows, _):
        windows.says('are incomplete')
        keys('Down', 'space')
        show(windows, COMPANY)
        windows.says('The directories show')
        windows.wait_for('1 selected', 'label')
        screenshot('directory-dark')


def in_french_every_word_is_french():
    with directory(env=french_locale(LOCALE_DIR), calls='Appels', title='Annuaire') as (windows, sandbox):
        windows.says('sont incomplets')
        windows.wait_for('Manque\u00a0: nom, adresse', 'label')
        show(windows, COMPANY)
        windows.says('Les annuaires affichent')
        screenshot('directory-french')
        sandbox.post(f'/sandbox/directories/{COMPANY}/fail')
        keys('ctrl+r')
        windows.says('Pages Jaunes')
        windows.wait_for('Synchronisation impossible', 'label')
        screenshot('directory-french-error')


def without_lines_it_says_what_would_be_here():
    with Sandbox(SANDBOX) as sandbox:
        account = next(one for one in sandbox.get('/sandbox/accounts') if one['nichandle'] == 'zz3333-ovh')
        env = {**sandbox.env, 'OVH_APPLICATION_KEY': account['applicationKey'],
               'OVH_APPLICATION_SECRET': account['applicationSecret'], 'OVH_CONSUMER_KEY': account['consumerKey']}
        with Windows(GUICHET, env=env) as windows:
            keys('ctrl+3')
            windows.wait_for('Directory', 'frame')
            windows.activate('Directory')
            windows.wait_for('No lines and no numbers', 'label')
            screenshot('directory-empty')


def while_it_is_read_it_says_so():
    with directory('--latency', '1500') as (windows, _):
        windows.wait_for('Reading numbers…', 'label')
        screenshot('directory-loading', moves=True)
        windows.says('are incomplete')


def offline_what_was_read_stays():
    with directory() as (windows, sandbox):
        windows.says('are incomplete')
        sandbox.stop()
        keys('ctrl+r')
        windows.wait_for('Try Again', 'push button')
        windows.wait_for('Dupont et Fils · ROUBAIX', 'label')
        screenshot('directory-offline')


run_tests(at_360_pixels_the_form_comes_after_the_list, dark_is_dark, in_french_every_word_is_french,
          without_lines_it_says_what_would_be_here, while_it_is_read_it_says_so, offline_what_was_read_stays)
