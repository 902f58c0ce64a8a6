# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the window for several entries: 360 pixels wide in French, and dark.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import subprocess
import sys

import pyatspi

from guichet_apply import GROUP, TITLE, apply_window, fill_in, press_apply
from guichet_test import run_tests, wait_until
from guichet_windows import french_locale, french_words, screenshot

LOCALE_DIR = sys.argv[3]
LINE = '0033972101002'


def width(windows, words):
    content = windows.wait_for(words(TITLE), 'frame').getChildAtIndex(0)
    return content.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width


def look_at_the_pages(name, wide, field, button, words=str, env=None):
    def picture(windows, page):
        screenshot(f'apply-{name}-{page}')
        assert width(windows, words) <= wide, f'{page} asks for {width(windows, words)} pixels'

    with apply_window('--latency', '400', env=env, words=words) as (windows, sandbox):
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{words(TITLE)}$', 'windowsize', str(wide),
                        '640'], check=True, stdout=subprocess.DEVNULL)
        wait_until(lambda: width(windows, words) <= wide, f'the window is {wide} pixels wide')
        picture(windows, 'form')
        fill_in(windows, field, 'Porte 2')
        sandbox.post('/sandbox/faults', {'method': 'PUT', 'path': f'/telephony/{GROUP}/service/{LINE}/directory',
                                         'kind': 'status', 'status': 400, 'times': 1})
        picture(windows, 'typed')
        windows.press(words('Preview'))
        windows.wait_for(words('Will be changed'), 'label')
        picture(windows, 'preview')
        press_apply(windows, button)
        windows.press(words('Pause'))
        windows.wait_for(words('Paused'), 'label')
        picture(windows, 'paused')
        windows.press(words('Resume'))
        windows.says(words('Not every entry is changed'))
        picture(windows, 'result')


def narrow_and_in_french():
    look_at_the_pages('360-french', 360, 'Complément d’adresse', 'Appliquer à ', french_words(LOCALE_DIR), french_locale(LOCALE_DIR))


def dark():
    look_at_the_pages('dark', 760, 'Additional address information', 'Apply to ', env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'})


run_tests(narrow_and_in_french, dark)
