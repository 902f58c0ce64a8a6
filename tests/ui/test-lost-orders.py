# SPDX-License-Identifier: GPL-3.0-or-later
"""A program was killed while it ordered: the next start looks for what it left, says what it found, and what was never
sent.

Arguments: guichet, guichet-sandbox, trade-desk.
"""
import contextlib
import signal
import sys

import guichet_orders
from guichet_orders import CARTS, OPTIONS, ORDERS
from guichet_test import run_tests, wait_until
from guichet_windows import Windows, keys, screenshot

GUICHET, SANDBOX, DESK = sys.argv[1:4]
CHECKOUT = CARTS + '/*/checkout'


class Desk(guichet_orders.TradeDesk):
    program = DESK

    def placed(self):
        return {one['domains'][0] for one in self.ordered['orders']}

    def order_and_die(self, names, *faults):
        """Killed when the last of the faults hangs."""
        with self.start('hold-batch', self.holder, *names) as program:
            program.wait_for_line(lambda line: line.startswith('terms'), 'the terms')
            for kind in faults:
                self.fault('POST', CHECKOUT, kind=kind)
            self.agree(program)
            wait_until(lambda: self.get('/sandbox/faults') == [], 'the last of them hangs')
            program.process.send_signal(signal.SIGKILL)
            program.process.wait()


@contextlib.contextmanager
def the_next_start(desk, title='Domain Names'):
    with Windows(GUICHET, env={**desk.env, 'GUICHET_STATE_DIR': desk.folder.name}) as windows:
        windows.wait_until_ready()
        keys('ctrl+4')
        windows.wait_for(title, 'frame')
        windows.activate(title)
        yield windows


def what_was_left_is_looked_for_and_told():
    with Desk(SANDBOX, '--domains', 20) as desk:
        first, second, third, fourth = desk.first.get(OPTIONS).value[:4]
        desk.order_and_die((first, second, third, fourth), 'lost-answer', 'hang')
        with the_next_start(desk) as windows:
            windows.wait_for(f'Guichet has looked for the order for {second}', 'label')
            windows.wait_for(f'{second} · Not ordered', 'label')
            assert desk.placed() == {first}
            windows.press('Dismiss')
            windows.wait_for('Not ordered, because Guichet ended before: 2 domain names', 'label')
            windows.wait_for(f'{third}, {fourth}', 'label')
            screenshot('lost-orders-unsent')
            windows.press('Dismiss')
            windows.wait_gone('Not ordered, because Guichet ended before: 2 domain names')
        with the_next_start(desk) as windows:
            windows.says('As of')
            assert windows.find('Dismiss', 'push button') is None
        assert desk.placed() == {first} and desk.ordered['doubles'] == 0


def what_cannot_be_looked_for_yet_is_told_and_looked_for_again():
    with Desk(SANDBOX, '--domains', 20) as desk:
        name = desk.first.get(OPTIONS).value[0]
        desk.order_and_die((name,), 'hang')
        desk.fault('GET', ORDERS, kind='status', status=400)
        with the_next_start(desk) as windows:
            windows.wait_for(f'Nobody knows whether the change of owner of {name} was ordered', 'label')
            screenshot('lost-orders-uncertain')
            windows.press('Look Again')
            windows.wait_for(f'Guichet has looked for the order for {name}', 'label')
            windows.press('Dismiss')
            windows.wait_gone(f'Guichet has looked for the order for {name}')
        assert desk.placed() == set()


run_tests(what_was_left_is_looked_for_and_told,
          what_cannot_be_looked_for_yet_is_told_and_looked_for_again)
