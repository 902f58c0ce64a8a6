# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinates of lines and numbers: what is kept, what is refused, how far the directories are. Usage: PROGRAM"""
import sys

from guichet_test import run_tests
from ovh_client import Client, Sandbox, mismatches, send

PROGRAM = sys.argv[1]
SERVICE = '/telephony/xx1111-ovh-1/service/'
COMPANY, PERSON, EMPTY, ALIAS = '0033972101001', '0033972101002', '0033972101003', '0033972101010'
BATCH = {'X-Ovh-Batch': ','}
DAY = 24 * 60 * 60


def entry(number):
    return f'{SERVICE}{number}/directory'


def standing(client, number=PERSON):
    value = client.get(entry(number)).value
    return value['displayUniversalDirectory'], value['status'], value['modificationType']


def after(sandbox, days):
    """A client on a later day."""
    sandbox.post('/sandbox/clock', {'skew': days * DAY})
    return Client(sandbox.env)


def put(client, number=PERSON, **values):
    answer = client.call('PUT', entry(number), values)
    assert answer.is_void(), answer.body


def every_entry_is_its_model_to_the_letter():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for number in COMPANY, PERSON, EMPTY, ALIAS:
            value = client.get(entry(number)).value
            assert mismatches(value, 'telephony.DirectoryInfo') == [], mismatches(value, 'telephony.DirectoryInfo')
            assert (value['number'], value['country']) == (number, 'fr')
        assert client.get(entry(EMPTY)).value['name'] == ''


def several_are_read_at_once():
    with Sandbox(PROGRAM) as sandbox:
        answer = Client(sandbox.env).get(entry(f'{COMPANY},{PERSON}'), headers=BATCH)
        assert [one['key'] for one in answer.value] == [COMPANY, PERSON], answer.body
        assert answer.value[1]['value']['name'] == 'Lefèvre'


def facts_are_their_models_to_the_letter():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for path, kind in ((entry(PERSON) + '/getWayTypes', 'telephony.DirectoryWayType[]'),
                           (entry(PERSON) + '/getDirectoryServiceCode?apeCode=4332A', 'telephony.DirectoryHeadingPJ[]'),
                           ('/telephony/directories/cities?country=fr&zipCode=59510', 'telephony.City[]'),
                           ('/telephony/directories/cities?country=be&zipCode=1000', 'telephony.City[]')):
            value = client.get(path).value
            assert value and mismatches(value, kind) == [], (path, value)
        assert client.get('/telephony/directories/cities?country=fr&zipCode=99999').value == []


def cities_need_no_account():
    with Sandbox(PROGRAM) as sandbox:
        answer = send('GET', sandbox.env['OVH_ENDPOINT'] + '/telephony/directories/cities?country=uk&zipCode=SW1A%201AA')
        assert [city['name'] for city in answer.value] == ['LONDON'], answer.body


def what_is_sent_is_kept_and_the_rest_stays():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        before = client.get(entry(PERSON)).value
        put(client, name='L’Épée', gender='female', postCode='59510', city='HEM')
        value = client.get(entry(PERSON)).value
        changed = {key for key in value if value[key] != before[key]}
        assert changed == {'name', 'gender', 'postCode', 'city', 'inseeCode', 'modificationDate'}, changed
        assert (value['name'], value['gender'], value['inseeCode']) == ('L’Épée', 'female', 59299)
        put(client, gender=None)
        assert client.get(entry(PERSON)).value['gender'] is None


def what_cannot_be_is_refused_and_changes_nothing():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        before = client.get(entry(PERSON)).value
        for body in ({'status': 'done'}, {'number': '0033100000000'}, {'inseeCode': 1}, {'PJSocialNomination': 'x'},
                     {'name': 3}, {'displayOnlyCity': 'true'}, {'gender': 'other'}, {'name': 'x' * 256},
                     {'postCode': '99999'}, {'city': 'LILLE'}, {'siret': '732 829 320 00017'},
                     {'name': 'half', 'postCode': '99999'}):
            answer = client.call('PUT', entry(PERSON), body)
            assert answer.status == 400, (body, answer.status, answer.body)
        assert client.get(entry(PERSON)).value == before


def a_publication_takes_days():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert standing(client) == (False, '', '')
        put(client, displayUniversalDirectory=True)
        assert standing(client) == (True, 'todo', 'creation')
        assert standing(after(sandbox, 2)) == (True, 'doing', 'creation')
        assert standing(after(sandbox, 8)) == (True, 'done', 'creation')


def a_change_begins_it_anew():
    with Sandbox(PROGRAM) as sandbox:
        assert standing(Client(sandbox.env), COMPANY) == (True, 'done', '')
        put(Client(sandbox.env), COMPANY, socialNominationExtra='SARL')
        assert standing(Client(sandbox.env), COMPANY)[1] == 'todo'
        assert standing(after(sandbox, 8), COMPANY)[1] == 'done'


def leaving_the_directories_takes_days_and_ends_blank():
    with Sandbox(PROGRAM) as sandbox:
        put(Client(sandbox.env), COMPANY, displayUniversalDirectory=False)
        assert standing(Client(sandbox.env), COMPANY) == (False, 'todo', 'deletion')
        assert standing(after(sandbox, 8), COMPANY) == (False, '', '')


def what_is_not_published_has_no_status():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        put(client, name='Martin')
        assert standing(client) == (False, '', '')


def a_publication_that_fails_says_so_until_it_is_changed():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        put(client, displayUniversalDirectory=True)
        sandbox.post(f'/sandbox/directories/{PERSON}/fail')
        assert standing(client)[1] == 'error'
        assert standing(after(sandbox, 8))[1] == 'error'
        put(Client(sandbox.env), name='Martin')
        assert standing(Client(sandbox.env))[1] == 'todo'


def fetch(client, number):
    answer = client.post(entry(PERSON) + '/fetchEntrepriseInformations', {'entrepriseNumber': number})
    assert mismatches(answer.value, 'telephony.EntrepriseNumberInformationsTask') == [], answer.body
    return answer.value['status'], answer.value['informations']


def a_company_is_asked_for_twice():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert fetch(client, '73282932000017')[0] == 'todo'
        status, company = fetch(client, '73282932000017')
        assert status == 'done' and company['isValid']
        assert (company['name'], company['ape'], company['siren']) == ('DUPONT ET FILS', '4332A', '732829320')
        assert fetch(client, '12345678901234')[0] == 'todo'
        status, company = fetch(client, '12345678901234')
        assert (status, company['isValid']) == ('done', False)


def some_companies_take_their_time():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert [fetch(client, '80000002800012')[0] for _ in range(7)] == ['todo'] * 6 + ['done']
        assert {fetch(client, '33300003200016')[0] for _ in range(20)} == {'todo'}


def foreign_entries_are_not_there():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for path in ('/telephony/xx1111-ovh-9/service/0033972101001/directory', SERVICE + '0033100000000/directory'):
            assert client.get(path).status == 404, path


run_tests(every_entry_is_its_model_to_the_letter, several_are_read_at_once, facts_are_their_models_to_the_letter,
          cities_need_no_account, what_is_sent_is_kept_and_the_rest_stays, what_cannot_be_is_refused_and_changes_nothing,
          a_publication_takes_days, a_change_begins_it_anew, leaving_the_directories_takes_days_and_ends_blank,
          what_is_not_published_has_no_status, a_publication_that_fails_says_so_until_it_is_changed,
          a_company_is_asked_for_twice, some_companies_take_their_time, foreign_entries_are_not_there)
