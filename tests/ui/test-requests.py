# SPDX-License-Identifier: GPL-3.0-or-later
"""The requests of one account: accepted, refused and resent with a code, a link or a whole e-mail; and what happens to them
meanwhile.

Arguments: guichet, guichet-sandbox.
"""
import sys

from guichet_contacts import FIRST, SECOND, state
from guichet_requests import clipboard, link, mail, one_account, typed, validating
from guichet_test import run_tests, wait_until
from guichet_windows import is_sensitive, keys, screenshot

GUICHET, SANDBOX = sys.argv[1:3]


def there_is_nothing_and_what_would_be_here_is_said():
    with one_account(GUICHET, SANDBOX) as (windows, _, _made):
        windows.says('No Requests')
        screenshot('requests-empty')
        windows.says('it waits here until both sides have accepted it')


def a_request_is_accepted_with_its_code():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.says('To Confirm')
        windows.row_says(task, 'Technical contact of 0033972101001')
        windows.row_says(task, f'{FIRST} → {SECOND}')
        windows.row_says(task, 'Waiting for your confirmation (since ')
        windows.row_says(task, 'Ends on ')
        screenshot('requests-to-confirm')
        windows.press_in(task, 'Accept…')
        windows.says(f'{SECOND} becomes the contact in place of {FIRST} as soon as {SECOND} has accepted, too.')
        assert not is_sensitive(windows.wait_for('Accept Request', 'push button')), 'nothing is typed yet'
        screenshot('requests-accept')
        windows.paste(world.code(task, FIRST))
        windows.press('Accept Request')
        windows.says(f'Request {task} accepted; now it waits for {SECOND}')
        windows.row_says(task, f'You have accepted; waiting for {SECOND}')
        windows.says('Waiting for the Other Side')
        assert windows.can(task, 'Accept…') is None, 'it is accepted already'
        screenshot('requests-accepted')
        world.accept(world.second, task, SECOND)
        world.step()
        windows.says(f'Request {task} is done')
        windows.row_says(task, 'Done today at ')
        windows.says('Finished')
        screenshot('requests-done')


def what_this_side_accepted_is_still_known_at_the_next_look():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.answer(task, 'Accept…', world.code(task, FIRST))
        windows.row_says(task, 'You have accepted')
        keys('ctrl+w')
        windows.wait_gone('Contacts', 'frame')
        windows.activate('Calls')
        windows.open()
        windows.row_says(task, 'You have accepted')


def the_whole_email_will_do_and_so_will_its_link():
    def before(world):
        return validating(world), validating(world, '/telephony/xx1111-ovh-1', contactBilling=SECOND)
    with one_account(GUICHET, SANDBOX, before) as (windows, world, (line, group)):
        windows.press_in(line, 'Accept…')
        windows.paste(mail(world, line, FIRST))
        windows.says('The code was found in what you pasted.')
        assert typed(windows) == world.code(line, FIRST), 'of the e-mail, the code alone'
        screenshot('requests-email-pasted')
        keys('Return')
        windows.wait_gone(f'Accept Request {line}', 'frame')
        windows.row_says(line, 'You have accepted')
        windows.answer(group, 'Accept…', link(world, group, FIRST))
        windows.row_says(group, 'You have accepted')


def a_code_of_another_request_or_account_is_told_before_it_is_sent():
    def before(world):
        return validating(world), validating(world, '/telephony/xx1111-ovh-1', contactBilling=SECOND)
    with one_account(GUICHET, SANDBOX, before) as (windows, world, (line, group)):
        windows.press_in(line, 'Accept…')
        windows.paste(mail(world, group, FIRST))
        windows.says(f'This code is for request {group}, not for this one.')
        windows.paste(mail(world, line, SECOND))
        windows.says(f'This e-mail was sent to {SECOND}, not to {FIRST}.')
        screenshot('requests-foreign')
        assert not is_sensitive(windows.wait_for('Accept Request', 'push button'))
        assert state(world.first, line) == state(world.first, group) == 'validatingByCustomers'


def a_wrong_code_stays_and_a_new_one_is_sent():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        old = world.code(task, FIRST)
        windows.press_in(task, 'Accept…')
        windows.paste(world.code(task, SECOND))
        windows.press('Accept Request')
        windows.says('OVHcloud does not take this code')
        windows.says('This token is not valid')
        screenshot('requests-wrong-code')
        assert typed(windows) == world.code(task, SECOND), 'what was typed stays'
        windows.press('Send the Code Again')
        windows.says(f'A new code is on its way to {FIRST}. The one before is of no use any more.')
        screenshot('requests-sent-again')
        wait_until(lambda: world.code(task, FIRST) != old, 'a new code is sent')
        windows.paste(old)
        windows.press('Accept Request')
        windows.says('OVHcloud does not take this code')
        windows.paste(world.code(task, FIRST))
        windows.press('Accept Request')
        windows.row_says(task, 'You have accepted')


def a_request_is_refused():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.press_in(task, 'Refuse…')
        windows.says(f'The request ends for both sides, and {FIRST} stays the contact.')
        windows.paste(link(world, task, FIRST))
        screenshot('requests-refuse')
        windows.press('Refuse Request')
        windows.says(f'Request {task} was refused')
        windows.row_says(task, 'Refused today at ')
        assert state(world.second, task) == 'refused'


def a_code_is_resent_from_the_list():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        old = world.code(task, FIRST)
        windows.press_in(task, 'Resend')
        windows.says('The code that was sent before is of no use then.')
        screenshot('requests-resend')
        windows.press('Send New Code')
        windows.says(f'A new code is on its way to {FIRST}')
        wait_until(lambda: world.code(task, FIRST) != old, 'a new code is sent')


def what_ends_while_the_dialog_is_open_is_said():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.press_in(task, 'Accept…')
        windows.paste(world.code(task, FIRST))
        world.post(f'/sandbox/tasks/{task}/expire')
        # Whichever is first: the answer to the code, or the next reading.
        accept = windows.find('Accept Request', 'push button')
        if accept is not None and is_sensitive(accept):
            accept.queryAction().doAction(0)
        windows.says(f'Request {task} does not wait for an answer any more: Expired.')
        screenshot('requests-expired')
        assert typed(windows), 'what was typed stays'
        keys('Escape')
        windows.row_says(task, 'Expired today at ')


def what_arrives_and_changes_elsewhere_is_told():
    with one_account(GUICHET, SANDBOX) as (windows, world, _made):
        windows.says('No Requests')
        task = validating(world)
        windows.activate('Contacts')
        keys('ctrl+r')
        windows.says(f'Request {task} waits for you')
        windows.row_says(task, 'Waiting for your confirmation')
        for name, client in ((FIRST, world.first), (SECOND, world.second)):
            world.accept(client, task, name)
        windows.says(f'Request {task} is accepted')
        windows.row_says(task, 'OVHcloud is changing the contact')
        assert windows.can(task, 'Accept…') is None


def the_keyboard_finds_reads_and_copies():
    def before(world):
        return validating(world), validating(world, '/telephony/xx1111-ovh-1', contactBilling=SECOND)
    with one_account(GUICHET, SANDBOX, before) as (windows, _, (line, group)):
        windows.row_says(line, 'Waiting')
        keys('ctrl+f')
        windows.wait_for('Search requests', 'entry')
        keys(*'billing')
        windows._wait(lambda: windows.row(line) is None, 'what is not found is gone')
        windows.row_says(group, 'Billing contact of xx1111-ovh-1')
        screenshot('requests-search')
        keys('ctrl+c')
        keys('Escape')
        windows.row_says(line, 'Technical contact')


def the_network_is_cut_while_it_is_open():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.row_says(task, 'Waiting for your confirmation')
        world.post('/sandbox/faults', {'method': 'GET', 'path': '/me/task/*', 'kind': 'reset', 'times': 50})
        windows.activate('Contacts')
        keys('ctrl+r')
        windows.wait_for('Try Again', 'push button')
        windows.row_says(task, 'Waiting for your confirmation')
        screenshot('requests-cut')


run_tests(there_is_nothing_and_what_would_be_here_is_said, a_request_is_accepted_with_its_code,
          what_this_side_accepted_is_still_known_at_the_next_look, the_whole_email_will_do_and_so_will_its_link,
          a_code_of_another_request_or_account_is_told_before_it_is_sent, a_wrong_code_stays_and_a_new_one_is_sent,
          a_request_is_refused, a_code_is_resent_from_the_list, what_ends_while_the_dialog_is_open_is_said,
          what_arrives_and_changes_elsewhere_is_told, the_keyboard_finds_reads_and_copies,
          the_network_is_cut_while_it_is_open)
