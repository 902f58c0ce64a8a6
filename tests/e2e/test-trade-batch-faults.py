#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever goes wrong with one of three names, at whatever step, neither hides nor stops another, and each says what is
true of its order.

Usage: test-trade-batch-faults.py TRADE-DESK SANDBOX
"""
import sys

import guichet_orders
from guichet_orders import FAULTS, FIRST_HALF, NEW_OWNER, OPTIONS, SECOND_HALF, batch_end
from guichet_test import run_tests

DESK, SANDBOX = sys.argv[1:]
MANY = ('--domains', 400)


class Desk(guichet_orders.TradeDesk):
    program = DESK


def three(domains):
    return [next(domains) for _ in range(3)]


def is_repeated(method, what):
    """Whether the client asks once more by itself: the next name is not hit then."""
    return method == 'GET' and (what['kind'] in ('reset', 'lost-answer', 'truncated') or what.get('status') in (429, 503))


def each_fault_of_the_first_half_stops_no_other():
    with Desk(SANDBOX, *MANY) as desk:
        names = three(iter(desk.first.get(OPTIONS).value))
        for method, path in FIRST_HALF:
            for what in FAULTS:
                desk.fault(method, path, **what)
                ends, _ = batch_end(desk.run('prepare-batch', desk.holder, *names))
                desk.clear()
                states = sorted(one.state for one in ends.values())
                # The new holder is one for all of them, and asked for together.
                if (method, path) != NEW_OWNER:
                    assert states in (['quoted'] * 3, ['failed', 'quoted', 'quoted']), (method, path, what, ends)
                assert set(states) <= {'failed', 'quoted'}, (method, path, what, ends)
        assert desk.numbers() == []


def each_fault_of_the_second_half_stops_no_other_and_each_says_what_is_true():
    with Desk(SANDBOX, *MANY) as desk:
        domains = iter(desk.first.get(OPTIONS).value)
        for method, path in SECOND_HALF:
            for what in FAULTS:
                names = three(domains)
                with desk.start('hold-batch', desk.holder, *names) as program:
                    program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
                    desk.fault(method, path, times=2 if is_repeated(method, what) else 1, **what)
                    desk.agree(program)
                    ended = program.wait()
                    assert ended == 0, (ended, method, path, what, program.errors, program.lines[-3:])
                desk.clear()
                ends, state = batch_end(program.lines)
                placed = {one['domains'][0]: one['orderId'] for one in desk.ordered['orders']}
                for name, one in ends.items():
                    assert one.state != 'uncertain', (method, path, what, ends)
                    assert placed.get(name, 0) == one.order, (method, path, what, name, ends)
                assert [one.state for one in ends.values()][1:] == ['ordered'] * 2, (method, path, what, ends)
                assert state[1:] == (3, 3), state
        assert desk.ordered['doubles'] == 0


run_tests(each_fault_of_the_first_half_stops_no_other,
          each_fault_of_the_second_half_stops_no_other_and_each_says_what_is_true)
