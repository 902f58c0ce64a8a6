# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the requests, its dialog and the window of the codes: narrow, dark and French, one at a time and all at once.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import contextlib
import sys

import pyatspi

from guichet_contacts import FIRST, SECOND
from guichet_requests import mail, one_account, resize, two_accounts, validating
from guichet_test import run_tests
from guichet_windows import copy, french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
GROUP = '/telephony/xx1111-ovh-1'
NARROW = {'contacts-window-size': '(360, 640)'}
DARK = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}


def before(world):
    """One that is refused, one that waits for the other side, and one that waits for both."""
    refused = validating(world, '/domain/exemple-dupont.fr', contactTech=SECOND)
    accepted = validating(world, GROUP, contactBilling=SECOND)
    waiting = validating(world)
    world.first.post(f'/me/task/contactChange/{refused}/refuse', {'token': world.code(refused, FIRST)})
    return waiting, accepted, refused


def width_of(windows, title):
    frame = windows.wait_for(title, 'frame')
    return frame.getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width


def fits(windows, title):
    """No control of a window asks for more than 360 pixels."""
    width = width_of(windows, title)
    assert width <= 360, f'“{title}” asks for {width} pixels'


@contextlib.contextmanager
def in_french(**more):
    env = {**french_locale(LOCALE_DIR), **more.pop('env', {})}
    with one_account(GUICHET, SANDBOX, before, title='Appels', open_view=False, env=env, **more) as (windows, world, made):
        keys('ctrl+2')
        windows.wait_for('Contacts', 'frame')
        windows.activate('Contacts')
        windows.choose_tab('Demandes')
        windows.wait_for(f'Demande {made[0]}', 'label')
        yield windows, world, made



def looks(windows, world, task, name, width=None):
    """Pictures of the list, the dialog, and the window of the codes, in French."""
    screenshot(f'requests-{name}')
    if width:
        fits(windows, 'Contacts')
    windows.press('Accepter…')
    windows.wait_for('Code de validation', 'text')
    screenshot(f'requests-{name}-accept')
    keys('Escape')
    windows.wait_gone('Code de validation', 'text')
    copy(mail(world, task, FIRST))
    windows.activate('Contacts')
    keys('ctrl+shift+v')
    windows.wait_for('Codes', 'frame')
    windows.wait_for(f'Demande {task}', 'check box')
    if width:
        resize('Codes', width, 420)
        windows._wait(lambda: width_of(windows, 'Codes') <= width, f'the codes fit {width} pixels')
    screenshot(f'requests-{name}-codes')
    keys('Escape')
    windows.wait_gone('Codes', 'frame')


def in_french_every_word_is_french():
    with in_french() as (windows, world, (task, _, refused)):
        windows.says('À confirmer')
        looks(windows, world, task, 'french')


def in_french_360_pixels_are_enough():
    with in_french(extra=NARROW) as (windows, world, (task, _, _refused)):
        looks(windows, world, task, 'french-360', 360)


def so_they_are_in_the_dark():
    with in_french(extra=NARROW, env=DARK) as (windows, world, (task, _, _refused)):
        looks(windows, world, task, 'french-360-dark', 360)


def in_english_360_pixels_are_enough_for_two_accounts():
    with two_accounts(GUICHET, SANDBOX, before, extra=NARROW) as (windows, _, (task, _accepted, _refused)):
        windows.row_says(task, f'Seen from {FIRST}, {SECOND}')
        screenshot('requests-360-two-accounts')
        fits(windows, 'Contacts')


run_tests(in_french_every_word_is_french, in_french_360_pixels_are_enough, so_they_are_in_the_dark,
          in_english_360_pixels_are_enough_for_two_accounts)
