# SPDX-License-Identifier: GPL-3.0-or-later
"""The domain names of an account: listed, found, filtered, sorted, ticked, copied, exported.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import os
import subprocess
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


@contextlib.contextmanager
def domains(*options, env=None, faults=()):
    """The window of domain names, opened with its key. Gives windows, sandbox."""
    with Sandbox(SANDBOX, '--scenario', 'domains', *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            windows.wait_until_ready()
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            keys('ctrl+4')
            windows.wait_for('Domain Names', 'frame')
            windows.activate('Domain Names')
            yield windows, sandbox


def clipboard():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, check=False).stdout


def names(windows):
    """Those that the table has, from the first one on."""
    return [node.name for node in windows.all(lambda n: n.getRoleName() == 'label' and n.name.startswith('exemple-'),
                                              windows.find('Domain Names', 'frame'))]


def all_names_are_listed_and_searched():
    with domains() as (windows, _):
        windows.wait_for('10 names', 'label')
        windows.says('As of')
        assert names(windows) == sorted(names(windows)) and len(names(windows)) == 10, names(windows)
        windows.wait_for('Établissements Dupont', 'label')
        screenshot('domains')
        keys('ctrl+f')
        type_text('GmbH')
        windows.wait_for('1 of 10 names', 'label')
        assert names(windows) == ['exemple-dupont.berlin'], names(windows)
        keys('ctrl+a')
        type_text('yy2222 .com')
        wait_until(lambda: names(windows) == ['exemple-martin.com'], 'accounts are searched')
        keys('ctrl+a')
        type_text('nobody')
        windows.wait_for('No domain names found', 'label')
        keys('Escape')
        windows.wait_for('10 names', 'label')


def a_filter_keeps_what_it_says():
    with domains() as (windows, _):
        windows.wait_for('10 names', 'label')
        keys('shift+Tab', 'space')
        windows.wait_for('I am administrator', 'label')
        keys('Down', 'Return')
        windows.wait_for('8 of 10 names', 'label')
        assert 'exemple-marche.fr' not in names(windows), names(windows)


def the_table_is_sorted_by_a_column():
    with domains() as (windows, _):
        windows.wait_for('10 names', 'label')
        windows.click('Domain Names', windows.find('Ends', 'label'))
        wait_until(lambda: names(windows)[:1] == ['exemple-atelier.fr'] and names(windows)[-1:] == ['exemple-marche.fr'],
                   'the first to end comes first')
        windows.click('Domain Names', windows.find('Ends', 'label'))
        wait_until(lambda: names(windows)[:1] == ['exemple-marche.fr'], 'the last to end comes first')


def what_is_ticked_is_copied_and_given_other_contacts():
    with domains() as (windows, _):
        windows.wait_for('10 names', 'label')
        keys('Down', 'space', 'Down', 'space')
        windows.wait_for('2 selected', 'label')
        keys('ctrl+c')
        windows.says('2 domain names copied')
        wait_until(lambda: clipboard().startswith('service,admin,tech,billing,holder'), 'the names are copied')
        assert [line.split(',')[0] for line in clipboard().splitlines()[1:]] == ['"exemple-dupont.be"', '"exemple-dupont.berlin"']
        keys('ctrl+e')
        windows.wait_for('Change Contacts', 'frame')
        windows.says('exemple-dupont.be')


def what_is_found_is_exported():
    path = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'domains.csv')
    with domains() as (windows, _):
        windows.wait_for('10 names', 'label')
        keys('ctrl+f')
        type_text('gmbh')
        windows.wait_for('1 of 10 names', 'label')
        keys('F10')
        windows.press('Export Domain Names…', 'menu item')
        windows.wait_for('Export', 'label')
        windows.activate('Export domain names')
        keys('ctrl+a')
        type_text(path)
        keys('Return')
        wait_until(lambda: os.path.exists(path) and os.path.getsize(path) > 0, 'the file is written')
        with open(path, encoding='utf-8-sig') as file:
            lines = file.read().splitlines()
        assert len(lines) == 2 and lines[1].startswith('"exemple-dupont.berlin","xx1111-ovh"'), lines


def the_names_of_two_holders_cannot_change_their_owner_together():
    with domains() as (windows, _):
        windows.wait_for('10 names', 'label')
        keys('ctrl+a')
        windows.press('Change Owner…')
        windows.says('Select domain names of one holder')


def what_cannot_be_read_is_told_and_tried_again():
    faults = [{'method': 'GET', 'path': '/domain', 'kind': 'status', 'status': 403}]
    with domains(faults=faults) as (windows, _):
        windows.wait_for('Domain names could not be read', 'label')
        screenshot('domains-failed')
        windows.press('Try Again')
        windows.wait_for('10 names', 'label')


run_tests(all_names_are_listed_and_searched, a_filter_keeps_what_it_says, the_table_is_sorted_by_a_column,
          what_is_ticked_is_copied_and_given_other_contacts, what_is_found_is_exported,
          the_names_of_two_holders_cannot_change_their_owner_together, what_cannot_be_read_is_told_and_tried_again)
