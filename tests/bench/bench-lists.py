# SPDX-License-Identifier: GPL-3.0-or-later
"""How long ten thousand lines take to be listed. Prints the milliseconds of each way as JSON.

usage: bench-lists.py SANDBOX BENCH-LISTS

The sandbox waits a hundredth of a second before each answer, a fraction of what the way to OVHcloud and back takes. The same
client reads the lines as expanded lists, then in batches from a sandbox that expands nothing, then one by one.
"""
import json
import os
import subprocess
import sys

from guichet_test import Sandbox

LINES, LATENCY = 10000, 10


def read(way, lists, env):
    took, lines = subprocess.run([lists, way], env={**os.environ, **env}, check=True, stdout=subprocess.PIPE,
                                 text=True).stdout.split()
    assert int(lines) >= LINES, f'{lines} lines'
    return int(took)


def main():
    sandbox, lists = sys.argv[1:]
    with Sandbox(sandbox, f'--lines={LINES}', f'--latency={LATENCY}') as account:
        took = {'expanded': read('reader', lists, account.env), 'one by one': read('peer', lists, account.env)}
        account.post('/sandbox/faults', {'kind': 'no-expansion', 'path': '/telephony*', 'method': 'GET', 'times': 1000000})
        took['batches'] = read('reader', lists, account.env)
    print(json.dumps(took))


main()
