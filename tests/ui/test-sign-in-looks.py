# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign-in window narrow, dark, large and French. Arguments: guichet, guichet-sandbox, folder of the translations."""
import os
import subprocess
import sys

import pyatspi

from guichet_sign_in import Newcomer
from guichet_test import run_tests, wait_until
from guichet_windows import french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
NARROW = {'window-size': '(360, 640)'}
# What is pressed, in the order of the window.
ENGLISH = {'calls': 'Calls', 'title': 'Sign In', 'open': 'Sign In…', 'browser': 'With the browser', 'keys': 'With three keys',
           'file': 'With a configuration file', 'easy': 'Coming from EasyClick2Call?', 'use': 'Use'}
FRENCH = {'calls': 'Appels', 'title': 'Se connecter', 'open': 'Se connecter…', 'browser': 'Avec le navigateur',
          'keys': 'Avec trois clés', 'file': 'Avec un fichier de configuration', 'easy': 'Vous venez d’EasyClick2Call\u202f?',
          'use': 'Utiliser'}


def set_dpi(dpi):
    command = ['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER', f'Xft.dpi: {dpi}']
    subprocess.run(command, check=True)


class Look:
    """The window of a newcomer, made as narrow as it can be, and looked at page by page."""

    def __init__(self, name, words, limit, env=None):
        self.name, self.words, self.limit = name, words, limit
        self.person = Newcomer(SANDBOX, GUICHET, keyring=False, env=env, settings=NARROW, title=words['calls'])

    def __enter__(self):
        self.person.open(self.words['title'], self.words['open'])
        subprocess.run(['xdotool', 'search', '--name', f'^{self.words["title"]}$', 'windowsize', str(self.limit), '640'],
                       check=True)
        return self

    def __exit__(self, *rest):
        self.person.__exit__(*rest)

    def page(self, name):
        """Keeps a picture, and sees that nothing asks for more than the limit."""
        def width():
            window = self.person.windows.wait_for(self.words['title'], 'filler')
            return window.getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS).width
        screenshot(f'sign-in-{self.name}-{name}')
        wait_until(lambda: width() <= self.limit, f'the page “{name}” is {self.limit} pixels wide, not {width()}')

    def go(self, word):
        self.person.choose(self.words[word])

    def see_all(self):
        self.page('ways')
        self.go('easy')
        self.page('easyclick2call')
        self.go('easy')
        for text, name in (('[default]\nendpoint=ovh-eu\n\n[ovh-eu]\napplication_key=TDPKJdwZwAQPwKX2\n'
                            'application_secret=9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk\n'
                            'consumer_key=5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY\n', 'found'),
                           ('[default]\nno equals sign\n', 'found-mistake')):
            path = os.path.join(os.environ['HOME'], '.ovh.conf')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
            try:
                self.go('file')
                self.person.windows.says('.ovh.conf')
                self.page(name)
            finally:
                os.unlink(path)
        for word in ('browser', 'keys'):
            self.go(word)
            self.page(word)
            keys('Return')
            self.page(word + '-mistake')
            keys('Escape')


def narrow_in_english_nothing_is_cut_off():
    with Look('360', ENGLISH, 360) as look:
        look.see_all()


def narrow_in_french_nothing_is_cut_off():
    with Look('french', FRENCH, 360, french_locale(LOCALE_DIR)) as look:
        look.see_all()


def dark_is_dark():
    with Look('dark', ENGLISH, 360, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as look:
        look.see_all()


def large_text_wraps():
    set_dpi(144)
    try:
        with Look('large', FRENCH, 460, french_locale(LOCALE_DIR)) as look:
            look.see_all()
    finally:
        subprocess.run(['xprop', '-root', '-remove', 'RESOURCE_MANAGER'], check=True)


run_tests(narrow_in_english_nothing_is_cut_off, narrow_in_french_nothing_is_cut_off, dark_is_dark, large_text_wraps)
