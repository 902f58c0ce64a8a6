# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of calls: a number is typed, called, listed, called again. Arguments: guichet, guichet-sandbox."""
import re
import subprocess
import sys
import time

import pyatspi

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, copy, is_focused, is_sensitive, keys, read, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


class Desk:
    """A sandbox and the windows that use it. Stages of a call last `pace` ms; 0: they go on when a test says so."""

    def __init__(self, pace=0):
        self.pace = pace

    def __enter__(self):
        self.sandbox = Sandbox(SANDBOX, '--call-pace', str(self.pace))
        self.windows = Windows(GUICHET, env=self.sandbox.env)
        self.windows.wait_until_ready()
        return self.windows, self.sandbox

    def __exit__(self, *rest):
        self.windows.__exit__(*rest)
        self.sandbox.__exit__(*rest)


def called(sandbox):
    return [call['calledNumber'] for call in sandbox.calls()]


def clock(windows):
    """The clock of the call that goes on; the rows of the list have the time of day."""
    return next((node.name for node in windows.all(lambda n: re.fullmatch('[0-9]{2}:[0-9]{2}', n.name or ''))
                 if is_inside(node, 'GuichetCallBar')), '')


def is_inside(node, name):
    while node is not None and node.name != name:
        node = node.parent
    return node is not None


def a_typed_number_is_written_as_people_do_and_explained():
    with Desk() as (windows, _):
        type_text('0142866100')
        wait_until(lambda: read(windows.number_field()) == '01 42 86 61 00', 'the number is formatted')
        windows.says('Landline')
        screenshot('calls-typed')
        keys('BackSpace', 'BackSpace')
        wait_until(lambda: read(windows.number_field()) == '01 42 86 61', 'a pair is taken away with its space')


def a_digit_in_the_middle_leaves_the_caret_there():
    with Desk() as (windows, _):
        type_text('014286610')
        wait_until(lambda: read(windows.number_field()) == '01 42 86 61 0', 'nine digits are there')
        keys('Home', 'Right', 'Right', 'Right')
        type_text('99')
        wait_until(lambda: read(windows.number_field()).replace(' ', '').startswith('019942'),
                   'both digits went where the caret was')


def enter_places_one_call_and_the_bar_tells_how_far_it_is():
    with Desk() as (windows, sandbox):
        type_text('0142866100')
        keys('Return')
        windows.says('Your phone is ringing')
        windows.wait_for('Today', 'label')
        screenshot('calls-ringing')
        for steps, words in ((1, 'Their phone is ringing'), (2, 'Connected')):
            for _ in range(steps):
                sandbox.post('/sandbox/calls/1/step')
            windows.says(words)
            screenshot('calls-' + words.split()[0].lower())
        wait_until(lambda: clock(windows) >= '00:02', 'the clock runs')
        sandbox.post('/sandbox/calls/1/step')
        windows.says('Call ended')
        assert '00:02' <= clock(windows) <= '00:30', f'the duration is {clock(windows)}'
        screenshot('calls-ended')
        assert called(sandbox) == ['0033142866100'], 'the call was placed again'


def a_refused_call_shows_the_words_of_ovhcloud_and_keeps_the_number():
    with Desk() as (windows, sandbox):
        type_text('0199000409')
        keys('ctrl+Return')
        windows.says('This line is busy')
        windows.says('Not placed')
        assert read(windows.number_field()) == '01 99 00 04 09', 'what was typed is gone'
        screenshot('calls-refused')
        windows.press('Dismiss')
        assert sandbox.calls() == [], 'a refused call was placed'


def place_of(node):
    return node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)


def is_in_view(windows, number):
    """Whether the list shows its top: the day, and below it that number."""
    inside = place_of(windows.wait_for('Recent calls', 'list'))
    rows = [node for node in windows.all(lambda n: re.fullmatch('0[0-9]( [0-9]{2}){4}|Today', n.name or ''))
            if is_inside(node, 'Recent calls')]
    rows.sort(key=lambda node: place_of(node).y)
    return [node.name for node in rows[:2]] == ['Today', number] and place_of(rows[0]).y >= inside.y


def the_newest_call_stays_in_view_and_a_failure_is_told_once():
    with Sandbox(SANDBOX, '--call-pace', '50') as sandbox, \
            Windows(GUICHET, env=sandbox.env, settings={'window-size': '(360, 640)'}) as windows:
        windows.wait_until_ready()
        for number in ('01 42 86 61 00', '01 42 86 61 01', '01 42 86 61 02', '01 42 86 61 03', '01 99 00 04 09'):
            windows.activate('Calls')
            keys('ctrl+n', 'ctrl+a')
            type_text(number.replace(' ', ''))
            keys('Return')
            wait_until(lambda: is_in_view(windows, number), f'{number} is on top')
        windows.says('This line is busy')
        wait_until(lambda: windows.find('Hide', 'push button') is None, 'the bar has gone')
        screenshot('calls-newest')
        wait_until(lambda: is_in_view(windows, '01 99 00 04 09'), 'the newest call is still on top')


def a_surcharged_number_is_called_only_after_a_question():
    with Desk() as (windows, sandbox):
        type_text('0899123456')
        windows.says('premium number')
        screenshot('calls-premium')
        keys('Return')
        windows.wait_for('Call a number')
        windows.wait_for('Do not ask again for this number', 'check box')
        screenshot('calls-question')
        assert called(sandbox) == [], 'called without the answer'
        windows.activate('Call a number')
        keys('Escape')
        windows.wait_gone('Call a number')
        assert called(sandbox) == [], 'called although cancelled'


def a_pasted_sentence_gives_its_one_number():
    with Desk() as (windows, _):
        copy('Cabinet Martin, 12 rue de la Paix, tél. : 04 78 00 00 00 (sauf le lundi)')
        windows.activate('Calls')
        keys('ctrl+v')
        wait_until(lambda: read(windows.number_field()) == '04 78 00 00 00', 'the number alone is pasted')


def of_several_pasted_numbers_one_is_chosen():
    with Desk() as (windows, _):
        copy('Accueil 01 42 86 61 00, le soir 04 78 00 00 00')
        keys('ctrl+v')
        windows.wait_for('Choose a number')
        screenshot('calls-paste-several')
        assert read(windows.number_field()) == '', 'nothing is taken before the choice'
        windows.activate('Choose a number')
        keys('Down', 'Return')
        wait_until(lambda: read(windows.number_field()) == '04 78 00 00 00', 'the chosen number is filled in')


def a_row_calls_again_copies_and_can_be_deleted_and_brought_back():
    with Desk() as (windows, sandbox):
        type_text('0142866100')
        keys('Return')
        wait_until(lambda: len(called(sandbox)) == 1, 'the first call arrives')
        double_click_over = time.monotonic() + 1.5
        wait_until(lambda: time.monotonic() > double_click_over, 'the first click is over')

        def press_until_it_calls():
            windows.press('Call again')
            return len(called(sandbox)) > 1
        # What comes within a second after a call is the second half of a double click.
        wait_until(press_until_it_calls, 'it is called again')
        assert called(sandbox) == ['0033142866100'] * 2, called(sandbox)
        windows.press('More')
        windows.press('Delete', 'menu item')
        windows.says('Call deleted')
        windows.press('Undo')
        windows.wait_gone('Call deleted', 'label')
        rows = [node for node in windows.all(lambda n: n.getRoleName() == 'label' and n.name == '01 42 86 61 00')]
        assert len(rows) >= 2, 'the deleted call is back'


def a_search_finds_by_digits_and_by_name():
    with Desk() as (windows, _):
        for count, number in enumerate(('0142866100', '0199000409'), 1):
            windows.activate('Calls')
            keys('ctrl+n', 'ctrl+a')
            type_text(number)
            keys('Return')
            windows.says('Your phone' if count == 1 else 'This line is busy')
        subprocess.run(['xdotool', 'key', 'ctrl+f', 'type', '--delay', '1', '4286'], check=True)
        wait_until(lambda: read(windows.wait_for('Search calls', 'entry')) == '4286', 'no key is lost')
        windows.wait_gone('Not placed', 'label')
        screenshot('calls-search')
        keys('ctrl+a')
        type_text('nobody')
        windows.wait_for('No call found', 'label')
        screenshot('calls-search-nothing')
        keys('Escape')
        windows.says('Not placed')


def the_keyboard_alone_is_enough():
    with Desk() as (windows, sandbox):
        type_text('0142866100')
        windows.says('Landline')

        def focused_name():
            node = windows.all(is_focused)
            return node[-1].name if node else ''
        for _ in range(12):
            if focused_name() == 'Call':
                break
            keys('Tab')
        assert focused_name() == 'Call', 'Tab does not reach Call'
        keys('space')
        wait_until(lambda: called(sandbox) == ['0033142866100'], 'space on Call places the call')


def the_list_is_one_stop_and_its_rows_are_reached_with_arrows():
    with Desk() as (windows, sandbox):
        for count, number in enumerate(('0142866100', '0478000000'), 1):
            keys('ctrl+n', 'ctrl+a')
            type_text(number)
            keys('Return')
            wait_until(lambda: len(called(sandbox)) == count, 'it is called')
            windows.press('Hide')
            windows.wait_gone('Hide', 'push button')

        def in_list():
            return any(is_inside(node, 'Recent calls') for node in windows.all(is_focused))
        for _ in range(12):
            if in_list():
                break
            keys('Tab')
        assert in_list(), 'Tab does not reach the list'
        keys('Tab')
        wait_until(lambda: not in_list(), 'one more Tab leaves it')
        keys('shift+Tab')
        wait_until(in_list, 'and comes back')
        keys('Down', 'Return')
        wait_until(lambda: called(sandbox)[2:] == ['0033142866100'], 'Enter calls the second row again')
        windows.press('Hide')
        windows.wait_gone('Hide', 'push button')
        keys('shift+F10')
        windows.wait_for('Copy Number', 'menu item')
        screenshot('calls-menu')
        keys('Escape')
        windows.wait_gone('Copy Number', 'menu item')
        keys('Menu')
        windows.wait_for('Copy Number', 'menu item')
        keys('Down', 'Return')
        wait_until(lambda: 'Number copied' in windows.says('copied'), 'the arrows and Enter choose in it')


def nothing_can_be_called_while_there_is_no_number():
    with Desk() as (windows, sandbox):
        button = windows.wait_for('Call', 'push button')
        assert not is_sensitive(button), 'Call can be pressed without a number'
        keys('Return')
        type_text('12')
        keys('Return')
        assert called(sandbox) == []


run_tests(a_typed_number_is_written_as_people_do_and_explained,
          a_digit_in_the_middle_leaves_the_caret_there,
          enter_places_one_call_and_the_bar_tells_how_far_it_is,
          a_refused_call_shows_the_words_of_ovhcloud_and_keeps_the_number,
          the_newest_call_stays_in_view_and_a_failure_is_told_once,
          a_surcharged_number_is_called_only_after_a_question,
          a_pasted_sentence_gives_its_one_number,
          of_several_pasted_numbers_one_is_chosen,
          a_row_calls_again_copies_and_can_be_deleted_and_brought_back,
          a_search_finds_by_digits_and_by_name,
          the_keyboard_alone_is_enough,
          the_list_is_one_stop_and_its_rows_are_reached_with_arrows,
          nothing_can_be_called_while_there_is_no_number)
