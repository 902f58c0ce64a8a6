# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of owner through its window: from the new holder to the order, back and forth, changed meanwhile, abandoned;
with what reached the sandbox.

Arguments: guichet, guichet-sandbox.
"""
from guichet_orders import ABROAD, BELGIAN, FRENCH, ORDERS, PERSON
from guichet_test import run_tests, wait_until
from guichet_trades import (DOMAIN, NEW, TITLE, choose, choose_way, fill_in, go_on, go_to_order, go_to_price,
                            look, set_ticks, tab_to, trade_window)
from guichet_windows import is_focused, is_sensitive, keys


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
        set_ticks(windows)
        assert world.orders() == []
        tab_to(windows, 'Order for Free', 'push button')
        keys('Return')
        windows.says('The change of owner is ordered')
        look('follow')
        assert world.orders() == [DOMAIN]
        keys('Escape')
        windows.wait_gone(TITLE, 'frame')


def a_holder_is_read_out_and_chosen_with_enter():
    with trade_window() as (windows, world):
        tab_to(windows, 'Search holders', 'entry')
        keys(*NEW.split(' ')[0].lower())
        row = f'{NEW} · {PERSON["email"]}, No domain name'
        windows.wait_for(row, 'list item')
        keys('Tab')
        wait_until(lambda: is_focused(windows.find(row, 'list item')), 'the holder has the focus')
        assert not is_sensitive(windows.wait_for('Continue', 'push button'))
        keys('Return')
        go_on(windows, 'What Happens Then', PERSON['email'])
        assert world.orders() == []


def what_changed_meanwhile_is_said_and_agreed_to_anew():
    with trade_window() as (windows, world):
        go_to_order(windows)
        set_ticks(windows)
        world.post('/sandbox/extensions/*', {'cents': 1200})
        go_on(windows, button='Order for Free')
        windows.says('The price has changed since: 0.00 € → 14.40 €')
        look('changed')
        assert world.orders() == []
        go_on(windows, 'Set both ticks to order')
        set_ticks(windows)
        tab_to(windows, 'On OVHcloud’s page, after the order', 'check box')
        keys('Up', 'space')
        look('order-paid')
        go_on(windows, button='Order for 14.40 €')
        windows.says('The change of owner is ordered')
        look('follow-paid')
        assert world.orders() == [DOMAIN] and world.ordered['orders'][0]['paid']


def what_is_paid_elsewhere_is_told_where_it_was_ordered():
    with trade_window() as (windows, world):
        world.post('/sandbox/extensions/*', {'cents': 1200})
        go_to_order(windows)
        set_ticks(windows)
        go_on(windows, 'OVHcloud begins once the order is paid.', button='Order for 14.40 €')
        number = world.ordered['orders'][0]['orderId']
        method = world.first.get('/me/payment/method').value[0]
        assert world.first.post(f'{ORDERS}/{number}/pay', {'paymentMethod': {'id': method}}).is_void()
        windows.says('OVHcloud carries out what was ordered.')


def going_back_keeps_what_was_chosen_and_abandoning_leaves_nothing():
    with trade_window() as (windows, world):
        go_to_price(windows)
        windows.says('Can be ordered')
        wait_until(lambda: world.ordered['carts'] == 1, 'there is a cart')
        keys('Escape')
        windows.says('What Happens Then')
        keys('Escape')
        windows.says('Who Shall Be the Owner')
        go_on(windows, 'What Happens Then')
        go_on(windows, 'Can be ordered', button='Ask for the Price')
        assert world.ordered['carts'] == 1, 'the same cart serves'
        go_on(windows, 'Set both ticks to order')
        keys('ctrl+w')
        windows.wait_for('Discard', 'push button')
        look('question')
        windows.press('Keep Editing')
        windows.wait_gone('Keep Editing', 'push button')
        windows.activate(TITLE)
        keys('ctrl+w')
        windows.press('Discard')
        windows.wait_gone(TITLE, 'frame')
        world.wait_for_no_cart()
        assert world.orders() == []


def what_is_typed_is_one_record_however_often_it_is_changed():
    with trade_window(BELGIAN, FRENCH, options=ABROAD) as (windows, world):
        before = len(world.first.get('/domain/contact').value)
        choose_way(windows, 'The present holder, with other data')
        windows.says('Nothing differs from the present holder yet.')
        fill_in(windows, 'E-mail address', 'nobody')
        keys('Tab')
        go_on(windows)
        windows.says('OVHcloud: ')
        look('holder-refused')
        fill_in(windows, 'E-mail address', 'first@example.com')
        go_on(windows, 'What Happens Then', 'first@example.com')
        keys('Escape')
        fill_in(windows, 'E-mail address', 'second@example.com')
        go_on(windows, 'What Happens Then', 'second@example.com')
        assert len(world.first.get('/domain/contact').value) == before + 1
        keys('ctrl+w')
        windows.press('Discard')
        windows.wait_gone(TITLE, 'frame')
        assert world.orders() == []


run_tests(a_free_name_is_ordered_once_with_the_keyboard_alone, a_holder_is_read_out_and_chosen_with_enter,
          what_changed_meanwhile_is_said_and_agreed_to_anew,
          what_is_typed_is_one_record_however_often_it_is_changed,
          what_is_paid_elsewhere_is_told_where_it_was_ordered,
          going_back_keeps_what_was_chosen_and_abandoning_leaves_nothing)
