# SPDX-License-Identifier: GPL-3.0-or-later
"""Links and actions from outside: they ask and never dial. Arguments: guichet, guichet-sandbox, application id."""
import subprocess
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, copy, is_focused, keys, read, screenshot

GUICHET, SANDBOX, APP_ID = sys.argv[1:4]
QUESTION = 'Call a number'


def activate(action, *parameters):
    """What a notification, the tray or another program does."""
    subprocess.run(['gapplication', 'action', APP_ID, action, *parameters], check=True)


def a_link_asks_with_the_line_and_the_price_and_does_not_dial():
    with Sandbox(SANDBOX, '--call-pace', '0') as sandbox, \
            Windows(GUICHET, 'tel:+33899123456', env=sandbox.env, title=QUESTION) as windows:
        windows.wait_until_ready()
        windows.says('0 899 12 34 56')
        windows.says('premium number')
        screenshot('link-premium')
        cancel = windows.wait_for('Cancel', 'push button')
        wait_until(lambda: is_focused(cancel), 'Enter does not call a surcharged number by mistake')
        assert sandbox.calls() == []
        keys('Escape')
        assert windows.wait() == 0, 'the program ends with its last window'
        assert sandbox.calls() == []


def the_question_calls_tells_that_the_phone_rings_and_goes_when_connected():
    with Sandbox(SANDBOX, '--call-pace', '2000') as sandbox, \
            Windows(GUICHET, 'tel:01%2042%2086%2061%2000', env=sandbox.env, title=QUESTION) as windows:
        windows.says('01 42 86 61 00')
        windows.press('Call')
        wait_until(lambda: [call['calledNumber'] for call in sandbox.calls()] == ['0033142866100'], 'one call arrives')
        windows.says('phone')
        screenshot('link-placed')
        assert windows.wait() == 0


def an_emergency_number_is_explained_and_has_no_call_button():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, 'tel:112', env=sandbox.env, title=QUESTION) as windows:
        windows.says('on the telephone itself')
        screenshot('link-emergency')
        assert windows.find('Call', 'push button') is None, 'an emergency number can be called'
        windows.activate(QUESTION)
        keys('Return', 'Escape')
        windows.wait()
        assert sandbox.calls() == []


def a_refusal_is_shown_in_the_question_itself():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, 'tel:0199000403', env=sandbox.env, title=QUESTION) as windows:
        windows.press('Call')
        windows.says('blocked by the call filter')
        screenshot('link-refused')


def a_callto_link_and_the_call_action_ask_too():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, 'callto:+33142866100', env=sandbox.env, title=QUESTION) as windows:
        windows.says('01 42 86 61 00')
        activate('call', "'+33478000000'")
        windows.says('04 78 00 00 00')
        assert sandbox.calls() == []


def what_is_no_number_is_told_in_the_main_window():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, 'tel:hello', env=sandbox.env) as windows:
        windows.says('not a telephone number')


def the_clipboard_fills_the_number_in_and_does_not_dial():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        copy('Tel: +33 (0)4 78 00 00 00')
        activate('dial-clipboard')
        wait_until(lambda: read(windows.number_field()) == '04 78 00 00 00', 'the copied number is filled in')
        assert sandbox.calls() == []


def of_several_copied_numbers_one_is_chosen():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        copy('Tel 01 42 86 61 00, mobile 06 12 34 56 78')
        activate('dial-clipboard')
        windows.wait_for('Choose a number')
        windows.activate('Choose a number')
        screenshot('clipboard-several')
        keys('Tab', 'Return')
        wait_until(lambda: read(windows.number_field()) != '', 'the chosen number is filled in')
        assert sandbox.calls() == []


def a_clipboard_without_a_number_says_so():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        copy('no digits here')
        activate('dial-clipboard')
        windows.says('No telephone number copied')


run_tests(a_link_asks_with_the_line_and_the_price_and_does_not_dial,
          the_question_calls_tells_that_the_phone_rings_and_goes_when_connected,
          an_emergency_number_is_explained_and_has_no_call_button,
          a_refusal_is_shown_in_the_question_itself,
          a_callto_link_and_the_call_action_ask_too,
          what_is_no_number_is_told_in_the_main_window,
          the_clipboard_fills_the_number_in_and_does_not_dial,
          of_several_copied_numbers_one_is_chosen,
          a_clipboard_without_a_number_says_so)
