# SPDX-License-Identifier: GPL-3.0-or-later
"""What is copied out of our own windows is not offered. Arguments: guichet, guichet-helper, guichet-sandbox."""
import os
import subprocess
import sys

from guichet_test import Program, Sandbox, run_tests, wait_until
from guichet_windows import Windows, copy, keys, type_text

GUICHET, HELPER, SANDBOX = sys.argv[1:4]


def pasted():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, check=False).stdout


def watches():
    """Whether the helper has begun: what was copied before is no news to it."""
    told = subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.guichet.Guichet.Helper', '--object-path',
                           '/io/github/guichet/Guichet/Helper', '--method', 'org.gtk.Actions.Describe', 'clipboard-backend'],
                          capture_output=True, text=True, check=False).stdout
    return 'xfixes' in told


def a_number_copied_from_the_history_is_not_offered():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        windows.wait_until_ready()
        windows.end_helper()
        state = {'GUICHET_STATE_DIR': os.path.join(os.environ['GUICHET_SESSION_DIR'], 'helper'), **sandbox.env}
        with Program(HELPER, '--print-offers', env=state) as helper:
            wait_until(watches, 'the helper watches the clipboard')
            windows.activate('Calls')
            type_text('0142866100')
            keys('Return')
            windows.press('More')
            copy('04 78 00 00 00')
            wait_until(lambda: len(helper.lines) == 1, 'another program’s copy is offered')
            windows.press('Copy Number', 'menu item')
            wait_until(lambda: pasted() == '01 42 86 61 00', 'the number is copied')
            copy('04 78 00 00 01')
            wait_until(lambda: any('04 78 00 00 01' in line for line in list(helper.lines)), 'the next copy is offered')
            assert not any('01 42 86 61 00' in line for line in helper.lines), helper.lines


run_tests(a_number_copied_from_the_history_is_not_offered)
