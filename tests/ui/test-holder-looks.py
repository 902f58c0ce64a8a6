# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms that the rules of registries make, in English and French, dark, narrow. Arguments: guichet, guichet-sandbox,
folder of the translations."""
import subprocess
import sys

import pyatspi

from guichet_holder_window import holder
from guichet_test import run_tests
from guichet_windows import french_locale, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
DOMAINS = {'com': 'exemple-dupont.com', 'fr': 'exemple-dupont.fr', 'be': 'exemple-dupont.be', 'eu': 'exemple-dupont.eu',
           'uk': 'exemple-dupont.co.uk', 'berlin': 'exemple-dupont.berlin'}


def each_registry_has_its_form():
    with holder(GUICHET, SANDBOX) as page:
        for extension, domain in DOMAINS.items():
            page.show(domain)
            page.windows.wait_for('E-mail address', 'text')
            screenshot(f'holder-form-{extension}')
            keys('Escape')
            page.windows.wait_gone('Correct Holder', 'frame')


def in_french_each_form_is_french():
    with holder(GUICHET, SANDBOX, env=french_locale(LOCALE_DIR), title='Appels', name='Corriger le titulaire') as page:
        for extension, domain in DOMAINS.items():
            page.show(domain)
            page.windows.wait_for('Adresse e-mail', 'text')
            screenshot(f'holder-form-french-{extension}')
            keys('Escape')
            page.windows.wait_gone('Corriger le titulaire', 'frame')


def dark_is_dark_where_it_is_a_change_of_owner():
    with holder(GUICHET, SANDBOX, env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as page:
        page.show(DOMAINS['com'])
        page.windows.wait_for('Surname', 'text')
        page.type('E-mail address', 'new@example.com')
        page.windows.says('This changes the owner of')
        screenshot('holder-form-dark')


def narrow(name):
    """Makes the window as small as it gets, and says how wide that is."""
    window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{name}$'], check=True, capture_output=True,
                            text=True).stdout.split()[0]
    subprocess.run(['xdotool', 'windowsize', '--sync', window, '360', '640'], check=True)


def at_360_pixels_no_field_is_lost():
    with holder(GUICHET, SANDBOX, env=french_locale(LOCALE_DIR), title='Appels', name='Corriger le titulaire') as page:
        for extension in ('eu', 'uk'):
            page.show(DOMAINS[extension])
            page.windows.wait_for('Adresse e-mail', 'text')
            narrow('Corriger le titulaire')
            page.type('Adresse e-mail', 'x@example.com')
            page.windows.says('Cela change le titulaire de')
            screenshot(f'holder-form-360-{extension}')
            width = page.windows.wait_for('Corriger le titulaire', 'frame').getChildAtIndex(0).queryComponent().getExtents(
                pyatspi.WINDOW_COORDS).width
            assert width <= 360, f'the window of .{extension} asks for {width} pixels'
            page.windows.press('Abandonner')
            page.windows.wait_gone('Abandonner', 'push button')
            keys('ctrl+w')
            page.windows.wait_gone('Corriger le titulaire', 'frame')


run_tests(each_registry_has_its_form, in_french_each_form_is_french, dark_is_dark_where_it_is_a_change_of_owner,
          at_360_pixels_no_field_is_lost)
