#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several names of one holder change their owner: seen together, agreed to once, each ordered once; the sandbox counts.

Usage: test-trade-batch.py TRADE-DESK SANDBOX
"""
import collections
import signal
import sys

import guichet_orders
from guichet_orders import ABROAD, BELGIAN, CARTS, DOMAIN, FRENCH, ORDERS, PERSON, batch_end, new_holder
from guichet_test import run_tests, wait_until

DESK, SANDBOX = sys.argv[1:]
BERLIN = 'exemple-dupont.berlin'
CHANGED_MEANWHILE = 21


class Desk(guichet_orders.TradeDesk):
    program = DESK

    def names(self):
        """Those of the holder who has the most of them."""
        owners = [self.first.get(f'/domain/{name}').value['whoisOwner'] for name in self.first.get('/domain').value]
        most = collections.Counter(owners).most_common(1)[0][0]
        return [line.split()[1] for line in self.run('names', most) if line.startswith('name')]

    def known(self):
        """What this computer knows to be ordered: the number by name."""
        lines = [line.split() for line in self.run('orders')]
        return {name: int(number) for _, number, name, _ in lines}

    def placed(self):
        """The same, as the sandbox has it."""
        return {one['domains'][0]: one['orderId'] for one in self.ordered['orders']}


def terms(lines):
    return next(line for line in lines if line.startswith('terms'))


def the_names_of_one_holder_are_ordered_together():
    with Desk(SANDBOX, '--domains', 40) as desk:
        names = desk.names()[:8]
        assert len(names) == 8 and names == sorted(names), names
        lines = desk.run('batch', desk.holder, *names)
        assert terms(lines).startswith('terms 0.00') and terms(lines).endswith(' 8'), terms(lines)
        ends, state = batch_end(lines)
        assert state == ('over', 8, 8) and list(ends) == names, lines
        assert all(one.state == 'ordered' and one.code == 0 for one in ends.values()), ends
        assert desk.placed() == {name: one.order for name, one in ends.items()}
        assert desk.known() == desk.placed() and desk.ordered['doubles'] == 0
        assert desk.run('unfinished') == ['nothing']


def what_is_only_seen_orders_nothing_and_leaves_no_cart():
    with Desk(SANDBOX, *ABROAD) as desk:
        lines = desk.run('prepare-batch', desk.holder, DOMAIN, FRENCH, BELGIAN)
        ends, state = batch_end(lines)
        assert state[0] == 'quoted' and all(one.state == 'quoted' for one in ends.values()), lines
        wait_until(lambda: desk.ordered['carts'] == 0, 'the carts are deleted')
        assert desk.numbers() == []


def the_price_is_that_of_all_of_them():
    with Desk(SANDBOX, *ABROAD) as desk:
        desk.post('/sandbox/extensions/be', {'cents': 1200})
        desk.post('/sandbox/extensions/fr', {'cents': 500})
        both = terms(desk.run('prepare-batch', desk.holder, FRENCH, BELGIAN))
        alone = [terms(desk.run('prepare-batch', desk.holder, name)) for name in (FRENCH, BELGIAN)]
        prices = [float(line.split()[1].replace(',', '.')) for line in (both, *alone)]
        assert abs(prices[0] - prices[1] - prices[2]) < 0.005 and prices[1] > 0, (both, alone)


def what_one_registry_wants_to_know_is_told_to_it_alone():
    with Desk(SANDBOX, *ABROAD) as desk:
        holder = new_holder(desk.first, address={**PERSON['address'], 'city': 'Berlin', 'country': 'DE'})
        asked = dict(line.split()[1:] for line in desk.run('prepare-batch', holder, DOMAIN, BERLIN)
                     if line.startswith('demand'))
        assert asked
        answers = [f'{label}={"true" if kind == "bool" else "We are in Berlin"}' for label, kind in asked.items()]
        ends, _ = batch_end(desk.run('batch', holder, DOMAIN, BERLIN, *answers))
        assert {name: one.order for name, one in ends.items()} == desk.placed() and len(ends) == 2, ends


def one_that_cannot_be_ordered_hides_no_other():
    with Desk(SANDBOX, *ABROAD) as desk:
        ends, state = batch_end(desk.run('batch', desk.holder, DOMAIN, 'exemple-dupont.no', FRENCH))
        assert [one.state for one in ends.values()] == ['ordered', 'failed', 'ordered'], ends
        assert state[0] == 'over' and set(desk.placed()) == {DOMAIN, FRENCH}


def a_price_that_changes_for_one_is_asked_for_again_and_the_others_are_ordered():
    with Desk(SANDBOX, *ABROAD) as desk:
        with desk.start('hold-batch', desk.holder, DOMAIN, BELGIAN, FRENCH) as program:
            program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
            desk.post('/sandbox/extensions/be', {'cents': 9900})
            desk.agree(program)
            assert program.wait() == 0, program.errors
        ends, state = batch_end(program.lines)
        assert [one.state for one in ends.values()] == ['ordered', 'quoted', 'ordered'], ends
        assert ends[BELGIAN].code == CHANGED_MEANWHILE and state == ('quoted', 3, 3), (ends, state)
        assert set(desk.placed()) == {DOMAIN, FRENCH}


# Where the program is killed in the order of the second; the first lost its answer there, and was found.
KILLS = ((CARTS + '/*/checkout', False), (ORDERS + '/*/payWithRegisteredPaymentMean', True))


def killed_in_the_second_of_three_the_third_was_never_sent_and_each_is_told_apart():
    for path, is_ordered in KILLS:
        with Desk(SANDBOX, '--domains', 40) as desk:
            first, second, third = desk.names()[:3]
            with desk.start('hold-batch', desk.holder, first, second, third) as program:
                program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
                desk.fault('POST', path, kind='lost-answer')
                desk.fault('POST', path, kind='hang')
                desk.agree(program)
                wait_until(lambda: desk.get('/sandbox/faults') == [], 'the second hangs')
                program.process.send_signal(signal.SIGKILL)
                program.wait()
            assert f'trade {first} ordered' in program.lines, program.lines
            assert f'trade {third} ordering' not in program.lines, program.lines
            assert desk.run('unsent') == [f'unsent {third}'] and desk.run('unsent') == []
            lines = desk.run('unfinished')
            assert lines != ['nothing'] and not any('uncertain' in line for line in lines), lines
            assert all(one['paid'] for one in desk.ordered['orders']), desk.ordered
            assert set(desk.placed()) == ({first, second} if is_ordered else {first}), desk.placed()
            assert desk.known() == desk.placed(), (desk.known(), desk.placed())
            assert desk.run('unfinished') == ['nothing'] and desk.ordered['doubles'] == 0
            # What was not ordered can be, once.
            rest = [name for name in (first, second, third) if name not in desk.known()]
            ends, _ = batch_end(desk.run('batch', desk.holder, *rest))
            assert all(one.state == 'ordered' for one in ends.values()), ends
            assert set(desk.placed()) == {first, second, third} and len(desk.numbers()) == 3


run_tests(the_names_of_one_holder_are_ordered_together,
          what_is_only_seen_orders_nothing_and_leaves_no_cart,
          the_price_is_that_of_all_of_them,
          what_one_registry_wants_to_know_is_told_to_it_alone,
          one_that_cannot_be_ordered_hides_no_other,
          a_price_that_changes_for_one_is_asked_for_again_and_the_others_are_ordered,
          killed_in_the_second_of_three_the_third_was_never_sent_and_each_is_told_apart)
