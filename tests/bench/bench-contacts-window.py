# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of contacts with ten thousand services. Prints the figures as JSON.

usage: tests/desktop/in-session --wm x11 bench-contacts-window.py SANDBOX BENCH-CONTACTS-WINDOW

The account is the reseller's of bench-services.py. "again" is a second start, which finds the table of the first in the store;
"peer" a bare GtkColumnView with as many rows. Both scroll a page with each frame, from the top to the bottom.
"""
import json
import os
import subprocess
import sys

from guichet_test import Sandbox

LINES, DOMAINS, LATENCY = 9000, 1000, 50


def main():
    sandbox, window = sys.argv[1:]

    def run(*words, env=None):
        return json.loads(subprocess.run([window, *words], env={**os.environ, **(env or {})}, check=True, stdout=subprocess.PIPE,
                                         text=True).stdout)

    with Sandbox(sandbox, '--scenario=reseller', f'--lines={LINES}', f'--domains={DOMAINS}', f'--latency={LATENCY}') as account:
        env = {**account.env, 'GUICHET_STATE_DIR': os.environ['GUICHET_SESSION_DIR']}
        took = run('whole', str(LINES + DOMAINS), env=env)
        took['again'] = run('start', str(LINES + DOMAINS), env=env)
    took['peer'] = run('peer', str(took['services']))
    print(json.dumps(took))


main()
