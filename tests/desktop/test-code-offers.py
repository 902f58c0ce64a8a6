#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A copied validation code is offered to be accepted, and the windows ask: the helper never accepts, and tells nobody the
code, neither the bus nor the log nor the disk.

Usage: in-session x11 test-code-offers.py GUICHET-HELPER X11-OWNER
"""
import contextlib
import os
import sqlite3
import subprocess
import sys

from guichet_bus import ACTIVATIONS, NOTIFICATIONS, Helper
from guichet_test import Program, Skip, run_tests, wait_until

HELPER, OWNER = sys.argv[1:3]
TOKEN = 'Zanzibar0Quetsche'
MAIL = """Bonjour,

Vous pouvez accepter ou refuser cette demande, ou nous appeler au 01 42 86 61 00 :
https://www.ovh.com/manager/dedicated/#/contacts/requests?taskId={}&token={}
"""


def copy(text, selection='clipboard'):
    """Copies, and waits for it: xclip comes back before it is the owner, and may be overtaken by the next one."""
    subprocess.run(['xclip', '-selection', selection], input=text, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_until(lambda: subprocess.run(['xclip', '-selection', selection, '-o'], capture_output=True, text=True,
                                      check=False).stdout == text, 'the text is in the clipboard')


def helper(**options):
    program = Helper(HELPER, '--print-offers', '--clipboard-backend=xfixes', env={'G_MESSAGES_DEBUG': 'all'}, **options)
    wait_until(lambda: 'xfixes' in program.get_tooltip(), 'the helper watches the clipboard')
    return program


def notification(title):
    """The newest with that title: its text and its buttons, with the action of each."""
    return wait_until(lambda: [(body, actions[1::2], actions[0::2]) for shown, body, actions in NOTIFICATIONS
                               if shown == title], f'“{title}” is offered')[-1]


def first_entry(program):
    """Of the tray menu: what the last copied text offers."""
    _, _, entries = program.get_menu()
    return entries[0]


def files(folder):
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), 'rb') as file:
                yield os.path.join(place, name), file.read()


def a_mail_offers_to_accept_and_no_call():
    with helper() as program:
        copy(MAIL.format(123, TOKEN))
        body, labels, _ = notification('Accept request 123?')
        assert [label for label in labels if label] == ['Accept…', 'Ignore'], labels
        assert 'once more' in body and TOKEN not in body, body
        copy('04 78 00 00 00')
        notification('Call 04 78 00 00 00?')
        assert program.lines[0] == '{"kind":"validation-code","request":123}', program.lines
        assert len(program.lines) == 2 and program.lines[1].startswith('{"numbers":['), program.lines
        assert not any('61 00' in title for title, _, _ in NOTIFICATIONS), NOTIFICATIONS
        assert ACTIVATIONS == [], 'nothing is opened before a click'


def every_click_opens_the_question_without_the_code():
    with helper() as program:
        copy(MAIL.format(123, TOKEN))
        _, _, actions = notification('Accept request 123?')
        # What a daemon is told to give back with a click, and what stands for a click on the text.
        assert all('call' not in action and TOKEN not in action for action in actions), actions
        program.activate('paste-code', 123)
        wait_until(lambda: ACTIVATIONS, 'the windows are asked')
        assert ACTIVATIONS == [('paste-code', [123])], ACTIVATIONS


def the_tray_menu_opens_it_too():
    with helper() as program:
        copy(MAIL.format(77, TOKEN))
        notification('Accept request 77?')
        number, properties, _ = wait_until(
            lambda: first_entry(program) if 'Accept' in first_entry(program)[1]['label'] else None, 'the menu has it')
        assert properties['label'] == 'Accept Request 77…', properties
        program.click_menu(number)
        wait_until(lambda: ACTIVATIONS, 'the windows are asked')
        assert ACTIVATIONS == [('paste-code', [77])], ACTIVATIONS


def refuse_elsewhere(program, *tasks):
    """What the windows, or the next reading, write down of a request that was refused."""
    with contextlib.closing(sqlite3.connect(os.path.join(program.state, 'guichet.db'))) as store, store:
        for task in tasks:
            store.execute('INSERT INTO request_news VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, 0)',
                          ('', 'xx1111-ovh', task, 'xx1111-ovh', 'xx1111-ovh', 'yy2222-ovh', '', 'refused', ''))


def what_was_answered_elsewhere_is_not_offered_any_longer():
    with helper() as program:
        copy(MAIL.format(77, TOKEN) + MAIL.format(78, TOKEN))
        notification('2 validation codes copied')
        refuse_elsewhere(program, 77)
        wait_until(lambda: first_entry(program)[1]['label'] == 'Accept Request 78…', 'one is left')
        refuse_elsewhere(program, 78)
        wait_until(lambda: 'Accept' not in first_entry(program)[1]['label'], 'none is left')


def several_are_one_offer_to_choose_from():
    with helper() as program:
        copy(MAIL.format(1, TOKEN) + MAIL.format(2, TOKEN) + MAIL.format(3, TOKEN + 'x'))
        body, labels, _ = notification('3 validation codes copied')
        assert [label for label in labels if label] == ['Choose…', 'Ignore'] and '1, 2, 3' in body, (labels, body)
        assert [line[-2] for line in program.lines] == ['1', '2', '3'], program.lines
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def ignored_means_that_nothing_happens():
    with helper() as program:
        copy(MAIL.format(123, TOKEN))
        notification('Accept request 123?')
        program.activate('ignore')
        copy('04 78 00 00 00')
        notification('Call 04 78 00 00 00?')
        assert ACTIVATIONS == [], ACTIVATIONS


def paused_or_merely_selected_it_is_not_offered():
    with helper() as program:
        program.set_state('pause-watching', True)
        copy(MAIL.format(123, TOKEN))
        program.set_state('pause-watching', False)
        wait_until(lambda: 'xfixes' in program.get_tooltip(), 'the helper watches again')
        copy(MAIL.format(124, TOKEN), 'primary')
        copy('04 78 00 00 00')
        notification('Call 04 78 00 00 00?')
        assert [title for title, _, _ in NOTIFICATIONS] == ['Call 04 78 00 00 00?'], NOTIFICATIONS
        assert len(program.lines) == 1, program.lines


def what_is_flagged_as_secret_is_not_looked_at():
    with helper() as program, Program(OWNER, 'secret', MAIL.format(123, TOKEN)) as owner:
        owner.wait_for_line(lambda line: line.startswith('copied'), 'it is in the clipboard')
        owner.wait_for_line(lambda line: line.startswith('asked'), 'the helper has looked what it is')
        copy('04 78 00 00 00')
        notification('Call 04 78 00 00 00?')
        assert [title for title, _, _ in NOTIFICATIONS] == ['Call 04 78 00 00 00?'], NOTIFICATIONS
        assert owner.wait_for_line(lambda line: line.startswith('lost'), 'it was copied over').endswith('text=0')


def the_code_is_told_to_nobody():
    with helper() as program:
        copy(MAIL.format(123, TOKEN))
        notification('Accept request 123?')
        program.activate('paste-code', 123)
        wait_until(lambda: ACTIVATIONS, 'the windows are asked')
        copy('04 78 00 00 00')
        notification('Call 04 78 00 00 00?')
        program.stop()
        program.wait()
    places = [('output', '\n'.join(program.lines).encode()), ('log', '\n'.join(program.errors).encode()),
              ('notifications', repr(NOTIFICATIONS).encode()), ('windows', repr(ACTIVATIONS).encode()),
              *files(program.state), *files(os.environ['HOME'])]
    assert [place for place, data in places if TOKEN.encode() in data] == [], places
    assert program.errors, 'the log is on'


def memory(program):
    """All that the helper can write to, piece by piece; the endless shadows of a sanitizer are left out."""
    with open(f'/proc/{program.process.pid}/maps', encoding='utf-8') as maps:
        places = [line.split()[:2] for line in maps]
    for addresses, rights in places:
        start, end = (int(number, 16) for number in addresses.split('-'))
        if 'w' not in rights or end - start > 1 << 30:
            continue
        try:
            with open(f'/proc/{program.process.pid}/mem', 'rb', buffering=0) as file:
                file.seek(start)
                yield file.read(end - start)
        except PermissionError as reason:
            raise Skip('the memory of a child cannot be read here') from reason
        except OSError:  # unmapped meanwhile
            continue


def our_copies_of_the_code_are_wiped():
    with helper() as program:
        copy(MAIL.format(123, TOKEN))
        notification('Accept request 123?')
        found = list(memory(program))
        assert any(b'G_MESSAGES_DEBUG=all' in piece for piece in found), 'its memory is looked through'
        # What libxcb read last stays in a buffer of its own until it reads more; core files are without it.
        copies = sum(piece.count(TOKEN.encode()) for piece in found)
        assert copies <= 1, f'{copies} copies are left'


run_tests(a_mail_offers_to_accept_and_no_call, every_click_opens_the_question_without_the_code,
          the_tray_menu_opens_it_too, what_was_answered_elsewhere_is_not_offered_any_longer,
          several_are_one_offer_to_choose_from, ignored_means_that_nothing_happens,
          paused_or_merely_selected_it_is_not_offered, what_is_flagged_as_secret_is_not_looked_at,
          the_code_is_told_to_nobody, our_copies_of_the_code_are_wiped)
