# SPDX-License-Identifier: GPL-3.0-or-later
"""New contacts that a file names: its lines are read as spreadsheets write them, what is wrong with one is told, and the
result is a file again.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import csv
import os

from guichet_change import (DOMAIN, GUICHET, LINE, SANDBOX, SECOND, SENT, THIRD, TITLE, asked, fill_in, open_contacts, press_send,
                            tab_to, tasks)
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, keys, screenshot, type_text

FOLDER = os.environ['GUICHET_SESSION_DIR']


def choose_file(windows, title, path):
    """Names a file in the dialog of that title, as it can be typed."""
    windows.activate(title)
    keys('ctrl+a')
    type_text(path)
    keys('Return')


@contextlib.contextmanager
def change_from(content):
    """The window for what stands in a file. Gives windows, sandbox."""
    path = os.path.join(FOLDER, 'change.csv')
    with open(path, 'wb') as file:
        file.write(content)
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        open_contacts(windows)
        keys('F10')
        windows.press('Change from a File…', 'menu item')
        windows.wait_for('Open', 'label')
        choose_file(windows, 'Change Contacts from a File', path)
        windows.wait_for(TITLE, 'frame')
        windows.activate(TITLE)
        yield windows, sandbox


def what_is_wrong_with_a_line_is_told_and_the_others_are_sent():
    lines = ('Service;Administrateur;Technique;Facturation', f'{LINE};;{SECOND};', f'forêt.example;;{SECOND};',
             f'{LINE};;{THIRD};', '', f'{DOMAIN.upper()};;;{THIRD}')
    with change_from('\r\n'.join(lines).encode('latin-1')) as (windows, sandbox):
        windows.says('2 lines of the file are left out')
        tab_to(windows, 'Details')
        keys('space')
        windows.says('Line 3: “forêt.example” is not a service of this account')
        windows.says(f'Line 4: “{LINE}” is named before')
        screenshot('file-wrong-lines')
        press_send(windows)
        windows.says(SENT)
        assert asked(sandbox) == {LINE: 1, DOMAIN: 1}, asked(sandbox)
        assert sorted((task['serviceDomain'], task['toAccount']) for task in tasks(sandbox)) == [
            (LINE, SECOND), (DOMAIN, THIRD)], tasks(sandbox)
        the_result_is_exported(windows)


def the_result_is_exported(windows):
    path = os.path.join(FOLDER, 'result.csv')
    # The table behind has a button of the same name.
    window = windows.wait_for(TITLE, 'frame')
    export = windows.all(lambda node: node.name == 'Export…' and node.getRoleName() == 'push button', window)[0]
    export.queryAction().doAction(0)
    windows.wait_for('Export', 'label')
    choose_file(windows, 'Export Result', path)
    wait_until(lambda: os.path.exists(path) and os.path.getsize(path) > 0, 'the file is written')
    windows.says('The result is exported')
    with open(path, encoding='utf-8-sig', newline='') as file:
        table = {row['service']: row for row in csv.DictReader(file)}
    assert set(table) == {LINE, DOMAIN}, table
    assert all(row['state'] == 'done' and row['requests'].isdigit() for row in table.values()), table
    assert os.stat(path).st_mode & 0o077 == 0, 'others can read who manages what'


def a_file_of_services_alone_asks_for_the_contacts():
    with change_from(f'\ufeff{LINE}\n{DOMAIN}\nnobody.example\n'.encode()) as (windows, sandbox):
        windows.says('2 services')
        fill_in(windows, tech=SECOND)
        windows.press('Preview')
        windows.says('1 line of the file is left out')
        press_send(windows)
        windows.says(SENT)
        assert asked(sandbox) == {LINE: 1, DOMAIN: 1}, asked(sandbox)


def a_file_that_is_cut_says_so():
    rows = [f'{LINE};;{SECOND};'] + [f'{number}.example;;{SECOND};' for number in range(100_000)]
    with change_from('\n'.join(rows).encode()) as (windows, _):
        windows.says('Only the first 100000 lines were read')
        windows.says('99999 lines of the file are left out')
        windows.says('1 will be sent')
        screenshot('file-cut')
        # The list of them is one stop of Tab, and so is the table.
        tab_to(windows, 'Details')
        keys('space')
        windows.says('Line 2: “0.example” is not a service of this account')
        tab_to(windows, 'Send 1 Request')
        keys('shift+Tab', 'shift+Tab', 'shift+Tab')
        wait_until(lambda: windows.all(lambda node: node.name == 'Details' and is_focused(node)), 'the way back is as short')


def a_file_without_services_says_what_one_looks_like():
    with change_from(b'\n;;;\n') as (windows, sandbox):
        windows.says('No Services in the File')
        windows.says('The file names no service')
        screenshot('file-nothing')
        assert not asked(sandbox)


run_tests(what_is_wrong_with_a_line_is_told_and_the_others_are_sent, a_file_of_services_alone_asks_for_the_contacts,
          a_file_that_is_cut_says_so, a_file_without_services_says_what_one_looks_like)
