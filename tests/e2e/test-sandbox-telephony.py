# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sandbox's account has, in the API's models, and how strictly it is asked for. Usage: PROGRAM"""
import sys

from guichet_test import run_tests
from ovh_client import EXPAND, GROUPS, LINE, Client, Sandbox, mismatches, send

PROGRAM = sys.argv[1]
GROUP = '/telephony/xx1111-ovh-1'
USERS = LINE + '/click2CallUser'
PASSWORD = 'Sandbox(2027)'


def every_object_is_its_model_to_the_letter():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        user = client.get(USERS).value[0]
        for path, kind in (
                ('/me', 'nichandle.Nichandle'),
                (GROUP, 'telephony.BillingAccountWithIAM'),
                (LINE, 'telephony.Line'),
                (GROUP + '/number/0033972101010', 'telephony.Number'),
                (GROUP + '/service/0033972101001', 'telephony.TelephonyService'),
                (GROUP + '/service/0033972101010', 'telephony.TelephonyService'),
                ('/telephony/searchServices?axiom=0033972101', 'telephony.TelephonySearchService[]'),
                (f'{USERS}/{user}', 'telephony.Click2CallUser')):
            answer = client.get(path)
            assert answer.status == 200, (path, answer.body)
            assert mismatches(answer.value, kind) == [], path


def the_default_account_has_what_the_demonstration_needs():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert client.get('/telephony').value == GROUPS
        assert client.get(GROUP).value['description'] == 'Siège'
        assert client.get(GROUP + '/line').value == ['0033972101001', '0033972101002', '0033972101003']
        assert client.get(GROUP + '/number').value == ['0033972101010']
        assert len(client.get(GROUP + '/service').value) == 4
        assert client.get(LINE).value['description'] == 'Accueil'
        assert client.get(f'{USERS}/{client.get(USERS).value[0]}').value['login'] == 'accueil'


def the_search_matches_any_part_of_a_number():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        found = client.get('/telephony/searchServices?axiom=972102').value
        assert found == [{'billingAccount': 'xx1111-ovh-2', 'domain': '0033972102001', 'type': 'line'}]
        assert len(client.get('/telephony/searchServices?axiom=').value) == 8
        assert client.get('/telephony/searchServices').status == 400


def lists_expand_into_their_objects_page_by_page():
    with Sandbox(PROGRAM, '--lines', '30') as sandbox:
        client = Client(sandbox.env)
        for path, kind, count in (('/telephony', 'telephony.BillingAccountWithIAM', 4),
                                  (GROUP + '/line', 'telephony.Line', 3),
                                  (GROUP + '/number', 'telephony.Number', 1),
                                  (GROUP + '/service', 'telephony.TelephonyService', 4),
                                  (USERS, 'telephony.Click2CallUser', 1)):
            answer = client.get(path, headers=EXPAND)
            assert answer.headers['X-Pagination-Elements'] == str(count) == str(len(answer.value)), path
            assert mismatches(answer.value, kind + '[]') == [], path
        path = '/telephony/xx1111-ovh-3/line'
        page = client.get(path, headers={**EXPAND, 'X-Pagination-Size': '10', 'X-Pagination-Number': '3'})
        assert [line['serviceName'] for line in page.value] == client.get(path).value[20:30]
        assert [page.headers['X-Pagination-' + name] for name in ('Elements', 'Number', 'Size')] == ['30', '3', '10']
        beyond = client.get(path, headers={**EXPAND, 'X-Pagination-Size': '10', 'X-Pagination-Number': '4294967'})
        assert beyond.value == [] and beyond.headers['X-Pagination-Elements'] == '30'
        assert client.get(LINE, headers=EXPAND).value['serviceName'] == '0033972101001'


def what_is_not_there_is_not_found():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for path in ('/telephony/zz9-ovh-1', GROUP + '/line/0033972102001', GROUP + '/line/0033972101010',
                     GROUP + '/number/0033972101001', GROUP + '/service/1', USERS + '/1',
                     GROUP + '/line/a%2F0033972101001', GROUP + '/line/..%2F0033972101001'):
            answer = client.get(path)
            assert (answer.status, answer.code) == (404, 'Client::NotFound'), path
            assert 'The requested object (' in answer.message, path
        for path in ('/nothing', '/telephony/', GROUP + '/line/', LINE + '/click2Call/1', '', '/telephony/%00/line',
                     '/telephony/%FF/line'):
            answer = client.get(path)
            assert answer.status == 404, path
            assert answer.message == 'Got an invalid (or empty) URL', path


def a_wrong_method_is_named():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for method, path in (('GET', LINE + '/click2Call'), ('POST', '/me'), ('PUT', LINE + '/click2Call')):
            answer = client.call(method, path)
            assert (answer.status, answer.code) == (405, 'Client::MethodNotAllowed'), answer.body
            assert method in answer.message


def bodies_are_held_to_the_letter():
    call = LINE + '/click2Call'
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        user_call = f'{USERS}/{client.get(USERS).value[0]}/click2Call'
        number = {'calledNumber': '0033199001122'}
        for path, body, words in (
                (call, {**number, 'colour': 'red'}, 'Unknown body parameter colour'),
                (user_call, {**number, 'intercom': True}, 'Unknown body parameter intercom'),
                (call, {**number, 'serviceName': '0033972101001'}, 'Unknown body parameter serviceName'),
                ('/auth/logout', {'a': 1}, 'Unknown body parameter a'),
                (call, {}, 'Missing body parameter calledNumber'),
                (call, None, 'Missing body parameter calledNumber'),
                (call, {'calledNumber': 33199001122}, "Body parameter calledNumber isn't formated correctly"),
                (call, {'calledNumber': None}, "Body parameter calledNumber isn't formated correctly"),
                (call, {**number, 'intercom': 'true'}, "Body parameter intercom isn't formated correctly"),
                (call, {**number, 'intercom': 1}, "Body parameter intercom isn't formated correctly"),
                (call, {'calledNumber': 'Lille'}, 'calledNumber is not a valid phone number'),
                (call, {'calledNumber': ''}, 'calledNumber is not a valid phone number'),
                (call, {**number, 'callingNumber': 'me'}, 'callingNumber is not a valid phone number'),
                (GROUP + '/eventToken', {'expiration': '2 days'}, "Body parameter expiration isn't formated correctly"),
        ):
            answer = client.post(path, body)
            assert (answer.status, answer.code, answer.message) == (400, 'Client::BadRequest', words), (body, answer.body)
        answer = client.get('/me?%FF=%FE')
        assert (answer.status, answer.message) == (400, 'Unknown query parameter \ufffd')
        answer = client.get('/me?colour=red')
        assert (answer.status, answer.message) == (400, 'Unknown query parameter colour')
        answer = client.get(USERS + '/first')
        assert (answer.status, answer.message) == (400, "Path parameter id isn't formated correctly")
        assert sandbox.calls() == []


def nested_bodies_are_held_to_the_letter():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        rule = {'method': 'GET', 'path': '/me'}
        for body, words in (
                ({'accessRules': rule}, "Body parameter accessRules isn't formated correctly"),
                ({'accessRules': ['GET /me']}, "Body parameter accessRules isn't formated correctly"),
                ({'accessRules': [{'method': 'GET'}]}, 'Missing body parameter path'),
                ({'accessRules': [{**rule, 'method': 'get'}]}, "Body parameter method isn't formated correctly"),
                ({'accessRules': [{**rule, 'x': 1}]}, 'Unknown body parameter x'),
                ({'accessRules': [rule], 'allowedIPs': ['here']}, "Body parameter allowedIPs isn't formated correctly"),
                ({'accessRules': [rule], 'allowedIPs': [4]}, "Body parameter allowedIPs isn't formated correctly"),
                ({'accessRules': [rule], 'redirection': 'a b'}, "Body parameter redirection isn't formated correctly"),
        ):
            answer = client.open('POST', '/auth/credential', body)
            assert (answer.status, answer.message) == (400, words), (body, answer.body)
        nulls = {'accessRules': [rule], 'allowedIPs': None, 'redirection': None}
        assert client.open('POST', '/auth/credential', nulls).status == 200


def what_is_not_json_is_refused_and_survived():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for body in (b'{', b'[]', b'"x"', b'null', b'\xff\xfe', b'{"calledNumber": "\xff"}', b' ',
                     b'{"calledNumber":' + b'[' * 100000, b'calledNumber=0033199001122', b'{}{}',
                     b'{"calledNumber":"\\ud800"}'):
            answer = client.post(LINE + '/click2Call', body)
            assert (answer.status, answer.code) == (400, 'Client::BadRequest'), (body[:20], answer.body)
        answer = client.post(LINE + '/click2Call', b'{')
        assert answer.message == "The input that you provided isn't valid JSON or not well formatted"
        assert client.get('/me').status == 200


def users_are_added_changed_and_removed():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        answer = client.post(USERS, {'login': 'standard', 'password': PASSWORD})
        assert answer.status == 200 and isinstance(answer.value, int)
        path = f'{USERS}/{answer.value}'
        assert answer.value in client.get(USERS).value
        assert client.get(path).value['login'] == 'standard'
        assert client.post(path + '/changePassword', {'password': 'Other[1234]'}).is_void()
        assert client.post(USERS, {'login': 'standard', 'password': PASSWORD}).status == 409
        assert client.delete(path).is_void()
        assert client.get(path).status == client.delete(path).status == 404
        assert answer.value not in client.get(USERS).value


def passwords_follow_the_rule():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        path = f'{USERS}/{client.get(USERS).value[0]}/changePassword'
        for password in ('short12', 'x' * 21, 'with space', 'accenté12', 'money€€12', ''):
            for target, body in ((path, {'password': password}), (USERS, {'login': 'a', 'password': password})):
                answer = client.post(target, body)
                assert answer.status == 400, password
                assert not password or password not in answer.message
        for password in ('12345678', 'x' * 20, '#{}()[]-|@=*+/!:;aA1'):
            assert client.post(path, {'password': password}).is_void(), password
        assert client.post(USERS, {'login': '', 'password': PASSWORD}).status == 400


def void_is_said_in_all_three_forms():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        user = f'{USERS}/{client.get(USERS).value[0]}'
        number = {'calledNumber': '0033199001122'}
        forms = [client.post(LINE + '/click2Call', number), client.post(user + '/click2Call', number),
                 client.post(user + '/changePassword', {'password': PASSWORD}), client.delete(user),
                 client.post('/auth/logout')]
        assert all(form.is_void() for form in forms)
        assert {(form.status, form.body) for form in forms} == {(204, b''), (200, b''), (200, b'null')}


def every_answer_has_a_query_id_of_its_own():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        answers = [client.get('/me'), client.get('/nothing'), client.open('GET', '/me'),
                   client.post(LINE + '/click2Call', {}), client.open('GET', '/auth/time'),
                   send('GET', sandbox.origin + '/sandbox')]
        ids = [answer.headers['X-OVH-QUERYID'] for answer in answers]
        assert all(ids) and len(set(ids)) == len(ids), ids


run_tests(every_object_is_its_model_to_the_letter, the_default_account_has_what_the_demonstration_needs,
          the_search_matches_any_part_of_a_number, lists_expand_into_their_objects_page_by_page,
          what_is_not_there_is_not_found, a_wrong_method_is_named, bodies_are_held_to_the_letter,
          nested_bodies_are_held_to_the_letter, what_is_not_json_is_refused_and_survived,
          users_are_added_changed_and_removed, passwords_follow_the_rule, void_is_said_in_all_three_forms,
          every_answer_has_a_query_id_of_its_own)
