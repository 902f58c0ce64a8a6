# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a window takes, several starts in a row. Prints the times in ms as JSON.

usage: tests/desktop/in-session --wm x11 bench-windows.py [--history SANDBOX] [--starts N] BENCH-WINDOW PROGRAM [ARGUMENT...]

With --history PROGRAM is guichet, with the account of a sandbox and with 1,000 recent calls.
"""
import argparse
import contextlib
import json
import os
import sqlite3
import subprocess

from guichet_test import Sandbox

CALLS = 1000
DATABASE = os.path.expanduser('~/.local/share/guichet/guichet.db')
# One call a minute, like the one that is there.
MULTIPLY = '''
WITH RECURSIVE minute (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM minute WHERE n + 1 < ?)
INSERT INTO calls (time, dial, display, billing_account, service_name, state, stage, duration, message, query_id)
SELECT time - 60 * n, dial, display, billing_account, service_name, state, stage, duration, message, query_id
FROM calls, minute
'''


def make_history(guichet, account):
    """Places one call, which makes the database, and multiplies it."""
    subprocess.run([guichet, '--call', '01 42 86 61 00'], env={**os.environ, **account}, check=True,
                   stdout=subprocess.DEVNULL)
    with contextlib.closing(sqlite3.connect(DATABASE)) as database, database:
        database.execute(MULTIPLY, (CALLS,))
        assert database.execute('SELECT count(*) FROM calls').fetchone() == (CALLS,)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--history', metavar='SANDBOX')
    parser.add_argument('--starts', type=int, default=11)
    parser.add_argument('clock')
    parser.add_argument('program', nargs=argparse.REMAINDER)
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        account = {}
        if options.history:
            account = stack.enter_context(Sandbox(options.history)).env
            make_history(options.program[0], account)
        shown = [subprocess.run([options.clock, *options.program], env={**os.environ, **account}, check=True,
                                stdout=subprocess.PIPE, text=True).stdout for _ in range(options.starts)]
    print(json.dumps([float(line.split()[1]) for line in shown]))


main()
