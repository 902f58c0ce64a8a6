# SPDX-License-Identifier: GPL-3.0-or-later
"""A key that lacks a right: which one is told, and new keys are got without losing what was typed.

The keys are in a real gnome-keyring. Arguments: guichet, guichet-sandbox.
"""
import contextlib
import sys

from guichet_accounts import Account, in_use, profiles
from guichet_keyring import Keyring
from guichet_sign_in import Browser, answer, ask_for_key
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, read, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]
NUMBER = '01 42 86 61 00'
TITLE = 'Sign in again as Agency'


@contextlib.contextmanager
def account_with_rights(*rules):
    """The windows of the account “Agency”, whose key may do no more than `rules`. Gives windows, sandbox, browser."""
    with Keyring(), Sandbox(SANDBOX, '--call-pace', '0') as sandbox:
        accounts = [Account(sandbox, 'xx1111-ovh', name='Agency', consumer_key=ask_for_key(sandbox, rules))]
        browser = Browser()
        with Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts)) as windows:
            yield windows, sandbox, browser


def refuse_call(windows):
    windows.wait_until_ready()
    type_text(NUMBER.replace(' ', ''))
    keys('Return')
    windows.wait_for('Sign In Again', 'push button')


def sign_in_again(windows, browser):
    windows.press('Sign In Again')
    windows.wait_for(TITLE, 'filler')
    windows.activate(TITLE)
    windows.says('in the name of the application of Agency')
    windows.press('Continue in the Browser')
    answer(browser.wait_for_page('credentialToken'), 'authorise')
    windows.press('Start')
    windows.wait_gone(TITLE, 'filler')


def the_right_that_is_missing_is_named():
    with account_with_rights(('GET', '/*')) as (windows, sandbox, _):
        refuse_call(windows)
        told = windows.says('This key may not do this at OVHcloud')
        assert 'POST /telephony/' in told and told.endswith('/click2Call'), told
        screenshot('rights-missing')
        assert read(windows.number_field()) == NUMBER
        assert sandbox.calls() == []


def with_new_keys_the_number_is_still_there_and_the_call_goes_through():
    with account_with_rights(('GET', '/*')) as (windows, sandbox, browser):
        refuse_call(windows)
        sign_in_again(windows, browser)
        windows.wait_gone('Sign In Again', 'push button')
        screenshot('rights-renewed')
        assert read(windows.number_field()) == NUMBER, 'the number is gone'
        windows.activate('Calls')
        keys('ctrl+Return')
        wait_until(lambda: [call['calledNumber'] for call in sandbox.calls()] == ['0033142866100'], 'the call is placed')
        windows.says('Request sent: your phone will ring')
        assert windows.read_settings().count('[profiles/') == 1, 'it is the same account'


def a_key_that_may_not_list_lines_is_told_and_renewed():
    with account_with_rights(('GET', '/me'), ('GET', '/auth/*')) as (windows, _, browser):
        windows.says('This key may not do this at OVHcloud: GET /telephony')
        screenshot('rights-lines')
        type_text(NUMBER.replace(' ', ''))
        sign_in_again(windows, browser)
        windows.wait_until_ready()
        windows.wait_gone('Sign In Again', 'push button')
        assert read(windows.number_field()) == NUMBER, 'the number is gone'


run_tests(the_right_that_is_missing_is_named, with_new_keys_the_number_is_still_there_and_the_call_goes_through,
          a_key_that_may_not_list_lines_is_told_and_renewed)
