# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test can have go wrong in the sandbox. Usage: PROGRAM"""
import http.client
import json
import sys

from guichet_test import run_tests
from ovh_client import LINE, Client, Sandbox, send

PROGRAM = sys.argv[1]
CALL = {'calledNumber': '0033199001122'}


def fault(sandbox, kind, path, **more):
    sandbox.post('/sandbox/faults', {'kind': kind, 'path': path, **more})


def fails_with(error, call, *arguments):
    try:
        answer = call(*arguments)
    except error:
        return
    raise AssertionError(f'answered all the same: {answer.status} {answer.body}')


def a_reset_connection_did_nothing():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'reset', '/telephony/*', method='POST')
        fails_with(ConnectionResetError, client.post, LINE + '/click2Call', CALL)
        assert sandbox.calls() == []
        assert client.post(LINE + '/click2Call', CALL).is_void()


def a_lost_answer_did_it():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'lost-answer', LINE + '/click2Call')
        fails_with(http.client.RemoteDisconnected, client.post, LINE + '/click2Call', CALL)
        assert len(sandbox.calls()) == 1


def a_hanging_request_hangs_alone():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'hang', LINE + '/click2Call')
        try:
            client.post(LINE + '/click2Call', CALL, timeout=0.3)
            raise AssertionError('it was answered')
        except TimeoutError:
            pass
        assert client.get('/me').status == 200 and sandbox.calls() == []


def a_status_and_a_page_come_instead_of_the_answer():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'status', '/me', status=429)
        fault(sandbox, 'status', '/me')
        fault(sandbox, 'html', '/me', status=502)
        first, second, third, fourth = [client.get('/me') for _ in range(4)]
        assert (first.status, first.code) == (429, 'Client::BadRequest')
        assert (second.status, second.code) == (503, 'Server::InternalServerError')
        assert third.status == 502 and third.headers['Content-Type'] == 'text/html' and b'<h1>' in third.body
        assert fourth.value['nichandle'] == 'xx1111-ovh'
        assert third.headers['X-OVH-QUERYID']


def half_answers_and_lies_come_with_a_good_status():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'truncated', '/me')
        fails_with(http.client.IncompleteRead, client.get, '/me')
        fault(sandbox, 'truncated', LINE + '/click2Call')
        fails_with(http.client.IncompleteRead, client.post, LINE + '/click2Call', CALL)
        assert len(sandbox.calls()) == 1
        fault(sandbox, 'wrong-json', '/me')
        assert json.loads(client.get('/me').body) == {'surprise': [{'a': 3.5}]}
        fault(sandbox, 'null', '/me')
        assert client.get('/me').body == b'null'


def a_proxy_s_page_has_the_status_and_says_when_to_come_back():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for status, words in ((408, b'408 Request Timeout'), (429, b'429 '), (500, b'500 Internal Server Error'),
                              (503, b'503 Service Unavailable'), (504, b'504 ')):
            fault(sandbox, 'html', '/me', status=status, retryAfter='7')
            answer = client.get('/me')
            assert (answer.status, answer.headers['Content-Type']) == (status, 'text/html')
            assert words in answer.body and answer.headers['Retry-After'] == '7'
        fault(sandbox, 'status', '/me', status=429, retryAfter='Wed, 21 Oct 2026 07:28:00 GMT')
        assert client.get('/me').headers['Retry-After'] == 'Wed, 21 Oct 2026 07:28:00 GMT'
        fault(sandbox, 'status', '/me', status=429)
        assert client.get('/me').headers['Retry-After'] is None


def wrong_types_have_the_right_keys():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        right = client.get('/auth/currentCredential').value
        fault(sandbox, 'wrong-types', '/auth/currentCredential')
        wrong = client.get('/auth/currentCredential').value
        assert wrong.keys() == right.keys()
        assert [type(wrong[name]) for name in ('credentialId', 'status', 'ovhSupport', 'expiration')] == [str, int, str, list]
        assert len(wrong['rules']) == len(right['rules']) and isinstance(wrong['rules'][0]['path'], int)
        fault(sandbox, 'wrong-types', '/auth/time')
        assert isinstance(client.get('/auth/time').value, str)
        fault(sandbox, 'wrong-types', LINE + '/click2Call')
        assert client.post(LINE + '/click2Call', CALL).value == [] and len(sandbox.calls()) == 1


def the_clock_is_moved_while_it_runs():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert sandbox.get('/sandbox/clock')['skew'] == 0
        for skew in (7200, -7200):
            sandbox.post('/sandbox/clock', {'skew': skew})
            assert client.get('/me').code == 'QUERY_TIME_OUT'
            assert abs(Client(sandbox.env).delta - skew) < 30
            assert Client(sandbox.env).get('/me').status == 200
        sandbox.post('/sandbox/clock', {'skew': 0})
        assert client.get('/me').status == 200
        for body in ({}, {'skew': '1'}, {'skew': 10 ** 12}, {'skew': 1, 'x': 2}):
            assert send('POST', sandbox.origin + '/sandbox/clock', json.dumps(body).encode()).status == 400, body


def a_huge_answer_is_beyond_any_cap():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'huge', '/me')
        answer = client.get('/me')
        assert answer.status == 200 and len(answer.body) == 24 * 2 ** 20 and isinstance(answer.value[0], str)


def a_fault_hits_what_it_names_so_often_as_it_says():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'status', '/telephony/*', method='GET', times=2)
        assert sandbox.get('/sandbox/faults')[0]['times'] == 2
        assert client.get('/me').status == 200 and client.get('/telephony').status == 200
        assert client.post(LINE + '/click2Call', CALL).is_void()
        assert [client.get(LINE).status for _ in range(3)] == [503, 503, 200]
        assert sandbox.get('/sandbox/faults') == []


def faults_reach_the_clock_and_the_events():
    with Sandbox(PROGRAM) as sandbox:
        fault(sandbox, 'html', '/auth/time')
        assert send('GET', sandbox.url + '/auth/time').status == 503
        fault(sandbox, 'reset', '/events')
        fails_with(ConnectionResetError, send, 'GET', sandbox.env['OVH_EVENTS_URL'])


def faults_are_cleared():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        fault(sandbox, 'hang', '*', times=1000)
        assert send('DELETE', sandbox.origin + '/sandbox/faults').status == 204
        assert client.get('/me').status == 200


def a_fault_is_asked_for_to_the_letter():
    with Sandbox(PROGRAM) as sandbox:
        for body in ({'kind': 'explode', 'path': '/me'}, {'kind': 'none', 'path': '/me'}, {'kind': 'reset'},
                     {'kind': 'reset', 'path': '/me', 'times': 0}, {'kind': 'status', 'path': '/me', 'status': 99},
                     {'kind': 'reset', 'path': '/me', 'delay': 3}):
            answer = send('POST', sandbox.origin + '/sandbox/faults', json.dumps(body).encode())
            assert answer.status == 400, body
        assert sandbox.get('/sandbox/faults') == []


run_tests(a_reset_connection_did_nothing, a_lost_answer_did_it, a_hanging_request_hangs_alone,
          a_status_and_a_page_come_instead_of_the_answer, half_answers_and_lies_come_with_a_good_status,
          a_proxy_s_page_has_the_status_and_says_when_to_come_back, wrong_types_have_the_right_keys,
          the_clock_is_moved_while_it_runs,
          a_huge_answer_is_beyond_any_cap, a_fault_hits_what_it_names_so_often_as_it_says,
          faults_reach_the_clock_and_the_events, faults_are_cleared, a_fault_is_asked_for_to_the_letter)
