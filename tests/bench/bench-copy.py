# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from a copy to the line that a program prints about it, and what the program costs at rest.

usage: tests/desktop/in-session x11|sway|mutter python3 tests/bench/bench-copy.py
           [--copies N] [--every MS] [--idle SECONDS] OWNER PROGRAM [ARGUMENT...]

OWNER is x11-owner, or data-control-owner under sway. PROGRAM is clipboard-probe for the watcher alone, or guichet-helper
--print-offers for all of it: whatever prints a line with the digits of the number that was copied. Each copy is a number
of its own, "+331" and eight digits. The owner tells the time of the copy by CLOCK_MONOTONIC, and so is the arrival of the
line told: reading it in Python is part of the figure. The session must be ready before PROGRAM is: it is given a first
copy, again and again, until it prints one.
"""
import argparse
import os
import re
import statistics
import subprocess
import threading
import time

DEADLINE = 60


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--copies', type=int, default=200)
    parser.add_argument('--every', type=int, default=100, metavar='MS')
    parser.add_argument('--idle', type=int, default=60, metavar='SECONDS')
    parser.add_argument('owner')
    parser.add_argument('program', nargs=argparse.REMAINDER)
    return parser.parse_args()


def read_field(path, name):
    with open(path, encoding='ascii') as status:
        return int(re.search(rf'^{name}:\s+(\d+)', status.read(), re.M).group(1))


def count_switches(pid):
    """How often a thread of the program was woken or put aside so far."""
    return sum(read_field(f'/proc/{pid}/task/{thread}/status', name)
               for thread in os.listdir(f'/proc/{pid}/task')
               for name in ('voluntary_ctxt_switches', 'nonvoluntary_ctxt_switches'))


class Measured:
    """The program, and the time at which each of its lines came, in microseconds."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append((time.monotonic_ns() // 1000, line.decode()))

    def when(self, digits):
        return next((when for when, line in list(self.lines) if digits in line), None)

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
    while not any(measured.wait_for(digits, 1) for digits in copy(owner, 1, 200)):
        if time.monotonic() > end:
            raise SystemExit(f'{measured.process.args[0]} prints nothing about a copy')


def print_latency(measured, owner, options):
    copied = copy(owner, options.copies + 1, options.every)
    copied.pop('33100000000')  # the first was seen while warming up
    measured.wait_for(list(copied)[-1], 2)
    took = sorted((measured.when(digits) - when) / 1000 for digits, when in copied.items() if measured.when(digits))
    if not took:
        raise SystemExit('no copy was seen')
    print(f'copies seen: {len(took)} of {len(copied)}; from copy to line: median {statistics.median(took):.2f} ms, '
          f'95th percentile {took[int(len(took) * 0.95)]:.2f} ms, longest {took[-1]:.2f} ms', flush=True)


def wait_for_rest(pid):
    """The end of the last owner is news too, and mutter takes its copy over."""
    count = -1
    while count != count_switches(pid):
        count = count_switches(pid)
        time.sleep(1)
    return count


def print_rest(measured, seconds):
    pid = measured.process.pid
    before = wait_for_rest(pid)
    time.sleep(seconds)  # the figure is what happens in this time
    print(f'at rest: {count_switches(pid) - before} context switches in {seconds} s, '
          f'{read_field(f"/proc/{pid}/status", "VmRSS") / 1024:.1f} MB resident, '
          f'{read_field(f"/proc/{pid}/status", "RssAnon") / 1024:.1f} MB of its own, '
          f'{len(os.listdir(f"/proc/{pid}/task"))} thread(s)', flush=True)


def main():
    options = arguments()
    measured = Measured(options.program)
    try:
        print(f'{os.environ.get("GUICHET_SESSION")}: {" ".join(options.program)}', flush=True)
        warm_up(measured, options.owner)
        print_latency(measured, options.owner, options)
        print_rest(measured, options.idle)
    finally:
        measured.process.kill()


main()
