# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program costs at rest, and again after it met a number. Prints “up”, and at the end the result as JSON.

usage: tests/desktop/in-session x11|sway bench-rest.py [--tray DATA] [--number] [--requests] [--call SANDBOX CERTIFICATE]
           [--idle SECONDS] PROGRAM [ARGUMENT...]

With --tray a panel holds the program's icon; DATA is the folder of the icons. With --number a number is copied after the
first rest, and the program must print it. With --call the helper has an account, and is told to call after that: over
https, at a sandbox of its own, with a certificate that nobody trusts. So the call ends with the handshake; by then all
that TLS needs is in memory. With --requests that account's requests are looked at before, in the same way.
"""
import argparse
import contextlib
import json
import os
import subprocess

import bench_process
from guichet_panel import Panel
from guichet_test import Program, Sandbox, wait_until

NUMBER, DIGITS = '01 42 86 61 00', '142866100'
HELPER = 'io.github.guichet.Guichet.Helper'


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--tray', metavar='DATA')
    parser.add_argument('--number', action='store_true')
    parser.add_argument('--requests', action='store_true')
    parser.add_argument('--call', nargs=2, metavar=('SANDBOX', 'CERTIFICATE'))
    parser.add_argument('--idle', type=int, default=60, metavar='SECONDS')
    parser.add_argument('program', nargs=argparse.REMAINDER)
    return parser.parse_args()


def tray_icons():
    return subprocess.run(
        ['gdbus', 'call', '--session', '--timeout', '5', '--dest', 'org.kde.StatusNotifierWatcher', '--object-path',
         '/StatusNotifierWatcher', '--method', 'org.freedesktop.DBus.Properties.Get', 'org.kde.StatusNotifierWatcher',
         'RegisteredStatusNotifierItems'], capture_output=True, text=True, check=False).stdout


def copy():
    tool = ['xclip', '-selection', 'clipboard'] if os.environ['GUICHET_SESSION'] == 'x11' else ['wl-copy']
    subprocess.run(tool, input=NUMBER, text=True, check=True, timeout=20,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def activate(action, parameters):
    subprocess.run(['gdbus', 'call', '--session', '--timeout', '5', '--dest', HELPER, '--object-path',
                    '/' + HELPER.replace('.', '/'), '--method', 'org.gtk.Actions.Activate', action, parameters, '{}'],
                   check=True, stdout=subprocess.DEVNULL)


def has_loaded_tls(pid):
    with open(f'/proc/{pid}/maps', encoding='utf-8') as maps:
        return 'libgnutls' in maps.read()


def rest(program, seconds):
    pid = program.process.pid
    bench_process.wait_for_rest(pid)
    wakeups = bench_process.count_wakeups(pid, seconds)
    assert program.process.poll() is None, 'the program ended:\n' + '\n'.join(program.errors[-10:])
    return {'wakeups': wakeups, **bench_process.memory(pid)}


def main():
    options = arguments()
    print('up', flush=True)
    with contextlib.ExitStack() as stack:
        if options.tray:
            stack.enter_context(Panel(options.tray))
        account = {}
        if options.call:
            sandbox, certificate = options.call
            account = stack.enter_context(Sandbox(sandbox, '--tls', certificate, certificate)).env
        program = stack.enter_context(Program(*options.program, env=account))
        if options.tray:
            wait_until(lambda: '/' in tray_icons(), 'the tray has the icon of the program')
        result = {'start': rest(program, options.idle)}
        if options.number:
            copy()
            program.wait_for_line(lambda line: DIGITS in line, 'the number is told')
            result['number'] = rest(program, options.idle)
        if options.requests:
            activate('read-requests', '[]')
            # In another process, which ends.
            wait_until(lambda: len(bench_process.tree(program.process.pid)) > 1, 'the requests are read')
            result['requests'] = rest(program, options.idle)
        if options.call:
            activate('call', f"[<'0033{DIGITS}'>]")
            wait_until(lambda: has_loaded_tls(program.process.pid), 'the call is on its way, over TLS')
            result['call'] = rest(program, options.idle)
        print(json.dumps(result), flush=True)


main()
