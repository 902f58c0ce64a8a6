# SPDX-License-Identifier: GPL-3.0-or-later
"""How long ten thousand services and their contacts take. Prints the figures as JSON.

usage: bench-services.py SANDBOX BENCH-SERVICES

The account is a reseller's: 9,000 lines in groups of 25, 1,000 domain names, most with their zones; each answer takes 50 ms on
its way. The peer reads contacts one by one, six in flight: 600 of the lines, and its time is multiplied to all services.
"paced" are the times of readings whose first answers say that it is too much: everything has to be there all the same.
"""
import json
import os
import subprocess
import sys
import tempfile

from guichet_test import Sandbox

LINES, DOMAINS, LATENCY, SAMPLE = 9000, 1000, 50, 600
SIGNS = {'408': {'kind': 'html', 'status': 408}, '429': {'kind': 'status', 'status': 429}, 'reset': {'kind': 'reset'}}


def run(env, *command):
    return json.loads(subprocess.run(command, env={**os.environ, **env}, check=True, stdout=subprocess.PIPE, text=True).stdout)


def main():
    sandbox, services = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, \
            Sandbox(sandbox, '--scenario=reseller', f'--lines={LINES}', f'--domains={DOMAINS}', f'--latency={LATENCY}') as account:
        env = {**account.env, 'GUICHET_STATE_DIR': folder}
        took = run(env, services, 'list', folder, str(LINES + DOMAINS))
        assert took['known'] == took['services'] > LINES + DOMAINS, took
        took['again'] = run(env, services, 'list', folder, str(LINES + DOMAINS))['all']
        took['paced'] = {}
        for name, sign in SIGNS.items():
            account.post('/sandbox/faults', {'path': '/telephony/lines/*', 'times': 2, **sign})
            with tempfile.TemporaryDirectory() as other:
                paced = run({**env, 'GUICHET_STATE_DIR': other}, services, 'list', other, str(LINES + DOMAINS))
            assert paced['known'] == took['known'], paced
            took['paced'][name] = paced['all']
        peer = run(env, services, 'peer', str(SAMPLE))
        took['one by one'] = round(peer['all'] / peer['services'] * took['services'])
    print(json.dumps(took))


main()
