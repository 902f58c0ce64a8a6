# SPDX-License-Identifier: GPL-3.0-or-later
"""The services of an account with their contacts: found, folded, selected, copied.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import subprocess
import sys

from guichet_contacts import FIRST, SECOND
from guichet_contacts_windows import texts_of
from guichet_requests import one_account, validating
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, is_sensitive, is_showing, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


@contextlib.contextmanager
def contacts(*options, env=None, faults=()):
    """The window of contacts, opened with its key; its table is there. Gives windows, sandbox."""
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            windows.wait_until_ready()
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            keys('ctrl+2')
            windows.wait_for('Contacts', 'frame')
            windows.activate('Contacts')
            windows.wait_for('Telephony group', 'label')
            windows.says('As of')
            yield windows, sandbox


def clipboard(target='UTF8_STRING'):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out', '-target', target], capture_output=True, text=True,
                          check=False).stdout


def every_service_is_listed_with_its_contacts():
    with contacts() as (windows, _):
        for name in ('xx1111-ovh-1', '0033972101001', '0033972102001'):
            windows.wait_for(name, 'label')
        windows.wait_for('Accueil', 'label')
        windows.says('21 services')
        screenshot('contacts-services')


def the_requests_are_one_key_away():
    with contacts() as (windows, _):
        windows.choose_tab('Requests')
        windows.wait_for('Paste Code or E-mail', 'push button')
        screenshot('contacts-requests')


def each_window_opens_the_other():
    with contacts() as (windows, _):
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
        # Nobody waits for the field to be there.
        keys('ctrl+f')
        type_text('accueil 0033')
        windows.wait_for('Search services', 'entry')
        windows.wait_for('1 service', 'label')
        windows.wait_gone('0033972102001', 'label')
        keys('Tab', 'ctrl+f', 'End')
        type_text(' nothing')
        windows.wait_for('No services found', 'label')
        screenshot('contacts-nothing')
        keys('Escape')
        windows.says('21 services')


def service_at_the_keyboard(windows):
    rows = windows.all(lambda node: node.getRoleName() == 'table row' and is_focused(node))
    return texts_of(rows[0])[0] if rows else None


def go_down_to(windows, name):
    keys('Home')
    wait_until(lambda: windows.find('ovhtel-1111-1', 'label') and service_at_the_keyboard(windows) == 'ovhtel-1111-1', 'Home is first')
    while (at := service_at_the_keyboard(windows)) != name:
        keys('Down')
        wait_until(lambda at=at: service_at_the_keyboard(windows) not in (at, None), 'Down goes to the next row')


def the_arrows_move_no_tick():
    with contacts() as (windows, _):
        go_down_to(windows, '0033972101001')
        windows.says('0033972101001 · Can be changed')
        windows.says('21 services')
        keys('space')
        windows.says('1 selected')
        keys('Down', 'Down')
        windows.says('1 selected')
        keys('shift+Down', 'shift+Down', 'shift+Up')
        windows.says('3 selected')
        screenshot('contacts-ticks')
        # What is out of sight is not forgotten.
        keys('ctrl+f')
        type_text('accueil')
        windows.says('3 selected, 2 of them not shown')
        screenshot('contacts-ticks-hidden')
        keys('Escape')
        wait_until(lambda: windows.find('3 selected', 'label') and service_at_the_keyboard(windows), 'the table is back')
        go_down_to(windows, '0033972101001')
        keys('space')
        windows.says('2 selected')
        keys('ctrl+a')
        windows.says('21 selected')
        keys('ctrl+shift+a')
        windows.says('21 services')
        keys('Return')
        windows.wait_for('Change Contacts', 'frame')


def the_first_row_is_seen_whatever_comes_above():
    with contacts('--latency=400') as (windows, _):
        wait_until(lambda: service_at_the_keyboard(windows) == 'ovhtel-1111-1', 'the keyboard is at the first row')
        assert is_showing(windows.find('ovhtel-1111-1', 'label')), 'it is out of sight'


def a_group_folds_with_the_keyboard():
    with contacts() as (windows, _):
        go_down_to(windows, 'xx1111-ovh-1')
        keys('Left')
        windows.wait_gone('0033972101001', 'label')
        wait_until(lambda: service_at_the_keyboard(windows) == 'xx1111-ovh-1', 'the keyboard stays at the group')
        keys('Right')
        windows.wait_for('0033972101001', 'label')
        windows.press('Fold xx1111-ovh-1')
        windows.wait_gone('0033972101001', 'label')
        windows.wait_for('0033972102001', 'label')
        screenshot('contacts-folded')
        windows.press('Unfold xx1111-ovh-1')
        windows.wait_for('0033972101001', 'label')


def all_that_is_shown_is_selected_and_copied():
    with contacts() as (windows, _):
        keys('ctrl+a')
        windows.says('21 selected')
        screenshot('contacts-selected')
        keys('ctrl+c')
        windows.says('21 services copied')
        wait_until(lambda: clipboard().startswith('service,admin,tech,billing'), 'the services are copied')
        lines = clipboard().splitlines()
        assert len(lines) == 22, lines
        assert '"0033972101001","xx1111-ovh","xx1111-ovh","xx1111-ovh","line","xx1111-ovh-1","Accueil"' in lines, lines
        assert 'application/x-guichet-own-copy' in clipboard('TARGETS'), 'the helper would offer it'


def the_table_is_one_stop_of_tab():
    with contacts() as (windows, _):
        keys('Down')
        keys('Tab')
        wait_until(lambda: windows.all(lambda n: n.name == 'Select all' and is_focused(n)), 'Tab leaves the table')


def what_was_asked_for_shows_in_its_row():
    def is_asked(node):
        return node.name == FIRST and node.description == f'Asked: {FIRST} → {SECOND}'

    def clocks(row):
        return windows.all(lambda node: node.name == 'Pending' and is_showing(node), row)

    with one_account(GUICHET, SANDBOX, validating, open_view=False) as (windows, world, task):
        keys('ctrl+2')
        windows.wait_for('Contacts', 'frame')
        windows.activate('Contacts')
        row = windows._wait(lambda: next((row for row in windows.all(lambda node: node.getRoleName() == 'table row')
                                          if texts_of(row)[:1] == ['0033972101001'] and clocks(row)), None), 'the clock is in its row')
        assert len(clocks(row)) == 1, 'only the technical contact is asked for'
        windows._wait(lambda: windows.all(is_asked, row), 'what was asked for is told')
        screenshot('contacts-pending')
        world.accept(world.first, task, FIRST)
        world.accept(world.second, task, SECOND)
        world.step()
        windows._wait(lambda: not windows.all(lambda node: node.name == 'Pending' and node.getRoleName() != 'check box'),
                      'nothing waits any more')
        windows._wait(lambda: SECOND in texts_of(row), 'the new contact stands there')


def why_a_contact_cannot_be_changed_is_told():
    with contacts() as (windows, _):
        assert not is_sensitive(windows.wait_for('Change contacts of ovhtel-1111-1', 'push button'))
        assert is_sensitive(windows.wait_for('Change contacts of 0033972101001', 'push button'))
        keys('Home')
        windows.says('OVHcloud’s own')
        screenshot('contacts-reason')


def a_pencil_opens_the_change_of_that_service():
    with contacts() as (windows, _):
        windows.press('Change contacts of 0033972101001')
        windows.says('0033972101001')
        wait_until(lambda: len(windows.all(lambda n: n.getRoleName() in ('frame', 'dialog', 'window'))) > 2,
                   'the window that changes contacts is open')
        screenshot('contacts-change')


def a_kind_that_cannot_be_read_is_told_and_tried_again():
    faults = [{'method': 'GET', 'path': '/domain', 'kind': 'status', 'status': 403}]
    with contacts(faults=faults) as (windows, sandbox):
        windows.says('Domain names: ')
        screenshot('contacts-failed-kind')
        windows.wait_for('xx1111-ovh-1', 'label')
        windows.press('Try Again')
        windows.says('21 services')


run_tests(every_service_is_listed_with_its_contacts, the_requests_are_one_key_away, each_window_opens_the_other,
          what_is_typed_is_searched, the_arrows_move_no_tick, the_first_row_is_seen_whatever_comes_above,
          a_group_folds_with_the_keyboard, all_that_is_shown_is_selected_and_copied, the_table_is_one_stop_of_tab,
          what_was_asked_for_shows_in_its_row, why_a_contact_cannot_be_changed_is_told,
          a_pencil_opens_the_change_of_that_service, a_kind_that_cannot_be_read_is_told_and_tried_again)
