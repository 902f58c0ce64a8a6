# SPDX-License-Identifier: GPL-3.0-or-later
"""Many objects in one answer: expanded lists, batches, and a server that knows neither. Usage: PROGRAM"""
import socket
import sys

from guichet_test import run_tests
from ovh_client import EXPAND, GROUPS, LINE, Client, Sandbox, mismatches, send

PROGRAM = sys.argv[1]
GROUP = '/telephony/xx1111-ovh-1'
BATCH = {'X-Ovh-Batch': ','}


def a_batch_reads_several_objects_in_their_order():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        user = str(client.get(LINE + '/click2CallUser').value[0])
        for prefix, ids, kind in (
                ('/telephony/', ['xx1111-ovh-2', 'xx1111-ovh-1'], 'telephony.BillingAccountWithIAM'),
                (GROUP + '/line/', ['0033972101002', '0033972101001', '0033972101003'], 'telephony.Line'),
                (GROUP + '/number/', ['0033972101010'], 'telephony.Number'),
                (GROUP + '/service/', ['0033972101010', '0033972101001'], 'telephony.TelephonyService'),
                (LINE + '/click2CallUser/', [user], 'telephony.Click2CallUser')):
            answer = client.get(prefix + ','.join(ids), headers=BATCH)
            assert answer.status == 200, answer.body
            assert [one['key'] for one in answer.value] == ids
            for one in answer.value:
                assert set(one) == {'key', 'value'} and mismatches(one['value'], kind) == [], one


def one_that_is_refused_leaves_the_others():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        good, missing, empty, foreign = client.get(
            GROUP + '/line/0033972101001,0033000000000,,0033972103001', headers=BATCH).value
        assert good['value']['serviceName'] == '0033972101001'
        for one in (missing, empty, foreign):
            assert set(one) == {'key', 'error'} and one['error']['class'] == 'Client::NotFound', one
        user = client.get(LINE + '/click2CallUser').value[0]
        found, wrong = client.get(f'{LINE}/click2CallUser/{user},x', headers=BATCH).value
        assert found['value']['id'] == user and wrong['error']['class'] == 'Client::BadRequest'


def the_separator_is_the_caller_s():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        answer = client.get(GROUP + '/line/0033972101001;0033972101002', headers={'X-Ovh-Batch': ';'})
        assert [one['key'] for one in answer.value] == ['0033972101001', '0033972101002']
        escaped = client.get(GROUP + '/line/0033972101001%2C0033972101002', headers=BATCH)
        assert len(escaped.value) == 2
        assert client.get(GROUP + '/line/0033972101001,0033972101002').status == 404


def only_a_get_of_a_named_thing_is_a_batch():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert client.get('/me', headers=BATCH).value['nichandle'] == 'xx1111-ovh'
        assert client.get('/telephony', headers=BATCH).value == GROUPS
        call = client.post(LINE + ',0033972101002/click2Call', {'calledNumber': '0033199001122'}, headers=BATCH)
        assert call.status == 404 and sandbox.calls() == []


def an_older_server_ignores_both_until_that_is_cleared():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        sandbox.post('/sandbox/faults', {'kind': 'no-expansion', 'path': '*'})
        sandbox.post('/sandbox/faults', {'kind': 'no-batch', 'path': '/telephony/*/line/*'})
        for _ in range(3):
            plain = client.get('/telephony', headers=EXPAND)
            assert plain.value == GROUPS
            assert not [name for name in plain.headers if name.lower().startswith('x-pagination')]
            assert client.get(GROUP + '/line/0033972101001,0033972101002', headers=BATCH).status == 404
        assert len(client.get('/telephony/xx1111-ovh-1,xx1111-ovh-2', headers=BATCH).value) == 2
        sandbox.post('/sandbox/faults', {'kind': 'status', 'path': '/telephony', 'status': 503})
        assert [client.get('/telephony').status for _ in range(2)] == [503, 200]
        assert [fault['kind'] for fault in sandbox.get('/sandbox/faults')] == ['no-expansion', 'no-batch']
        send('DELETE', sandbox.origin + '/sandbox/faults')
        assert isinstance(client.get('/telephony', headers=EXPAND).value[0], dict)
        assert client.get(GROUP + '/line/0033972101001,0033972101002', headers=BATCH).status == 200


def two_hundred_lines_are_read_in_five_requests():
    with Sandbox(PROGRAM, '--lines', '200') as sandbox:
        client = Client(sandbox.env)
        send('DELETE', sandbox.origin + '/sandbox/requests')
        groups = client.get('/telephony', headers=EXPAND).value
        lines = [line for group in groups
                 for line in client.get(f'/telephony/{group["billingAccount"]}/line', headers=EXPAND).value]
        assert len(lines) == 206
        assert sum(row['count'] for row in sandbox.get('/sandbox/requests')) == 5


def requests_are_counted_by_method_and_path():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        client.get('/telephony/searchServices?axiom=1')
        client.get('/telephony/searchServices?axiom=2')
        client.post('/auth/logout')
        send('POST', sandbox.origin + '/auth/oauth2/token')
        rows = [(row['method'], row['path'], row['count']) for row in sandbox.get('/sandbox/requests')]
        assert rows == [('GET', '/auth/time', 1), ('GET', '/telephony/searchServices', 2),
                        ('POST', '/auth/logout', 1), ('POST', '/auth/oauth2/token', 1)]
        assert send('DELETE', sandbox.origin + '/sandbox/requests').status == 204
        assert sandbox.get('/sandbox/requests') == []


def bytes_that_are_no_text_are_counted_and_survived():
    with Sandbox(PROGRAM) as sandbox:
        port = int(sandbox.origin.rsplit(':', 1)[1])
        for line in (b'GET /\xff', b'F\xffO /me', b'GET /1.0/\xe9?\xff=1'):
            with socket.create_connection(('127.0.0.1', port), timeout=10) as connection:
                connection.sendall(line + b' HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n')
                assert b' 404 ' in connection.makefile('rb').readline()
        rows = sandbox.get('/sandbox/requests')
        assert [(row['method'], row['path']) for row in rows] == [('GET', '/%FF'), ('F\ufffdO', '/me'), ('GET', '/%E9')]
        assert sandbox.errors == []


run_tests(a_batch_reads_several_objects_in_their_order, one_that_is_refused_leaves_the_others,
          the_separator_is_the_caller_s, only_a_get_of_a_named_thing_is_a_batch,
          an_older_server_ignores_both_until_that_is_cleared, two_hundred_lines_are_read_in_five_requests,
          requests_are_counted_by_method_and_path, bytes_that_are_no_text_are_counted_and_survived)
