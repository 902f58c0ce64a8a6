# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the operations narrow, dark, French, empty, offline, and while it is read.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import sys

import pyatspi

from guichet_operations import CHOICE, DOCUMENT, FIXED, KEY, operations
from guichet_orders import BELGIAN, DOMAIN, FRENCH
from guichet_test import run_tests
from guichet_windows import french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
ALL = (DOMAIN, FRENCH, BELGIAN)


def in_every_state(world, numbers):
    """One waits for its parties, one for somebody here, one is over."""
    waits, asks, done = numbers
    world.step()
    for key in (KEY, DOCUMENT, CHOICE, FIXED):
        world.fail(asks, key)
    world.first.post(f'/me/task/domain/{done}/cancel')


def each_state_is_told():
    with operations(GUICHET, SANDBOX, begin=ALL, before=in_every_state) as (windows, _, _):
        windows.row(FRENCH, 'Action required')
        windows.choose()
        windows.wait_for('What OVHcloud asks for', 'label')
        windows.wait_for('Send to OVHcloud', 'push button')
        screenshot('operations')
        windows.choose(1)
        windows.wait_for('Who confirms it', 'label')
        screenshot('operations-parties')
        windows.press('Cancel the operation')
        windows.says('Cancel “Change of owner” of ' + DOMAIN)
        screenshot('operations-question')


def at_360_pixels_an_operation_comes_after_the_list():
    with operations(GUICHET, SANDBOX, begin=ALL, before=in_every_state,
                    settings={'domains-window-size': '(360, 640)'}) as (windows, _, _):
        windows.row(FRENCH, 'Action required')
        screenshot('operations-360')
        page = windows.wait_for('Domain Names', 'frame').getChildAtIndex(0)
        width = page.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width
        assert width <= 360, f'the window asks for {width} pixels'
        windows.choose()
        windows.wait_for('Send to OVHcloud', 'push button')
        screenshot('operations-360-asked')
        keys('alt+Left')
        windows.row(DOMAIN, 'Scheduled')


def dark_is_dark():
    with operations(GUICHET, SANDBOX, begin=ALL, before=in_every_state,
                    env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as (windows, _, _):
        windows.row(FRENCH, 'Action required')
        windows.choose()
        windows.wait_for('Send to OVHcloud', 'push button')
        screenshot('operations-dark')


def in_french_every_word_is_french():
    with operations(GUICHET, SANDBOX, begin=ALL, before=in_every_state, env=french_locale(LOCALE_DIR),
                    titles=('Appels', 'Noms de domaine', 'Opérations')) as (windows, _, _):
        windows.row(FRENCH, 'À traiter')
        windows.choose()
        windows.wait_for('Envoyer à OVHcloud', 'push button')
        screenshot('operations-french')
        windows.choose(1)
        windows.wait_for('Qui confirme', 'label')
        windows.says('deux titulaires')
        screenshot('operations-french-parties')


def without_operations_it_says_what_would_be_here():
    with operations(GUICHET, SANDBOX) as (windows, _, _):
        windows.wait_for('No operations', 'label')
        screenshot('operations-empty')


def while_it_is_read_it_says_so():
    with operations(GUICHET, SANDBOX, '--latency', '1500', begin=(DOMAIN,)) as (windows, _, _):
        windows.wait_for('Reading operations…', 'label')
        screenshot('operations-loading', moves=True)
        windows.row(DOMAIN)


def offline_what_was_read_stays():
    with operations(GUICHET, SANDBOX, begin=(DOMAIN,)) as (windows, world, _):
        windows.row(DOMAIN)
        world.stop()
        keys('ctrl+r')
        windows.wait_for('Try Again', 'push button')
        windows.row(DOMAIN)
        screenshot('operations-offline')


run_tests(each_state_is_told, at_360_pixels_an_operation_comes_after_the_list, dark_is_dark, in_french_every_word_is_french,
          without_operations_it_says_what_would_be_here, while_it_is_read_it_says_so, offline_what_was_read_stays)
