# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes that are pasted into the view of the requests: several at once, of both sides of a request, and such that are of no
use; with two accounts of this computer.

Arguments: guichet, guichet-sandbox.
"""
import subprocess
import sys

from guichet_contacts import DOMAIN, FIRST, SECOND, THIRD, state
from guichet_requests import link, mail, one_account, two_accounts, validating
from guichet_test import run_tests, wait_until
from guichet_windows import copy, is_focused, is_sensitive, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]
GROUP = '/telephony/xx1111-ovh-1'


def three(world):
    return (validating(world), validating(world, GROUP, contactBilling=SECOND), validating(world, DOMAIN, contactTech=SECOND))


def several_are_accepted_one_after_the_other():
    with one_account(GUICHET, SANDBOX, three) as (windows, world, tasks):
        windows.row_says(tasks[2], 'Waiting for your confirmation')
        windows.paste_into_view('\n\n'.join(mail(world, task, FIRST) for task in tasks))
        windows.wait_for('Accept 3 Requests', 'push button')
        windows.says('Technical contact of exemple-dupont.fr')
        screenshot('requests-codes')
        assert windows.ticks() == [(f'Request {task}', True) for task in tasks], windows.ticks()
        reach(windows, lambda name: name == f'Request {tasks[1]}')
        keys('space')
        windows.press('Accept 2 Requests')
        windows.says('2 of 2 requests accepted')
        screenshot('requests-codes-accepted')
        windows.says(f'Request {tasks[2]} accepted; now it waits for {SECOND}')
        keys('Escape')
        windows.row_says(tasks[0], 'You have accepted')
        windows.row_says(tasks[1], 'Waiting for your confirmation')


def each_result_is_told_and_what_failed_can_be_tried_again():
    with one_account(GUICHET, SANDBOX, three) as (windows, world, tasks):
        windows.row_says(tasks[2], 'Waiting for your confirmation')
        wrong = link(world, tasks[0], FIRST).replace(world.code(tasks[0], FIRST), 'wrong')
        windows.paste_into_view(wrong + ' ' + mail(world, tasks[1], FIRST))
        windows.press('Accept 2 Requests')
        windows.says('1 of 2 requests accepted')
        windows.says('OVHcloud does not take this code')
        screenshot('requests-codes-failed')
        assert is_sensitive(windows.wait_for('Accept 1 Request', 'push button'))
        windows.press('Send the Code Again')
        windows.says(f'A new code is on its way to {FIRST}. The one before is of no use any more.')
        windows.wait_gone('Send the Code Again', 'push button')
        assert not is_sensitive(windows.wait_for('Accept Requests', 'push button')), 'the old code is dead'
        screenshot('requests-codes-sent-again')
        keys('Escape')
        windows.paste_into_view(mail(world, tasks[0], FIRST))
        windows.press('Accept 1 Request')
        windows.says('1 of 1 request accepted')


def both_sides_accept_from_one_place():
    with two_accounts(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.row_says(task, f'Waiting for {FIRST} and {SECOND} to accept')
        windows.row_says(task, f'Seen from {FIRST}, {SECOND}')
        screenshot('requests-two-sides')
        windows.answer(task, f'Accept as {SECOND}…', mail(world, task, SECOND))
        windows.row_says(task, f'{SECOND} has accepted; waiting for {FIRST}')
        screenshot('requests-one-side-left')
        windows.answer(task, f'Accept as {FIRST}…', world.code(task, FIRST))
        windows.says(f'Request {task} is accepted')
        assert state(world.first, task) == 'doing'


def a_code_of_the_other_account_needs_no_switch():
    def before(world):
        return validating(world, '/domain/exemple-martin.fr', world.second, contactTech=THIRD)
    with two_accounts(GUICHET, SANDBOX, before) as (windows, world, task):
        windows.row_says(task, f'Seen from {SECOND}')
        windows.paste_into_view(mail(world, task, SECOND))
        windows.says(f'As {SECOND}')
        windows.press('Accept 1 Request')
        windows.says('1 of 1 request accepted')
        keys('Escape')
        windows.row_says(task, f'You have accepted; waiting for {THIRD}')


def of_two_sides_the_email_says_whose_code_it_is_and_else_people_choose():
    with two_accounts(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.row_says(task, 'Waiting for')
        windows.paste_into_view(mail(world, task, SECOND))
        windows.says(f'As {SECOND}')
        assert is_sensitive(windows.wait_for('Accept 1 Request', 'push button'))
        keys('Escape')
        windows.wait_gone('Codes', 'frame')
        windows.paste_into_view(link(world, task, SECOND))
        windows.wait_for('Whom the code is for', 'combo box')
        assert not is_sensitive(windows.wait_for('Accept Requests', 'push button')), 'nobody is chosen by itself'
        screenshot('requests-choose-side')
        choose(windows, 2)
        windows.press('Accept 1 Request')
        windows.says('1 of 1 request accepted')
        assert world.get('/sandbox/tasks')[0]['sides'][1]['accepted']


def use(account):
    """Puts an account into use, as the menu of the tray does."""
    subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.guichet.Guichet', '--object-path',
                    '/io/github/guichet/Guichet', '--method', 'org.gtk.Actions.SetState', 'profile', f"<'{account.id}'>", '{}'],
                   check=True, stdout=subprocess.DEVNULL)


def an_account_that_is_put_into_use_meanwhile_gets_no_code_of_the_other():
    with two_accounts(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.row_says(task, f'Waiting for {FIRST} and {SECOND} to accept')
        for name, other, accepted in ((FIRST, SECOND, [True, False]), (SECOND, FIRST, [True, True])):
            windows.press_in(task, f'Accept as {name}…')
            windows.wait_for(f'Accept Request {task}', 'frame')
            use(next(account for account in windows.accounts if account.nichandle == other))
            windows.wait_for(other, 'label')
            windows.paste(world.code(task, name))
            windows.press('Accept Request')
            windows.wait_gone(f'Accept Request {task}', 'frame')
            assert [side['accepted'] for side in world.get('/sandbox/tasks')[0]['sides']] == accepted
            windows.row_says(task, f'{FIRST} has accepted; waiting for {SECOND}' if not all(accepted) else 'OVHcloud is')


def reach(windows, holds):
    """Goes backwards until a control for which holds(name) is true has the keyboard."""
    for _ in range(12):
        before = [node.name for node in windows.all(is_focused)]
        if any(holds(name) for name in before):
            return
        keys('shift+Tab')
        try:
            wait_until(lambda before=before: [node.name for node in windows.all(is_focused)] != before, 'the focus moves', 2)
        except AssertionError:  # the next control has the same name
            pass
    raise AssertionError(f'it is not reached:\n{windows.tree()}')


def choose(windows, times):
    """Chooses whom a code is for, with the keyboard."""
    reach(windows, lambda name: name == 'GtkToggleButton')  # of the choice, which has no name of its own
    keys('space')
    keys(*['Down'] * times, 'Return')
    windows.wait_for('Accept 1 Request', 'push button')


def a_bare_code_is_offered_for_what_it_may_belong_to():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.row_says(task, 'Waiting for your confirmation')
        windows.paste_into_view(world.code(task, FIRST))
        windows.says('A code without the number of its request')
        windows.says(f'Request {task}: Technical contact of 0033972101001, as {FIRST}')
        screenshot('requests-bare-code')
        windows.press('Accept 1 Request')
        windows.says('1 of 1 request accepted')


def codes_of_no_use_say_why():
    def before(world):
        foreign = validating(world, '/domain/exemple-martin.fr', world.second, contactTech=THIRD)
        over = validating(world)
        accepted = validating(world, GROUP, contactBilling=SECOND)
        text = '\n'.join([mail(world, foreign, SECOND), mail(world, over, FIRST), mail(world, accepted, FIRST)])
        world.post(f'/sandbox/tasks/{over}/expire')
        return foreign, over, accepted, text
    with one_account(GUICHET, SANDBOX, before) as (windows, world, (foreign, over, accepted, text)):
        windows.answer(accepted, 'Accept…', world.code(accepted, FIRST))
        windows.row_says(accepted, 'You have accepted')
        windows.paste_into_view(text)
        windows.says('No account that is signed in on this computer has this request.')
        windows.says(f'Request {over} does not wait for an answer any more: Expired.')
        windows.says(f'{FIRST} has accepted this request already.')
        assert not is_sensitive(windows.wait_for('Accept Requests', 'push button'))
        screenshot('requests-useless-codes')


def without_a_code_one_types_or_pastes_it():
    with one_account(GUICHET, SANDBOX, validating) as (windows, world, task):
        windows.row_says(task, 'Waiting for your confirmation')
        windows.paste_into_view('the minutes of a meeting, with no code in them')
        windows.says('There is no code for a request in this text.')
        screenshot('requests-no-code')
        type_text(link(world, task, FIRST))
        windows.press('Look for Codes')
        windows.press('Accept 1 Request')
        windows.says('1 of 1 request accepted')
        copy('done')


run_tests(several_are_accepted_one_after_the_other, each_result_is_told_and_what_failed_can_be_tried_again,
          both_sides_accept_from_one_place, a_code_of_the_other_account_needs_no_switch,
          an_account_that_is_put_into_use_meanwhile_gets_no_code_of_the_other,
          of_two_sides_the_email_says_whose_code_it_is_and_else_people_choose, a_bare_code_is_offered_for_what_it_may_belong_to,
          codes_of_no_use_say_why, without_a_code_one_types_or_pastes_it)
