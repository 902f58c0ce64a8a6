# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with a call that is in the list: named, exported, deleted, brought back, called again.
Arguments: guichet, guichet-sandbox."""
import csv
import os
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


class OneCall:
    """Windows whose list has one call, to 01 42 86 61 00."""

    def __enter__(self):
        self.sandbox = Sandbox(SANDBOX, '--call-pace', '0')
        self.windows = Windows(GUICHET, env=self.sandbox.env)
        self.windows.wait_until_ready()
        type_text('0142866100')
        keys('Return')
        self.windows.says('Your phone is ringing')
        self.windows.press('Hide')
        return self.windows, self.sandbox

    def __exit__(self, *rest):
        self.windows.__exit__(*rest)
        self.sandbox.__exit__(*rest)


def called(sandbox):
    return [call['calledNumber'] for call in sandbox.calls()]


def rows(windows):
    return len(windows.all(lambda node: node.name == 'Call again' and node.getRoleName() == 'push button'))


def choose(windows, entry):
    windows.press('More')
    windows.press(entry, 'menu item')


def focus_list(windows):
    """Moves the focus with Tab until a row of the list has it."""
    for _ in range(30):
        if any((node.name or '').startswith('01 42 86 61 00,') for node in windows.all(is_focused)):
            return
        keys('Tab')
    raise AssertionError('Tab does not reach the list; the focus is on '
                         + str([(node.getRoleName(), node.name) for node in windows.all(is_focused)]))


def a_number_gets_a_name_keeps_it_and_is_found_by_it():
    with OneCall() as (windows, _):
        choose(windows, 'Name This Number…')
        windows.wait_for('Name 01 42 86 61 00', 'label')
        screenshot('history-name')
        type_text('Jeanne & Co')
        keys('Return')
        windows.wait_for('Jeanne & Co', 'label')
        screenshot('history-named')
        windows.activate('Calls')
        keys('ctrl+f')
        type_text('jeanne')
        windows.wait_for('Jeanne & Co', 'label')
        keys('ctrl+a')
        type_text('nobody')
        windows.wait_for('No call found', 'label')


def a_name_that_is_not_given_changes_nothing():
    with OneCall() as (windows, _):
        choose(windows, 'Name This Number…')
        windows.wait_for('Name 01 42 86 61 00', 'label')
        type_text('Jeanne')
        keys('Escape')
        windows.wait_gone('Name 01 42 86 61 00', 'label')
        assert windows.find('Jeanne', 'label') is None, 'a cancelled name was given'


def all_calls_are_exported_to_the_file_that_was_chosen():
    with OneCall() as (windows, _):
        path = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'exported.csv')
        windows.press('Main menu')
        windows.press('Export Calls…', 'menu item')
        windows.wait_for('Export', 'label')
        windows.activate('Export calls')
        screenshot('history-export')
        keys('ctrl+a')
        type_text(path)
        keys('Return')
        wait_until(lambda: os.path.exists(path) and os.path.getsize(path) > 0, 'the file is written')
        windows.wait_gone('Export', 'label')
        with open(path, encoding='utf-8-sig', newline='') as file:
            table = list(csv.reader(file))
        assert len(table) == 2, table
        assert any('01 42 86 61 00' in field for field in table[1]), table
        assert os.stat(path).st_mode & 0o077 == 0, 'others can read who was called'


def an_export_that_cannot_be_written_is_told():
    with OneCall() as (windows, _):
        windows.press('Main menu')
        windows.press('Export Calls…', 'menu item')
        windows.wait_for('Export', 'label')
        windows.activate('Export calls')
        keys('ctrl+a')
        type_text('/proc/calls.csv')
        keys('Return')
        windows.says('could not be saved')
        screenshot('history-export-failed')


def a_deleted_call_comes_back_with_undo():
    with OneCall() as (windows, _):
        choose(windows, 'Delete')
        wait_until(lambda: rows(windows) == 0, 'the call is gone')
        windows.wait_for('No calls yet', 'label')
        screenshot('history-deleted')
        windows.press('Undo')
        wait_until(lambda: rows(windows) == 1, 'the call is back')


def ctrl_z_brings_a_deleted_call_back():
    with OneCall() as (windows, _):
        choose(windows, 'Delete')
        windows.wait_for('Undo', 'push button')
        keys('ctrl+z')
        wait_until(lambda: rows(windows) == 1, 'the call is back')
        windows.wait_gone('Undo', 'push button')


def a_deleted_call_stays_deleted_without_undo():
    with OneCall() as (windows, sandbox):
        choose(windows, 'Delete')
        windows.wait_for('No calls yet', 'label')
        windows.stop()
        with Windows(GUICHET, env={**sandbox.env, 'GUICHET_STATE_DIR': windows.folder.name}) as later:
            later.wait_until_ready()
            later.wait_for('No calls yet', 'label')


def a_call_is_called_again_with_the_keyboard_alone():
    with OneCall() as (windows, sandbox):
        focus_list(windows)
        screenshot('history-focus')

        def press_until_it_calls():
            keys('Return')
            return len(called(sandbox)) > 1
        # What comes within a second after a call is the second half of a double click.
        wait_until(press_until_it_calls, 'it is called again')
        wait_until(lambda: rows(windows) == 2, 'both calls are listed')
        assert called(sandbox) == ['0033142866100'] * 2, called(sandbox)


run_tests(a_number_gets_a_name_keeps_it_and_is_found_by_it, a_name_that_is_not_given_changes_nothing,
          all_calls_are_exported_to_the_file_that_was_chosen, an_export_that_cannot_be_written_is_told,
          a_deleted_call_comes_back_with_undo, ctrl_z_brings_a_deleted_call_back,
          a_deleted_call_stays_deleted_without_undo,
          a_call_is_called_again_with_the_keyboard_alone)
