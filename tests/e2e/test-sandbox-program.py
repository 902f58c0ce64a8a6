# SPDX-License-Identifier: GPL-3.0-or-later
"""The program itself: its command line, its end, its worlds, several clients at once. Usage: PROGRAM"""
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

from guichet_test import DEADLINE, Program, Skip, run_tests
from ovh_client import EXPAND, LINE, Client, Sandbox, send

PROGRAM = sys.argv[1]


def the_ready_line_comes_before_the_environment():
    with Sandbox(PROGRAM) as sandbox:
        assert sandbox.lines[0] == f'ready {sandbox.url}' and sandbox.url.startswith('http://127.0.0.1:')
        assert set(sandbox.env) == {'OVH_ENDPOINT', 'OVH_EVENTS_URL', 'OVH_APPLICATION_KEY',
                                    'OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY'}
        assert sandbox.env['OVH_ENDPOINT'] == sandbox.url
        assert sandbox.env['OVH_EVENTS_URL'] == sandbox.origin + '/events'


def it_listens_on_loopback_alone():
    with Sandbox(PROGRAM) as sandbox:
        port = int(sandbox.origin.rsplit(':', 1)[1])
        with socket.socket(socket.AF_INET6) as other:
            assert other.connect_ex(('::1', port)) != 0
        with socket.socket() as other:
            assert other.connect_ex(('127.0.0.2', port)) != 0


def it_ends_well_when_told_to():
    for number in (signal.SIGTERM, signal.SIGINT):
        with Sandbox(PROGRAM) as sandbox:
            client = Client(sandbox.env)
            client.post(LINE + '/click2Call', {'calledNumber': '0033199001122'})
            sandbox.post('/sandbox/faults', {'kind': 'hang', 'path': '/me'})
            hanging = threading.Thread(target=hang, args=(client,), daemon=True)
            hanging.start()
            while sandbox.get('/sandbox/faults'):
                pass
            sandbox.process.send_signal(number)
            assert sandbox.wait() == 0, sandbox.errors
            hanging.join(DEADLINE)


def hang(client):
    try:
        client.get('/me')
    except (OSError, EOFError):
        pass


def it_ends_with_its_parent():
    with Program(PROGRAM, '--exit-with-parent', stdin=subprocess.PIPE) as program:
        program.wait_for_line(lambda line: line.startswith('ready '), 'the sandbox is ready')
        program.process.stdin.write('whatever\n')
        program.process.stdin.flush()
        url = program.lines[0].split()[1]
        assert send('GET', url + '/auth/time').status == 200
        program.process.stdin.close()
        assert program.wait() == 0


def bad_usage_says_what_is_wrong():
    for words in (['--port', '70000'], ['--lines', '-1'], ['--lines', '10001'], ['--scenario', 'moon'],
                  ['--tls', 'only-one'], ['stray'], ['--nonsense'],
                  ['--latency', 'soon'], ['--token-life', '-1']):
        with Program(PROGRAM, *words) as program:
            assert program.wait() == 2, words
            assert program.errors and program.errors[0].startswith('guichet-sandbox: '), (words, program.errors)
            assert program.lines == []
    with Program(PROGRAM, '--scenario', 'lune') as program:
        assert program.wait() == 2 and program.errors == ['guichet-sandbox: there is no scenario “lune”']


def a_taken_port_and_a_missing_file_are_told():
    with Sandbox(PROGRAM) as sandbox:
        port = sandbox.origin.rsplit(':', 1)[1]
        for words in (['--port', port], ['--tls', '/nowhere/cert', '/nowhere/key']):
            with Program(PROGRAM, *words) as program:
                assert program.wait() == 1 and program.errors, words


def the_version_is_told():
    with Program(PROGRAM, '--version') as program:
        assert program.wait() == 0 and program.lines[0].startswith('guichet-sandbox '), program.lines


def worlds_have_the_size_that_was_asked_for():
    with Sandbox(PROGRAM, '--scenario', 'reseller') as sandbox:
        client = Client(sandbox.env)
        assert len(client.get('/telephony').value) == 19
        assert len(client.get('/telephony/searchServices?axiom=0033').value) == 408
    with Sandbox(PROGRAM, '--lines', '10000', '--domains', '12') as sandbox:
        client = Client(sandbox.env)
        found = client.get('/telephony/searchServices?axiom=0033').value
        assert len(found) == len({service['domain'] for service in found}) == 10008
        groups = client.get('/telephony', headers=EXPAND)
        assert groups.headers['X-Pagination-Elements'] == '53'
        assert '18 domain names, 19 DNS zones' in send('GET', sandbox.origin + '/sandbox').body.decode()


def answers_come_after_the_latency():
    with Sandbox(PROGRAM, '--latency', '300') as sandbox:
        begin = time.monotonic()
        client = Client(sandbox.env)
        assert client.post(LINE + '/click2Call', {'calledNumber': '0033199001122'}).is_void()
        assert time.monotonic() - begin >= 0.6
        try:
            client.post(LINE + '/click2Call', {'calledNumber': '0033199001123'}, timeout=0.05)
            raise AssertionError('it was answered at once')
        except TimeoutError:
            pass
        assert client.get('/me').status == 200
        assert [call['calledNumber'] for call in sandbox.calls()] == ['0033199001122', '0033199001123']


def a_client_that_leaves_during_the_latency_leaves_no_trace():
    with Sandbox(PROGRAM, '--latency', '100000') as sandbox:
        try:
            send('GET', sandbox.url + '/auth/time', timeout=0.05)
            raise AssertionError('it was answered at once')
        except TimeoutError:
            pass
        sandbox.process.send_signal(signal.SIGTERM)
        assert sandbox.wait() == 0, sandbox.errors


def clients_at_once_do_not_disturb_each_other():
    with Sandbox(PROGRAM) as sandbox:
        failures = []

        def work(line):
            client = Client(sandbox.env)
            path = f'/telephony/xx1111-ovh-1/line/{line}'
            for number in range(40):
                if not client.post(path + '/click2Call', {'calledNumber': f'00331990011{number:02}'}).is_void():
                    failures.append((line, number))
                if client.get(path).value['serviceName'] != line:
                    failures.append(line)
        workers = [threading.Thread(target=work, args=(line,)) for line in ('0033972101001', '0033972101002')]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(DEADLINE)
        assert failures == []
        calls = sandbox.calls()
        for line in ('0033972101001', '0033972101002'):
            called = [call['calledNumber'] for call in calls if call['line'] == line]
            assert called == [f'00331990011{number:02}' for number in range(40)]


def https_is_served_with_the_files_given():
    if shutil.which('openssl') is None:
        raise Skip('openssl, which makes the certificate, is not installed')
    with tempfile.TemporaryDirectory() as folder:
        certificate, key = folder + '/cert.pem', folder + '/key.pem'
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key,
                        '-out', certificate, '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'],
                       check=True, capture_output=True)
        # The leak sanitizer itself crashes when it looks through the memory of a process that used GnuTLS.
        os.environ['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
        with Sandbox(PROGRAM, '--tls', certificate, key) as sandbox:
            assert sandbox.url.startswith('https://127.0.0.1:')
            client = Client(sandbox.env, certificate)
            assert client.get('/me').value['nichandle'] == 'xx1111-ovh'


run_tests(the_ready_line_comes_before_the_environment, it_listens_on_loopback_alone, it_ends_well_when_told_to,
          it_ends_with_its_parent, bad_usage_says_what_is_wrong, a_taken_port_and_a_missing_file_are_told,
          the_version_is_told, worlds_have_the_size_that_was_asked_for, answers_come_after_the_latency,
          a_client_that_leaves_during_the_latency_leaves_no_trace, clients_at_once_do_not_disturb_each_other,
          https_is_served_with_the_files_given)
