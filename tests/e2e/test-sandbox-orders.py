# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of owner as an order: offer, cart, configurations, dry run, checkout, payment, doubles. Usage: PROGRAM"""
import http.client
import sys

from guichet_orders import (ABROAD, BELGIAN, CARTS, CHECKOUT, DOMAIN, FRENCH, OPTIONS, ORDERS, PERSON, World, new_cart,
                            new_holder, offer, order, settle, status)
from guichet_test import run_tests
from ovh_client import EXPAND, Client, mismatches

PROGRAM = sys.argv[1]
DAY = 24 * 60 * 60


def refused(answer, code, words):
    assert answer.status == code and words in answer.message, (answer.status, answer.body)


def every_object_is_its_model_to_the_letter():
    with World(PROGRAM, *ABROAD) as world:
        client = world.first
        assert mismatches(client.get(f'{OPTIONS}/{BELGIAN}').value, 'order.cart.GenericOptionDefinition[]') == []
        cart = new_cart(client, BELGIAN)
        assert mismatches(client.get(f'{CARTS}/{cart}').value, 'order.cart.Cart') == []
        item = client.get(f'{CARTS}/{cart}/item').value[0]
        value = client.get(f'{CARTS}/{cart}/item/{item}').value
        assert value['settings'].pop('domain') == BELGIAN and value['settings'].pop('catalogName') == 'dom-public'
        assert mismatches(value, 'order.cart.Item') == [], mismatches(value, 'order.cart.Item')
        needs = client.get(f'{CARTS}/{cart}/item/{item}/requiredConfiguration').value
        assert mismatches(needs, 'order.cart.ConfigurationRequirements[]') == []
        one = client.get(f'{CARTS}/{cart}/item/{item}/configuration').value[0]
        assert mismatches(client.get(f'{CARTS}/{cart}/item/{item}/configuration/{one}').value, 'order.cart.ConfigurationItem') == []
        for path in ('checkout', 'summary'):
            value = client.get(f'{CARTS}/{cart}/{path}').value
            assert mismatches(value, 'order.Order') == [], mismatches(value, 'order.Order')
            assert (value['orderId'], value['url'], bool(value['contracts'])) == (None, None, path == 'checkout')
        value = client.post(f'{CARTS}/{cart}/checkout', CHECKOUT).value
        assert mismatches(value, 'order.Order') == [] and value['orderId'] and value['url']
        path = f'{ORDERS}/{value["orderId"]}'
        for end, kind in (('', 'billing.Order'), ('/followUp', 'billing.order.FollowUp[]'), ('/payment', 'billing.Payment'),
                          ('/status', 'billing.order.OrderStatusEnum'), ('/details', 'long[]'),
                          ('/availableRegisteredPaymentMean', 'billing.order.RegisteredPaymentMean[]')):
            found = client.get(path + end).value
            assert mismatches(found, kind) == [], (end, mismatches(found, kind))
        for some, kind in ((path + '/details', 'billing.OrderDetail[]'), (ORDERS, 'billing.Order[]'),
                           ('/me/payment/method', 'me.payment.PaymentMethod[]')):
            found = client.get(some, headers=EXPAND).value
            assert found and mismatches(found, kind) == [], (some, mismatches(found, kind))


def offers_differ_by_extension():
    with World(PROGRAM, *ABROAD) as world:
        found = {}
        for domain in (DOMAIN, FRENCH, BELGIAN, 'exemple-dupont.co.uk', 'exemple-dupont.berlin'):
            one = offer(world.first, domain)
            price = one['prices'][0]
            found[one['planCode']] = price['duration'], price['price']['value'], price['price']['text'], price['priceInUcents']
        assert found == {'com-trade': ('P0D', 0, '0.00 €', 0), 'fr-trade': ('P0Y', 0, '0.00 €', 0),
                         'be-trade': ('P1Y', 7.49, '7.49 €', 749000000), 'co-uk-trade': ('P0D', 10, '10.00 €', 1000000000),
                         'berlin-trade': ('P0D', 0, '0.00 €', 0)}, found
        families = {one['family'] for one in world.first.get(f'{OPTIONS}/exemple-dupont.no').value}
        assert families and 'trade' not in families


def only_who_may_trade_is_offered_it():
    with World(PROGRAM) as world:
        assert world.first.get(OPTIONS).value == [FRENCH, DOMAIN], 'the others are in debt, or billed to somebody else'
        owner = world.first.get('/domain/' + DOMAIN).value['whoisOwner']
        assert world.first.get(f'{OPTIONS}?whoisOwner={owner}').value == [DOMAIN]
        assert world.first.get(f'{OPTIONS}/exemple-martin.fr').status == 404
        cart = world.first.post(CARTS, {'ovhSubsidiary': 'FR'}).value['cartId']
        body = {'cartId': cart, 'planCode': 'com-trade', 'pricingMode': 'create-default', 'duration': 'P0D', 'quantity': 1}
        refused(world.first.post(f'{OPTIONS}/exemple-martin.com', body), 403, 'administrator and billing contact')


def what_is_not_the_offer_is_refused():
    with World(PROGRAM) as world:
        cart = world.first.post(CARTS, {'ovhSubsidiary': 'FR'}).value['cartId']
        right = {'cartId': cart, 'planCode': 'fr-trade', 'pricingMode': 'create-default', 'duration': 'P0Y', 'quantity': 1}
        for wrong in ({'planCode': 'com-trade'}, {'pricingMode': 'default'}, {'duration': 'P0D'}, {'quantity': 2},
                      {'quantity': '1'}, {'color': 'red'}):
            assert world.first.post(f'{OPTIONS}/{FRENCH}', {**right, **wrong}).status == 400, wrong
        assert world.first.post(f'{OPTIONS}/{FRENCH}', {**right, 'cartId': 'x'}).status == 404
        assert world.first.get(f'{CARTS}/{cart}').value['items'] == []
        assert world.first.post(f'{OPTIONS}/{FRENCH}', right).status == 200


def a_cart_belongs_to_who_took_it():
    with World(PROGRAM) as world:
        cart = world.first.open('POST', CARTS, {'ovhSubsidiary': 'FR', 'description': 'mine'}).value['cartId']
        assert world.first.open('GET', f'{CARTS}/{cart}').status == 200, 'a cart needs no account'
        assert world.first.get(CARTS).value == []
        assert world.first.post(f'{CARTS}/{cart}/assign').is_void()
        assert world.first.get(CARTS + '?description=mine').value == [cart]
        assert world.second.get(CARTS).value == []
        assert world.second.post(f'{CARTS}/{cart}/assign').status == 404
        assert world.second.get(f'{CARTS}/{cart}/checkout').status == 404
        assert world.second.delete(f'{CARTS}/{cart}').status == 404
        assert world.first.open('POST', CARTS, {}).status == 400


def a_cart_ends_by_hand_or_in_a_day():
    with World(PROGRAM) as world:
        cart, other = new_cart(world.first), new_cart(world.first)
        assert world.first.delete(f'{CARTS}/{cart}').is_void()
        assert world.first.get(f'{CARTS}/{cart}').status == 404
        world.post('/sandbox/clock', {'skew': DAY + 60})
        later = Client(world.env)
        assert later.get(f'{CARTS}/{other}').status == 460
        assert later.post(f'{CARTS}/{other}/checkout', CHECKOUT).status == 460
        assert later.get(CARTS).value == [] and world.get('/sandbox/orders')['orders'] == []


def what_a_registry_needs_beyond_the_owner_is_asked_for():
    with World(PROGRAM, *ABROAD) as world:
        needs = {}
        for domain in (DOMAIN, 'exemple-dupont.co.uk', 'exemple-dupont.berlin'):
            cart = new_cart(world.first, domain)
            item = world.first.get(f'{CARTS}/{cart}/item').value[0]
            needs[domain] = [(one['label'], one['type'], one['required']) for one in
                             world.first.get(f'{CARTS}/{cart}/item/{item}/requiredConfiguration').value]
        owner = ('OWNER_CONTACT', '/me/contact', True)
        assert needs == {DOMAIN: [owner], 'exemple-dupont.co.uk': [owner, ('ACCEPT_CONDITIONS', 'bool', True)],
                         'exemple-dupont.berlin': [owner, ('REASON', 'String', True)]}, needs


def the_dry_run_says_what_is_missing():
    with World(PROGRAM, *ABROAD) as world:
        client = world.first
        cart = new_cart(client, 'exemple-dupont.berlin')
        item = client.get(f'{CARTS}/{cart}/item').value[0]
        path = f'{CARTS}/{cart}/item/{item}/configuration'
        answer = client.get(f'{CARTS}/{cart}/checkout')
        assert answer.code == 'Client::BadRequest::DOMDOCRuleNotRespected', 'nobody lives in Berlin'
        assert {key for key in answer.value['details'] if key[0] != '_'} == {
            'owner.city', 'owner.country', 'admin_account.city', 'admin_account.country'}, answer.body
        berlin = new_holder(client, address={**PERSON['address'], 'city': 'Berlin', 'country': 'DE'})
        assert client.post(path, {'label': 'OWNER_CONTACT', 'value': f'/domain/contact/{berlin}'}).status == 200
        assert client.get(f'{CARTS}/{cart}/checkout').status == 200
        reason = client.get(path + '?label=REASON').value[0]
        assert client.delete(f'{path}/{reason}').is_void()
        refused(client.get(f'{CARTS}/{cart}/checkout'), 400, 'Missing configuration REASON')
        assert client.delete(f'{CARTS}/{cart}/item/{item}').is_void()
        refused(client.get(f'{CARTS}/{cart}/checkout'), 400, 'is empty')
        loose = new_cart(client, assign=False)
        refused(client.get(f'{CARTS}/{loose}/checkout'), 403, 'is not assigned')


def a_configuration_is_a_contact_that_one_has():
    with World(PROGRAM) as world:
        cart = new_cart(world.first)
        item = world.first.get(f'{CARTS}/{cart}/item').value[0]
        path = f'{CARTS}/{cart}/item/{item}/configuration'
        for value in ('7000001', '/me/contact/', '/me/contact/x', '/me/order/1'):
            assert world.first.post(path, {'label': 'OWNER_CONTACT', 'value': value}).status == 400, value
        assert world.first.post(path, {'label': 'OWNER_CONTACT', 'value': 7000001}).status == 400
        assert world.first.post(path, {'label': 'REASON', 'value': 'x'}).status == 400
        theirs = new_holder(world.second)
        assert world.first.post(path, {'label': 'OWNER_CONTACT', 'value': f'/me/contact/{theirs}'}).status == 200
        refused(world.first.get(f'{CARTS}/{cart}/checkout'), 400, 'does not exist')
        same = world.first.get('/domain/' + DOMAIN).value['whoisOwner']
        world.first.post(path, {'label': 'OWNER_CONTACT', 'value': '/me/contact/' + same})
        refused(world.first.get(f'{CARTS}/{cart}/checkout'), 400, 'already')


def looking_orders_nothing():
    with World(PROGRAM) as world:
        cart = new_cart(world.first)
        for _ in range(3):
            assert world.first.get(f'{CARTS}/{cart}/checkout').status == 200
        refused(world.first.post(f'{CARTS}/{cart}/checkout', {'waiveRetractationPeriod': False}), 400, 'waiveRetractationPeriod')
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
        number = client.post(f'{CARTS}/{cart}/checkout', {**CHECKOUT, 'autoPayWithPreferredPaymentMethod': False}).value['orderId']
        refused(settle(client, number), 400, 'not enough credit')
        refused(client.post(f'{ORDERS}/{number}/payWithRegisteredPaymentMean', {'paymentMean': 'creditCard'}), 400, 'paymentMeanId')
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
    faults = (('reset', {}), ('status', {'status': 429, 'retryAfter': '1'}), ('status', {'status': 500}), ('html', {'status': 408}),
              ('html', {}), ('truncated', {}), ('wrong-json', {}), ('wrong-types', {}), ('huge', {}), ('lost-answer', {}),
              ('null', {}))
    with World(PROGRAM) as world:
        holder, cart = new_holder(world.first), new_cart(world.first)
        item = world.first.get(f'{CARTS}/{cart}/item').value[0]
        steps = [('GET', f'{OPTIONS}/{DOMAIN}'), ('GET', '/domain/configurationRule'), ('GET', '/domain/contact'),
                 ('PUT', f'/domain/contact/{holder}'), ('POST', CARTS), ('POST', f'{CARTS}/{cart}/assign'),
                 ('GET', f'{CARTS}/{cart}/item/{item}/requiredConfiguration'), ('GET', f'{CARTS}/{cart}/checkout'), ('GET', ORDERS),
                 ('GET', '/me/task/domain')]
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


run_tests(every_object_is_its_model_to_the_letter, offers_differ_by_extension, only_who_may_trade_is_offered_it,
          what_is_not_the_offer_is_refused, a_cart_belongs_to_who_took_it, a_cart_ends_by_hand_or_in_a_day,
          what_a_registry_needs_beyond_the_owner_is_asked_for, the_dry_run_says_what_is_missing,
          a_configuration_is_a_contact_that_one_has, looking_orders_nothing, what_is_free_must_be_settled_all_the_same,
          what_costs_is_paid_by_itself_or_by_hand, an_order_that_is_not_paid_ends, some_orders_are_looked_at_first,
          several_domains_are_one_order, what_is_ordered_twice_is_counted, a_price_may_change_after_the_look,
          every_fault_hits_every_step, an_answer_that_is_lost_leaves_an_order_behind)
