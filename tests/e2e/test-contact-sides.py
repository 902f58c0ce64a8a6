#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who is signed in to both accounts of a change of contact accepts for both, each with a code of its own.

Usage: test-contact-sides.py CONTACT-SIDES SANDBOX
"""
import collections
import subprocess
import sys
import tempfile
import uuid

from guichet_contacts import FIRST, LINE, SECOND, THIRD, World
from guichet_test import Program, run_tests, wait_until

PERSON, SANDBOX = sys.argv[1:]
OPEN = 'validatingByCustomers'
IDS = collections.defaultdict(lambda: str(uuid.uuid4()))  # of profiles, the same at each start


class Person(Program):
    """Signed in to accounts, by the names that people give them."""

    def __init__(self, world, folder, **accounts):
        super().__init__(PERSON, folder, stdin=subprocess.PIPE, env={
            'GUICHET_STATE_DIR': folder, 'SECRET_BACKEND': 'file', 'SECRET_FILE_TEST_PATH': folder + '/keyring',
            'SECRET_FILE_TEST_PASSWORD': 'password of the keyring'})
        for name, nichandle in accounts.items():
            keys = next(one for one in world.get('/sandbox/accounts') if one['nichandle'] == nichandle)
            self.ask('sign-in', IDS[name], name, world.url, keys['applicationKey'], keys['applicationSecret'],
                     keys['consumerKey'])
        self.ask('use', next(iter(accounts)))
        self.sides()

    def ask(self, *words):
        n_before = len(self.lines)
        escaped = [word.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t') for word in words]
        self.process.stdin.write('\t'.join(escaped) + '\n')
        self.process.stdin.flush()

        def answered():
            assert self.process.poll() is None, self.errors
            return '.' in self.lines[n_before:]
        wait_until(answered, f'{words[0]} is answered')
        return [line.split('\t') for line in self.lines[n_before:-1]]

    def sides(self):
        """Their names, the one in use first, and their requests by number."""
        sides = {}
        for row in self.ask('sides'):
            if row[0] == 'side':
                requests = sides.setdefault(row[1], {})
            else:
                assert row[0] == 'request', row
                requests[int(row[1])] = tuple(row[2:])
        return sides

    def codes(self, text):
        return [(int(row[1]), row[2], row[3]) for row in self.ask('codes', text)]

    def accept(self, name, mail):
        """Nothing if all went well, else what OVHcloud said."""
        row, = self.ask('accept', name, mail)
        return '' if row == ['answered'] else row[1]


def mail(world, task, nichandle):
    return [one['body'] for one in world.mails(nichandle) if f'taskId={task}&' in one['body']][-1]


def ask_for_change(world):
    task, = world.ask(world.first, LINE, contactTech=SECOND)
    world.step(2)
    return task, mail(world, task, FIRST), mail(world, task, SECOND)


def nameless(text):
    """An e-mail that does not say whom it greets."""
    return text.replace(text.splitlines()[0], 'Bonjour,')


def both_sides_accept_in_one_place_each_with_its_own_code():
    with World(SANDBOX) as world, tempfile.TemporaryDirectory() as folder, \
            Person(world, folder, agency=FIRST, customer=SECOND) as person:
        task, first, second = ask_for_change(world)
        assert (person.codes(first), person.codes(second)) == ([(task, 'one', 'agency')], [(task, 'one', 'customer')])
        assert person.codes(nameless(first)) == [(task, 'choice', 'agency,customer')], 'nothing says whose it is'
        assert person.codes(first + second) == [(task, 'one', 'agency'), (task, 'one', 'customer')]
        assert 'not valid' in person.accept('customer', first), 'a code of the other side'
        assert person.accept('agency', first) == ''
        assert person.codes(second) == [(task, 'one', 'customer')]
        assert person.accept('customer', second) == ''
        world.step()
        assert person.codes(second) == [(task, 'over', 'customer')]
        assert person.sides() == {name: {task: ('done', 'finished')} for name in ('agency', 'customer')}


def what_was_accepted_is_known_under_any_account_and_after_a_restart():
    with World(SANDBOX) as world, tempfile.TemporaryDirectory() as folder:
        accounts = {'agency': FIRST, 'customer': SECOND}
        with Person(world, folder, **accounts) as person:
            task, first, second = ask_for_change(world)
            person.ask('use', 'customer')
            assert list(person.sides()) == ['customer', 'agency']
            assert person.accept('agency', first) == '', 'although it is not in use'
            person.ask('use', 'agency')
            assert person.sides() == {'agency': {task: (OPEN, 'waiting')}, 'customer': {task: (OPEN, 'to-confirm')}}
        with Person(world, folder, **accounts) as person:
            assert person.sides() == {'agency': {task: (OPEN, 'waiting')}, 'customer': {task: (OPEN, 'to-confirm')}}
            assert person.codes(first) == [(task, 'accepted', 'agency')]
            assert person.codes(nameless(first)) == [(task, 'one', 'customer')]
            assert 'not valid' in person.accept('customer', first), 'it was the code of the other side, and is used'
            assert person.accept('customer', second) == ''


def a_code_of_a_request_between_others_is_nobodys():
    with World(SANDBOX) as world, tempfile.TemporaryDirectory() as folder, \
            Person(world, folder, third=THIRD) as person:
        task, first, _ = ask_for_change(world)
        assert person.codes(first) == [(task, 'nobody', '')]
        assert person.sides() == {'third': {}}


def who_is_replaced_is_told_and_not_asked():
    with World(SANDBOX) as world, tempfile.TemporaryDirectory() as folder:
        task, first, second = ask_for_change(world)
        for nichandle in FIRST, SECOND:
            world.accept(world.first if nichandle == FIRST else world.second, task, nichandle)
        world.step()
        task, = world.ask(world.first, LINE, contactTech=THIRD)
        world.step(2)
        with Person(world, folder, before=SECOND, after=THIRD) as person:
            assert person.codes(mail(world, task, THIRD)) == [(task, 'one', 'after')]
            person.ask('use', 'after')
            assert person.accept('after', mail(world, task, THIRD)) == ''
            assert person.codes(mail(world, task, THIRD)) == [(task, 'accepted', 'after')]
        with tempfile.TemporaryDirectory() as alone, Person(world, alone, before=SECOND) as person:
            theirs = mail(world, task, THIRD)
            assert person.codes(theirs) == [(task, 'foreign', 'before')]
            assert person.codes(nameless(theirs)) == [(task, 'told', 'before')]


def what_was_accepted_in_the_browser_meanwhile_is_no_mistake():
    with World(SANDBOX) as world, tempfile.TemporaryDirectory() as folder, \
            Person(world, folder, agency=FIRST, customer=SECOND) as person:
        task, first, second = ask_for_change(world)
        assert person.codes(first) == [(task, 'one', 'agency')]
        world.accept(world.first, task, FIRST)
        assert 'not valid' in person.accept('agency', first), 'nobody can tell while it waits for the other side'
        world.accept(world.second, task, SECOND)
        assert person.accept('customer', second) == '', 'it is being done, whoever accepted it'
        world.step()
        assert person.sides() == {name: {task: ('done', 'finished')} for name in ('agency', 'customer')}


run_tests(both_sides_accept_in_one_place_each_with_its_own_code,
          what_was_accepted_is_known_under_any_account_and_after_a_restart, a_code_of_a_request_between_others_is_nobodys,
          who_is_replaced_is_told_and_not_asked, what_was_accepted_in_the_browser_meanwhile_is_no_mistake)
