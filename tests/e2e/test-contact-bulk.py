#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is killed while it changes the contacts of many lines goes on later, and asks for nothing twice.

Usage: test-contact-bulk.py CONTACT-BULK SANDBOX
"""
import collections
import signal
import sys
import tempfile

from guichet_test import Program, Sandbox, run_tests

BULK, SANDBOX = sys.argv[1:]
OTHER, N_LINES = 'yy2222-ovh', 40
REFUSED = 2  # the line of a pack, and the trunk, which is not among the lines


def start(sandbox, folder, *words):
    return Program(BULK, folder, *words, env={**sandbox.env, 'GUICHET_STATE_DIR': folder})


def asked(sandbox):
    """How many requests OVHcloud has for each service."""
    return collections.Counter(row['task']['serviceDomain'] for row in sandbox.get('/sandbox/tasks'))


def end(program):
    assert program.wait() == 0, program.errors
    return program.lines[-1].split()


def without_an_accident_every_line_is_asked_for_once():
    with Sandbox(SANDBOX, '--lines', N_LINES) as sandbox, tempfile.TemporaryDirectory() as folder:
        word, done, failed, uncertain = end(start(sandbox, folder, 'start', OTHER))
        assert (word, failed, uncertain) == ('over', str(REFUSED), '0')
        counts = asked(sandbox)
        assert len(counts) == int(done) >= N_LINES and set(counts.values()) == {1}, counts
        assert end(start(sandbox, folder, 'resume')) == ['nothing']


def killed_at_any_moment_it_goes_on_and_asks_for_nothing_twice():
    for latency, kills in ((20, (1, 3, 12)), (120, (1, 7, 20, 33))):
        with Sandbox(SANDBOX, '--lines', N_LINES, '--latency', latency) as sandbox, \
                tempfile.TemporaryDirectory() as folder:
            program, total, n_killed = start(sandbox, folder, 'start', OTHER), 0, 0
            for at in kills:
                line = program.wait_for_line(
                    lambda line, at=at: not line.startswith('progress') or int(line.split()[1]) >= at, f'{at} answers')
                if not line.startswith('progress'):
                    break  # it was faster than the hand that kills
                total = int(line.split()[2])
                program.process.send_signal(signal.SIGKILL)
                n_killed += program.process.wait() == -signal.SIGKILL
                program = start(sandbox, folder, 'resume')
            last = end(program)
            counts = asked(sandbox)
            assert n_killed >= 2, n_killed
            assert set(counts.values()) == {1}, counts
            assert last == ['nothing'] or last == ['over', str(total - REFUSED), str(REFUSED), '0'], last
            assert len(counts) == total - REFUSED, (len(counts), total)


run_tests(without_an_accident_every_line_is_asked_for_once, killed_at_any_moment_it_goes_on_and_asks_for_nothing_twice)
