# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may put whom in the place of which contact, and how a refusal is told. Usage: PROGRAM"""
import sys

from guichet_contacts import (ALIAS, DOMAIN, ELSEWHERE, FIRST, GROUP, LINE, SECOND, TASKS, THIRD, TRUNK, ZONE, World,
                              contacts)
from guichet_test import run_tests
from ovh_client import mismatches

PROGRAM = sys.argv[1]


def refused(world, client, path, status, words, **wanted):
    """A refusal in these words, which leaves nothing behind."""
    before = world.get('/sandbox/tasks')
    answer = client.post(path + '/changeContact', wanted)
    assert answer.status == status and words in answer.message, (path, wanted, answer.status, answer.body)
    assert world.get('/sandbox/tasks') == before, 'a request was made all the same'


def there_is_one_task_for_each_contact_that_changes():
    with World(PROGRAM) as world:
        for path, wanted, types in (
                (GROUP, {'contactAdmin': SECOND, 'contactTech': SECOND, 'contactBilling': SECOND},
                 [['contactAdmin'], ['contactTech'], ['contactBilling']]),
                (LINE, {'contactTech': SECOND}, [['contactTech']]),
                (ALIAS, {'contactTech': THIRD}, [['contactTech']]),
                (TRUNK, {'contactTech': SECOND}, [['contactTech']]),
                (DOMAIN, {'contactBilling': SECOND, 'contactTech': SECOND}, [['contactTech'], ['contactBilling']]),
                (ZONE, {'contactAdmin': THIRD}, [['contactAdmin']])):
            ids = world.ask(world.first, path, **wanted)
            tasks = [world.first.get(f'{TASKS}/{one}').value for one in ids]
            assert [task['contactTypes'] for task in tasks] == types, path
            for task in tasks:
                assert mismatches(task, 'nichandle.contactChange.Task') == []
                assert (task['fromAccount'], task['askingAccount'], task['state']) == (FIRST, FIRST, 'todo')
                assert task['toAccount'] == wanted[task['contactTypes'][0]] and task['dateDone'] is None
                assert task['serviceDomain'] == path.rsplit('/', 1)[1]


def who_is_the_contact_already_makes_no_task():
    with World(PROGRAM) as world:
        for path in (GROUP, LINE, ALIAS, TRUNK, DOMAIN, ZONE):
            assert world.ask(world.first, path, contactAdmin=FIRST, contactTech=FIRST, contactBilling=FIRST) == []
        assert world.ask(world.first, GROUP) == [] and world.ask(world.first, GROUP, contactTech=None) == []
        assert len(world.ask(world.first, LINE, contactAdmin=FIRST, contactTech=SECOND, contactBilling=FIRST)) == 1
        assert world.ask(world.first, DOMAIN, contactTech=FIRST.upper()) == []
        assert len(world.get('/sandbox/tasks')) == 1


def what_names_no_account_is_refused():
    with World(PROGRAM) as world:
        for value in ('', ' ', ' ' + SECOND, SECOND + ' ', 'yy2222 ovh', '\u00a0'):
            refused(world, world.first, GROUP, 400, "Body parameter contactTech isn't formated correctly",
                    contactTech=value)
        refused(world, world.first, GROUP, 400, 'The account nobody-ovh does not exist', contactTech='nobody-ovh')
        refused(world, world.first, DOMAIN, 400, 'same region', contactTech=ELSEWHERE)
        refused(world, world.first, GROUP, 400, "isn't formated correctly", contactTech=1)
        refused(world, world.first, GROUP, 400, 'Unknown body parameter contactOwner', contactOwner=SECOND)


def only_the_administrator_changes_contacts_of_telephony():
    with World(PROGRAM) as world:
        for contact in ('contactTech', 'contactBilling'):
            task = world.ask(world.first, GROUP, **{contact: SECOND})[0]
            world.step(2)
            world.accept(world.first, task, FIRST)
            world.accept(world.second, task, SECOND)
            world.step()
        assert contacts(world.second, GROUP) == (FIRST, SECOND, SECOND)
        for contact in ('contactAdmin', 'contactTech', 'contactBilling'):
            refused(world, world.second, GROUP, 403, f'not allowed to change the {contact}', **{contact: THIRD})
        refused(world, world.second, LINE, 403, 'not allowed', contactTech=THIRD)


def of_a_line_an_alias_and_a_trunk_only_the_technical_contact_changes():
    with World(PROGRAM) as world:
        for path in (LINE, ALIAS, TRUNK):
            for contact in ('contactAdmin', 'contactBilling'):
                refused(world, world.first, path, 403, 'Only the technical contact of', **{contact: SECOND})
            refused(world, world.first, path, 403, 'Only the technical', contactTech=SECOND, contactAdmin=SECOND)


def elsewhere_two_contacts_may_replace_themselves_and_nobody_else():
    with World(PROGRAM) as world:
        for path in ('/domain/exemple-martin.com', '/domain/zone/exemple-martin.com'):
            assert len(world.ask(world.first, path, contactTech=THIRD)) == 1
            refused(world, world.first, path, 403, 'not allowed to change the contactAdmin', contactAdmin=FIRST)
            refused(world, world.first, path, 403, 'not allowed to change the contactBilling', contactBilling=FIRST)
        assert len(world.ask(world.first, '/domain/exemple-marche.fr', contactBilling=THIRD)) == 1
        refused(world, world.first, '/domain/exemple-marche.fr', 403, 'contactTech', contactTech=FIRST)


def who_owes_something_neither_leaves_nor_arrives():
    with World(PROGRAM) as world:
        world.standing(SECOND, unpaid=True)
        refused(world, world.first, GROUP, 403, f'The account {SECOND} has unpaid bills', contactTech=SECOND)
        refused(world, world.second, '/domain/exemple-martin.fr', 403, 'has unpaid bills', contactTech=FIRST)
        assert world.second.get('/domain/exemple-martin.fr/serviceInfos').value['status'] == 'unPaid'
        world.standing(SECOND, unpaid=False)
        assert world.second.get('/domain/exemple-martin.fr/serviceInfos').value['status'] == 'ok'
        assert len(world.ask(world.first, GROUP, contactTech=SECOND)) == 1


def a_service_in_debt_keeps_its_billing_contact():
    with World(PROGRAM) as world:
        refused(world, world.first, '/domain/exemple-atelier.fr', 403, 'before it is paid', contactBilling=FIRST)
        assert len(world.ask(world.first, '/domain/exemple-atelier.fr', contactTech=SECOND)) == 1


def billing_of_telephony_needs_the_procedure_on_both_sides():
    with World(PROGRAM) as world:
        words = f'The account {THIRD} has not completed the VoIP validation procedure'
        refused(world, world.first, GROUP, 403, words, contactBilling=THIRD)
        assert len(world.ask(world.first, GROUP, contactTech=THIRD)) == 1
        assert len(world.ask(world.first, DOMAIN, contactBilling=THIRD)) == 1
        world.standing(THIRD, voipValidated=True)
        world.standing(FIRST, voipValidated=False)
        refused(world, world.first, GROUP, 403, f'The account {FIRST} has not completed', contactBilling=THIRD)
        world.standing(FIRST, voipValidated=True)
        assert len(world.ask(world.first, GROUP, contactBilling=THIRD)) == 1


def what_ovhcloud_manages_cannot_be_changed():
    with World(PROGRAM) as world:
        for path in ('/telephony/ovhtel-1111-1', '/telephony/lines/0033972104001'):
            refused(world, world.first, path, 403, 'cannot be changed', contactTech=SECOND)
            assert contacts(world.first, path) == (FIRST, FIRST, FIRST)


def a_group_with_special_numbers_changes_its_technical_contact_alone():
    with World(PROGRAM) as world:
        world.post('/sandbox/services/' + GROUP.rsplit('/', 1)[1], {'specialNumbers': True})
        assert world.first.get(GROUP).value['hasSpecialNumbers'] is True
        for contact in ('contactAdmin', 'contactBilling'):
            refused(world, world.first, GROUP, 403, 'has special numbers', **{contact: SECOND})
        assert len(world.ask(world.first, GROUP, contactTech=SECOND)) == 1
        assert len(world.ask(world.first, LINE, contactTech=SECOND)) == 1


def one_change_of_a_contact_is_pending_at_a_time():
    with World(PROGRAM) as world:
        task = world.ask(world.first, GROUP, contactTech=SECOND)[0]
        refused(world, world.first, GROUP, 409, 'is already pending', contactTech=THIRD)
        assert len(world.ask(world.first, GROUP, contactAdmin=SECOND)) == 1
        assert len(world.ask(world.first, LINE, contactTech=THIRD)) == 1
        world.post(f'/sandbox/tasks/{task}/abort')
        assert len(world.ask(world.first, GROUP, contactTech=THIRD)) == 1


def a_refused_contact_leaves_the_others_alone():
    with World(PROGRAM) as world:
        refused(world, world.first, GROUP, 403, 'procedure', contactTech=SECOND, contactBilling=THIRD)
        refused(world, world.first, DOMAIN, 400, 'does not exist', contactTech=SECOND, contactBilling='nobody')


def what_is_another_account_s_does_not_exist():
    with World(PROGRAM) as world:
        for path in (GROUP, LINE, ALIAS, TRUNK, DOMAIN, ZONE):
            refused(world, world.third, path, 404, 'does not exist', contactTech=THIRD)
        refused(world, world.first, '/telephony/lines/0033972105001', 404, 'does not exist', contactTech=SECOND)


run_tests(there_is_one_task_for_each_contact_that_changes, who_is_the_contact_already_makes_no_task,
          what_names_no_account_is_refused, only_the_administrator_changes_contacts_of_telephony,
          of_a_line_an_alias_and_a_trunk_only_the_technical_contact_changes,
          elsewhere_two_contacts_may_replace_themselves_and_nobody_else,
          who_owes_something_neither_leaves_nor_arrives, a_service_in_debt_keeps_its_billing_contact,
          billing_of_telephony_needs_the_procedure_on_both_sides, what_ovhcloud_manages_cannot_be_changed,
          a_group_with_special_numbers_changes_its_technical_contact_alone,
          one_change_of_a_contact_is_pending_at_a_time, a_refused_contact_leaves_the_others_alone,
          what_is_another_account_s_does_not_exist)
