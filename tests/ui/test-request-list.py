# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the requests with the keyboard, with hundreds of rows, and with an account whose keys are gone.

Arguments: guichet, guichet-sandbox.
"""
import sys

from guichet_contacts import DOMAIN, FIRST, SECOND, World
from guichet_keyring import Keyring
from guichet_accounts import Account, in_use, profiles
from guichet_requests import QUIET, Requests, clipboard, one_account, validating
from guichet_test import run_tests, wait_until
from guichet_windows import is_focused, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]
GROUP = '/telephony/xx1111-ovh-1'


def reach_list(windows, task):
    """Goes to the list with the keyboard, until the row of a request has it."""
    def is_reached():
        return any(f'Request {task},' in (node.name or '')
                   for node in windows.all(lambda n: n.getRoleName() == 'list item' and is_focused(n)))
    for _ in range(12):
        if is_reached():
            return
        keys('Tab')
    wait_until(is_reached, f'the row of request {task} has the keyboard')


def the_menu_of_a_row_is_reached_with_the_keyboard():
    with one_account(GUICHET, SANDBOX, validating) as (windows, _, task):
        windows.row_says(task, 'Waiting for your confirmation')
        reach_list(windows, task)
        keys('shift+F10')
        windows.wait_for('Details', 'menu item')
        screenshot('requests-menu')
        for name in ('Accept…', 'Refuse…', 'Resend', 'Copy'):
            windows.wait_for(name, 'menu item')
        keys('Escape')
        windows.wait_gone('Details', 'menu item')
        keys('Menu')
        windows.wait_for('Accept…', 'menu item')
        wait_until(lambda: windows.all(lambda n: n.name == 'Accept…' and is_focused(n)), 'the first item has the keyboard')
        keys('Return')
        windows.wait_for(f'Accept Request {task}', 'frame')


def press_until(windows, key, holds, limit):
    """Presses a key until what has the keyboard is meant, and not more often than somebody would."""
    for _ in range(limit + 1):
        focused = windows.all(is_focused)
        if any(holds(node) for node in focused):
            return
        keys(key)
        try:
            wait_until(lambda before=focused: windows.all(is_focused) != before, 'the focus moves', 2)
        except AssertionError:  # a page that has just been opened is still to come
            pass
    raise AssertionError(f'it is not reached:\n{windows.tree()}')


def a_request_is_accepted_with_the_keyboard_alone():
    with one_account(GUICHET, SANDBOX, validating, open_view=False) as (windows, world, task):
        keys('ctrl+2')
        windows.wait_for('Contacts', 'frame')
        windows.activate('Contacts')
        press_until(windows, 'Tab', lambda node: node.name == 'Requests', 6)
        keys('space')
        windows.row_says(task, 'Waiting for your confirmation')
        press_until(windows, 'Tab', lambda node: (node.name or '').startswith(f'Request {task},'), 6)
        for name in ('Accept…', 'Refuse…', 'Resend', 'More'):
            press_until(windows, 'Tab', lambda node, name=name: node.name == name, 1)
        for name in ('Resend', 'Refuse…', 'Accept…'):
            press_until(windows, 'shift+Tab', lambda node, name=name: node.name == name, 1)
        screenshot('requests-keyboard')
        keys('Return')
        windows.wait_for(f'Accept Request {task}', 'frame')
        windows.field()
        type_text(world.code(task, FIRST))
        keys('Return')
        windows.wait_gone(f'Accept Request {task}', 'frame')
        windows.row_says(task, 'You have accepted')
        wait_until(lambda: windows.all(lambda n: is_focused(n) and (n.name or '').startswith(f'Request {task},')),
                   'the row has the keyboard again')


def the_details_of_a_request_are_read_and_copied():
    with one_account(GUICHET, SANDBOX, validating) as (windows, _, task):
        windows.row_says(task, 'Waiting for your confirmation')
        reach_list(windows, task)
        keys('Return')
        text = windows.says('Pending confirmation')
        screenshot('requests-details')
        assert '0033972101001' in text and FIRST in text and SECOND in text, text
        windows.press('Copy details')
        wait_until(lambda: clipboard() == text, 'the details are copied')


def what_is_found_is_copied_as_a_table():
    def before(world):
        return validating(world), validating(world, GROUP, contactBilling=SECOND)
    with one_account(GUICHET, SANDBOX, before) as (windows, _, (line, group)):
        windows.row_says(line, 'Waiting')
        reach_list(windows, group)
        keys('ctrl+c')
        windows.says('2 requests copied')
        lines = clipboard().replace('"', '').splitlines()
        assert lines[0].startswith('number,contacts,service,from,to,'), lines
        assert lines[1].startswith(f'{group},billing,xx1111-ovh-1,{FIRST},{SECOND},'), lines
        assert lines[2].startswith(f'{line},tech,0033972101001,{FIRST},{SECOND},'), lines


def hundreds_of_requests_are_one_list():
    def before(world):
        for _ in range(300):
            task = validating(world, DOMAIN, contactTech=SECOND)
            world.post(f'/sandbox/tasks/{task}/expire')
        return validating(world)
    with one_account(GUICHET, SANDBOX, before) as (windows, _, task):
        windows.row_says(task, 'Waiting for your confirmation')
        reach_list(windows, task)
        keys('End')
        wait_until(lambda: windows.all(lambda n: n.getRoleName() == 'list item' and is_focused(n) and
                                       f'Request {task},' not in n.name), 'the last row has the keyboard')
        screenshot('requests-hundreds')
        last = windows.all(lambda n: n.getRoleName() == 'list item' and is_focused(n))[0].name
        assert 'Expired' in last, last
        rows = windows.all(lambda n: n.getRoleName() == 'list item' and n.name.startswith('Request '))
        assert len(rows) < 100, f'there are {len(rows)} rows for a window that shows five'
        keys('Home')
        wait_until(lambda: windows.all(lambda n: is_focused(n) and f'Request {task},' in (n.name or '')), 'it is back')


def an_account_without_keys_does_not_hide_the_other():
    with Keyring(), World(SANDBOX) as world:
        task = validating(world)
        accounts = [Account(world, FIRST, name='Agency'), Account(world, SECOND, for_session=True)]
        with Requests(GUICHET, settings=in_use(accounts, **QUIET), profiles=profiles(accounts)) as windows:
            windows.wait_until_ready()
            windows.open()
            windows.row_says(task, 'Waiting for your confirmation')
            windows.says(f'The requests of {SECOND} cannot be read')
            screenshot('requests-account-without-keys')
            assert windows.find('Try Again', 'push button')
            windows.answer(task, 'Accept…', world.code(task, FIRST))
            windows.row_says(task, f'You have accepted; waiting for {SECOND}')


run_tests(the_menu_of_a_row_is_reached_with_the_keyboard, a_request_is_accepted_with_the_keyboard_alone,
          the_details_of_a_request_are_read_and_copied,
          what_is_found_is_copied_as_a_table, hundreds_of_requests_are_one_list,
          an_account_without_keys_does_not_hide_the_other)
