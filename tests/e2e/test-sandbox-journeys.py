# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guides on contacts, walked through from both sides. Usage: PROGRAM"""
import sys

from guichet_contacts import ALIAS, FIRST, GROUP, LINE, SECOND, TASKS, World, contacts, state
from guichet_test import run_tests

PROGRAM = sys.argv[1]


def accept_both(world, tasks):
    """Both sides accept, the new one first; then OVHcloud does it."""
    for task in tasks:
        world.accept(world.second, task, SECOND)
        assert state(world.first, task) == 'validatingByCustomers', 'the other side has not answered'
        world.accept(world.first, task, FIRST)
    world.step()
    assert all(state(world.second, task) == 'done' for task in tasks)


def a_group_is_handed_over_the_administrator_last():
    with World(PROGRAM) as world:
        for contact, after in (('contactTech', (FIRST, SECOND, FIRST)), ('contactBilling', (FIRST, SECOND, SECOND)),
                               ('contactAdmin', (SECOND, SECOND, SECOND))):
            tasks = world.ask(world.first, GROUP, **{contact: SECOND})
            world.step(2)
            accept_both(world, tasks)
            for path in (GROUP, LINE, ALIAS):
                assert contacts(world.second, path) == after, path
        assert world.first.get(GROUP).status == 404
        assert GROUP.rsplit('/', 1)[1] in world.second.get('/telephony').value
        assert len(world.first.get(TASKS).value) == 3, 'who gave it away still sees the requests'


def a_group_is_handed_over_in_one_request():
    with World(PROGRAM) as world:
        tasks = world.ask(world.first, GROUP, contactAdmin=SECOND, contactTech=SECOND, contactBilling=SECOND)
        world.step(2)
        accept_both(world, tasks)
        assert contacts(world.second, GROUP) == (SECOND, SECOND, SECOND)


def a_line_changes_hands_after_a_lost_mail_and_a_refusal():
    with World(PROGRAM) as world:
        task, = world.ask(world.first, LINE, contactTech=SECOND)
        world.step(2)
        assert world.second.post(f'{TASKS}/{task}/resendEmail').is_void()
        answer = world.second.post(f'{TASKS}/{task}/refuse', {'token': world.code(task, SECOND)})
        assert answer.is_void() and state(world.first, task) == 'refused'
        again = world.ask(world.first, LINE, contactTech=SECOND)
        world.step(2)
        accept_both(world, again)
        assert contacts(world.second, LINE) == (FIRST, SECOND, FIRST)
        assert world.second.get('/telephony/lines').value.count(LINE.rsplit('/', 1)[1]) == 1


def an_agency_becomes_technical_contact_of_domain_and_zone():
    domain, zone = '/domain/exemple-martin.fr', '/domain/zone/exemple-martin.fr'
    with World(PROGRAM) as world:
        assert 'exemple-martin.fr' not in world.first.get('/domain').value
        for path in (domain, zone):
            task, = world.ask(world.second, path, contactTech=FIRST)
            world.step(2)
            world.accept(world.second, task, SECOND)
            world.accept(world.first, task, FIRST)
            world.step()
            assert contacts(world.first, path) == (SECOND, FIRST, SECOND)
        assert 'exemple-martin.fr' in world.first.get('/domain').value
        assert world.first.get(domain).value['contactTech'] == {'id': FIRST}
        assert world.first.get(domain).value['contactOwner'] == world.second.get(domain).value['contactOwner']


run_tests(a_group_is_handed_over_the_administrator_last, a_group_is_handed_over_in_one_request,
          a_line_changes_hands_after_a_lost_mail_and_a_refusal, an_agency_becomes_technical_contact_of_domain_and_zone)
