# SPDX-License-Identifier: GPL-3.0-or-later
"""The four pages of the window for new contacts narrow and in French, dark, and as wide as the preview has to fit in.

Every wait is for a text of the program as it stands in its translation. Arguments: guichet, guichet-sandbox, folder of the
translations.
"""
import subprocess
import sys

import pyatspi

from guichet_change import GUICHET, SANDBOX, SECOND, THIRD, TITLE, fill_in, open_change, open_contacts, press_send
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, french_locale, french_words, screenshot

LOCALE_DIR = sys.argv[3]


class Look:
    """How the window is looked at: `words` gives a text of the program in its language."""

    def __init__(self, name, width, words=str, env=None):
        self.name, self.width, self.words, self.env = name, width, words, env or {}

    def fit(self, windows):
        """Makes the window as wide as this look is; it may not ask for more."""
        title = self.words(TITLE)
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{title}$', 'windowsize', str(self.width),
                        '640'], check=True, stdout=subprocess.DEVNULL)
        content = windows.wait_for(title, 'frame').getChildAtIndex(0)
        wait_until(lambda: content.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width <= self.width,
                   f'the window is {self.width} pixels wide')

    def picture(self, windows, page):
        content = windows.wait_for(self.words(TITLE), 'frame').getChildAtIndex(0)
        screenshot(f'change-{self.name}-{page}')
        width = content.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width
        assert width <= self.width, f'{page} asks for {width} pixels'


def is_in_sight(windows, look, text):
    """Whether all of a column can be seen without scrolling to the side."""
    place = windows.says(text)
    return is_inside(windows.find(place, 'label'), look)


def is_inside(node, look):
    edge = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return edge.x >= 0 and edge.x + edge.width <= look.width


def look_at_four_pages(look):
    _ = look.words
    with Sandbox(SANDBOX, '--lines', '40', '--latency', '1000') as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **look.env}, title=_('Calls')) as windows:
            open_contacts(windows, _)
            open_change(windows, words=_)
            look.fit(windows)
            fill_in(windows, _, admin=THIRD, tech=SECOND, billing=SECOND)
            look.picture(windows, 'form')
            windows.press(_('Preview'))
            windows.wait_for(_('Will be sent'), 'label')
            look.picture(windows, 'preview')
            assert is_in_sight(windows, look, _('Will be sent')), 'what happens is out of sight'
            yield windows, 'preview'
            press_send(windows, _)
            windows.press(_('Pause'))
            windows.wait_for(_('Paused'), 'label')
            look.picture(windows, 'progress')
            windows.press(_('Resume'))
            done = windows.wait_for(_('Done'), 'push button')
            look.picture(windows, 'result')
            assert is_inside(done, look), 'the page is wider than its window'


def narrow_and_french_all_pages_fit():
    for _ in look_at_four_pages(Look('french', 360, french_words(LOCALE_DIR), french_locale(LOCALE_DIR))):
        pass


def dark_is_dark_and_the_preview_fits_in_720_pixels():
    look = Look('dark', 720, env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'})
    for windows, _ in look_at_four_pages(look):
        assert is_in_sight(windows, look, f'Will be sent in part: already {SECOND}'), windows.tree()


run_tests(narrow_and_french_all_pages_fit, dark_is_dark_and_the_preview_fits_in_720_pixels)
