# SPDX-License-Identifier: GPL-3.0-or-later
"""How long two hundred changes of contacts take in one bulk. Prints the figures as JSON.

usage: bench-bulk.py SANDBOX CONTACT-BULK

From the start of the program, which reads its account first, to the last answer; each answer takes 50 ms on its way. "in a row"
is what the answers alone would take, one after the other.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

from guichet_test import Sandbox

CHANGES, LATENCY, OTHER = 200, 50, 'yy2222-ovh'


def main():
    sandbox, bulk = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, Sandbox(sandbox, f'--lines={CHANGES}', f'--latency={LATENCY}') as account:
        begun = time.monotonic()
        lines = subprocess.run([bulk, folder, 'start', OTHER], env={**os.environ, **account.env, 'GUICHET_STATE_DIR': folder},
                               check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        took = round((time.monotonic() - begun) * 1000)
    over, done = lines[-1].split()[:2]
    assert over == 'over' and int(done) >= CHANGES, lines[-1]
    print(json.dumps({'all': took, 'changes': int(done), 'in a row': int(done) * LATENCY}))


main()
