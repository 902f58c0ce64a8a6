# SPDX-License-Identifier: GPL-3.0-or-later
"""guichet --demo: a sandbox of its own, and nothing left behind. Argument: guichet."""
import os
import sys
import urllib.request

from guichet_test import run_tests, wait_until
from guichet_windows import Windows, keys, screenshot

GUICHET = sys.argv[1]


def demo_folders():
    return [name for name in os.listdir(os.environ['TMPDIR']) if name.startswith('guichet-demo-')]


def the_demo_calls_its_own_sandbox_says_so_and_leaves_nothing():
    os.environ['TMPDIR'] = os.environ['GUICHET_SESSION_DIR']
    with Windows(GUICHET, '--demo') as windows:
        url = windows.wait_for_line(lambda line: line.startswith('ready '), 'the sandbox is ready').split()[1]
        page = url[:-len('/1.0')] + '/sandbox'
        windows.says('Demo: no real call is placed')
        windows.wait_for('Sandbox Calls and Mailbox', 'push button')
        windows.wait_until_ready()
        assert urllib.request.urlopen(page, timeout=30).status == 200
        assert len(demo_folders()) == 1
        screenshot('demo')
        keys('ctrl+q')
        assert windows.wait() == 0
        wait_until(lambda: demo_folders() == [], 'the folder of the demo is gone')

        def ended():
            try:
                urllib.request.urlopen(page, timeout=30)
            except OSError:
                return True
            return False
        wait_until(ended, 'the sandbox of the demo has ended')


def a_killed_demo_takes_its_sandbox_along():
    os.environ['TMPDIR'] = os.environ['GUICHET_SESSION_DIR']
    with Windows(GUICHET, '--demo') as windows:
        windows.wait_until_ready()
        windows.stop()
        wait_until(lambda: demo_folders() == [], 'the folder of the demo is gone')


run_tests(the_demo_calls_its_own_sandbox_says_so_and_leaves_nothing, a_killed_demo_takes_its_sandbox_along)
