# SPDX-License-Identifier: GPL-3.0-or-later
"""Service accounts: how they get a token, what it opens, when it ends. Usage: PROGRAM"""
import sys

from guichet_test import run_tests
from ovh_client import GROUPS, LINE, Client, Sandbox, ServiceAccount, mismatches, send, send_form

PROGRAM = sys.argv[1]
CALL = {'calledNumber': '0033199001122'}


def a_token_is_given_for_id_and_secret_in_either_place():
    with Sandbox(PROGRAM) as sandbox:
        account = ServiceAccount(sandbox)
        for basic in (False, True):
            answer = account.ask_token(basic)
            assert answer.status == 200 and answer.headers['Cache-Control'] == 'no-store'
            assert set(answer.value) == {'access_token', 'token_type', 'expires_in', 'scope'}
            assert (answer.value['token_type'], answer.value['expires_in'], answer.value['scope']) == ('Bearer', 3599, 'all')
            assert account.get('/me').value['nichandle'] == 'xx1111-ovh'


def a_token_opens_what_keys_open():
    with Sandbox(PROGRAM) as sandbox:
        account = ServiceAccount(sandbox)
        account.ask_token()
        assert account.get('/telephony').value == GROUPS
        assert account.post(LINE + '/click2Call', CALL).is_void() and len(sandbox.calls()) == 1
        details = account.get('/auth/details').value
        assert mismatches(details, 'auth.Details') == []
        assert (details['method'], details['allowedRoutes']) == ('oauth2_client_credentials', None)
        assert account.get('/auth/currentCredential').code == account.post('/auth/logout').code == 'NOT_CREDENTIAL'


def a_policy_without_calls_refuses_them_by_name():
    with Sandbox(PROGRAM) as sandbox:
        account = ServiceAccount(sandbox, 'no-click2call')
        account.ask_token()
        user = account.get(LINE + '/click2CallUser').value[0]
        for path, action in (('/click2Call', 'line/click2Call/create'),
                             (f'/click2CallUser/{user}/click2Call', 'line/click2CallUser/click2Call/create')):
            answer = account.post(LINE + path, CALL)
            assert (answer.status, answer.code) == (403, 'Client::Forbidden'), answer.body
            assert answer.message == 'User not granted for this request'
            assert answer.value['details'] == {'unauthorizedActionsByAuthentication': '',
                                               'unauthorizedActionsByIAM': 'voip:apiovh:' + action}
        assert sandbox.calls() == []


def an_unknown_client_is_refused_as_the_rfc_says():
    with Sandbox(PROGRAM) as sandbox:
        account = ServiceAccount(sandbox)
        account.secret = 'x' * 32
        in_body, in_header = account.ask_token(), account.ask_token(basic=True)
        assert (in_body.status, in_header.status) == (400, 401)
        assert in_body.value['error'] == in_header.value['error'] == 'invalid_client'
        assert in_body.value['error_description'] and 'x' * 32 not in in_body.body.decode()
        account = ServiceAccount(sandbox)
        assert account.ask_token(grant_type='password').value['error'] == 'unsupported_grant_type'
        assert account.ask_token(scope='some').value['error'] == 'invalid_scope'
        url = sandbox.origin + '/auth/oauth2/token'
        for answer in (send('GET', url), send('POST', url, b'{}', {'Content-Type': 'application/json'}), send('POST', url)):
            assert answer.status in (400, 405) and answer.value['error'] == 'invalid_request'
        assert send_form(url, {}).value['error'] == 'unsupported_grant_type'
        for junk in ('Basic', 'Basic ', 'Basic !', 'Basic OkA6', 'Basic /////w=='):
            answer = send_form(url, {'grant_type': 'client_credentials'}, {'Authorization': junk})
            assert answer.value['error'] == 'invalid_client', junk


def a_token_that_is_unknown_or_over_opens_nothing():
    with Sandbox(PROGRAM, '--token-life', '600') as sandbox:
        account = ServiceAccount(sandbox)
        assert account.ask_token().value['expires_in'] == 600
        assert account.get('/me').status == 200
        sandbox.post('/sandbox/clock', {'skew': 601})
        over = account.get('/me')
        assert (over.status, over.code) == (401, 'Client::Unauthorized')
        account.ask_token()
        assert account.get('/me').status == 200
        assert send('DELETE', sandbox.origin + '/sandbox/tokens').status == 204
        assert account.get('/me').status == 401
        for token in ('', 'nonsense', 'x' * 5000):
            account.token = token
            assert account.get('/me').status in (401, 403), token


def a_token_does_not_stand_for_an_application():
    with Sandbox(PROGRAM) as sandbox:
        account = ServiceAccount(sandbox)
        account.ask_token()
        answer = account.post('/auth/credential', {'accessRules': []})
        assert (answer.status, answer.message) == (403, 'Invalid application key')
        assert account.get('/auth/time').status == 200
        assert Client(sandbox.env).get('/me').status == 200


def faults_reach_the_token_endpoint():
    with Sandbox(PROGRAM) as sandbox:
        account = ServiceAccount(sandbox)
        path = '/auth/oauth2/token'
        sandbox.post('/sandbox/faults', {'kind': 'html', 'path': path, 'status': 500})
        sandbox.post('/sandbox/faults', {'kind': 'wrong-types', 'path': path})
        sandbox.post('/sandbox/faults', {'kind': 'lost-answer', 'path': path})
        assert account.ask_token().status == 500
        assert isinstance(account.ask_token().value['expires_in'], str)
        try:
            account.ask_token()
            raise AssertionError('it was answered')
        except ConnectionError:
            pass
        assert account.ask_token().status == 200


run_tests(a_token_is_given_for_id_and_secret_in_either_place, a_token_opens_what_keys_open,
          a_policy_without_calls_refuses_them_by_name, an_unknown_client_is_refused_as_the_rfc_says,
          a_token_that_is_unknown_or_over_opens_nothing, a_token_does_not_stand_for_an_application,
          faults_reach_the_token_endpoint)
