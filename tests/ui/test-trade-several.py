# SPDX-License-Identifier: GPL-3.0-or-later
"""Several names change their owner in one go, what fails for one hides nothing of the others, and what got no answer is
looked for; with what reached the sandbox.

Arguments: guichet, guichet-sandbox.
"""
from guichet_orders import ABROAD, BELGIAN, DOMAIN, FRENCH, PERSON, new_holder
from guichet_test import run_tests, wait_until
from guichet_trades import (CARTS, TITLE, fill_in, go_on, go_to_order, go_to_price, look, open_window, set_ticks, trade_window,
                            trade_world)
from guichet_windows import keys

BERLIN = 'exemple-dupont.berlin'
CHECKOUT = CARTS + '/*/checkout'


def three_names_are_one_question_and_one_that_fails_hides_nothing():
    with trade_world('--domains', '40') as (windows, world):
        first, second, third = names = world.names()[:3]
        world.fault('POST', '/order/cartServiceOption/domain/' + second, kind='status', status=400)
        open_window(windows, *names)
        go_to_price(windows)
        windows.says('1 domain name cannot be ordered, and is left out.')
        look('several-failed')
        windows.press('Try Again')
        windows.wait_gone('Try Again', 'push button')
        go_on(windows, 'Change of owner of 3 domain names to Rosa Luxembourg: free.')
        world.fault('POST', '/order/cart/*/checkout', kind='status', status=400)
        set_ticks(windows)
        go_on(windows, button='Order for Free')
        windows.says('Price and Contracts')
        wait_until(lambda: len(world.orders()) == 2, 'the others are ordered')
        look('several-refused')
        go_on(windows, 'Change of owner of')
        set_ticks(windows)
        go_on(windows, 'The change of owner is ordered', '3 ordered', button='Order for Free')
        look('several-follow')
        assert sorted(world.orders()) == sorted([first, second, third])


def names_of_two_holders_are_not_mixed():
    with trade_window(DOMAIN, FRENCH, BELGIAN, options=ABROAD) as (windows, world):
        windows.says(f'Left out, because the present holder is another one: {BELGIAN}, {FRENCH}.')
        look('left-out')


def what_a_registry_wants_to_know_besides_is_asked_with_the_price():
    with trade_world(*ABROAD) as (windows, world):
        new_holder(world.first, firstName='Berta', address={**PERSON['address'], 'city': 'Berlin', 'country': 'DE'})
        open_window(windows, BERLIN)
        go_to_price(windows, name='Berta')
        windows.says('OVHcloud wants to know this first.')
        look('demands')
        fill_in(windows, 'Why you want this domain name', 'We are in Berlin')
        go_on(windows, 'Can be ordered')
        go_on(windows, 'Set both ticks to order')
        set_ticks(windows)
        windows.press(windows.wait_for(lambda name: (name or '').startswith('Order for'), 'push button').name)
        wait_until(lambda: world.orders() == [BERLIN], 'it is ordered')


def an_order_goes_on_when_its_window_is_closed_and_is_seen_again():
    with trade_world('--domains', '40', '--latency', '300') as (windows, world):
        keys('ctrl+4')
        windows.wait_for('Domain Names', 'frame')
        names = world.names()[:3]
        open_window(windows, *names)
        go_to_order(windows)
        set_ticks(windows)
        windows.press('Order for Free')
        windows.says('The order goes on when this window is closed.')
        keys('Escape')
        windows.wait_gone(TITLE, 'frame')
        windows.activate('Domain Names')
        windows.says('3 domain names: ')
        look('several-bar')
        windows.says('3 domain names: The change of owner is ordered')
        assert sorted(world.orders()) == sorted(names)
        windows.press('Show')
        windows.activate(TITLE)
        windows.says('3 ordered')
        keys('Escape')
        windows.wait_gone(TITLE, 'frame')
        windows.activate('Domain Names')
        windows.wait_gone('Show', 'push button')


def an_answer_that_is_lost_is_looked_for_and_nothing_is_sent_twice():
    with trade_window() as (windows, world):
        go_to_order(windows)
        set_ticks(windows)
        world.fault('POST', CHECKOUT, kind='lost-answer')
        world.fault('GET', '/me/order/*', times=30, kind='status', status=503)
        go_on(windows, button='Order for Free')
        windows.says('OVHcloud did not answer')
        windows.wait_for('Look Again', 'push button')
        look('uncertain')
        world.clear()
        windows.press('Look Again')
        windows.says('The change of owner is ordered')
        assert world.orders() == [DOMAIN] and world.ordered['orders'][0]['paid']


run_tests(three_names_are_one_question_and_one_that_fails_hides_nothing, names_of_two_holders_are_not_mixed,
          what_a_registry_wants_to_know_besides_is_asked_with_the_price,
          an_order_goes_on_when_its_window_is_closed_and_is_seen_again,
          an_answer_that_is_lost_is_looked_for_and_nothing_is_sent_twice)
