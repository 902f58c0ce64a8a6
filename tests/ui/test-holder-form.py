# SPDX-License-Identifier: GPL-3.0-or-later
"""A holder corrected by the rules of registries: fields that appear and go, what is wrong said at its field, what OVHcloud
answers, what is no correction, and what was typed when the program was killed.

Arguments: guichet, guichet-sandbox.
"""
import sys

from guichet_holder_window import Holder, holder
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, read, screenshot
from ovh_client import Client

GUICHET, SANDBOX = sys.argv[1:3]
COM, FRENCH, EUROPEAN, BRITISH = 'exemple-dupont.com', 'exemple-dupont.fr', 'exemple-dupont.eu', 'exemple-dupont.co.uk'


def a_correction_is_saved_for_all_that_share_the_holder():
    with holder(GUICHET, SANDBOX) as page:
        page.show(FRENCH)
        page.windows.says('What you save here is corrected for')
        page.type('City', 'Viriat')
        page.windows.says('1 field changed')
        keys('ctrl+s')
        page.windows.wait_gone('Correct Holder', 'frame')
        assert page.value(FRENCH)['address']['city'] == 'Viriat'
        assert page.count('PUT') == 1


def what_the_registry_refuses_is_said_at_its_field():
    with holder(GUICHET, SANDBOX) as page:
        page.show(BRITISH)
        page.type('City', 'Zürich')
        keys('Tab')
        page.windows.says('letters without accents only, and not: ü')
        keys('ctrl+s')
        page.windows.says('1 field is not right yet')
        assert page.count('PUT') == 0
        page.windows.press('Discard')
        page.windows.says('Changes discarded')
        page.windows.press('Undo')
        wait_until(lambda: read(page.windows.wait_for('City', 'text')) == 'Zürich', 'it is there again')


def a_change_of_owner_is_told_and_goes_on():
    with holder(GUICHET, SANDBOX) as page:
        page.show(COM)
        page.type('E-mail address', 'other@example.com')
        page.windows.says(f'This changes the owner of {COM}: it has to be ordered.')
        page.windows.press('Continue to Change of Owner…')
        page.windows.wait_gone('Correct Holder', 'frame')
        page.windows.wait_for('Change of Owner', 'frame')
        assert page.count('PUT') == 0


def fields_come_and_go_with_what_is_chosen():
    with holder(GUICHET, SANDBOX, name='New Holder') as page:
        page.show_new()
        page.windows.wait_for('Legal form', 'text')
        assert 'VAT number' in page.labels()
        keys('Escape')
        page.windows.wait_gone('New Holder', 'frame')
        page.name = 'Correct Holder'
        page.show(EUROPEAN)
        assert 'Postcode' in page.labels()


def what_ovhcloud_answers_stands_at_its_field():
    fault = {'method': 'POST', 'path': '/domain/configurationRule/check', 'status': 400, 'count': 1,
             'body': {'class': 'Client::BadRequest::DOMDOCRuleNotRespected', 'message': 'Rule not respected',
                      'details': {'owner.city': 'This city is on the moon'}}}
    with holder(GUICHET, SANDBOX, faults=[fault]) as page:
        page.show(FRENCH)
        page.type('City', 'Viriat')
        keys('ctrl+s')
        page.windows.says('OVHcloud: This city is on the moon')
        screenshot('holder-form-answer')
        assert page.count('PUT') == 0
        keys('ctrl+s')
        page.windows.wait_gone('Correct Holder', 'frame')
        assert page.value(FRENCH)['address']['city'] == 'Viriat'


def what_was_typed_survives_a_kill():
    with Sandbox(SANDBOX, '--scenario', 'domains') as sandbox:
        with Windows(GUICHET, env=sandbox.env) as windows:
            page = Holder(sandbox, windows)
            page.show(FRENCH)
            page.type('City', 'Viriat')
            windows.says('1 field changed')
            print(windows.folder.name)


run_tests(a_correction_is_saved_for_all_that_share_the_holder, what_the_registry_refuses_is_said_at_its_field,
          a_change_of_owner_is_told_and_goes_on, fields_come_and_go_with_what_is_chosen,
          what_ovhcloud_answers_stands_at_its_field)
