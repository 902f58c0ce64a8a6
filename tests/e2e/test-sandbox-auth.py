# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may call the sandbox: clock, signature, keys, credentials, consent, access rules. Usage: PROGRAM"""
import re
import sys
import time

from guichet_test import run_tests
from ovh_client import Client, Sandbox, consent, mismatches, send

PROGRAM = sys.argv[1]


def the_time_is_a_bare_integer_without_any_key():
    with Sandbox(PROGRAM) as sandbox:
        answer = send('GET', sandbox.url + '/auth/time')
        assert answer.status == 200 and re.fullmatch(rb'\d{10}', answer.body), answer.body
        assert abs(answer.value - time.time()) < 30


def a_skewed_clock_refuses_who_does_not_ask_it():
    with Sandbox(PROGRAM, '--clock-skew', '3600') as sandbox:
        client = Client(sandbox.env)
        assert 3500 < client.delta < 3700
        assert client.get('/me').status == 200
        answer = client.get('/me', timestamp=int(time.time()))
        assert (answer.status, answer.code) == (400, 'QUERY_TIME_OUT'), answer.body


def the_window_is_three_minutes_either_way():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for seconds in (-150, 150):
            assert client.get('/me', timestamp=client.now() + seconds).status == 200
        for seconds in (-200, 200, -10 ** 30):
            assert client.get('/me', timestamp=client.now() + seconds).code == 'QUERY_TIME_OUT'
        assert client.get('/me', timestamp='now').code == 'QUERY_TIME_OUT'


def a_wrong_signature_is_refused_in_both_shapes():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        client.secret = 'x' * 32
        older, newer = client.get('/me'), client.post('/auth/logout')
        assert older.status == newer.status == 400
        assert older.value == {'message': 'Invalid signature', 'errorCode': 'INVALID_SIGNATURE',
                               'httpCode': '400 Bad Request'}
        assert newer.value == {'class': 'Client::BadRequest', 'message': 'Invalid signature'}


def the_signature_covers_url_body_and_method():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        url = client.endpoint + '/telephony/searchServices?axiom=00'
        headers = client.sign('GET', url, b'', client.now())
        assert send('GET', url, headers=headers).status == 200
        for method, other, body in (('GET', url + '1', b''), ('POST', url, b''), ('GET', url, b'{}')):
            assert send(method, other, body, headers).status in (400, 405), (method, other, body)
        assert send('GET', url + '1', headers=headers).code == 'INVALID_SIGNATURE'
        assert send('GET', url, b'{}', headers).code == 'INVALID_SIGNATURE'


def escapes_and_other_bytes_are_signed_as_sent():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for axiom in ('%2B33', '%2b33', '0033%26', '%C3%A9'):
            assert client.get('/telephony/searchServices?axiom=' + axiom).value == []
        body = '{"login":"h\u00f4tel","password":"Sandbox(2026)"}'.encode()
        assert client.post('/telephony/xx1111-ovh-1/line/0033972101002/click2CallUser', body).status == 200


def both_names_of_the_version_answer():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        client.endpoint = sandbox.origin + '/v1'
        assert client.get('/me').value['nichandle'] == 'xx1111-ovh'


def missing_and_unknown_keys_are_told_apart():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        unsigned = client.open('GET', '/me')
        assert (unsigned.status, unsigned.code) == (403, 'NOT_CREDENTIAL')
        unknown = client.get('/me', headers={'X-Ovh-Application': 'nobody'})
        assert (unknown.status, unknown.code, unknown.message) == (403, 'INVALID_KEY', 'Invalid application key')
        newer = client.open('POST', '/auth/credential', {'accessRules': []}, {'X-Ovh-Application': 'nobody'})
        assert (newer.status, newer.code, newer.message) == (403, 'Client::Forbidden', 'Invalid application key')
        client.consumer_key = 'nobody'
        foreign = client.get('/me')
        assert (foreign.status, foreign.message) == (403, 'This credential does not exist')


def a_credential_works_once_it_is_authorised():
    with Sandbox(PROGRAM) as sandbox:
        other, request = Client(sandbox.env).ask([('GET', '/me')])
        assert request['state'] == 'pendingValidation'
        assert request['validationUrl'].startswith(sandbox.origin + '/auth/?credentialToken=')
        pending = other.get('/auth/currentCredential')
        assert (pending.status, pending.code) == (403, 'INVALID_CREDENTIAL')
        assert pending.message == 'This credential is not valid'
        page = send('GET', request['validationUrl'])
        assert page.status == 200 and page.headers['Content-Type'].startswith('text/html')
        assert b'>Authorise<' in page.body and b'>Refuse<' in page.body and b'<code>/me</code>' in page.body
        assert request['consumerKey'].encode() not in page.body
        assert consent(request['validationUrl'], 'authorise').status == 200
        current = other.get('/auth/currentCredential')
        assert mismatches(current.value, 'auth.ApiCredential') == []
        assert current.value['status'] == 'validated'
        assert current.value['rules'] == [{'method': 'GET', 'path': '/me'}]
        assert other.get('/me').status == 200


def a_refused_credential_stays_refused():
    with Sandbox(PROGRAM) as sandbox:
        other, request = Client(sandbox.env).ask([('GET', '/me')])
        assert consent(request['validationUrl'], 'nonsense').status == 400
        assert send('POST', request['validationUrl']).status == 400
        assert send('POST', request['validationUrl'], b'\xff%zz&&=').status == 400
        assert consent(request['validationUrl'], 'refuse').status == 200
        consent(request['validationUrl'], 'authorise')
        assert other.get('/auth/currentCredential').value['status'] == 'refused'
        assert other.get('/me').code == 'INVALID_CREDENTIAL'
        assert send('GET', sandbox.origin + '/auth/?credentialToken=none').status == 404
        assert send('GET', sandbox.origin + '/auth/').status == 404


def the_browser_goes_where_the_program_said():
    with Sandbox(PROGRAM) as sandbox:
        _, request = Client(sandbox.env).ask([('GET', '/me')], redirection='http://127.0.0.1:9/back?a=b')
        answer = consent(request['validationUrl'], 'authorise')
        assert (answer.status, answer.headers['Location']) == (303, 'http://127.0.0.1:9/back?a=b')
        assert consent(request['validationUrl'], 'refuse').status == 200


def access_rules_cover_methods_and_paths():
    with Sandbox(PROGRAM) as sandbox:
        other, request = Client(sandbox.env).ask([('GET', '/telephony/*'), ('POST', '/telephony/*/click2Call')])
        consent(request['validationUrl'], 'authorise')
        line = '/telephony/xx1111-ovh-1/line/0033972101001'
        assert other.get(line).status == 200
        assert other.post(line + '/click2Call', {'calledNumber': '0033199001122'}).is_void()
        older, newer = other.get('/telephony'), other.post(line + '/click2CallUser', {})
        assert (older.status, older.code) == (403, 'NOT_GRANTED_CALL')
        assert (newer.status, newer.code) == (403, 'Client::Forbidden')
        assert older.message == newer.message == 'This call has not been granted'
        assert other.get('/auth/details').status == 200


def allowed_addresses_are_held_to():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for block, status in (('127.0.0.0/8', 200), ('192.0.2.0/24', 403)):
            other, request = client.ask([('GET', '/me')], allowedIPs=[block])
            consent(request['validationUrl'], 'authorise')
            answer = other.get('/me')
            assert answer.status == status, (block, answer.body)
        assert answer.code == 'FORBIDDEN'


def details_and_logout_are_about_the_caller():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        details = client.get('/auth/details').value
        assert mismatches(details, 'auth.Details') == []
        assert (details['account'], details['method']) == ('xx1111-ovh', 'account')
        assert client.post('/auth/logout').is_void()
        assert client.get('/me').code == 'INVALID_CREDENTIAL'


run_tests(the_time_is_a_bare_integer_without_any_key, a_skewed_clock_refuses_who_does_not_ask_it,
          the_window_is_three_minutes_either_way, a_wrong_signature_is_refused_in_both_shapes,
          the_signature_covers_url_body_and_method, escapes_and_other_bytes_are_signed_as_sent,
          both_names_of_the_version_answer, missing_and_unknown_keys_are_told_apart,
          a_credential_works_once_it_is_authorised, a_refused_credential_stays_refused,
          the_browser_goes_where_the_program_said, access_rules_cover_methods_and_paths,
          allowed_addresses_are_held_to, details_and_logout_are_about_the_caller)
