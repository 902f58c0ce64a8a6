# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Python tests share: TAP output, waits with a deadline, programs as processes, the sandbox.

A test program is a list of functions named after the promise they keep:

    from guichet_test import Sandbox, run_tests, wait_until

    def a_click_places_one_call():
        with Sandbox(sys.argv[1]) as sandbox:
            ...
            wait_until(lambda: sandbox.calls(), 'the call arrives')

    run_tests(a_click_places_one_call)

Nothing here knows how a request is signed: the sandbox is only looked at through its own pages.
"""
import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
import urllib.request

# Enough for a machine with two busy cores under sanitizers; a condition that holds is seen at once.
DEADLINE = 30


class Skip(Exception):
    """What a test raises, with a sentence, when the machine lacks something."""


def run_tests(*tests):
    """Runs each function as one TAP case and exits with 1 if one failed."""
    print(f'1..{len(tests)}', flush=True)
    failed = False
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace('_', ' ')
        try:
            test()
            print(f'ok {number} - {name}', flush=True)
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}', flush=True)
        except Exception:  # any failure is told and the next case still runs
            failed = True
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} - {name}', flush=True)
    sys.exit(1 if failed else 0)


def wait_until(condition, what, deadline=DEADLINE):
    """Waits until condition() is true and returns its value; fails with `what` after `deadline` seconds."""
    end = time.monotonic() + deadline
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'not within {deadline} s: {what}')
        time.sleep(0.02)


class Program:
    """A process whose output can be waited for line by line. Ends with the `with` block."""

    def __init__(self, *command, env=None, stdin=None):
        self.lines = []
        self.errors = []
        self.process = subprocess.Popen([str(word) for word in command], env={**os.environ, **(env or {})},
                                        stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.readers = [threading.Thread(target=self._read, args=pair, daemon=True)
                        for pair in ((self.process.stdout, self.lines), (self.process.stderr, self.errors))]
        for reader in self.readers:
            reader.start()

    @staticmethod
    def _read(stream, lines):
        for line in stream:
            lines.append(line.rstrip('\n'))

    def wait_for_line(self, holds, what, deadline=DEADLINE):
        """Waits for a line of standard output for which holds(line) is true, and returns it."""
        def look():
            found = next((line for line in list(self.lines) if holds(line)), None)
            if found is None and self.process.poll() is not None and not self.readers[0].is_alive():
                raise AssertionError(f'the program ended before: {what}\n' + '\n'.join(self.errors[-30:]))
            return found
        return wait_until(look, what, deadline)

    def wait(self, deadline=DEADLINE):
        """Waits for the end; returns the exit status."""
        status = self.process.wait(deadline)
        for reader in self.readers:
            reader.join(deadline)
        return status

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Sandbox(Program):
    """guichet-sandbox on a free port; `env` is what a client needs to reach it."""

    def __init__(self, program, *options):
        super().__init__(program, *options)
        ready = self.wait_for_line(lambda line: line.startswith('ready '), 'the sandbox is ready')
        self.url = ready.split()[1]
        self.origin = self.url[:-len('/1.0')]
        self.wait_for_line(lambda line: line.startswith('OVH_CONSUMER_KEY='), 'the sandbox tells its keys')
        self.env = dict(line.split('=', 1) for line in self.lines if line.startswith('OVH_'))

    def get(self, path):
        with urllib.request.urlopen(self.origin + path, timeout=DEADLINE) as answer:
            return json.load(answer)

    def post(self, path, body=None):
        data = json.dumps(body).encode() if body is not None else b''
        request = urllib.request.Request(self.origin + path, data=data, method='POST',
                                         headers={'Content-Type': 'application/json'})
        with urllib.request.urlopen(request, timeout=DEADLINE) as answer:
            return answer.read()

    def calls(self):
        """The calls that arrived, as the sandbox tells them."""
        return self.get('/sandbox/calls.json')
