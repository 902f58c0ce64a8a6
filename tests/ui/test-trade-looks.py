# SPDX-License-Identifier: GPL-3.0-or-later
"""The five pages of the window for a change of owner: 360 pixels wide in French, and dark.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import subprocess
import sys

import pyatspi

from guichet_orders import ABROAD, BELGIAN
from guichet_test import run_tests, wait_until
from guichet_trades import TITLE, choose, choose_way, go_on, look, set_ticks, trade_window
from guichet_windows import french_locale, french_words

LOCALE_DIR = sys.argv[3]


def width(windows, words):
    content = windows.wait_for(words(TITLE), 'frame').getChildAtIndex(0)
    return content.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width


def resize(windows, wide, words):
    subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{words(TITLE)}$', 'windowsize', str(wide),
                    '640'], check=True, stdout=subprocess.DEVNULL)
    wait_until(lambda: width(windows, words) <= wide, f'the window is {wide} pixels wide')


def look_at_the_pages(name, wide, price, words=str, env=None):
    def picture(page):
        look(f'{name}-{page}')
        assert width(windows, words) <= wide, f'{page} asks for {width(windows, words)} pixels'

    with trade_window(BELGIAN, options=ABROAD, env=env, words=words) as (windows, world):
        world.post('/sandbox/extensions/be', {'cents': 1200})
        resize(windows, wide, words)
        choose_way(windows, 'The present holder, with other data', words)
        windows.says(words('Nothing differs from the present holder yet.'))
        picture('form')
        choose_way(windows, 'A holder there is already', words)
        choose(windows, words=words)
        picture('holder')
        go_on(windows, 'What Happens Then', words=words)
        picture('consequences')
        go_on(windows, 'Can be ordered', words=words, button='Ask for the Price')
        picture('price')
        go_on(windows, 'What You Agree To', words=words)
        set_ticks(windows, words)
        picture('order')
        windows.press(words('Order for %s') % price)
        windows.says(words('Ordered, and to be paid'))
        picture('follow')


def narrow_and_in_french():
    look_at_the_pages('360-french', 360, '14.40 €', french_words(LOCALE_DIR), french_locale(LOCALE_DIR))


def dark():
    look_at_the_pages('dark', 640, '14.40 €', env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'})


run_tests(narrow_and_in_french, dark)
