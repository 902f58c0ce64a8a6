# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries from a table that a spreadsheet wrote: what is wrong with it is told, and the result is a table again.

Arguments: guichet, guichet-sandbox.
"""
import csv
import os

from guichet_apply import TITLE, directory, entries, press_apply
from guichet_test import run_tests
from guichet_windows import keys, screenshot, type_text

FIRST = '0033972101001'
FOLDER = os.environ['GUICHET_SESSION_DIR']


def choose_file(windows, title, path):
    """Names a file in the dialog of that title, as it can be typed."""
    windows.activate(title)
    keys('ctrl+a')
    type_text(path)
    keys('Return')


def what_is_wrong_with_a_table_is_told_and_the_rest_is_sent():
    source, target = (os.path.join(FOLDER, name) for name in ('entries.csv', 'result.csv'))
    with open(source, 'w', encoding='utf-8') as file:
        file.write(f'serviceName;lineDescription;Ville\n{FIRST};Accueil;\n0033999999999;Accueil;\n{FIRST};Standard;\n')
    with directory() as (windows, sandbox):
        keys('F10')
        windows.press('Import Entries…', 'menu item')
        windows.wait_for('Open', 'label')
        choose_file(windows, 'Import Entries', source)
        windows.wait_for(TITLE, 'frame')
        windows.activate(TITLE)
        windows.says('2 lines of the file are left out')
        windows.says('The column “Ville” is none of an entry')
        screenshot('apply-file')
        press_apply(windows)
        windows.says('The entries are changed')
        assert entries(sandbox, 'lineDescription')[FIRST] == 'Accueil'
        window = windows.wait_for(TITLE, 'frame')
        windows.all(lambda node: node.name == 'Export…' and node.getRoleName() == 'push button', window)[0].queryAction().doAction(0)
        windows.wait_for('Export', 'label')
        choose_file(windows, 'Export Result', target)
        windows.says('The result is exported')
        with open(target, encoding='utf-8-sig', newline='') as file:
            rows = list(csv.DictReader(file))
        assert [(row['serviceName'], row['result']) for row in rows] == [(FIRST, 'done')], rows


run_tests(what_is_wrong_with_a_table_is_told_and_the_rest_is_sent)
