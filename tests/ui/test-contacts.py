# SPDX-License-Identifier: GPL-3.0-or-later
"""The services of an account with their contacts: found, sorted, selected, copied.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import sys

from guichet_test import Sandbox, run_tests
from guichet_windows import Windows, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


@contextlib.contextmanager
def contacts(*options, env=None):
    """The window of contacts, opened with its key. Gives windows, sandbox."""
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            windows.wait_until_ready()
            keys('ctrl+2')
            windows.wait_for('Contacts', 'frame')
            windows.activate('Contacts')
            yield windows, sandbox


def every_service_is_listed_with_its_contacts():
    with contacts() as (windows, _):
        windows.wait_for('Telephony group', 'label')
        windows.wait_for('Domain name', 'label')
        windows.wait_for('yy2222-ovh', 'label')
        screenshot('contacts-services')


def the_requests_are_one_key_away():
    with contacts() as (windows, _):
        windows.wait_for('Telephony group', 'label')
        windows.choose_tab('Requests')
        windows.wait_gone('Search', 'toggle button')
        screenshot('contacts-requests')


def each_window_opens_the_other():
    with contacts() as (windows, _):
        windows.wait_for('Telephony group', 'label')
        keys('ctrl+1')
        windows.activate('Calls')
        windows.press('Main menu')
        screenshot('contacts-menu')
        windows.press('Contacts', 'menu item')
        windows.activate('Contacts')
        keys('ctrl+w')
        windows.wait_gone('Contacts', 'frame')
        # It went alone: the other window is there, and answers.
        windows.activate('Calls')
        windows.press('Main menu')
        windows.wait_for('Contacts', 'menu item')
        assert windows.process.poll() is None, windows.errors


def what_is_typed_is_searched():
    with contacts() as (windows, _):
        windows.wait_for('Telephony group', 'label')
        keys('ctrl+f')
        windows.wait_for('Search services', 'entry')
        type_text('no such service')
        windows.wait_for('No services found', 'label')
        screenshot('contacts-nothing')


run_tests(every_service_is_listed_with_its_contacts, the_requests_are_one_key_away, each_window_opens_the_other, what_is_typed_is_searched)
