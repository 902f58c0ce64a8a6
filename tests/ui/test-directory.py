# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory entry of every line and number: found, filtered, ticked, copied, shown.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import subprocess
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, activate_action, is_focused, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


@contextlib.contextmanager
def directory(*options, env=None, faults=()):
    """The window of entries, opened with its key. Gives windows, sandbox."""
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            windows.wait_until_ready()
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            keys('ctrl+3')
            windows.wait_for('Directory', 'frame')
            windows.activate('Directory')
            yield windows, sandbox


def clipboard():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, check=False).stdout


def numbers(windows):
    return [node.name for node in windows.all(lambda n: n.getRoleName() == 'label' and n.name.startswith('0033 9'),
                                              windows.find('Directory', 'frame'))]


def what_lacks_something_comes_first_and_is_searched():
    with directory() as (windows, _):
        windows.says('are incomplete')
        windows.says('As of')
        screenshot('directory')
        first = windows.all(lambda n: n.getRoleName() == 'label' and n.name.startswith('Missing: '))
        assert first and numbers(windows)[-3:] == ['0033 9 72 10 10 01', '0033 9 72 10 10 02', '0033 9 72 10 10 10'], numbers(windows)
        keys('ctrl+f')
        type_text('09 72 10 10 01')
        windows.wait_for('1 number', 'label')
        assert numbers(windows) == ['0033 9 72 10 10 01'], numbers(windows)
        windows.wait_for('Dupont et Fils · ROUBAIX', 'label')
        windows.wait_for('Synced', 'label')
        keys('ctrl+a')
        type_text('nobody')
        windows.wait_for('No numbers found', 'label')
        keys('Escape')
        windows.says('are incomplete')


def a_filter_keeps_what_it_says():
    with directory() as (windows, _):
        windows.says('are incomplete')
        keys('shift+Tab', 'space')
        windows.wait_for('Incomplete', 'label')
        keys('Down', 'Return')
        windows.wait_for('5 numbers', 'label')
        windows.wait_gone('Dupont et Fils · ROUBAIX', 'label')


def space_ticks_and_what_is_ticked_is_copied():
    with directory() as (windows, _):
        windows.says('are incomplete')
        keys('Down', 'space', 'Down')
        windows.wait_for('1 selected', 'label')
        keys('ctrl+a')
        windows.wait_for('8 selected', 'label')
        keys('ctrl+c')
        windows.says('8 entries copied')
        wait_until(lambda: clipboard().startswith('billingAccount,serviceName'), 'the entries are copied')
        assert len(clipboard().splitlines()) == 9, clipboard()
        keys('ctrl+shift+a')
        windows.says('are incomplete')
        keys('ctrl+e')
        windows.says('Select the numbers first')
        keys('Tab')
        wait_until(lambda: windows.all(lambda n: n.name == 'Select all' and is_focused(n)), 'Tab leaves the list')
        keys('shift+Tab')
        wait_until(lambda: windows.all(lambda n: n.getRoleName() == 'list item' and is_focused(n)), 'Shift+Tab goes back to it')


def enter_shows_an_entry_and_an_action_another():
    with directory() as (windows, _):
        windows.says('are incomplete')
        keys('Home', 'Return')
        windows.says('Every line and number must have its coordinates.')
        activate_action('show-entry', '[<"0033972101001">]')
        windows.says('The directories show what OVHcloud has here.')
        screenshot('directory-entry')


def what_cannot_be_read_is_told_and_tried_again():
    faults = [{'method': 'GET', 'path': '/telephony', 'kind': 'status', 'status': 403}]
    with directory(faults=faults) as (windows, _):
        windows.wait_for('Numbers could not be read', 'label')
        screenshot('directory-failed')
        windows.press('Try Again')
        windows.says('are incomplete')


run_tests(what_lacks_something_comes_first_and_is_searched, a_filter_keeps_what_it_says,
          space_ticks_and_what_is_ticked_is_copied, enter_shows_an_entry_and_an_action_another,
          what_cannot_be_read_is_told_and_tried_again)
