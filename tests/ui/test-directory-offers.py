# SPDX-License-Identifier: GPL-3.0-or-later
"""What the form of a directory entry offers and is told beside what is typed: an address taken apart, the headings of an
activity, a look-up that never ends, a field that OVHcloud refuses.

Arguments: guichet, guichet-sandbox.
"""
from guichet_directory_form import COMPANY, PERSON, form
from guichet_test import run_tests, wait_until
from guichet_windows import is_focused, keys, read, screenshot


def an_address_in_one_line_is_taken_apart():
    with form() as page:
        page.show(PERSON, '0033 9 72 10 10 02')
        page.tab_to('House number')
        keys('ctrl+a', 'BackSpace')
        page.type('Street name', '12 bis rue de la Paix')
        page.windows.says('The address stands in one line: 12 · bis · rue de la Paix')
        screenshot('directory-offers-address')
        page.windows.press('Split')
        for name, part in (('House number', '12'), ('Street name', 'de la Paix')):
            wait_until(lambda name=name, part=part: read(page.windows.wait_for(name, 'text')) == part, f'{name} is {part}')
        page.windows.wait_gone('Split')
        keys('ctrl+s')
        page.windows.says('Your contact details have been updated')
        saved = page.value(PERSON)
        assert (saved['wayNumber'], saved['wayNumberExtra'], saved['wayName']) == ('12', 'bis', 'de la Paix'), saved
        assert saved['wayType'].casefold() == 'rue', saved


def the_headings_are_those_of_the_activity():
    with form() as page:
        page.show(COMPANY, '12 RUE DE LA PAIX')
        page.tab_to('Line designation')
        keys('Tab', 'space')
        page.windows.wait_for('Escaliers', 'label')
        keys('Down', 'Down', 'Down', 'Return')
        page.windows.wait_for('1 field changed', 'label')
        keys('ctrl+s')
        page.windows.says('Your contact details have been updated')
        assert page.value(COMPANY)['directoryServiceCode'] == '205320', page.value(COMPANY)


def a_look_up_that_never_ends_keeps_nobody():
    with form() as page:
        page.show(COMPANY, '12 RUE DE LA PAIX')
        page.type('SIRET number', '333 000 032 000 16')
        page.windows.says('Looking the company up…')
        screenshot('directory-offers-company', moves=True)
        page.windows.press('Cancel')
        page.windows.wait_gone('Looking the company up…', 'label')
        keys('ctrl+s')
        page.windows.says('Your contact details have been updated')
        assert page.value(COMPANY)['siret'] == '33300003200016'


def what_ovhcloud_refuses_is_said_at_its_field():
    with form() as page:
        page.show(COMPANY, '12 RUE DE LA PAIX')
        page.type('City', 'NOWHERE')
        keys('ctrl+s')
        page.windows.wait_for('[city] NOWHERE is not a city of 59100', 'label')
        wait_until(lambda: page.windows.all(lambda node: node.name == 'City' and is_focused(node)), 'its field has the keyboard')
        screenshot('directory-offers-refused')
        assert page.value(COMPANY)['city'] == 'ROUBAIX'
        page.windows.wait_for('1 field changed', 'label')


run_tests(an_address_in_one_line_is_taken_apart, the_headings_are_those_of_the_activity,
          a_look_up_that_never_ends_keeps_nobody, what_ovhcloud_refuses_is_said_at_its_field)
