# SPDX-License-Identifier: GPL-3.0-or-later
"""Several accounts in one sandbox: what each sees, and who signs in on the consent page. Usage: PROGRAM"""
import json
import sys

from guichet_test import Program, run_tests
from ovh_client import EXPAND, GROUPS, LINE, Client, Sandbox, consent, mismatches, send

PROGRAM = sys.argv[1]
CALL = {'calledNumber': '0033199001122'}
THEIR_LINE = '/telephony/yy2222-ovh-1/line/0033972103001'


def each_account_sees_its_own():
    with Sandbox(PROGRAM) as sandbox:
        for nichandle, groups, services in (('xx1111-ovh', GROUPS, 8),
                                            ('yy2222-ovh', ['yy2222-ovh-1'], 2), ('zz3333-ovh', [], 0)):
            client = Client.of(sandbox, nichandle)
            me = client.get('/me').value
            assert me['nichandle'] == nichandle and mismatches(me, 'nichandle.Nichandle') == []
            assert client.get('/auth/details').value['account'] == nichandle
            assert client.get('/telephony').value == groups
            assert len(client.get('/telephony', headers=EXPAND).value) == len(groups)
            assert len(client.get('/telephony/searchServices?axiom=0033').value) == services


def what_is_another_account_s_does_not_exist():
    with Sandbox(PROGRAM) as sandbox:
        ours, theirs = Client.of(sandbox, 'xx1111-ovh'), Client.of(sandbox, 'yy2222-ovh')
        for client, line in ((ours, THEIR_LINE), (theirs, LINE)):
            for path in (line.rsplit('/', 2)[0], line.rsplit('/', 1)[0], line, line + '/click2CallUser'):
                answer = client.get(path)
                assert (answer.status, answer.code) == (404, 'Client::NotFound'), path
            assert client.post(line + '/click2Call', CALL).status == 404
            assert client.post(line.split('/line')[0] + '/eventToken', {'expiration': '1 day'}).status == 404
        assert sandbox.calls() == []
        assert theirs.post(THEIR_LINE + '/click2Call', CALL).is_void()
        assert sandbox.calls()[0]['line'] == '0033972103001'


def the_consent_page_asks_who_signs_in():
    with Sandbox(PROGRAM) as sandbox:
        other, request = Client(sandbox.env).ask([('GET', '/me'), ('POST', '/telephony/*/click2Call')])
        page = send('GET', request['validationUrl']).body.decode()
        for part in ('<select name="account">', '<option value="xx1111-ovh">', '<option value="yy2222-ovh">',
                     '<option value="zz3333-ovh">', '<code>/telephony/*/click2Call</code>', '>Authorise<', '>Refuse<'):
            assert part in page, part
        assert consent(request['validationUrl'], 'authorise', account='nobody').status == 400
        assert other.get('/me').code == 'INVALID_CREDENTIAL'
        assert consent(request['validationUrl'], 'authorise', account='yy2222-ovh').status == 200
        assert other.get('/me').value['nichandle'] == 'yy2222-ovh'


def who_does_not_choose_is_the_first_account():
    with Sandbox(PROGRAM) as sandbox:
        other, request = Client(sandbox.env).ask([('GET', '/me')])
        consent(request['validationUrl'], 'authorise')
        assert other.get('/me').value['nichandle'] == 'xx1111-ovh'


def the_accounts_are_printed_before_the_ready_line():
    with Program(PROGRAM, '--print-accounts') as program:
        program.wait_for_line(lambda line: line.startswith('OVH_CONSUMER_KEY='), 'the environment')
        ready = next(i for i, line in enumerate(program.lines) if line.startswith('ready '))
        told = [json.loads(line) for line in program.lines[:ready]]
        assert [one['nichandle'] for one in told if 'consumerKey' in one] == ['xx1111-ovh', 'yy2222-ovh', 'zz3333-ovh']
        assert [one['policy'] for one in told if 'clientSecret' in one] == ['everything', 'no-click2call']
        assert program.lines[-1] == 'OVH_CONSUMER_KEY=' + told[0]['consumerKey']
        assert all(line.startswith('OVH_') for line in program.lines[ready + 1:])


def the_page_shows_everybody_and_the_service_accounts():
    with Sandbox(PROGRAM) as sandbox:
        page = send('GET', sandbox.origin + '/sandbox').body.decode()
        for account in sandbox.get('/sandbox/accounts'):
            assert f'<code>{account["nichandle"]}</code>' in page
            assert account['consumerKey'] not in page and account['applicationSecret'] not in page
        for account in sandbox.get('/sandbox/service-accounts'):
            assert account['clientId'] in page and account['clientSecret'] in page


run_tests(each_account_sees_its_own, what_is_another_account_s_does_not_exist, the_consent_page_asks_who_signs_in,
          who_does_not_choose_is_the_first_account, the_accounts_are_printed_before_the_ready_line,
          the_page_shows_everybody_and_the_service_accounts)
