#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guides on contacts, walked through by two people with Guichet's services; each case is a promise of a guide.

"Effectuer un changement de contacts pour les services VoIP", "Changer le Contact Technique chez OVH" (an agency), and what
"Gestion des contacts d'un nom de domaine" says of nichandles.

Usage: test-contact-journeys.py CONTACT-DESK SANDBOX
"""
import sys

from guichet_contact_desk import Journey, both_accept, both_see
from guichet_contacts import FIRST, LINK, SECOND, THIRD
from guichet_test import run_tests

PROGRAMS = sys.argv[1:]
GROUP, LINE, ALIAS = 'xx1111-ovh-1', '0033972101001', '0033972101010'
INSIDE = [('line', '0033972101001'), ('line', '0033972101002'), ('line', '0033972101003'), ('alias', ALIAS)]
DOMAIN = 'exemple-martin.fr'  # of the second account, which the first does not know yet


def only_the_technical_contact_of_a_line_or_number_can_change_and_all_three_of_a_group():
    with Journey(*PROGRAMS) as journey:
        services = journey.desk(FIRST).services()
        assert services['group', GROUP].may_ask == 'admin,tech,billing'
        for kind, name in INSIDE + [('trunk', '0033972105001')]:
            assert services[kind, name].may_ask == 'tech', services[kind, name]
        assert services['group', 'ovhtel-1111-1'].may_ask == '' and services['group', 'ovhtel-1111-1'].locks == 'ovhtel'
        assert services['line', '0033972104001'].may_ask == '' and services['line', '0033972104001'].locks == 'xdsl-pack'


def what_keeps_a_contact_as_it_is_is_told_before_anything_is_sent():
    with Journey(*PROGRAMS) as journey:
        first = journey.desk(FIRST)
        for name, what in ((GROUP, {'specialNumbers': True}), (LINE, {'xdsl': True}), ('exemple-dupont.com', {'state': 'unPaid'})):
            journey.post('/sandbox/services/' + name, what)
        change = first.change('group', GROUP, admin=SECOND, tech=SECOND, billing=SECOND)
        assert (change.types, change.admin, change.billing) == ('tech', 'special numbers', 'special numbers')
        change = first.change('line', LINE, tech=SECOND)
        assert (change.state, change.tech) == ('skipped', 'xdsl')
        change = first.change('group', 'ovhtel-1111-1', tech=SECOND)
        assert (change.state, change.tech) == ('skipped', 'ovhtel')
        change = first.change('domain', 'exemple-dupont.com', tech=SECOND, billing=SECOND)
        assert (change.types, change.billing) == ('tech', 'my debt')
        change = first.change('domain', 'exemple-atelier.fr', billing=FIRST)
        assert (change.state, change.billing) == ('skipped', 'debt'), 'it is the other who has to pay'
        assert journey.count_sent() == 2


def only_the_administrator_asks_for_a_change_of_telephony():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        task, = first.change('line', LINE, tech=SECOND).tasks
        journey.step(2)
        both_accept(journey, first, second, task)
        change = second.change('line', LINE, tech=THIRD)
        assert (change.state, change.tech) == ('skipped', 'admin alone')
        assert journey.count_sent() == 1, 'what cannot be is not sent'


def a_group_changes_hands_the_administrator_last_and_every_service_in_it_follows():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        first.ask('separate')
        tasks = first.change('group', GROUP, admin=SECOND, tech=SECOND, billing=SECOND).tasks
        assert journey.count_sent() == 3
        requests = first.requests()
        assert [requests[task].types for task in sorted(tasks)] == ['tech', 'billing', 'admin']
        both_see((first, second), tasks[0], 'todo', 'ovhcloud')
        journey.step()
        both_see((first, second), tasks[0], 'checkValidity', 'ovhcloud')
        journey.step()
        assert first.services()['group', GROUP].pending == 'admin,tech,billing'
        assert first.services()['group', GROUP].may_ask == ''
        again = first.change('group', GROUP, billing=SECOND)
        assert (again.state, again.billing) == ('skipped', 'pending')
        for task, after in zip(sorted(tasks), ((FIRST, SECOND, FIRST), (FIRST, SECOND, SECOND), (SECOND, SECOND, SECOND))):
            assert requests[task].asking == requests[task].from_ == FIRST and requests[task].to == SECOND
            both_accept(journey, first, second, task)
            for kind, name in [('group', GROUP)] + INSIDE:
                assert second.contacts(kind, name) == after, (kind, name)
        services = second.services()
        assert services['group', GROUP].may_ask == 'admin,tech,billing'
        assert ('group', GROUP) not in first.services() and ('line', LINE) not in first.services()
        assert len(first.requests()) == 3, 'who gave it away still sees the requests'


def all_three_contacts_of_a_group_go_in_one_request():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        tasks = first.change('group', GROUP, admin=SECOND, tech=SECOND, billing=SECOND).tasks
        assert len(tasks) == 3 and journey.count_sent() == 1
        journey.step(2)
        for task in tasks:
            both_accept(journey, first, second, task)
        assert second.contacts('group', GROUP) == second.contacts('line', LINE) == (SECOND, SECOND, SECOND)


def a_line_and_a_number_get_a_technical_contact_and_nothing_else_changes():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        for kind, name in (('line', LINE), ('alias', ALIAS)):
            change = first.change(kind, name, admin=SECOND, tech=SECOND, billing=SECOND)
            assert (change.types, change.admin, change.billing) == ('tech', 'by group', 'by group')
            task, = change.tasks
            journey.step(2)
            for desk in (first, second):
                assert desk.requests()[task].state == 'validatingByCustomers'
            assert first.services()[kind, name].pending == 'tech' and first.services()[kind, name].may_ask == ''
            both_accept(journey, first, second, task)
            assert first.contacts(kind, name) == second.contacts(kind, name) == (FIRST, SECOND, FIRST)
            assert first.services()[kind, name].pending == ''
        assert first.contacts('group', GROUP) == first.contacts('line', '0033972101002') == (FIRST, FIRST, FIRST)


def a_code_is_personal_works_once_and_differs_for_the_two_contacts():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        task, = first.change('line', LINE, tech=SECOND).tasks
        journey.step(2)
        first.requests(), second.requests()
        mine, others = journey.code(task, FIRST), journey.code(task, SECOND)
        assert mine != others
        assert 'not valid' in first.accept_with(task, others) and 'not valid' in first.accept_with(task, 'x' * len(mine))
        assert first.state(task) == ('validatingByCustomers', 'to-confirm')
        assert first.accept_with(task, f' {mine}\n') == ''
        assert 'not valid' in first.accept_with(task, mine), 'once'
        both_see((first,), task, 'validatingByCustomers', 'waiting')
        assert first.contacts('line', LINE) == (FIRST, FIRST, FIRST)


def the_mail_has_a_code_and_a_link_that_fills_it_in_and_goes_to_the_address_of_the_profile():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        task, = first.change('line', LINE, tech=SECOND).tasks
        journey.step(2)
        for desk in (first, second):
            mail = desk.mail(task)
            assert mail['to'] == desk.account()[1]
            (number, token), = LINK.findall(mail['body'])
            assert int(number) == task and f'code de validation : {token}' in mail['body']


def a_mail_that_was_lost_is_sent_again_and_the_old_code_is_dead():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        task, = first.change('line', LINE, tech=SECOND).tasks
        journey.step(2)
        second.requests()
        old, others = journey.code(task, SECOND), journey.code(task, FIRST)
        assert second.resend(task) == ''
        assert journey.code(task, SECOND) != old and journey.code(task, FIRST) == others
        assert 'not valid' in second.accept_with(task, old)
        assert second.state(task) == ('validatingByCustomers', 'to-confirm')
        both_accept(journey, first, second, task)
        assert first.contacts('line', LINE) == (FIRST, SECOND, FIRST)


def either_side_refuses_and_all_stays_as_it_was():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        for who, accepted in ((second, first), (first, second)):
            task, = first.change('line', LINE, tech=SECOND).tasks
            journey.step(2)
            assert first.requests()[task].turn == second.requests()[task].turn == 'to-confirm'
            assert accepted.accept(task) == ''
            assert who.refuse(task) == ''
            both_see((first, second), task, 'refused', 'finished')
            assert 'not valid' in who.accept(task), 'it is over'
            for desk in (first, second):
                assert 'refusé' in journey.mails(desk.nichandle)[-1]['subject']
            assert first.contacts('line', LINE) == (FIRST, FIRST, FIRST)
            assert first.services()['line', LINE].may_ask == 'tech', 'it can be asked for anew'


def the_billing_contact_changes_between_accounts_that_are_validated_and_have_paid():
    with Journey(*PROGRAMS) as journey:
        first, third = journey.desk(FIRST), journey.desk(THIRD)
        change = first.change('group', GROUP, billing=THIRD)
        assert change.state == 'failed' and 'VoIP validation' in change.words
        journey.standing(THIRD, voipValidated=True, unpaid=True)
        change = first.change('group', GROUP, billing=THIRD)
        assert change.state == 'failed' and 'unpaid bills' in change.words
        journey.standing(THIRD, unpaid=False)
        journey.standing(FIRST, unpaid=True)
        change = first.change('group', GROUP, billing=THIRD)
        assert (change.state, change.billing) == ('skipped', 'my debt')
        assert journey.get('/sandbox/tasks') == []
        journey.standing(FIRST, unpaid=False)
        task, = first.change('group', GROUP, billing=THIRD).tasks
        journey.step(2)
        both_accept(journey, first, third, task)
        assert third.contacts('group', GROUP) == third.contacts('alias', ALIAS) == (FIRST, FIRST, THIRD)


def a_request_that_nobody_answers_expires():
    with Journey(*PROGRAMS) as journey:
        first, second = journey.desk(FIRST), journey.desk(SECOND)
        task, = first.change('line', LINE, tech=SECOND).tasks
        journey.step(2)
        assert first.requests()[task].turn == second.requests()[task].turn == 'to-confirm'
        assert first.accept(task) == ''
        journey.post(f'/sandbox/tasks/{task}/expire')
        both_see((first, second), task, 'expired', 'finished')
        assert first.contacts('line', LINE) == (FIRST, FIRST, FIRST)


def an_agency_becomes_technical_contact_of_a_domain_and_then_of_its_zone():
    with Journey(*PROGRAMS) as journey:
        agency, customer = journey.desk(FIRST), journey.desk(SECOND)
        assert ('domain', DOMAIN) not in agency.services(), 'one sees what one is contact of'
        for kind in ('domain', 'zone'):
            assert customer.services()[kind, DOMAIN].may_ask == 'admin,tech,billing'
            task, = customer.change(kind, DOMAIN, tech=FIRST).tasks
            journey.step(2)
            both_accept(journey, customer, agency, task)
            assert agency.contacts(kind, DOMAIN) == customer.contacts(kind, DOMAIN) == (SECOND, FIRST, SECOND)
            assert agency.services()[kind, DOMAIN].may_ask == 'tech', 'it may hand on what it has got, and nothing else'
            if kind == 'domain':
                assert ('zone', DOMAIN) not in agency.services(), 'the zone is a service of its own'


def with_an_open_bill_the_agency_cannot_be_put_in():
    with Journey(*PROGRAMS) as journey:
        customer = journey.desk(SECOND)
        journey.standing(SECOND, unpaid=True)
        change = customer.change('domain', DOMAIN, tech=FIRST)
        assert change.state == 'failed' and f'{SECOND} has unpaid bills' in change.words


def one_call_makes_a_request_for_each_nichandle_of_a_domain_and_whois_follows():
    with Journey(*PROGRAMS) as journey:
        customer, agency = journey.desk(SECOND), journey.desk(FIRST)
        owner = journey.second.get('/domain/' + DOMAIN).value['contactOwner']
        assert customer.contacts('domain', DOMAIN) == (SECOND, SECOND, SECOND), 'the administrator is all three at first'
        tasks = customer.change('domain', DOMAIN, admin=FIRST, tech=FIRST, billing=FIRST).tasks
        assert len(tasks) == 3 and journey.count_sent() == 1
        journey.step(2)
        for task in tasks:
            both_accept(journey, customer, agency, task)
        whois = journey.first.get('/domain/' + DOMAIN).value
        assert whois['contactAdmin'] == whois['contactTech'] == {'id': FIRST}
        assert whois['contactOwner'] == owner, 'who owns it is another matter'
        assert agency.contacts('domain', DOMAIN) == (FIRST, FIRST, FIRST)
        assert ('domain', DOMAIN) not in customer.services()
        assert journey.second.get(f'/domain/zone/{DOMAIN}/serviceInfos').value['contactAdmin'] == SECOND, 'the zone stays'


def a_technical_contact_replaces_himself_and_an_administrator_takes_back_alone():
    with Journey(*PROGRAMS) as journey:
        first, second, third = (journey.desk(name) for name in (FIRST, SECOND, THIRD))
        name = 'exemple-martin.com'  # whose technical contact is the first
        change = first.change('domain', name, tech=THIRD, billing=FIRST)
        assert (change.types, change.billing) == ('tech', 'self alone')
        journey.step(2)
        both_accept(journey, first, third, change.tasks[0])
        task, = second.change('domain', name, tech=SECOND).tasks
        journey.step(2)
        assert second.state(task) == ('validatingByCustomers', 'to-confirm')
        assert second.accept(task) == ''
        journey.step()
        both_see((second, third), task, 'done', 'finished')
        assert second.contacts('domain', name) == (SECOND, SECOND, SECOND)
        assert 'effectué' in journey.mails(THIRD)[-1]['subject'], 'who was it is told'


run_tests(only_the_technical_contact_of_a_line_or_number_can_change_and_all_three_of_a_group,
          what_keeps_a_contact_as_it_is_is_told_before_anything_is_sent,
          only_the_administrator_asks_for_a_change_of_telephony,
          a_group_changes_hands_the_administrator_last_and_every_service_in_it_follows,
          all_three_contacts_of_a_group_go_in_one_request,
          a_line_and_a_number_get_a_technical_contact_and_nothing_else_changes,
          a_code_is_personal_works_once_and_differs_for_the_two_contacts,
          the_mail_has_a_code_and_a_link_that_fills_it_in_and_goes_to_the_address_of_the_profile,
          a_mail_that_was_lost_is_sent_again_and_the_old_code_is_dead,
          either_side_refuses_and_all_stays_as_it_was,
          the_billing_contact_changes_between_accounts_that_are_validated_and_have_paid,
          a_request_that_nobody_answers_expires,
          an_agency_becomes_technical_contact_of_a_domain_and_then_of_its_zone,
          with_an_open_bill_the_agency_cannot_be_put_in,
          one_call_makes_a_request_for_each_nichandle_of_a_domain_and_whois_follows,
          a_technical_contact_replaces_himself_and_an_administrator_takes_back_alone)
