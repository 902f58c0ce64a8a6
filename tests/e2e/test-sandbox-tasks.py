# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a request to change a contact: its states, both sides' codes, its ends. Usage: PROGRAM"""
import sys
import time

from guichet_contacts import (ALIAS, DOMAIN, FIRST, GROUP, LINE, LINK, SECOND, TASKS, THIRD, TRUNK, ZONE, World, contacts,
                              state)
from guichet_test import run_tests, wait_until
from ovh_client import EXPAND, mismatches, send

PROGRAM = sys.argv[1]
BATCH = {'X-Ovh-Batch': ','}
HOUR = 3600


def until_answered(world, client, path, **wanted):
    """Asks, and steps until both sides have their codes."""
    tasks = world.ask(client, path, **wanted)
    world.step(2)
    return tasks[0] if len(tasks) == 1 else tasks


def wrong_code(client, task, token, verb='accept'):
    answer = client.post(f'{TASKS}/{task}/{verb}', {'token': token})
    assert (answer.status, answer.message) == (400, 'This token is not valid'), (token, answer.status, answer.body)


def a_change_goes_from_todo_to_done():
    with World(PROGRAM) as world:
        task = world.ask(world.first, GROUP, contactTech=SECOND)[0]
        seen = [state(world.first, task)]
        for _ in range(2):
            assert world.mails() == []
            world.step()
            seen.append(state(world.first, task))
        world.step()
        assert state(world.first, task) == 'validatingByCustomers', 'only the two sides move it on'
        world.accept(world.first, task, FIRST)
        assert state(world.second, task) == 'validatingByCustomers'
        world.accept(world.second, task, SECOND)
        seen.append(state(world.first, task))
        assert contacts(world.first, GROUP) == (FIRST, FIRST, FIRST)
        world.step()
        seen.append(state(world.first, task))
        assert seen == ['todo', 'checkValidity', 'validatingByCustomers', 'doing', 'done']
        done = world.first.get(f'{TASKS}/{task}').value
        assert mismatches(done, 'nichandle.contactChange.Task') == [] and done['dateDone'] is not None
        assert contacts(world.second, GROUP) == (FIRST, SECOND, FIRST)


def a_group_hands_its_change_down_to_every_service():
    with World(PROGRAM) as world:
        for one in until_answered(world, world.first, GROUP, contactTech=SECOND, contactBilling=SECOND,
                                  contactAdmin=SECOND):
            world.accept(world.first, one, FIRST)
            world.accept(world.second, one, SECOND)
        world.step()
        for path in (GROUP, LINE, '/telephony/lines/0033972101003', ALIAS):
            assert contacts(world.second, path) == (SECOND, SECOND, SECOND), path
            assert world.first.get(path + '/serviceInfos').status == 404
        assert GROUP.rsplit('/', 1)[1] not in world.first.get('/telephony').value
        assert contacts(world.first, TRUNK) == (FIRST, FIRST, FIRST), 'another group is left alone'


def a_line_a_trunk_a_domain_and_a_zone_change_alone():
    with World(PROGRAM) as world:
        for path in (LINE, TRUNK, DOMAIN, ZONE):
            task = until_answered(world, world.first, path, contactTech=SECOND)
            world.accept(world.second, task, SECOND)
            world.accept(world.first, task, FIRST)
            world.step()
            assert contacts(world.second, path) == (FIRST, SECOND, FIRST), path
        assert contacts(world.first, GROUP) == (FIRST, FIRST, FIRST)
        assert contacts(world.first, ALIAS) == (FIRST, FIRST, FIRST)
        assert world.second.get('/telephony/lines').value[0] == '0033972101001'


def who_is_no_administrator_any_more_may_not_change_the_rest():
    with World(PROGRAM) as world:
        task = until_answered(world, world.first, GROUP, contactAdmin=SECOND)
        world.accept(world.first, task, FIRST)
        world.accept(world.second, task, SECOND)
        world.step()
        assert contacts(world.first, GROUP) == (SECOND, FIRST, FIRST)
        assert world.first.post(GROUP + '/changeContact', {'contactTech': SECOND}).status == 403


def each_side_has_a_code_of_its_own_in_french():
    with World(PROGRAM) as world:
        task = until_answered(world, world.first, GROUP, contactTech=SECOND)
        codes = {}
        for name in (FIRST, SECOND):
            mail, = world.mails(name)
            link = LINK.search(mail['body'])
            assert int(link[1]) == task and mail['body'].count(link[2]) == 2, mail['body']
            for part in (f'code de validation : {link[2]}', 'à usage unique', '72 heures', 'xx1111-ovh-1', 'technique'):
                assert part in mail['body'], part
            codes[name] = link[2]
        assert codes[FIRST] != codes[SECOND] and world.mails(THIRD) == []


def a_code_is_personal_and_works_once():
    with World(PROGRAM) as world:
        task = until_answered(world, world.first, GROUP, contactTech=SECOND)
        other = until_answered(world, world.first, DOMAIN, contactTech=SECOND)
        ours, theirs = world.code(task, FIRST), world.code(task, SECOND)
        for token in ('', 'wrong', ours[:-1], theirs, world.code(other, FIRST)):
            wrong_code(world.first, task, token)
            wrong_code(world.first, task, token, 'refuse')
        world.accept(world.first, task, FIRST)
        for verb in ('accept', 'refuse'):
            wrong_code(world.first, task, ours, verb)
        assert world.first.post(f'{TASKS}/{task}/accept').status == 400
        assert state(world.first, task) == 'validatingByCustomers'
        sides = {one['task']['id']: one['sides'] for one in world.get('/sandbox/tasks')}
        assert sides[task] == [{'account': FIRST, 'accepted': True}, {'account': SECOND, 'accepted': False}]


def either_side_may_refuse():
    with World(PROGRAM) as world:
        for refuses, name in ((world.first, FIRST), (world.second, SECOND)):
            task = until_answered(world, world.first, GROUP, contactTech=SECOND)
            answer = refuses.post(f'{TASKS}/{task}/refuse', {'token': world.code(task, name)})
            assert answer.is_void() and state(world.first, task) == 'refused'
            for client, side in ((world.first, FIRST), (world.second, SECOND)):
                wrong_code(client, task, world.code(task, side))
            world.step()
            assert state(world.first, task) == 'refused' and contacts(world.first, GROUP) == (FIRST, FIRST, FIRST)
        assert all('refusé' in world.mails(name)[-1]['subject'] for name in (FIRST, SECOND))


def a_mail_sent_again_kills_the_code_before():
    with World(PROGRAM) as world:
        task = until_answered(world, world.first, GROUP, contactTech=SECOND)
        old, ours = world.code(task, SECOND), world.code(task, FIRST)
        assert world.second.post(f'{TASKS}/{task}/resendEmail').is_void()
        assert len(world.mails(SECOND)) == 2 and len(world.mails(FIRST)) == 1
        assert world.code(task, SECOND) != old and world.code(task, FIRST) == ours
        wrong_code(world.second, task, old)
        world.accept(world.second, task, SECOND)
        assert world.second.post(f'{TASKS}/{task}/resendEmail').status == 409
        world.accept(world.first, task, FIRST)
        assert state(world.first, task) == 'doing'
        assert world.first.post(f'{TASKS}/{task}/resendEmail').status == 409


def who_was_the_contact_is_only_told():
    with World(PROGRAM) as world:
        task = until_answered(world, world.second, '/domain/exemple-martin.com', contactTech=THIRD)
        assert world.mails(FIRST) == [] and state(world.first, task) == 'validatingByCustomers'
        wrong_code(world.first, task, world.code(task, SECOND))
        assert world.first.post(f'{TASKS}/{task}/resendEmail').status == 409
        world.accept(world.second, task, SECOND)
        world.accept(world.third, task, THIRD)
        world.step()
        assert contacts(world.second, '/domain/exemple-martin.com') == (SECOND, THIRD, SECOND)
        mail, = world.mails(FIRST)
        assert 'effectué' in mail['subject'] and not LINK.search(mail['body'])


def taking_a_contact_back_needs_one_s_own_word_alone():
    with World(PROGRAM) as world:
        task = until_answered(world, world.second, '/domain/exemple-martin.com', contactTech=SECOND)
        assert len(world.mails()) == 1
        world.accept(world.second, task, SECOND)
        assert state(world.second, task) == 'doing'
        world.step()
        assert contacts(world.second, '/domain/exemple-martin.com') == (SECOND, SECOND, SECOND)


def telephony_waits_for_72_hours_and_domains_for_ever():
    with World(PROGRAM) as world:
        line, domain = (until_answered(world, world.first, path, contactTech=SECOND) for path in (LINE, DOMAIN))
        world.accept(world.first, line, FIRST)
        code = world.code(line, SECOND)
        world.post('/sandbox/clock', {'skew': 71 * HOUR})
        world.second.delta = world.first.delta = 71 * HOUR
        assert state(world.second, line) == 'validatingByCustomers'
        world.post('/sandbox/clock', {'skew': 73 * HOUR})
        world.second.delta = world.first.delta = 73 * HOUR
        wrong_code(world.second, line, code)
        assert [state(world.second, one) for one in (line, domain)] == ['expired', 'validatingByCustomers']
        assert world.first.get(f'{TASKS}/{line}').value['dateDone'] is not None
        assert len(world.ask(world.first, LINE, contactTech=SECOND)) == 1, 'one can ask again'


def a_hand_brings_every_other_end_about():
    with World(PROGRAM) as world:
        for word, end in (('expire', 'expired'), ('abort', 'aborted'), ('fail', 'error')):
            task = until_answered(world, world.first, DOMAIN, contactTech=SECOND)
            world.post(f'/sandbox/tasks/{task}/{word}')
            assert state(world.first, task) == end
            wrong_code(world.first, task, world.code(task, FIRST))
        task = world.ask(world.first, DOMAIN, contactTech=SECOND)[0]
        world.post(f'/sandbox/tasks/{task}/step')
        assert state(world.first, task) == 'checkValidity'


def debts_and_quicker_requests_are_noticed():
    with World(PROGRAM) as world:
        task = world.ask(world.first, DOMAIN, contactTech=SECOND)[0]
        world.standing(SECOND, unpaid=True)
        world.step(2)
        assert state(world.first, task) == 'error' and world.mails() == []
        world.standing(SECOND, unpaid=False)
        line = until_answered(world, world.first, LINE, contactTech=SECOND)
        group = until_answered(world, world.first, GROUP, contactTech=THIRD)
        for one, client, name in ((group, world.third, THIRD), (line, world.second, SECOND)):
            world.accept(world.first, one, FIRST)
            world.accept(client, one, name)
            world.step()
        assert (state(world.first, group), state(world.first, line)) == ('done', 'aborted')
        assert contacts(world.first, LINE) == (FIRST, THIRD, FIRST)


def the_list_is_what_one_is_involved_in_and_is_filtered():
    with World(PROGRAM) as world:
        ours = world.ask(world.first, GROUP, contactTech=SECOND, contactAdmin=THIRD)
        theirs = world.ask(world.second, '/domain/exemple-martin.fr', contactTech=THIRD)
        world.post(f'/sandbox/tasks/{ours[0]}/abort')
        for client, ids in ((world.first, ours), (world.second, ours[1:] + theirs), (world.third, ours[:1] + theirs)):
            assert client.get(TASKS).value == ids
            answer = client.get(TASKS, headers=EXPAND)
            assert [task['id'] for task in answer.value] == ids
            assert mismatches(answer.value, 'nichandle.contactChange.Task[]') == []
            batch = client.get(f'{TASKS}/{",".join(map(str, ids))}', headers=BATCH).value
            assert [one['value']['id'] for one in batch] == ids
        assert world.first.get(TASKS + '?state=todo').value == ours[1:]
        assert world.first.get(TASKS + '?state=aborted').value == ours[:1]
        assert world.first.get(TASKS + '?toAccount=yy22').value == ours[1:]
        assert world.third.get(TASKS + '?askingAccount=xx&toAccount=zz').value == ours[:1]
        assert world.first.get(TASKS + '?askingAccount=yy').value == []
        assert world.first.get(TASKS + '?state=nonsense').status == 400
        assert world.first.get(TASKS + '?fromAccount=xx').status == 400
        for path in ('', '/accept', '/refuse', '/resendEmail'):
            method, body = ('POST', {'token': 'x'} if path in ('/accept', '/refuse') else None) if path else ('GET', None)
            assert world.first.call(method, f'{TASKS}/{theirs[0]}{path}', body).status == 404, path


def a_clockwork_moves_what_waits_for_nobody():
    with World(PROGRAM, '--task-pace', '20') as world:
        tasks = world.ask(world.first, GROUP, contactTech=SECOND, contactBilling=SECOND)
        for task in tasks:
            wait_until(lambda: state(world.first, task) == 'validatingByCustomers', 'both sides are asked')
            world.accept(world.first, task, FIRST)
            world.accept(world.second, task, SECOND)
        wait_until(lambda: contacts(world.first, GROUP) == (FIRST, SECOND, SECOND), 'the change is done')
        task = world.ask(world.first, DOMAIN, contactTech=SECOND)[0]
        wait_until(lambda: state(world.first, task) == 'validatingByCustomers', 'it runs again for the next')


def a_person_moves_it_on_at_the_page():
    with World(PROGRAM) as world:
        task, = world.ask(world.first, GROUP, contactTech=SECOND)
        for shown in ('>todo<', '>checkValidity<'):
            page = send('GET', world.origin + '/sandbox').body.decode()
            assert shown in page and f'action="/sandbox/tasks/{task}/step"' in page, page
            answer = send('POST', f'{world.origin}/sandbox/tasks/{task}/step', headers={'Accept': 'text/html'})
            assert answer.status == 303 and answer.headers['Location'].endswith('/sandbox')
        page = send('GET', world.origin + '/sandbox').body.decode()
        assert f'waits for {FIRST}<br>waits for {SECOND}' in page and f'action="/sandbox/tasks/{task}/expire"' in page
        link = send('GET', world.origin + '/manager/')
        assert link.status == 303 and link.headers['Location'].endswith('/sandbox'), 'the mail’s link leads somewhere'


def a_lost_answer_leaves_one_request_behind():
    with World(PROGRAM) as world:
        world.post('/sandbox/faults', {'kind': 'lost-answer', 'path': '*/changeContact'})
        try:
            world.first.post(LINE + '/changeContact', {'contactTech': SECOND})
            raise AssertionError('it was answered')
        except OSError:
            pass
        assert len(world.first.get(TASKS).value) == 1
        world.post('/sandbox/faults', {'kind': 'status', 'path': '*/changeContact', 'status': 503})
        assert world.first.post(ALIAS + '/changeContact', {'contactTech': SECOND}).status == 503
        assert len(world.first.get(TASKS).value) == 1


def two_hundred_requests_are_taken_in_a_moment():
    with World(PROGRAM, '--lines', '200') as world:
        lines = world.first.get('/telephony/lines').value[-200:]
        begin = time.monotonic()
        for line in lines:
            world.ask(world.first, '/telephony/lines/' + line, contactTech=SECOND)
        assert time.monotonic() - begin < 20
        world.step(2)
        assert len(world.mails()) == 400 and len(world.second.get(TASKS + '?state=validatingByCustomers').value) == 200


run_tests(a_change_goes_from_todo_to_done, a_group_hands_its_change_down_to_every_service,
          a_line_a_trunk_a_domain_and_a_zone_change_alone, who_is_no_administrator_any_more_may_not_change_the_rest,
          each_side_has_a_code_of_its_own_in_french, a_code_is_personal_and_works_once, either_side_may_refuse,
          a_mail_sent_again_kills_the_code_before, who_was_the_contact_is_only_told,
          taking_a_contact_back_needs_one_s_own_word_alone, telephony_waits_for_72_hours_and_domains_for_ever,
          a_hand_brings_every_other_end_about, debts_and_quicker_requests_are_noticed,
          the_list_is_what_one_is_involved_in_and_is_filtered, a_clockwork_moves_what_waits_for_nobody,
          a_person_moves_it_on_at_the_page, a_lost_answer_leaves_one_request_behind,
          two_hundred_requests_are_taken_in_a_moment)
