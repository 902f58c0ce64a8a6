#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of owner is ordered once, whatever goes wrong: the sandbox counts what was ordered, and holds it against what
the program says.

Usage: test-trade.py TRADE-DESK SANDBOX
"""
import signal
import sys

import guichet_orders
from guichet_orders import (ABROAD, BELGIAN, CARTS, CHECKOUT_PATH, DOMAIN, FAULTS, FIRST_HALF, FRENCH, OPTIONS, ORDERS,
                            PERSON, SECOND_HALF, new_holder)
from guichet_test import run_tests, wait_until

DESK, SANDBOX = sys.argv[1:]
BERLIN = 'exemple-dupont.berlin'
MANY = ('--domains', 100)
# What GuichetError's numbers stand for
REFUSED, CHANGED_MEANWHILE = 12, 21


SETTLE_PATH = ORDERS + '/*/payWithRegisteredPaymentMean'


class Desk(guichet_orders.TradeDesk):
    program = DESK

    def hold(self, domain, *faults):
        """What it says of an order on whose way that goes wrong."""
        with self.start('hold', domain, self.holder) as program:
            program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
            for method, path, kind in faults:
                self.fault(method, path, kind=kind)
            self.agree(program)
            assert program.wait() == 0, program.errors
        self.clear()
        return end(program.lines)

    def is_paid(self, number):
        return next(one['paid'] for one in self.ordered['orders'] if one['orderId'] == number)

    def n_settles(self, number):
        """How often it was asked to settle it."""
        return sum(one['count'] for one in self.get('/sandbox/requests')
                   if one['path'].endswith(f'/{number}/payWithRegisteredPaymentMean'))


def end(lines):
    """State, order and its state."""
    word, state, order, order_state = lines[-1].split()
    assert word == 'end', lines
    return state, int(order), order_state


def code(lines):
    return next(int(line.split()[1]) for line in lines if line.startswith('error'))


def what_is_only_prepared_orders_nothing_and_leaves_no_cart():
    with Desk(SANDBOX) as desk:
        lines = desk.run('prepare', DOMAIN, desk.holder)
        assert any(line.startswith('terms 0.00') for line in lines), lines
        assert end(lines)[:2] == ('quoted', 0), lines
        wait_until(lambda: desk.ordered['carts'] == 0, 'the cart is deleted')
        assert desk.numbers() == []


def what_is_agreed_to_is_ordered_once_and_settled_if_it_is_free():
    with Desk(SANDBOX) as desk:
        state, order, order_state = end(desk.run('order', DOMAIN, desk.holder))
        assert (state, desk.numbers()) == ('ordered', [order]) and order_state != 'not-paid', (state, order_state)
        assert desk.ordered['orders'][0]['paid'] and desk.ordered['doubles'] == 0
        assert desk.run('unfinished') == ['nothing']


def what_costs_something_waits_for_its_payment():
    with Desk(SANDBOX, *ABROAD) as desk:
        state, order, order_state = end(desk.run('order', BELGIAN, desk.holder))
        assert (state, order_state) == ('ordered', 'notPaid') and desk.numbers() == [order]


def what_a_registry_wants_to_know_besides_is_asked_for_and_told():
    with Desk(SANDBOX, *ABROAD) as desk:
        holder = new_holder(desk.first, address={**PERSON['address'], 'city': 'Berlin', 'country': 'DE'})
        lines = desk.run('prepare', BERLIN, holder)
        asked = dict(line.split()[1:] for line in lines if line.startswith('demand'))
        assert asked, lines
        answers = [f'{label}={"true" if kind == "bool" else "We are in Berlin"}' for label, kind in asked.items()]
        state, order, _ = end(desk.run('order', BERLIN, holder, *answers))
        assert state == 'ordered' and desk.numbers() == [order], (state, order, desk.ordered)


def a_name_without_an_owner_change_to_order_is_told():
    with Desk(SANDBOX, *ABROAD) as desk:
        lines = desk.run('prepare', 'exemple-dupont.no', desk.holder)
        assert end(lines)[0] == 'failed' and code(lines) == REFUSED and 'exemple-dupont.no' in lines[-2], lines
        assert desk.ordered['carts'] == 0


def terms_that_change_in_between_are_asked_for_again():
    with Desk(SANDBOX) as desk:
        with desk.start('hold', DOMAIN, desk.holder) as program:
            program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
            desk.post('/sandbox/extensions/*', {'cents': 1200})
            desk.agree(program)
            assert program.wait() == 0, program.errors
        assert end(program.lines)[:2] == ('quoted', 0) and code(program.lines) == CHANGED_MEANWHILE, program.lines
        assert desk.numbers() == []


def a_holder_who_changes_in_between_is_asked_for_again():
    with Desk(SANDBOX) as desk:
        with desk.start('hold', DOMAIN, desk.holder) as program:
            program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
            moved = {**PERSON, 'address': {**PERSON['address'], 'city': 'Quimper'}}
            answer = desk.first.call('PUT', f'/domain/contact/{desk.holder}', moved)
            assert answer.status == 200, answer.body
            desk.agree(program)
            assert program.wait() == 0, program.errors
        assert end(program.lines)[:2] == ('quoted', 0) and code(program.lines) == CHANGED_MEANWHILE, program.lines
        assert desk.numbers() == []


def a_lost_order_is_found_at_an_older_server_too():
    with Desk(SANDBOX, *MANY) as desk:
        ways = (('no-expansion',), ('no-expansion', 'no-batch'), ('no-expansion', 'batch-last-only'))
        for domain, kinds in zip(desk.first.get(OPTIONS).value, ways):
            with desk.start('hold', domain, desk.holder) as program:
                program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
                desk.fault('POST', CHECKOUT_PATH, kind='lost-answer')
                for kind in kinds:
                    desk.post('/sandbox/faults', {'kind': kind, 'path': '*'})
                desk.agree(program)
                assert program.wait() == 0, program.errors
            desk.clear()
            state, order, _ = end(program.lines)
            assert state == 'ordered' and desk.numbers()[-1] == order, (kinds, program.lines)


def a_look_settles_once_what_is_free_and_pays_nothing_else():
    with Desk(SANDBOX, *ABROAD) as desk:
        lost = ('POST', CHECKOUT_PATH, 'lost-answer')
        for domain, faults in ((DOMAIN, (lost,)), (FRENCH, (lost, ('POST', SETTLE_PATH, 'lost-answer')))):
            state, order, order_state = desk.hold(domain, *faults)
            assert state == 'ordered' and order_state not in ('notPaid', 'unknown'), (domain, state, order_state)
            assert desk.is_paid(order) and desk.n_settles(order) == 1, desk.ordered
        state, order, order_state = desk.hold(BELGIAN, lost)
        assert (state, order_state) == ('ordered', 'notPaid'), (state, order_state)
        assert not desk.is_paid(order) and desk.n_settles(order) == 0, desk.ordered


def each_fault_of_the_first_half_orders_nothing():
    with Desk(SANDBOX) as desk:
        for method, path in FIRST_HALF:
            for what in FAULTS:
                desk.fault(method, path, times=30 if method == 'GET' else 1, **what)
                state, order, _ = end(desk.run('prepare', DOMAIN, desk.holder))
                assert state in ('failed', 'quoted') and order == 0, (method, path, what, state)
                desk.clear()
        assert desk.numbers() == []


def each_fault_of_the_second_half_leaves_what_the_program_says():
    with Desk(SANDBOX, *MANY) as desk:
        domains = iter(desk.first.get(OPTIONS).value)
        for method, path in SECOND_HALF:
            for what in FAULTS:
                before = desk.numbers()
                with desk.start('hold', next(domains), desk.holder) as program:
                    program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
                    desk.fault(method, path, times=30 if method == 'GET' else 1, **what)
                    desk.agree(program)
                    assert program.wait() == 0, program.errors
                desk.clear()
                state, order, order_state = end(program.lines)
                if state == 'uncertain':
                    state, order, order_state = end(desk.run('unfinished'))
                new = [number for number in desk.numbers() if number not in before]
                assert state in ('ordered', 'failed', 'quoted'), (method, path, what, program.lines)
                assert new == ([order] if state == 'ordered' else []), (method, path, what, program.lines, new)
                # An order that was lost is settled all the same, and one that is not is not said to be.
                is_open = state == 'ordered' and not desk.is_paid(order)
                assert not is_open or (path != CHECKOUT_PATH and order_state in ('notPaid', 'unknown')), (
                    method, path, what, program.lines)
        assert desk.ordered['doubles'] == 0


# Where it is killed: at each request of the second half; while it looks for what was lost on the way there or back; and
# before and after what it found is settled.
KILLS = [((method, path, 'hang'),) for method, path in SECOND_HALF] + [
    (('POST', CHECKOUT_PATH, 'lost-answer'), ('GET', ORDERS + '/*/details', 'hang')),
    (('POST', CHECKOUT_PATH, 'lost-answer'), ('GET', ORDERS + '/*/status', 'hang')),
    (('POST', CHECKOUT_PATH, 'lost-answer'), ('POST', SETTLE_PATH, 'hang')),
    (('POST', SETTLE_PATH, 'lost-answer'), ('GET', ORDERS + '/*/status', 'hang')),
    (('POST', CHECKOUT_PATH, 'reset'), ('DELETE', CARTS + '/*', 'hang'))]
# At these nobody has to look: nothing was sent yet.
KNOWN = (0, 1, 2, 3)


def killed_at_any_step_there_is_one_order_settled_once_or_none_and_the_next_start_says_which():
    with Desk(SANDBOX, *MANY, '--latency', 60) as desk:
        for at, (domain, faults) in enumerate(zip(desk.first.get(OPTIONS).value, KILLS)):
            before = desk.numbers()
            with desk.start('hold', domain, desk.holder) as program:
                program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
                for method, path, kind in faults:
                    desk.fault(method, path, kind=kind)
                desk.agree(program)
                wait_until(lambda: desk.get('/sandbox/faults') == [], 'the last of them hangs')
                program.process.send_signal(signal.SIGKILL)
                program.wait()
            lines = desk.run('unfinished')
            assert (lines == ['nothing']) == (at in KNOWN), (faults, lines)
            assert lines == ['nothing'] or end(lines)[0] in ('ordered', 'failed'), (faults, lines)
            new = [number for number in desk.numbers() if number not in before]
            known = [int(line.split()[1]) for line in desk.run('orders') if line.split()[2] == domain]
            assert new == known and len(new) == (0 if at < 5 or at == len(KILLS) - 1 else 1), (faults, new, known)
            # What hung has settled nothing.
            n_hung = faults[-1][1:] == (SETTLE_PATH, 'hang') and len(new)
            for order in new:
                assert desk.is_paid(order) and desk.n_settles(order) - n_hung == 1, (faults, desk.ordered)
            assert not any(line.startswith('error') for line in lines) or new == [], (faults, lines)
            assert desk.run('unfinished') == ['nothing']
        assert desk.ordered['doubles'] == 0


run_tests(what_is_only_prepared_orders_nothing_and_leaves_no_cart,
          what_is_agreed_to_is_ordered_once_and_settled_if_it_is_free,
          what_costs_something_waits_for_its_payment,
          what_a_registry_wants_to_know_besides_is_asked_for_and_told,
          a_name_without_an_owner_change_to_order_is_told,
          terms_that_change_in_between_are_asked_for_again,
          a_holder_who_changes_in_between_is_asked_for_again,
          a_lost_order_is_found_at_an_older_server_too,
          a_look_settles_once_what_is_free_and_pays_nothing_else,
          each_fault_of_the_first_half_orders_nothing,
          each_fault_of_the_second_half_leaves_what_the_program_says,
          killed_at_any_step_there_is_one_order_settled_once_or_none_and_the_next_start_says_which)
