#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domain names against the sandbox: who holds them, a correction, a change of owner to its end, and an operation that
waits for something.

Usage: test-domains.py DOMAIN-DESK TRADE-DESK SANDBOX
"""
import sys

from guichet_orders import DOMAIN, FRENCH, PERSON, Desk, new_holder, order, status
from guichet_test import run_tests, wait_until

DESK, TRADE_DESK, SANDBOX = sys.argv[1:]
OLD, NEW = 'john.dupont@example.com', PERSON['email']
KEY, WORDS = 'legitimacyAfnic', 'I am the mayor'
# What a GuichetError's number stands for
REFUSED = 12


def owner(desk, domain=DOMAIN):
    return desk.first.get('/domain/' + domain).value['whoisOwner']


def names(desk):
    """Number and name of the holder, by domain name."""
    lines = [line.split(' ', 3) for line in desk.run(DESK, 'names')]
    return {domain: (holder, name) for _, domain, holder, name in lines}


def each_name_has_its_holder():
    with Desk(SANDBOX) as desk:
        found = names(desk)
        assert sorted(found) == sorted(desk.first.get('/domain').value)
        holders = {str(one['id']): one for one in desk.first.get('/domain/contact').value}
        assert len({number for number, _ in found.values()} & set(holders)) > 1
        for domain, (number, name) in found.items():
            holder = holders.get(number)
            assert number == owner(desk, domain), domain
            # Nobody says who somebody else's holder is.
            assert name == ('' if holder is None else holder['organisationName'] or
                            f'{holder["firstName"]} {holder["lastName"]}'), (name, holder)


def what_the_rule_allows_is_saved():
    with Desk(SANDBOX) as desk:
        lines = desk.run(DESK, 'correct', DOMAIN, 'address.line1', '14 rue Neuve')
        assert lines[0].startswith('saved '), lines
        assert desk.first.get('/domain/contact/' + owner(desk)).value['address']['line1'] == '14 rue Neuve'


def what_is_a_change_of_owner_is_refused_and_not_written():
    with Desk(SANDBOX) as desk:
        before = desk.first.get('/domain/contact/' + owner(desk)).value
        lines = desk.run(DESK, 'correct', DOMAIN, 'email', 'new@example.com')
        assert len(lines) == 1 and lines[0].startswith('refused OWNER_CONTACT.email '), lines
        assert desk.first.get('/domain/contact/' + owner(desk)).value == before
        french = desk.run(DESK, 'correct', FRENCH, 'email', 'new@example.com')
        assert french[0].startswith('saved '), french


class Follower:
    """The operations as somebody who looks at them sees them."""

    def __init__(self, program):
        self.program = program
        self.n_turns = 0

    def look(self):
        """What was told since the last look, the one operation there is, and which is under way."""
        if self.n_turns > 0:
            self.program.process.stdin.write('\n')
            self.program.process.stdin.flush()
        self.n_turns += 1
        wait_until(lambda: self.program.lines.count('.') == self.n_turns, 'the operations are read')
        ends = [0] + [at + 1 for at, line in enumerate(self.program.lines) if line == '.']
        lines = self.program.lines[ends[-2]:ends[-1] - 1]
        told = [line for line in lines if line.split()[0] in ('arrived', 'changed')]
        operations = [line.split(' ', 6)[1:] for line in lines if line.startswith('operation')]
        under_way = [line.split()[1:] for line in lines if line.startswith('under-way')]
        assert len(operations) <= 1, lines
        return told, operations[0] if operations else None, under_way


def a_name_goes_to_its_new_owner():
    with Desk(SANDBOX) as desk:
        holder = new_holder(desk.first)
        with desk.start(DESK, 'follow') as program:
            follower = Follower(program)
            assert follower.look() == ([], None, [])
            _, state, number, _ = desk.run(TRADE_DESK, 'order', DOMAIN, holder)[-1].split()
            assert state == 'ordered', state
            desk.step()
            told, (task, domain, function, state, percent, _), under_way = follower.look()
            assert (told, domain, function, state) == ([f'arrived {task}'], DOMAIN, 'DomainTrade', 'todo')
            assert percent == '0' and under_way == [[DOMAIN, task]]
            desk.step()
            told, (_, _, _, state, percent, comment), under_way = follower.look()
            assert (told, state, percent) == ([], 'todo', '33') and 'Waiting for the validation' in comment
            desk.answer(OLD)
            assert follower.look()[0] == [], 'one party is enough'
            desk.answer(NEW)
            told, (_, _, _, state, percent, _), under_way = follower.look()
            assert (told, state, percent) == ([f'changed {task}'], 'doing', '66') and under_way == [[DOMAIN, task]]
            desk.step(2)
            told, (_, _, _, state, _, _), under_way = follower.look()
            assert (told, state, under_way) == ([f'changed {task}'], 'done', [])
        assert names(desk)[DOMAIN] == (str(holder), 'Rosa Luxembourg')
        assert status(desk.first, number) == 'delivered'
        assert desk.get('/sandbox/orders')['doubles'] == 0


def begin(desk):
    """A change of owner that waits for a text; its number."""
    order(desk.first, DOMAIN, holder=new_holder(desk.first))
    desk.step()
    task = desk.first.get('/me/task/domain').value[0]
    desk.post(f'/sandbox/domain-tasks/{task}/fail', {'argument': KEY})
    return task


def what_is_missing_is_supplied_and_the_operation_relaunched():
    with Desk(SANDBOX) as desk:
        task = begin(desk)
        assert desk.run(DESK, 'ask', task) == [f'argument {KEY} string ']
        assert desk.run(DESK, 'act', task, 'relaunch') == ['state error'], 'it goes on without'
        assert desk.run(DESK, 'supply', task, KEY, WORDS) == ['state error']
        assert desk.run(DESK, 'ask', task) == [f'argument {KEY} string {WORDS}']
        assert desk.run(DESK, 'act', task, 'relaunch') == ['state doing']
        lines = desk.run(DESK, 'act', task, 'relaunch')
        assert lines[0].startswith(f'error {REFUSED} ') and lines[1] == 'state doing', lines
        desk.step()
        assert desk.first.get(f'/me/task/domain/{task}').value['status'] == 'done'


def what_was_done_is_known_although_the_answer_is_lost():
    with Desk(SANDBOX) as desk:
        task = begin(desk)
        for method, path, words, state in (('PUT', '*/argument/*', ('supply', task, KEY, WORDS), 'error'),
                                           ('POST', '*/relaunch', ('act', task, 'relaunch'), 'doing')):
            desk.fault(method, path, kind='lost-answer')
            assert desk.run(DESK, *words) == ['state ' + state], words
        assert desk.first.get(f'/me/task/domain/{task}/argument/{KEY}').value['value'] == WORDS


run_tests(each_name_has_its_holder, what_the_rule_allows_is_saved, what_is_a_change_of_owner_is_refused_and_not_written,
          a_name_goes_to_its_new_owner, what_is_missing_is_supplied_and_the_operation_relaunched,
          what_was_done_is_known_although_the_answer_is_lost)
