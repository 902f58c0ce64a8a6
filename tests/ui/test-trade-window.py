# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of owner through its window: from the new holder to the order, back and forth, changed meanwhile, abandoned;
with what reached the sandbox.

Arguments: guichet, guichet-sandbox.
"""
from guichet_test import run_tests, wait_until
from guichet_trades import (CARTS, CONTRACTS, DOMAIN, TITLE, WITHDRAWAL, choose, go_on, go_to_order, go_to_price, look,
                            set_ticks, tab_to, trade_window)
from guichet_windows import is_sensitive, keys


def a_free_name_is_ordered_once_with_the_keyboard_alone():
    with trade_window() as (windows, world):
        choose(windows)
        look('holder')
        tab_to(windows, 'Continue', 'push button')
        keys('Return')
        windows.says('What Happens Then')
        look('consequences')
        tab_to(windows, 'Ask for the Price', 'push button')
        keys('Return')
        windows.says('Can be ordered')
        look('price')
        assert world.orders() == []
        tab_to(windows, 'Continue', 'push button')
        keys('Return')
        windows.says('Set both ticks to order')
        look('order')
        keys('Return', 'Return')
        assert not is_sensitive(windows.wait_for('Order for Free', 'push button'))
        for name in (CONTRACTS, WITHDRAWAL):
            tab_to(windows, name, 'check box')
            keys('space')
        assert world.orders() == []
        tab_to(windows, 'Order for Free', 'push button')
        keys('Return')
        windows.says('The change of owner is ordered')
        look('follow')
        assert world.orders() == [DOMAIN]
        keys('Escape')
        windows.wait_gone(TITLE, 'frame')


run_tests(a_free_name_is_ordered_once_with_the_keyboard_alone)
