# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of owner on its way to an order: who is offered it, carts, configurations, the dry run. Usage: PROGRAM"""
import sys

from guichet_orders import (ABROAD, BELGIAN, CARTS, CHECKOUT, DOMAIN, FRENCH, OPTIONS, PERSON, World, new_cart,
                            new_holder, offer, refused)
from guichet_test import run_tests
from ovh_client import Client

PROGRAM = sys.argv[1]
DAY = 24 * 60 * 60


def offers_differ_by_extension():
    with World(PROGRAM, *ABROAD) as world:
        found = {}
        for domain in (DOMAIN, FRENCH, BELGIAN, 'exemple-dupont.co.uk', 'exemple-dupont.berlin'):
            one = offer(world.first, domain)
            price = one['prices'][0]
            found[one['planCode']] = (price['duration'], price['price']['value'], price['price']['text'],
                                      price['priceInUcents'])
        assert found == {'com-trade': ('P0D', 0, '0.00 €', 0), 'fr-trade': ('P0Y', 0, '0.00 €', 0),
                         'be-trade': ('P1Y', 7.49, '7.49 €', 749000000),
                         'co-uk-trade': ('P0D', 10, '10.00 €', 1000000000),
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
        body = {'cartId': cart, 'planCode': 'com-trade', 'pricingMode': 'create-default', 'duration': 'P0D',
                'quantity': 1}
        refused(world.first.post(f'{OPTIONS}/exemple-martin.com', body), 403, 'administrator and billing contact')


def what_is_not_the_offer_is_refused():
    with World(PROGRAM) as world:
        cart = world.first.post(CARTS, {'ovhSubsidiary': 'FR'}).value['cartId']
        right = {'cartId': cart, 'planCode': 'fr-trade', 'pricingMode': 'create-default', 'duration': 'P0Y',
                 'quantity': 1}
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


run_tests(offers_differ_by_extension, only_who_may_trade_is_offered_it, what_is_not_the_offer_is_refused,
          a_cart_belongs_to_who_took_it, a_cart_ends_by_hand_or_in_a_day,
          what_a_registry_needs_beyond_the_owner_is_asked_for, the_dry_run_says_what_is_missing,
          a_configuration_is_a_contact_that_one_has)
