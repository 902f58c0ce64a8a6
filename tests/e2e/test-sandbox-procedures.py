# SPDX-License-Identifier: GPL-3.0-or-later
"""The VoIP validation procedure of an account, as far as contacts depend on it. Usage: PROGRAM"""
import sys

from guichet_contacts import GROUP, THIRD, World
from guichet_test import run_tests
from ovh_client import EXPAND, mismatches

PROGRAM = sys.argv[1]
PROCEDURES = '/telephony/procedure'


def it_is_required_of_who_has_not_done_it():
    with World(PROGRAM) as world:
        assert world.first.get(PROCEDURES + '/required').value is False
        assert world.third.get(PROCEDURES + '/required').value is True
        assert world.first.post(PROCEDURES).status == 409


def once_done_the_account_may_be_billed():
    with World(PROGRAM) as world:
        procedure = world.third.post(PROCEDURES, {'ownerName': 'Zoé Perrin', 'iban': 'FR7630006000011234567890189'}).value
        assert mismatches(procedure, 'telephony.Procedure') == [] and procedure['status'] == 'waiting_for_customer'
        path = f'{PROCEDURES}/{procedure["id"]}'
        assert world.third.get(PROCEDURES).value == [procedure['id']]
        assert mismatches(world.third.get(PROCEDURES, headers=EXPAND).value, 'telephony.Procedure[]') == []
        assert world.first.post(GROUP + '/changeContact', {'contactBilling': THIRD}).status == 403
        for status in ('doing', 'done'):
            world.post(f'/sandbox/procedures/{procedure["id"]}/step')
            assert world.third.get(path).value['status'] == status
        done = world.third.get(path).value
        assert mismatches(done, 'telephony.Procedure') == [] and done['finishDate'] is not None
        assert world.third.get(PROCEDURES + '/required').value is False
        assert world.first.post(GROUP + '/changeContact', {'contactBilling': THIRD}).status == 200
        assert world.third.post(path + '/cancel').status == 409


def it_is_cancelled_and_nobody_else_s():
    with World(PROGRAM) as world:
        procedure = world.third.post(PROCEDURES).value
        path = f'{PROCEDURES}/{procedure["id"]}'
        assert world.first.get(path).status == 404 and world.first.post(path + '/cancel').status == 404
        assert world.first.get(PROCEDURES).value == []
        assert world.third.post(path + '/cancel').is_void()
        assert world.third.get(path).value['status'] == 'cancelled'
        assert world.third.post(path + '/cancel').status == 409
        assert world.third.get(PROCEDURES + '/required').value is True


run_tests(it_is_required_of_who_has_not_done_it, once_done_the_account_may_be_billed, it_is_cancelled_and_nobody_else_s)
