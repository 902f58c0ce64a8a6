# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with ten thousand rows: services ("contacts") or domain names ("domains"). Prints the figures as JSON.

usage: tests/desktop/in-session --wm x11 bench-list-window.py SANDBOX BENCH-LIST-WINDOW contacts|domains

The account of services is the reseller's of bench-services.py. "again" is a second start, which finds the table of the first
in the store; "peer" a bare GtkColumnView with as many rows. Both scroll a page with each frame, from the top to the bottom.
"""
import json
import os
import subprocess
import sys

from guichet_test import Sandbox

LATENCY = 50
ROWS = 10000
ACCOUNTS = {'contacts': ('--scenario=reseller', '--lines=9000', '--domains=1000'),
            'domains': ('--scenario=domains', f'--domains={ROWS}')}


def main():
    sandbox, window, kind = sys.argv[1:]

    def run(*words, env=None):
        return json.loads(subprocess.run([window, kind, *words], env={**os.environ, **(env or {})}, check=True,
                                         stdout=subprocess.PIPE, text=True).stdout)

    with Sandbox(sandbox, *ACCOUNTS[kind], f'--latency={LATENCY}') as account:
        env = {**account.env, 'GUICHET_STATE_DIR': os.environ['GUICHET_SESSION_DIR']}
        took = run('whole', str(ROWS), env=env)
        took['again'] = run('start', str(ROWS), env=env)
    took['peer'] = run('peer', str(took['rows']))
    print(json.dumps(took))


main()
