# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinates of a number, as OVHcloud's guide has them filled in: the form of whoever it is, what is wrong said at its
field, a company looked up, published and taken out again, changed in a browser meanwhile, typed and not applied.

Arguments: guichet, guichet-sandbox.
"""
from guichet_directory_form import BRANCH, COMPANY, DAY, PERSON, PROFESSIONAL, READ_ONLY, WORKSHOP, form, path_of
from guichet_test import run_tests, wait_until
from guichet_windows import is_focused, keys, screenshot
from ovh_client import Client


def the_form_is_that_of_who_it_is():
    belgian = {'country': 'be', 'legalForm': 'corporation', 'socialNomination': 'Brasserie du Sablon', 'postCode': '1000',
               'city': 'BRUXELLES'}
    swiss = {'country': 'ch', 'name': 'Keller', 'firstName': 'Ueli', 'postCode': '8001'}
    street = ['House number', 'Street name', 'Additional address information']
    with form(BRANCH=belgian, WORKSHOP=swiss) as page:
        for number, text, expected in (
                (COMPANY, '12 RUE DE LA PAIX', ['SIRET number', 'APE/NAF code', 'Company name', 'Additional designation',
                                                'E-mail address', 'Postcode', 'City', 'Cedex', *street, 'Line designation']),
                (PERSON, '0033 9 72 10 10 02', ['Surname', 'First name', 'E-mail address', 'Postcode', 'City', 'Cedex', *street]),
                (PROFESSIONAL, '0033 9 72 10 10 10', ['Profession', 'SIRET number', 'APE/NAF code', 'Company name',
                                                      'Additional designation', 'E-mail address', 'Postcode', 'City', 'Cedex',
                                                      *street]),
                (BRANCH, 'Belgium', ['VAT number', 'Company name', 'Postcode', 'City', *street]),
                (WORKSHOP, 'Switzerland', ['Surname', 'First name', 'E-mail address', 'Postcode', 'City', 'Cedex', *street])):
            page.show(number, text)
            wait_until(lambda expected=expected: page.fields() == expected, f'the form of {text}, instead of {page.fields()}')


def a_company_is_offered_and_what_changed_is_saved():
    with form() as page:
        page.show(COMPANY, '12 RUE DE LA PAIX')
        before = page.value(COMPANY)
        page.type('SIRET number', '521 000 000 000 13')
        page.windows.says('OVHcloud knows: BOULANGERIE LEFEVRE')
        assert page.value(COMPANY) == before
        screenshot('directory-form-company')
        page.windows.press('Use This')
        page.windows.wait_for('3 fields changed', 'label')
        keys('ctrl+s')
        page.windows.says('Your contact details have been updated')
        after = page.value(COMPANY)
        changed = {key: after[key] for key in after if after[key] != before[key] and key not in READ_ONLY}
        assert changed == {'siret': '52100000000013', 'ape': '1071C', 'socialNomination': 'BOULANGERIE LEFEVRE'}, changed
        assert page.count_saved() == 1


def what_is_wrong_is_said_at_its_field_and_not_sent():
    with form() as page:
        page.show(PERSON, '0033 9 72 10 10 02')
        page.type('Postcode', '0100')
        page.windows.says('This is not a postcode of this country')
        keys('ctrl+s')
        page.windows.says('1 field is not right yet')
        assert page.windows.all(lambda node: node.name == 'Postcode' and is_focused(node))
        page.type('Postcode', '59510')
        page.windows.says('2 cities have this postcode: choose one')
        screenshot('directory-form-cities')
        page.windows.press('Discard')
        page.windows.says('Changes discarded')
        page.windows.press('Undo')
        page.windows.says('2 fields changed')
        assert page.count_saved() == 0


def another_legal_form_asks_before_it_drops():
    with form() as page:
        page.show(PERSON, '0033 9 72 10 10 02')
        page.choose_before('Surname', 'Professional', 'Down', 'Down')
        page.windows.says('Surname: “Lefèvre”')
        screenshot('directory-form-legal')
        page.windows.press('Keep as It Is')
        page.windows.wait_for('Surname', 'text')
        page.choose_before('Surname', 'Professional', 'Down', 'Down')
        page.windows.press('Change')
        page.windows.wait_for('SIRET number', 'text')
        page.windows.wait_gone('Surname', 'text')


def published_followed_and_taken_out_again():
    with form() as page:
        page.show(PERSON, 'Nothing is printed')
        page.tab_to('Publication in the directory')
        keys('space')
        page.windows.wait_for('É. Lefèvre', 'label')
        page.choose_before('Publication in the reverse directory', 'City only', 'Up')
        screenshot('directory-form-published')
        keys('ctrl+s')
        page.windows.says('Scheduled')
        page.sandbox.post('/sandbox/clock', {'skew': 31 * DAY})
        keys('ctrl+r')
        page.windows.says('The directories show what OVHcloud has here.')
        assert page.value(PERSON)['displayOnlyCity'] is True
        page.tab_to('Publication in the directory')
        keys('space')
        page.windows.says('1 field changed')
        keys('ctrl+s')
        page.windows.says('The entry leaves the directories')
        page.sandbox.post('/sandbox/clock', {'skew': 62 * DAY})
        keys('ctrl+r')
        page.windows.says('Nothing of this number stands in the directories.')


def what_was_changed_in_a_browser_is_chosen_from():
    with form() as page:
        page.show(PERSON, '0033 9 72 10 10 02')
        page.type('Surname', 'Martin')
        page.type('First name', 'Anne')
        Client(page.sandbox.env).call('PUT', path_of(PERSON), {'name': 'Durand', 'firstName': 'Zoé'})
        keys('ctrl+s')
        page.windows.wait_for('Take OVHcloud’s: Durand', 'push button')
        screenshot('directory-form-conflict')
        assert page.value(PERSON)['name'] == 'Durand'
        page.tab_to('Keep Mine: Martin')
        keys('space')
        page.windows.wait_gone('Keep Mine: Martin', 'push button')
        page.tab_to('Take OVHcloud’s: Zoé')
        keys('space')
        page.windows.wait_gone('Keep Mine: Anne', 'push button')
        keys('ctrl+s')
        page.windows.says('Your contact details have been updated')
        assert (page.value(PERSON)['name'], page.value(PERSON)['firstName']) == ('Martin', 'Zoé')


def what_was_typed_is_asked_about():
    with form() as page:
        page.show(PERSON, '0033 9 72 10 10 02')
        page.type('Surname', 'Martin')
        page.show(COMPANY, '12 RUE DE LA PAIX')
        keys('ctrl+w')
        page.windows.says('Changes of 1 number were not applied.')
        page.windows.press('Keep Editing')
        page.windows.wait_gone('Keep Editing')
        keys('ctrl+w')
        page.windows.press('Keep for Later')
        page.windows.wait_gone('Directory', 'frame')
        page.show(PERSON, '1 field changed')


run_tests(the_form_is_that_of_who_it_is, a_company_is_offered_and_what_changed_is_saved,
          what_is_wrong_is_said_at_its_field_and_not_sent, another_legal_form_asks_before_it_drops,
          published_followed_and_taken_out_again, what_was_changed_in_a_browser_is_chosen_from, what_was_typed_is_asked_about)
