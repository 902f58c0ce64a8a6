# SPDX-License-Identifier: GPL-3.0-or-later
"""OVH's own client for Node.js against the sandbox: its signature check is proven by somebody else's code.

Usage: PROGRAM FOLDER. The client comes from npm, at the version and with the hashes of node/package-lock.json, and is kept
in FOLDER; where node, npm or the package cannot be had the cases are skipped.
"""
import functools
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from guichet_test import Skip, run_tests
from ovh_client import GROUPS, LINE, Sandbox, send, send_form, trust

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
NODE = pathlib.Path(__file__).parent / 'node'
CALL = {'calledNumber': '0033199001122'}

# The sanitizer itself crashes when it looks through the memory of a process that used GnuTLS.
os.environ['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'


@functools.cache
def install():
    """Installs the client into FOLDER, once for each state of the lock file. Returns a sentence where that cannot be."""
    for program in ('node', 'npm', 'openssl'):
        if not shutil.which(program):
            return f'{program} is not installed'
    FOLDER.mkdir(parents=True, exist_ok=True)
    lock = hashlib.sha256((NODE / 'package-lock.json').read_bytes()).hexdigest()
    stamp = FOLDER / 'installed'
    for name in ('package.json', 'package-lock.json', 'drive.js'):
        shutil.copy(NODE / name, FOLDER)
    if stamp.exists() and stamp.read_text() == lock:
        return None
    stamp.unlink(missing_ok=True)
    command = ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', '--fetch-retries', '1',
               '--fetch-timeout', '20000', '--cache', str(FOLDER / 'cache')]
    try:
        done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return 'npm does not answer'
    # Something else under the same name and version is no reason to skip.
    assert 'EINTEGRITY' not in done.stderr, done.stderr
    if done.returncode != 0:
        return 'npm cannot fetch the package: ' + ' '.join(done.stderr.split())[:200]
    stamp.write_text(lock)
    return None


@functools.cache
def certificate():
    """A certificate for 127.0.0.1 and its key, made for this run."""
    if install():
        raise Skip(install())
    paths = [str(FOLDER / name) for name in ('cert.pem', 'key.pem')]
    subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
                    '-addext', 'subjectAltName=IP:127.0.0.1', '-out', paths[0], '-keyout', paths[1]],
                   check=True, capture_output=True)
    return paths


def start(*options):
    return Sandbox(PROGRAM, '--tls', *certificate(), *options)


def drive(sandbox, *requests, **keys):
    """What the client says of each request; `keys` replace those of the sandbox's environment."""
    environment = {**os.environ, **sandbox.env, 'NODE_EXTRA_CA_CERTS': certificate()[0],
                   'SANDBOX_PORT': sandbox.origin.rsplit(':', 1)[1], **keys}
    done = subprocess.run(['node', 'drive.js', json.dumps(requests)], cwd=FOLDER, env=environment, capture_output=True,
                          text=True, timeout=60)
    assert done.returncode == 0 and not done.stderr, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == len(requests), told
    return told


def calls(sandbox):
    return send('GET', sandbox.origin + '/sandbox/calls.json', context=trust(certificate()[0])).value


def it_reads_the_clock():
    with start('--clock-skew', '7200') as sandbox:
        told = drive(sandbox, ['GET', '/auth/time'])[0]
        assert abs(told['value'] - time.time() - 7200) < 30


def its_signature_is_right():
    with start('--clock-skew', '-7200') as sandbox:
        me, groups = drive(sandbox, ['GET', '/me'], ['GET', '/telephony'])
        assert me['value']['nichandle'] == 'xx1111-ovh'
        assert groups['value'] == GROUPS


def a_body_is_signed_with_the_rest():
    with start() as sandbox:
        placed, user = drive(sandbox, ['POST', LINE + '/click2Call', CALL],
                             ['POST', LINE + '/click2CallUser', {'login': 'hôtel', 'password': 'Sandbox(2026)'}])
        assert placed == {'value': None}
        assert [call['calledNumber'] for call in calls(sandbox)] == ['0033199001122']
        assert isinstance(user['value'], int)
        assert drive(sandbox, ['GET', f'{LINE}/click2CallUser/{user["value"]}'])[0]['value']['login'] == 'hôtel'


def a_query_is_signed_with_the_rest():
    with start() as sandbox:
        found, none = drive(sandbox, ['GET', '/telephony/searchServices', {'axiom': '972102'}],
                            ['GET', '/telephony/searchServices', {'axiom': "+33 é&='(%2f"}])
        assert found['value'] == [{'billingAccount': 'xx1111-ovh-2', 'domain': '0033972102001', 'type': 'line'}]
        assert none['value'] == []


def a_wrong_secret_is_refused():
    with start() as sandbox:
        told = drive(sandbox, ['GET', '/me'], ['POST', LINE + '/click2Call', CALL], OVH_APPLICATION_SECRET='x' * 32)
        assert told == [{'error': 400, 'message': 'Invalid signature'}] * 2
        told = drive(sandbox, ['GET', '/me'], OVH_APPLICATION_KEY='nobody')
        assert told == [{'error': 403, 'message': 'Invalid application key'}]
        assert calls(sandbox) == []


def it_asks_for_a_key_and_uses_it_once_granted():
    with start() as sandbox:
        rules = [{'method': 'GET', 'path': '/me'}]
        asked = drive(sandbox, ['POST', '/auth/credential', {'accessRules': rules}])[0]['value']
        assert asked['state'] == 'pendingValidation'
        key = asked['consumerKey']
        pending = drive(sandbox, ['GET', '/me'], OVH_CONSUMER_KEY=key)
        assert pending == [{'error': 403, 'message': 'This credential is not valid'}]
        answer = send_form(asked['validationUrl'], {'answer': 'authorise', 'account': 'yy2222-ovh'},
                           context=trust(certificate()[0]))
        assert answer.status == 200
        me, groups = drive(sandbox, ['GET', '/me'], ['GET', '/telephony'], OVH_CONSUMER_KEY=key)
        assert me['value']['nichandle'] == 'yy2222-ovh'
        assert groups == {'error': 403, 'message': 'This call has not been granted'}


run_tests(it_reads_the_clock, its_signature_is_right, a_body_is_signed_with_the_rest, a_query_is_signed_with_the_rest,
          a_wrong_secret_is_refused, it_asks_for_a_key_and_uses_it_once_granted)
