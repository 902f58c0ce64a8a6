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
    return [node.name for node in windows.all(lambda n: n.getRoleName() == 'label' and n.name.startswith('0033 9'))]


def what_lacks_something_comes_first_and_is_searched():
    with directory() as (windows, _):
        windows.says('are incomplete')
        windows.says('As of')
        screenshot('directory')
        first = windows.all(lambda n: n.getRoleName() == 'label' and n.name.startswith('Missing: '))
        assert first and numbers(windows)[-1] == '0033 9 72 10 20 01', numbers(windows)
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


run_tests(what_lacks_something_comes_first_and_is_searched)
