# SPDX-License-Identifier: GPL-3.0-or-later
"""guichet --demo: a sandbox of its own, and nothing left behind. Argument: guichet."""
import json
import os
import sys
import urllib.request

from guichet_contacts import FIRST, LINE, LINK as CODE, SECOND
from guichet_requests import Requests
from guichet_test import run_tests, wait_until
from guichet_windows import Windows, keys, screenshot
from ovh_client import Client

GUICHET = sys.argv[1]


class Running:
    """The sandbox that a demo has started."""

    def __init__(self, url):
        self.origin = url[:-len('/1.0')]
        self.env = {'OVH_ENDPOINT': url}

    def get(self, path):
        with urllib.request.urlopen(self.origin + path, timeout=30) as answer:
            return json.load(answer)


def newest_code(sandbox, task, name):
    """The newest code that an account was sent for a request."""
    return [match[2] for mail in sandbox.get('/sandbox/mailbox.json') if f'Bonjour {name},' in mail['body']
            for match in CODE.finditer(mail['body']) if int(match[1]) == task][-1]


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


def both_sides_of_a_change_are_signed_in():
    os.environ['TMPDIR'] = os.environ['GUICHET_SESSION_DIR']
    with Requests(GUICHET, '--demo') as windows:
        url = windows.wait_for_line(lambda line: line.startswith('ready '), 'the sandbox is ready').split()[1]
        windows.wait_until_ready()
        sandbox = Running(url)
        task = Client.of(sandbox, FIRST).post(f'{LINE}/changeContact', {'contactTech': SECOND}).value[0]
        windows.open()
        windows.row_says(task, f'Waiting for {FIRST} and {SECOND} to accept')
        windows.row_says(task, f'Seen from {FIRST}, {SECOND}')
        screenshot('demo-requests')
        for name in (SECOND, FIRST):
            windows.answer(task, f'Accept as {name}…', newest_code(sandbox, task, name))
        windows.row_says(task, 'Done today')


def a_killed_demo_takes_its_sandbox_along():
    os.environ['TMPDIR'] = os.environ['GUICHET_SESSION_DIR']
    with Windows(GUICHET, '--demo') as windows:
        windows.wait_until_ready()
        windows.stop()
        wait_until(lambda: demo_folders() == [], 'the folder of the demo is gone')


run_tests(the_demo_calls_its_own_sandbox_says_so_and_leaves_nothing, both_sides_of_a_change_are_signed_in,
          a_killed_demo_takes_its_sandbox_along)
