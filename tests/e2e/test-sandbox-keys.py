# SPDX-License-Identifier: GPL-3.0-or-later
"""How keys are made at the sandbox, and how they end. Usage: PROGRAM"""
import sys

from guichet_test import run_tests
from ovh_client import Client, Sandbox, consent, mismatches, send, send_form

PROGRAM = sys.argv[1]
JSON = {'Accept': 'application/json'}


def credential_id(sandbox, client):
    return client.get('/auth/currentCredential').value['credentialId']


def an_application_is_made_and_asks_for_a_key():
    with Sandbox(PROGRAM) as sandbox:
        for page in ('/createApp/', '/createApp'):
            assert b'name="name"' in send('GET', sandbox.origin + page).body
        keys = send_form(sandbox.origin + '/createApp/', {'name': 'Agency <1>', 'description': 'x'}, JSON).value
        assert keys['consumerKey'] is None
        client = Client.with_keys(sandbox, keys['applicationKey'], keys['applicationSecret'], 'none yet')
        other, request = client.ask([('GET', '/me')])
        assert '<b>Agency &lt;1&gt;</b>' in send('GET', request['validationUrl']).body.decode()
        consent(request['validationUrl'], 'authorise', account='yy2222-ovh')
        assert other.get('/me').value['nichandle'] == 'yy2222-ovh'
        other.key = sandbox.env['OVH_APPLICATION_KEY']
        assert other.get('/me').message == 'This credential does not exist'


def all_three_keys_are_made_with_the_rights_of_the_query():
    with Sandbox(PROGRAM) as sandbox:
        url = sandbox.origin + '/createToken/?GET=/me&GET=/telephony/*&POST=/telephony/*/line/*/click2Call&x=y'
        page = send('GET', url).body.decode()
        for part in ('name="GET" value="/me"', 'name="GET" value="/telephony/*"', '<option value="zz3333-ovh">',
                     'name="POST" value="/telephony/*/line/*/click2Call"', '>Unlimited<'):
            assert part in page, part
        assert 'value="y"' not in page
        fields = [('name', 'Guichet'), ('account', 'yy2222-ovh'), ('validity', '0'), ('GET', '/me'),
                  ('GET', '/telephony/*'), ('POST', ''), ('PUT', '')]
        keys = send_form(sandbox.origin + '/createToken/', fields, JSON).value
        client = Client.with_keys(sandbox, keys['applicationKey'], keys['applicationSecret'], keys['consumerKey'])
        assert client.get('/me').value['nichandle'] == 'yy2222-ovh'
        current = client.get('/auth/currentCredential').value
        assert mismatches(current, 'auth.ApiCredential') == [] and current['expiration'] is None
        assert current['rules'] == [{'method': 'GET', 'path': '/me'}, {'method': 'GET', 'path': '/telephony/*'}]
        assert client.get('/telephony').code == 'NOT_GRANTED_CALL'


def a_person_reads_the_keys_on_the_page():
    with Sandbox(PROGRAM) as sandbox:
        answer = send_form(sandbox.origin + '/createToken/', {'name': 'Guichet', 'GET': '/*'})
        assert answer.status == 200 and answer.headers['Content-Type'].startswith('text/html')
        assert answer.body.count(b'<code>') == 3 and b'<th>Consumer key</th>' in answer.body
        assert send_form(sandbox.origin + '/createApp/', {'name': 'Guichet'}).body.count(b'<code>') == 2


def a_form_that_makes_no_sense_makes_no_keys():
    with Sandbox(PROGRAM) as sandbox:
        before = len(sandbox.get('/sandbox/credentials'))
        for page, fields in (('/createApp/', {}), ('/createApp/', {'name': ''}), ('/createToken/', {'GET': '/me'}),
                             ('/createToken/', {'name': 'a', 'account': 'nobody'}),
                             ('/createToken/', {'name': 'a', 'validity': '-1'})):
            assert send_form(sandbox.origin + page, fields, JSON).status == 400, (page, fields)
        assert send('POST', sandbox.origin + '/createToken/', b'name=%zz').status == 400
        assert len(sandbox.get('/sandbox/credentials')) == before


def a_key_ends_when_its_time_is_over():
    with Sandbox(PROGRAM) as sandbox:
        fields = {'name': 'Guichet', 'GET': '/*', 'validity': '3600'}
        keys = send_form(sandbox.origin + '/createToken/', fields, JSON).value
        client = Client.with_keys(sandbox, keys['applicationKey'], keys['applicationSecret'], keys['consumerKey'])
        current = client.get('/auth/currentCredential').value
        assert mismatches(current, 'auth.ApiCredential') == [] and current['expiration'] > current['creation']
        sandbox.post('/sandbox/clock', {'skew': 3700})
        answer = client.get('/me', timestamp=client.now() + 3700)
        assert (answer.status, answer.code) == (403, 'INVALID_CREDENTIAL')
        assert sandbox.get('/sandbox/credentials')[-1]['status'] == 'expired'


def a_test_ends_a_key_by_time_or_by_revoking_it():
    with Sandbox(PROGRAM) as sandbox:
        for nichandle, end in (('xx1111-ovh', 'expire'), ('yy2222-ovh', 'revoke')):
            client = Client.of(sandbox, nichandle)
            sandbox.post(f'/sandbox/credentials/{credential_id(sandbox, client)}/{end}')
            for path in ('/me', '/auth/currentCredential', '/auth/details'):
                answer = client.get(path)
                assert (answer.status, answer.code) == (403, 'INVALID_CREDENTIAL'), (end, path)
        assert [one['status'] for one in sandbox.get('/sandbox/credentials')] == ['expired', 'expired', 'validated']
        later = Client.of(sandbox, 'zz3333-ovh')
        sandbox.post(f'/sandbox/credentials/{credential_id(sandbox, later)}/expire', {'seconds': 1000})
        assert later.get('/me').status == 200
        assert send('POST', sandbox.origin + '/sandbox/credentials/1/revoke').status == 404
        assert send('POST', sandbox.origin + '/sandbox/credentials/x/revoke').status == 400


def a_test_finds_the_consent_page_of_what_was_asked_for():
    with Sandbox(PROGRAM) as sandbox:
        other, request = Client(sandbox.env).ask([('GET', '/me')])
        asked = sandbox.get('/sandbox/credentials')[-1]
        assert (asked['status'], asked['validationUrl']) == ('pendingValidation', request['validationUrl'])
        assert asked['nichandle'] is None
        consent(asked['validationUrl'], 'authorise')
        asked = sandbox.get('/sandbox/credentials')[-1]
        assert (asked['status'], asked['validationUrl'], asked['nichandle']) == ('validated', None, 'xx1111-ovh')
        assert other.get('/me').status == 200


run_tests(an_application_is_made_and_asks_for_a_key, all_three_keys_are_made_with_the_rights_of_the_query,
          a_person_reads_the_keys_on_the_page, a_form_that_makes_no_sense_makes_no_keys,
          a_key_ends_when_its_time_is_over, a_test_ends_a_key_by_time_or_by_revoking_it,
          a_test_finds_the_consent_page_of_what_was_asked_for)
