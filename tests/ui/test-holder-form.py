# SPDX-License-Identifier: GPL-3.0-or-later
"""A holder corrected by the rules of registries: fields that appear and go, what is wrong said at its field, what OVHcloud
answers, what is no correction, and what was typed when the program was killed.

Arguments: guichet, guichet-sandbox.
"""
import os
import signal
import sqlite3
import sys
import tempfile

from guichet_holder_window import Holder, holder
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, read, screenshot

GUICHET, SANDBOX = sys.argv[1:3]
COM, FRENCH, BRITISH = 'exemple-dupont.com', 'exemple-dupont.fr', 'exemple-dupont.co.uk'


def kept(folder):
    """How many values are in the store; who writes it at this moment makes it wait."""
    files = [os.path.join(where, name) for where, _, names in os.walk(folder) for name in names if name == 'guichet.db']
    if not files:
        return 0
    with sqlite3.connect(files[0]) as store:
        return store.execute('SELECT count(*) FROM holder_drafts').fetchone()[0]


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
    with holder(GUICHET, SANDBOX) as page:
        page.show(FRENCH)
        company = page.windows.wait_for('Registration number of the company', 'text')
        assert read(company) == '732829320'
        assert 'Date of birth' not in page.labels()
        page.choose_before('Name of the organisation', 'Individual')
        page.windows.wait_for('Date of birth', 'text')
        page.type('Date of birth', '31/12/1980')
        keys('Tab')
        page.windows.says('This is not a date')


def without_a_rule_every_value_is_there_and_ovhcloud_judges():
    with holder(GUICHET, SANDBOX) as page:
        page.sandbox.post('/sandbox/extensions/fr', {'rule': 'deep'})
        page.show(FRENCH)
        page.windows.says('What the registry wants to know is not known here.')
        screenshot('holder-form-plain')
        page.tab_to('City')
        keys('ctrl+a', 'BackSpace')
        page.windows.says('1 field changed')
        keys('ctrl+s')
        page.windows.says('OVHcloud: ')
        screenshot('holder-form-answer')
        assert page.count('PUT') == 0
        page.type('City', 'Viriat')
        keys('ctrl+s')
        page.windows.wait_gone('Correct Holder', 'frame')
        assert page.value(FRENCH)['address']['city'] == 'Viriat'


def a_new_holder_is_typed_by_the_rules_of_the_extension_that_is_chosen():
    with holder(GUICHET, SANDBOX, name='New Holder') as page:
        page.show_new()
        page.windows.says('OVHcloud judges the new holder by the rules for exemple-atelier.fr.')
        page.windows.says('Fields with * are mandatory.')
        assert len(page.labels()) < 20
        page.type('City', 'Viriat')
        # The legal form stands between: GTK 4.8 does not tell that a list has the keyboard.
        page.tab_to(page.labels()[0])
        keys('shift+Tab', 'shift+Tab', 'space')
        page.windows.wait_for('Any extension (all fields)', 'label')
        keys('End', 'Return')
        page.windows.says('The new holder can be given domain names afterwards.')
        page.windows.says('What the registry wants to know is not known here.')
        assert len(page.labels()) > 20
        assert read(page.windows.wait_for('City', 'text')) == 'Viriat'


def what_was_typed_survives_a_kill():
    with Sandbox(SANDBOX, '--scenario', 'domains') as sandbox, tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'settings.ini'), 'w', encoding='utf-8') as file:
            file.write('[guichet]\n')
        env = {**sandbox.env, 'GUICHET_STATE_DIR': folder}
        with Windows(GUICHET, env=env) as windows:
            page = Holder(sandbox, windows)
            page.show(FRENCH)
            page.type('City', 'Viriat')
            wait_until(lambda: kept(folder), 'it is kept')
            windows.process.send_signal(signal.SIGKILL)
            windows.process.wait()
        with Windows(GUICHET, env=env) as windows:
            page = Holder(sandbox, windows)
            page.show(FRENCH)
            windows.says('What you typed today at')
            assert read(windows.wait_for('City', 'text')) == 'Viriat'
            screenshot('holder-form-kept')
            windows.press('Discard It')
            windows.wait_gone('Discard It', 'push button')
            wait_until(lambda: read(windows.wait_for('City', 'text')) != 'Viriat', 'it is discarded')
            wait_until(lambda: not kept(folder), 'it is not kept any more')


run_tests(a_correction_is_saved_for_all_that_share_the_holder, what_the_registry_refuses_is_said_at_its_field,
          a_change_of_owner_is_told_and_goes_on, fields_come_and_go_with_what_is_chosen,
          without_a_rule_every_value_is_there_and_ovhcloud_judges,
          a_new_holder_is_typed_by_the_rules_of_the_extension_that_is_chosen, what_was_typed_survives_a_kill)
