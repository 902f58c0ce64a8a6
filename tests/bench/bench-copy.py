# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from a copy to the line that a program prints about it. Prints the result as JSON.

usage: tests/desktop/in-session x11|sway|mutter bench-copy.py [--copies N] [--every MS] [--file PATH]
           OWNER PROGRAM [ARGUMENT...]

OWNER is x11-owner, or data-control-owner under sway. PROGRAM is whatever prints a line with the digits of the number that
was copied: guichet-helper --print-offers, or clipboard-probe for the watcher alone. With --file it writes them to a file,
which is read every millisecond. Each copy is a number of its own, "+331" and eight digits. The owner tells the time of the
copy by CLOCK_MONOTONIC, and so is the arrival of the line told: reading it in Python is part of the figure. PROGRAM is
given a first copy, again and again, until it tells of one: from then on it watches.
"""
import argparse
import json
import os
import statistics
import subprocess
import threading
import time

DEADLINE = 60


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--copies', type=int, default=200)
    parser.add_argument('--every', type=int, default=100, metavar='MS')
    parser.add_argument('--file', metavar='PATH')
    parser.add_argument('owner')
    parser.add_argument('program', nargs=argparse.REMAINDER)
    return parser.parse_args()


class Measured:
    """The program, and the time at which each of its lines came, in microseconds."""

    def __init__(self, command, file):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = []
        threading.Thread(target=self._read_file if file else self._read_lines, args=(file,), daemon=True).start()

    def _note(self, text):
        self.lines.append((time.monotonic_ns() // 1000, text.decode(errors='replace')))

    def _read_lines(self, _):
        for line in self.process.stdout:
            self._note(line)

    def _read_file(self, path):
        last = b''
        while self.process.poll() is None:
            time.sleep(0.001)
            try:
                with open(path, 'rb') as file:
                    content = file.read()
            except FileNotFoundError:
                continue
            if content != last:
                self._note(content)
                last = content

    def when(self, digits):
        return next((when for when, text in list(self.lines) if digits in text), None)

    def wait_for(self, digits, deadline):
        end = time.monotonic() + deadline
        while self.when(digits) is None and time.monotonic() < end:
            time.sleep(0.005)
        return self.when(digits)


def copy(owner, copies, every):
    """Returns the digits of each copy with its time, in microseconds."""
    bench = subprocess.run([owner, 'bench', str(copies), str(every)], stdout=subprocess.PIPE, text=True, check=True)
    words = [line.split() for line in bench.stdout.splitlines() if line.startswith('copied')]
    return {text.lstrip('+'): int(when) for _, when, text in words}


def warm_up(measured, owner):
    end = time.monotonic() + DEADLINE
    while not any(measured.wait_for(digits, 2) for digits in copy(owner, 1, 200)):
        if time.monotonic() > end:
            raise SystemExit(f'{measured.process.args[0]} tells nothing about a copy')


def measure(measured, owner, options):
    copied = copy(owner, options.copies + 1, options.every)
    copied.pop('33100000000')  # the first was seen while warming up
    measured.wait_for(list(copied)[-1], 2)
    took = sorted((measured.when(digits) - when) / 1000 for digits, when in copied.items() if measured.when(digits))
    if not took:
        raise SystemExit('no copy was seen')
    return {'copies': len(copied), 'seen': len(took), 'median': statistics.median(took),
            'p95': took[int(len(took) * 0.95)], 'longest': took[-1]}


def main():
    options = arguments()
    measured = Measured(options.program, options.file and os.path.expanduser(options.file))
    try:
        warm_up(measured, options.owner)
        print(json.dumps(measure(measured, options.owner, options)), flush=True)
    finally:
        measured.process.kill()


main()
