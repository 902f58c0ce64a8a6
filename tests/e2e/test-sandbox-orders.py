# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of owner as an order: checkout, payment, what becomes of it, doubles, faults. Usage: PROGRAM"""
import http.client
import sys

from guichet_orders import (ABROAD, BELGIAN, CARTS, CHECKOUT, DOMAIN, FRENCH, OPTIONS, ORDERS, PERSON, World, new_cart,
                            is_model, new_holder, order, refused, settle, status)
from guichet_test import run_tests
from ovh_client import EXPAND, Client

PROGRAM = sys.argv[1]
DAY = 24 * 60 * 60


def every_object_is_its_model_to_the_letter():
    with World(PROGRAM, *ABROAD) as world:
        client = world.first
        assert is_model(client.get(f'{OPTIONS}/{BELGIAN}').value, 'order.cart.GenericOptionDefinition[]')
        cart = new_cart(client, BELGIAN)
        assert is_model(client.get(f'{CARTS}/{cart}').value, 'order.cart.Cart')
        item = client.get(f'{CARTS}/{cart}/item').value[0]
        value = client.get(f'{CARTS}/{cart}/item/{item}').value
        assert value['settings'].pop('domain') == BELGIAN and value['settings'].pop('catalogName') == 'dom-public'
        assert is_model(value, 'order.cart.Item')
        needs = client.get(f'{CARTS}/{cart}/item/{item}/requiredConfiguration').value
        assert is_model(needs, 'order.cart.ConfigurationRequirements[]')
        one = client.get(f'{CARTS}/{cart}/item/{item}/configuration').value[0]
        value = client.get(f'{CARTS}/{cart}/item/{item}/configuration/{one}').value
        assert is_model(value, 'order.cart.ConfigurationItem')
        for path in ('checkout', 'summary'):
            value = client.get(f'{CARTS}/{cart}/{path}').value
            assert is_model(value, 'order.Order')
            assert (value['orderId'], value['url'], bool(value['contracts'])) == (None, None, path == 'checkout')
        value = client.post(f'{CARTS}/{cart}/checkout', CHECKOUT).value
        assert is_model(value, 'order.Order') and value['orderId'] and value['url']
        path = f'{ORDERS}/{value["orderId"]}'
        for end, kind in (('', 'billing.Order'), ('/followUp', 'billing.order.FollowUp[]'),
                          ('/payment', 'billing.Payment'), ('/status', 'billing.order.OrderStatusEnum'),
                          ('/details', 'long[]'), ('/availableRegisteredPaymentMean', 'billing.order.RegisteredPaymentMean[]')):
            found = client.get(path + end).value
            assert is_model(found, kind), end
        for some, kind in ((path + '/details', 'billing.OrderDetail[]'), (ORDERS, 'billing.Order[]'),
                           ('/me/payment/method', 'me.payment.PaymentMethod[]')):
            found = client.get(some, headers=EXPAND).value
            assert found and is_model(found, kind), some


def looking_orders_nothing():
    with World(PROGRAM) as world:
        cart = new_cart(world.first)
        for _ in range(3):
            assert world.first.get(f'{CARTS}/{cart}/checkout').status == 200
        answer = world.first.post(f'{CARTS}/{cart}/checkout', {'waiveRetractationPeriod': False})
        refused(answer, 400, 'waiveRetractationPeriod')
        assert world.first.get(ORDERS).value == [] and world.get('/sandbox/orders')['checkouts'] == 0


def what_is_free_must_be_settled_all_the_same():
    with World(PROGRAM) as world:
        cart = new_cart(world.first)
        number = world.first.post(f'{CARTS}/{cart}/checkout', CHECKOUT).value['orderId']
        assert status(world.first, number) == 'notPaid' and world.first.get(f'{CARTS}/{cart}').value['readOnly'] is True
        assert world.first.get(f'{ORDERS}/{number}/payment').status == 404
        means = world.first.get(f'{ORDERS}/{number}/availableRegisteredPaymentMean').value
        assert {'paymentMean': 'fidelityAccount'} in means
        assert settle(world.second, number).status == 404
        assert settle(world.first, number).is_void()
        assert status(world.first, number) == 'delivering'
        assert world.first.get(f'{ORDERS}/{number}/payment').value['paymentType'] == 'fidelityPoints'
        refused(settle(world.first, number), 409, 'does not wait for a payment')
        assert world.first.delete(f'{CARTS}/{cart}').status == 409, 'an ordered cart is deleted'


def what_costs_is_paid_by_itself_or_by_hand():
    with World(PROGRAM, *ABROAD) as world:
        client = world.first
        prices = client.get(f'{CARTS}/{new_cart(client, BELGIAN)}/checkout').value['prices']
        assert [prices[name]['value'] for name in ('withoutTax', 'tax', 'withTax')] == [7.49, 1.5, 8.99]
        assert status(client, order(client, BELGIAN)) == 'delivering', 'the preferred card does not pay'
        cart = new_cart(client, 'exemple-dupont.eu')
        body = {**CHECKOUT, 'autoPayWithPreferredPaymentMethod': False}
        number = client.post(f'{CARTS}/{cart}/checkout', body).value['orderId']
        refused(settle(client, number), 400, 'not enough credit')
        answer = client.post(f'{ORDERS}/{number}/payWithRegisteredPaymentMean', {'paymentMean': 'creditCard'})
        refused(answer, 400, 'paymentMeanId')
        methods = client.get('/me/payment/method').value
        assert client.get('/me/payment/method?default=true').value == methods[:1]
        refused(client.post(f'{ORDERS}/{number}/pay', {'paymentMethod': {'id': methods[1]}}), 400, 'cannot be used')
        assert client.post(f'{ORDERS}/{number}/pay', {'paymentMethod': {'id': methods[0]}}).is_void()
        assert status(client, number) == 'delivering'


def an_order_that_is_not_paid_ends():
    with World(PROGRAM) as world:
        number = world.first.post(f'{CARTS}/{new_cart(world.first)}/checkout', CHECKOUT).value['orderId']
        world.post('/sandbox/clock', {'skew': 15 * DAY})
        assert status(Client(world.env), number) == 'cancelled'


def some_orders_are_looked_at_first():
    with World(PROGRAM, *ABROAD) as world:
        berlin = new_holder(world.first, address={**PERSON['address'], 'city': 'Berlin', 'country': 'DE'})
        for domain, holder, wanted in (('exemple-dupont.co.uk', None, 'checking'),
                                       ('exemple-dupont.berlin', berlin, 'documentsRequested')):
            number = order(world.first, domain, holder=holder)
            assert status(world.first, number) == wanted
            world.step(3)
            assert status(world.first, number) == wanted, 'it goes on by itself'
            world.post(f'/sandbox/orders/{number}/approve')
            assert status(world.first, number) == 'delivering'
        steps = {one['step']: one['status'] for one in world.first.get(f'{ORDERS}/{number}/followUp').value}
        assert steps == {'VALIDATING': 'DONE', 'VALIDATED': 'DONE', 'DELIVERING': 'DOING', 'AVAILABLE': 'TODO'}


def several_domains_are_one_order():
    with World(PROGRAM) as world:
        number = order(world.first, DOMAIN, FRENCH)
        details = world.first.get(f'{ORDERS}/{number}/details', headers=EXPAND).value
        assert [one['domain'] for one in details] == [DOMAIN, FRENCH]
        assert world.first.get(ORDERS).value == [number]
        assert world.first.get(ORDERS + '?date.from=2099-01-01T00:00:00Z').value == []
        assert world.second.get(ORDERS).value == [] and world.second.get(f'{ORDERS}/{number}').status == 404


def what_is_ordered_twice_is_counted():
    with World(PROGRAM) as world:
        cart = new_cart(world.first)
        first = world.first.post(f'{CARTS}/{cart}/checkout', CHECKOUT).value['orderId']
        assert world.get('/sandbox/orders')['doubles'] == 0
        second = world.first.post(f'{CARTS}/{cart}/checkout', CHECKOUT).value['orderId']
        books = world.get('/sandbox/orders')
        assert first != second and (books['checkouts'], books['doubles']) == (2, 1), books
        world.post(f'/sandbox/orders/{first}/cancel')
        world.post(f'/sandbox/orders/{second}/cancel')
        order(world.first)
        assert world.get('/sandbox/orders')['doubles'] == 1, 'an order that was cancelled counts'


def a_price_may_change_after_the_look():
    with World(PROGRAM, *ABROAD) as world:
        cart = new_cart(world.first, BELGIAN)
        path = f'{CARTS}/{cart}/checkout'
        assert world.first.get(path).value['prices']['withTax']['value'] == 8.99
        world.post('/sandbox/extensions/be', {'cents': 1000})
        assert world.first.get(path).value['prices']['withTax']['value'] == 12
        number = world.first.post(path, CHECKOUT).value['orderId']
        assert world.first.get(f'{ORDERS}/{number}').value['priceWithTax']['value'] == 12


def every_fault_hits_every_step():
    faults = (('reset', {}), ('status', {'status': 429, 'retryAfter': '1'}), ('status', {'status': 500}),
              ('html', {'status': 408}), ('html', {}), ('truncated', {}), ('wrong-json', {}), ('wrong-types', {}),
              ('huge', {}), ('lost-answer', {}), ('null', {}))
    with World(PROGRAM) as world:
        holder, cart = new_holder(world.first), new_cart(world.first)
        item = world.first.get(f'{CARTS}/{cart}/item').value[0]
        steps = [('GET', f'{OPTIONS}/{DOMAIN}'), ('GET', '/domain/configurationRule'), ('GET', '/domain/contact'),
                 ('PUT', f'/domain/contact/{holder}'), ('POST', CARTS), ('POST', f'{CARTS}/{cart}/assign'),
                 ('GET', f'{CARTS}/{cart}/item/{item}/requiredConfiguration'), ('GET', f'{CARTS}/{cart}/checkout'),
                 ('GET', ORDERS), ('GET', '/me/task/domain')]
        bodies = {'PUT': {'fax': '+33.1'}, CARTS: {'ovhSubsidiary': 'FR'}}
        for method, path in steps:
            query = f'?domain={DOMAIN}&action=trade' if path.endswith('Rule') else ''
            body = bodies.get(path, bodies.get(method))
            assert world.first.call(method, path + query, body).status == 200, path
            right = world.first.call(method, path + query, body).body if method == 'GET' else None
            for kind, more in faults:
                world.post('/sandbox/faults', {'kind': kind, 'path': path, 'method': method, **more})
                try:
                    answer = world.first.call(method, path + query, body)
                    assert kind in ('wrong-types',) or (answer.status, answer.body) != (200, right), (kind, path)
                except (OSError, http.client.HTTPException):
                    assert kind in ('reset', 'truncated', 'lost-answer'), (kind, path)
                assert world.get('/sandbox/faults') == [], (kind, path)


def an_answer_that_is_lost_leaves_an_order_behind():
    with World(PROGRAM) as world:
        cart = new_cart(world.first)
        path = f'{CARTS}/{cart}/checkout'
        for kind, orders in (('reset', 0), ('html', 0), ('truncated', 1), ('lost-answer', 2)):
            world.post('/sandbox/faults', {'kind': kind, 'path': path, 'method': 'POST'})
            try:
                answer = world.first.post(path, CHECKOUT)
                assert answer.status == 503, answer.body
            except (OSError, http.client.HTTPException):
                pass
            assert len(world.first.get(ORDERS).value) == orders, kind
        counts = {one['path']: one['count'] for one in world.get('/sandbox/requests') if one['method'] == 'POST'}
        assert counts[path] == 4, counts


run_tests(every_object_is_its_model_to_the_letter, looking_orders_nothing, what_is_free_must_be_settled_all_the_same,
          what_costs_is_paid_by_itself_or_by_hand, an_order_that_is_not_paid_ends, some_orders_are_looked_at_first,
          several_domains_are_one_order, what_is_ordered_twice_is_counted, a_price_may_change_after_the_look,
          every_fault_hits_every_step, an_answer_that_is_lost_leaves_an_order_behind)
