# SPDX-License-Identifier: GPL-3.0-or-later
"""New contacts for one service: what can be typed, what stands in the way, what is sent, and what became of it.

Arguments: guichet, guichet-sandbox.
"""
from guichet_change import (DOMAIN, FIRST, GROUP, LINE, SECOND, SENT, THIRD, asked, change_window, fault, field, fill_in,
                            open_change, tab_to, tasks)
from guichet_test import run_tests, wait_until
from guichet_windows import is_focused, is_sensitive, keys, read, screenshot, type_text


def three_contacts_go_in_one_request_and_are_named_in_the_end():
    with change_window(GROUP) as (windows, sandbox):
        windows.says('The change also reaches the 4 services of the group')
        fill_in(windows, admin=SECOND, tech=SECOND, billing=SECOND)
        windows.says(f'3 requests will be created; {FIRST} and {SECOND} each receive a code by e-mail. '
                     'They must be accepted within 72 hours.')
        windows.says('VoIP validation')
        screenshot('change-group')
        windows.press('Send')
        windows.says(SENT)
        made = tasks(sandbox)
        assert asked(sandbox) == {GROUP: 1} and len(made) == 3, (asked(sandbox), made)
        windows.says('Requests ' + ', '.join(str(number) for number in sorted(task['id'] for task in made)))
        screenshot('change-sent')
        windows.press('Show Requests')
        windows.wait_gone('Change Contacts', 'frame')


def one_after_the_other_the_administrator_goes_last():
    with change_window(GROUP) as (windows, sandbox):
        fill_in(windows, admin=SECOND, tech=SECOND, billing=SECOND)
        windows.says('the administrator goes last')
        tab_to(windows, 'All contacts at once')
        keys('Down')
        keys('space')
        screenshot('change-separate')
        windows.press('Send')
        windows.says(SENT)
        assert asked(sandbox) == {GROUP: 3}, asked(sandbox)
        types = [task['contactTypes'] for task in sorted(tasks(sandbox), key=lambda task: task['id'])]
        assert types == [['contactTech'], ['contactBilling'], ['contactAdmin']], types


def what_cannot_be_changed_is_grey_and_says_why():
    with change_window(LINE) as (windows, sandbox):
        windows.says('This contact changes with the telephony group alone')
        for contact in ('admin', 'billing'):
            assert not is_sensitive(field(windows, contact)), contact
        wait_until(lambda: is_focused(field(windows, 'tech')), 'the one field that can be filled in has the keyboard')
        assert not is_sensitive(windows.wait_for('Send', 'push button'))
        screenshot('change-line')
        type_text(SECOND)
        keys('Return')
        windows.says(SENT)
        assert asked(sandbox) == {LINE: 1}


def what_is_typed_is_looked_at_as_it_is_typed():
    with change_window(DOMAIN) as (windows, _):
        for typed, hint in (('a b', 'An account has no spaces in its name'), ('john@example.com', 'looks like an e-mail'),
                            ('john', 'Accounts usually look like'), (FIRST, 'This account is the contact already')):
            fill_in(windows, tech=typed)
            windows.says(hint)
            assert is_sensitive(windows.wait_for('Send', 'push button')) == (typed in ('john@example.com', 'john')), typed
        fill_in(windows, tech='  ' + SECOND + ' ')
        windows.says(f'1 request will be created; {FIRST} and {SECOND} each receive a code by e-mail.')


def accounts_are_offered_and_the_last_ones_come_back():
    with change_window(DOMAIN) as (windows, _):
        keys('Down')
        windows.wait_for(f'{FIRST} · your account', 'menu item')
        screenshot('change-offered')
        keys('Escape')
        fill_in(windows, tech=SECOND)
        windows.press('Send')
        windows.press('Done')
        windows.wait_gone('Change Contacts', 'frame')
        open_change(windows, DOMAIN)
        keys('Down')
        windows.press(SECOND, 'menu item')
        wait_until(lambda: read(field(windows, 'admin')) == SECOND, 'what is chosen is in the field')


def a_refusal_is_told_and_what_was_typed_can_be_corrected():
    with change_window(DOMAIN) as (windows, sandbox):
        fill_in(windows, tech='nobody-ovh')
        windows.press('Send')
        windows.says('Your contact change request has not been sent')
        windows.says('The account nobody-ovh does not exist')
        screenshot('change-refused')
        windows.press('Edit')
        wait_until(lambda: is_focused(field(windows, 'admin')), 'the form has the keyboard')
        assert read(field(windows, 'tech')) == 'nobody-ovh'
        fill_in(windows, tech=THIRD)
        windows.press('Send')
        windows.says(SENT)
        assert [task['toAccount'] for task in tasks(sandbox)] == [THIRD]


def nothing_that_is_typed_is_lost_without_a_question():
    with change_window(DOMAIN) as (windows, sandbox):
        fill_in(windows, tech=SECOND)
        keys('Escape')
        windows.wait_for('Close without sending?', 'label')
        screenshot('change-question')
        windows.press('Keep Editing')
        windows.wait_gone('Close without sending?', 'label')
        assert read(field(windows, 'tech')) == SECOND
        windows.activate('Change Contacts')
        keys('Escape')
        windows.press('Discard')
        windows.wait_gone('Change Contacts', 'frame')
        assert not asked(sandbox)


def a_lost_answer_is_looked_for_and_not_sent_again():
    with change_window(DOMAIN) as (windows, sandbox):
        fill_in(windows, tech=SECOND)
        fault(sandbox, 'lost-answer', '/domain/*')
        sandbox.post('/sandbox/faults', {'kind': 'status', 'status': 403, 'path': '/me/task/contactChange*', 'method': 'GET'})
        windows.press('Send')
        windows.says('OVHcloud did not answer')
        assert windows.find('Edit', 'push button') is None, 'it may have arrived'
        screenshot('change-uncertain')
        windows.press('Look for It')
        windows.says(SENT)
        assert asked(sandbox) == {DOMAIN: 1} and len(tasks(sandbox)) == 1


run_tests(three_contacts_go_in_one_request_and_are_named_in_the_end, one_after_the_other_the_administrator_goes_last,
          what_cannot_be_changed_is_grey_and_says_why, what_is_typed_is_looked_at_as_it_is_typed,
          accounts_are_offered_and_the_last_ones_come_back, a_refusal_is_told_and_what_was_typed_can_be_corrected,
          nothing_that_is_typed_is_lost_without_a_question, a_lost_answer_is_looked_for_and_not_sent_again)
