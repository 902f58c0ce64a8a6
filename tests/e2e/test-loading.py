#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much is asked of OVHcloud to load the services of an account, counted where the requests arrive.

python3 test-loading.py GUICHET SANDBOX BENCH-SERVICES
"""
import json
import os
import re
import subprocess
import sys
import tempfile

from guichet_test import Program, run_tests
from ovh_client import Client, EXPAND, Sandbox, send

GUICHET, SANDBOX, BENCH_SERVICES = sys.argv[1:]
SERVICES = re.compile(r'/telephony(/[^/]+(/(line|number|service)(/[^/]+)?)?)?')
MOST = 5


def last_line(sandbox):
    """The last of the 200: who calls from it has read them all."""
    client = Client(sandbox.env)
    group = client.get('/telephony', headers=EXPAND).value[-1]['billingAccount']
    return group, client.get(f'/telephony/{group}/line', headers=EXPAND).value[-1]['serviceName']


def call_from(sandbox, group, line):
    """guichet --call from that line; the requests for services that this took."""
    send('DELETE', sandbox.origin + '/sandbox/requests')
    with tempfile.TemporaryDirectory() as state:
        with open(os.path.join(state, 'settings.ini'), 'w', encoding='utf-8') as settings:
            settings.write(f"[guichet]\nline='{group}/{line}'\n")
        program = Program(GUICHET, '--call', '0142866100', env={**sandbox.env, 'GUICHET_STATE_DIR': state})
        assert program.wait(90) == 0, program.errors
    assert [call['line'] for call in sandbox.calls()] == [line], sandbox.calls()
    return [row for row in sandbox.get('/sandbox/requests')
            if row['method'] == 'GET' and SERVICES.fullmatch(row['path'])]


def two_hundred_services_are_loaded_in_five_requests():
    with Sandbox(SANDBOX, '--lines', '200') as sandbox:
        group, line = last_line(sandbox)
        asked = call_from(sandbox, group, line)
        assert 0 < sum(row['count'] for row in asked) <= MOST, asked


def a_server_that_expands_nothing_is_asked_in_batches():
    with Sandbox(SANDBOX, '--lines', '200') as sandbox:
        group, line = last_line(sandbox)
        sandbox.post('/sandbox/faults', {'path': '/*', 'kind': 'no-expansion'})
        asked = call_from(sandbox, group, line)
        assert sum(row['count'] for row in asked) < 20, asked


def count(asked):
    return sum(row['count'] for row in asked)


def the_lines_of_many_groups_come_in_a_few_requests():
    # Where a wish is ignored, each group is asked, after the one batch that showed it.
    for kind, path, is_heeded in ((None, None, True), ('no-batch', '/*', False), ('no-expansion', '/telephony/*,*/line', False)):
        with Sandbox(SANDBOX, '--scenario', 'reseller', '--lines', '1000') as sandbox:
            group, line = last_line(sandbox)
            n_groups = len(Client(sandbox.env).get('/telephony').value)
            if kind is not None:
                sandbox.post('/sandbox/faults', {'path': path, 'kind': kind})
            n_asked = count(call_from(sandbox, group, line))
            assert n_groups > 40 and (n_asked <= MOST if is_heeded else n_groups < n_asked <= n_groups + 3), (kind, n_asked)


def a_domain_name_without_a_zone_costs_no_request_of_its_own():
    with Sandbox(SANDBOX, '--scenario', 'reseller', '--lines', '10', '--domains', '200') as sandbox, \
            tempfile.TemporaryDirectory() as folder:
        client = Client(sandbox.env)
        n_domains, n_zones = (len(client.get(path).value) for path in ('/domain', '/domain/zone'))
        assert n_domains - n_zones > 30, (n_domains, n_zones)
        send('DELETE', sandbox.origin + '/sandbox/requests')
        took = json.loads(subprocess.run([BENCH_SERVICES, 'list', folder, str(n_domains)], check=True, stdout=subprocess.PIPE,
                                         env={**os.environ, **sandbox.env, 'GUICHET_STATE_DIR': folder}).stdout)
        assert took['known'] == took['services'], took
        asked = [row for row in sandbox.get('/sandbox/requests') if row['path'].startswith('/domain/zone/')]
        assert 0 < count(asked) <= n_domains / 50 + 1 and all(',' in row['path'] for row in asked), asked


if __name__ == '__main__':
    run_tests(two_hundred_services_are_loaded_in_five_requests, a_server_that_expands_nothing_is_asked_in_batches,
              the_lines_of_many_groups_come_in_a_few_requests, a_domain_name_without_a_zone_costs_no_request_of_its_own)
