# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations on domains: a change of owner from both parties' e-mails to its end, and the others. Usage: PROGRAM"""
import sys

from guichet_orders import (ABROAD, BELGIAN, DOMAIN, FRENCH, OPTIONS, ORDERS, PERSON, World, is_model, new_holder,
                            order, status)
from guichet_test import run_tests, wait_until
from ovh_client import EXPAND, Client, send

PROGRAM = sys.argv[1]
TASKS = '/me/task/domain'
OLD, NEW = 'john.dupont@example.com', PERSON['email']
DAY = 24 * 60 * 60


def begin(world, domain=DOMAIN):
    """Orders a change of owner; its order, task and the new owner."""
    holder = new_holder(world.first)
    number = order(world.first, domain, holder=holder)
    world.step()
    return number, world.first.get(f'{TASKS}?domain={domain}').value[0], holder


def task_of(client, task):
    value = client.get(f'{TASKS}/{task}').value
    assert is_model(value, 'domain.Task')
    return value


def can(value):
    return {name for name in ('Accelerate', 'Cancel', 'Relaunch') if value['can' + name]}


def a_change_goes_from_the_order_to_the_new_owner():
    with World(PROGRAM) as world:
        number, task, holder = begin(world)
        value = task_of(world.first, task)
        assert (value['function'], value['status'], value['domain']) == ('DomainTrade', 'todo', DOMAIN)
        assert world.first.get('/domain/' + DOMAIN).value['whoisOwner'] != str(holder)
        world.step()
        value = task_of(world.first, task)
        assert value['status'] == 'todo' and 'Waiting for the validation' in value['comment']
        world.answer(OLD)
        world.step(3)
        assert task_of(world.first, task)['status'] == 'todo', 'one side is enough'
        world.answer(NEW)
        assert task_of(world.first, task)['status'] == 'doing' and status(world.first, number) == 'delivering'
        world.step()
        value = task_of(world.first, task)
        assert value['status'] == 'done' and value['doneDate'] and value['comment'] is None and can(value) == set()
        assert world.first.get('/domain/' + DOMAIN).value['whoisOwner'] == str(holder)
        world.step()
        assert status(world.first, number) == 'delivered'
        assert world.mails_to(NEW)[-1]['subject'].startswith('[OVHcloud] Changement de titulaire effectué')


def a_code_is_good_once_and_for_one_party():
    with World(PROGRAM) as world:
        begin(world)
        world.step()
        old, new = world.trade_code(OLD), world.trade_code(NEW)
        assert old != new
        for verb, code, wanted in (('accept', 'x' * 32, 404), ('accept', old, 200), ('accept', old, 404),
                                   ('refuse', old, 404), ('refuse', new, 200), ('accept', new, 404)):
            assert send('POST', f'{world.origin}/sandbox/trades/{code}/{verb}').status == wanted, (verb, code)


def one_refusal_ends_it():
    for who in (OLD, NEW):
        with World(PROGRAM) as world:
            number, task, holder = begin(world)
            world.step()
            world.answer(who, 'refuse')
            value = task_of(world.first, task)
            assert value['status'] == 'cancelled' and 'has refused' in value['comment'], value
            world.step(2)
            assert status(world.first, number) == 'cancelled'
            assert world.first.get('/domain/' + DOMAIN).value['whoisOwner'] != str(holder)
            assert DOMAIN in world.first.get(OPTIONS).value, 'it cannot be ordered again'


def both_have_14_days():
    with World(PROGRAM) as world:
        _, task, _ = begin(world)
        world.step()
        world.answer(OLD)
        code = world.trade_code(NEW)
        world.post('/sandbox/clock', {'skew': 15 * DAY})
        value = task_of(Client(world.env), task)
        assert value['status'] == 'cancelled' and '14 days' in value['comment'], value
        assert send('POST', f'{world.origin}/sandbox/trades/{code}/accept').status == 404


def the_link_of_an_e_mail_leads_to_the_question():
    with World(PROGRAM) as world:
        begin(world)
        world.step()
        page = send('GET', f'{world.origin}/trade/?token={world.trade_code(NEW)}')
        assert page.status == 200 and DOMAIN.encode() in page.body and b'Accepter' in page.body
        assert 'Nouveau titulaire : Rosa Luxembourg' in world.mails_to(OLD)[-1]['body']
        for query in ('?token=x', ''):
            assert send('GET', f'{world.origin}/trade/{query}').status == 404, query
        world.answer(NEW)
        assert send('GET', f'{world.origin}/trade/?token={world.trade_code(NEW)}').status == 404


def a_domain_under_way_is_not_ordered_again():
    with World(PROGRAM) as world:
        begin(world)
        assert DOMAIN not in world.first.get(OPTIONS).value
        assert {one['family'] for one in world.first.get(f'{OPTIONS}/{DOMAIN}').value} == {'dns-anycast'}


def nothing_changes_hands_for_60_days():
    with World(PROGRAM) as world:
        _, task, _ = begin(world)
        world.step()
        world.answer(OLD)
        world.answer(NEW)
        world.step()
        path = '/domain/' + DOMAIN
        assert world.first.call('PUT', path, {'transferLockStatus': 'unlocked'}).status == 403
        assert DOMAIN not in world.first.get(OPTIONS).value
        world.post('/sandbox/clock', {'skew': 61 * DAY})
        later = Client(world.env)
        assert DOMAIN in later.get(OPTIONS).value
        assert later.call('PUT', path, {'transferLockStatus': 'unlocked'}).status == 200


def a_change_that_is_a_renewal_adds_a_year():
    with World(PROGRAM, *ABROAD) as world:
        ends = [world.first.get('/domain/' + name).value['expirationDate'] for name in (BELGIAN, DOMAIN)]
        for domain in (BELGIAN, DOMAIN):
            begin(world, domain)
            world.step()
            world.answer(OLD)
            world.answer(NEW)
            world.step()
        later = [world.first.get('/domain/' + name).value['expirationDate'] for name in (BELGIAN, DOMAIN)]
        assert (int(later[0][:4]) - int(ends[0][:4]), later[1]) == (1, ends[1]), (ends, later)


def the_page_shows_what_is_under_way():
    with World(PROGRAM, *ABROAD) as world:
        number, task, _ = begin(world)
        waiting = order(world.first, 'exemple-dupont.co.uk')
        page = send('GET', world.origin + '/sandbox').body.decode()
        for text in (str(number), f'/sandbox/domain-tasks/{task}/step', f'/sandbox/orders/{waiting}/approve',
                     'DomainTrade'):
            assert text in page, text


def the_progress_is_told():
    with World(PROGRAM) as world:
        _, task, _ = begin(world)
        path = f'{TASKS}/{task}/progressbar'
        found = []
        for act in (lambda: None, world.step, lambda: (world.answer(OLD), world.answer(NEW)), world.step):
            act()
            value = world.first.get(path).value
            assert is_model(value, 'nichandle.DomainTaskProgressBar')
            found.append((value['taskStatus'], value['progress'], len(value['followUpSteps'])))
        assert found == [('todo', 0, 2), ('todo', 33, 1), ('doing', 66, 0), ('done', 100, 0)], found


def what_may_be_done_is_said_and_the_rest_refused():
    with World(PROGRAM) as world:
        _, task, _ = begin(world)
        assert can(task_of(world.first, task)) == {'Accelerate', 'Cancel'}
        assert world.first.post(f'{TASKS}/{task}/relaunch').status == 409
        assert world.first.post(f'/domain/{DOMAIN}/task/{task}/accelerate').is_void()
        assert can(task_of(world.first, task)) == {'Cancel'} and len(world.mails_to(NEW)) == 1
        assert world.first.post(f'{TASKS}/{task}/accelerate').status == 409
        assert world.second.post(f'{TASKS}/{task}/cancel').status == 404
        assert world.first.post(f'/domain/{FRENCH}/task/{task}/cancel').status == 404
        assert world.first.post(f'{TASKS}/{task}/cancel').is_void()
        assert world.first.post(f'{TASKS}/{task}/cancel').status == 409
        assert task_of(world.first, task)['status'] == 'cancelled'


def what_is_missing_is_supplied_and_relaunched():
    with World(PROGRAM) as world:
        _, task, holder = begin(world)
        world.post(f'/sandbox/domain-tasks/{task}/fail', {'argument': 'legitimacyAfnic'})
        world.post(f'/sandbox/domain-tasks/{task}/fail', {'argument': 'registryLanguage'})
        world.post(f'/sandbox/domain-tasks/{task}/fail', {'argument': 'registryReference'})
        value = task_of(world.first, task)
        assert value['status'] == 'error' and value['comment'] and can(value) == {'Cancel', 'Relaunch'}
        bar = world.first.get(f'{TASKS}/{task}/progressbar').value
        assert bar['taskActions'] == ['canCancel', 'canCorrect', 'canRelaunch']
        path = f'{TASKS}/{task}/argument'
        assert world.first.get(path).value == ['legitimacyAfnic', 'registryLanguage', 'registryReference']
        for one in world.first.get(path, headers=EXPAND).value:
            assert is_model(one, 'nichandle.DomainTaskArgument')
        assert world.first.post(f'{TASKS}/{task}/relaunch').is_void()
        assert task_of(world.first, task)['status'] == 'error', 'it goes on without'
        for key, text, wanted in (('legitimacyAfnic', '', 400), ('legitimacyAfnic', 'I am the mayor', 200),
                                  ('registryLanguage', 'tlh', 400), ('registryLanguage', 'fr', 200),
                                  ('registryReference', 'x', 400), ('color', 'red', 404)):
            assert world.first.call('PUT', f'{path}/{key}', {'value': text}).status == wanted, (key, text)
        assert world.first.call('PUT', path + '/legitimacyAfnic', {'key': 'x', 'value': 'y'}).status == 400
        assert world.first.get(path + '/legitimacyAfnic').value['value'] == 'I am the mayor'
        assert world.first.post(f'{TASKS}/{task}/relaunch').is_void()
        world.step()
        assert task_of(world.first, task)['status'] == 'done'
        assert world.first.get('/domain/' + DOMAIN).value['whoisOwner'] == str(holder)


def some_documents_are_asked_for():
    with World(PROGRAM) as world:
        _, task, _ = begin(world)
        world.post(f'/sandbox/domain-tasks/{task}/fail', {'argument': 'registrantDocument'})
        one = world.first.get(f'{TASKS}/{task}/argument/registrantDocument').value
        assert is_model(one, 'nichandle.DomainTaskArgument')
        assert one['acceptedFormats'] == ['pdf', 'jpg', 'jpeg', 'png']
        assert one['maximumSize'] == 2000000 and one['value'] is None and one['type'] == 'document'


def a_problem_is_nobody_s_to_solve():
    with World(PROGRAM) as world:
        _, task, _ = begin(world)
        world.post(f'/sandbox/domain-tasks/{task}/fail', {})
        value = task_of(world.first, task)
        assert value['status'] == 'problem' and value['comment'] and can(value) == set()


def a_correction_is_an_operation_on_each_domain():
    with World(PROGRAM) as world:
        owner = world.first.get('/domain/' + FRENCH).value['whoisOwner']
        assert world.first.call('PUT', '/domain/contact/' + owner, {'fax': '+33.199001299'}).status == 200
        tasks = world.first.get(TASKS + '?function=DomainContactUpdate', headers=EXPAND).value
        assert [one['domain'] for one in tasks] == [FRENCH, 'exemple-atelier.fr']
        assert world.first.get(OPTIONS).value == [DOMAIN], 'an operation is under way'
        assert world.first.call('PUT', '/domain/contact/' + owner, {'fax': '+33.199001299'}).status == 200
        assert len(world.first.get(TASKS).value) == 2, 'nothing has changed'
        world.step(2)
        assert {one['status'] for one in world.first.get(TASKS, headers=EXPAND).value} == {'done'}


def a_lock_takes_a_while():
    with World(PROGRAM) as world:
        path, found = '/domain/' + DOMAIN, []
        for lock in ('unlocked', 'locked'):
            value = world.first.call('PUT', path, {'transferLockStatus': lock}).value
            assert is_model(value, 'domain.DomainService')
            assert world.first.call('PUT', path, {'transferLockStatus': lock}).status == 409, 'it is under way'
            found.append(value['transferLockStatus'])
            world.step(2)
            found.append(world.first.get(path).value['transferLockStatus'])
        assert found == ['unlocking', 'unlocked', 'locking', 'locked'], found
        assert world.first.call('PUT', path, {'transferLockStatus': 'locking'}).status == 400
        assert world.second.call('PUT', path, {'transferLockStatus': 'unlocked'}).status == 404


def lists_are_filtered():
    with World(PROGRAM, *ABROAD) as world:
        begin(world)
        begin(world, BELGIAN)
        found = {query: len(world.first.get(TASKS + query).value) for query in (
            '', '?status=todo', '?status=done', '?function=DomainTrade', '?function=DomainLock', '?type=domain',
            '?type=alldom', '?domain=' + BELGIAN)}
        assert found == {'': 2, '?status=todo': 2, '?status=done': 0, '?function=DomainTrade': 2,
                         '?function=DomainLock': 0, '?type=domain': 2, '?type=alldom': 0,
                         '?domain=' + BELGIAN: 1}, found
        assert len(world.first.get(f'/domain/{BELGIAN}/task?function=DomainTrade').value) == 1
        assert world.first.get(TASKS + '?function=Sell').status == 400
        assert world.second.get(TASKS).value == [] and world.second.get(f'/domain/{BELGIAN}/task').status == 404


def one_of_several_that_fails_hides_no_other():
    with World(PROGRAM) as world:
        holder = new_holder(world.first)
        number = order(world.first, DOMAIN, FRENCH, holder=holder)
        world.step(2)
        tasks = {one['domain']: one['id'] for one in world.first.get(TASKS, headers=EXPAND).value}
        assert world.first.post(f'{TASKS}/{tasks[DOMAIN]}/cancel').is_void()
        assert status(world.first, number) == 'delivering'
        for address in (OLD, NEW):
            for mail in world.mails_to(address):
                if FRENCH in mail['body'] and 'token=' in mail['body']:
                    world.post('/sandbox/trades/' + mail['body'].split('token=')[1].split()[0] + '/accept')
        world.step(2)
        assert world.first.get('/domain/' + FRENCH).value['whoisOwner'] == str(holder)
        assert status(world.first, number) == 'delivered'


def it_moves_by_itself_at_a_pace():
    with World(PROGRAM, '--task-pace', '5') as world:
        number = order(world.first)
        wait_until(lambda: world.mails_to(NEW), 'the new owner is asked')
        world.answer(OLD)
        world.answer(NEW)
        wait_until(lambda: status(world.first, number) == 'delivered', 'the order is delivered')
        assert world.first.get(ORDERS).value == [number]


run_tests(a_change_goes_from_the_order_to_the_new_owner, a_code_is_good_once_and_for_one_party, one_refusal_ends_it,
          both_have_14_days, the_link_of_an_e_mail_leads_to_the_question, a_domain_under_way_is_not_ordered_again,
          nothing_changes_hands_for_60_days, a_change_that_is_a_renewal_adds_a_year,
          the_page_shows_what_is_under_way, the_progress_is_told, what_may_be_done_is_said_and_the_rest_refused,
          what_is_missing_is_supplied_and_relaunched, some_documents_are_asked_for, a_problem_is_nobody_s_to_solve,
          a_correction_is_an_operation_on_each_domain, a_lock_takes_a_while, lists_are_filtered,
          one_of_several_that_fails_hides_no_other, it_moves_by_itself_at_a_pace)
