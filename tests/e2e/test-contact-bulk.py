#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is killed while it changes the contacts of many lines goes on later, and asks for nothing twice; nor do
two programs that would both go on with it.

Usage: test-contact-bulk.py CONTACT-BULK SANDBOX
"""
import collections
import signal
import sys
import tempfile

from guichet_test import Program, Sandbox, run_tests

BULK, SANDBOX = sys.argv[1:]
OTHER, N_LINES = 'yy2222-ovh', 40
IN_FLIGHT = 6  # that may arrive although the program that sent them stands still
REFUSED = 2  # the line of a pack, and the trunk, which is not among the lines


def start(sandbox, folder, *words):
    return Program(BULK, folder, *words, env={**sandbox.env, 'GUICHET_STATE_DIR': folder})


def start_and_wait(sandbox, folder, n_answers):
    """Returns: a program that has so many answers, and as many as it is to have"""
    program = start(sandbox, folder, 'start', OTHER)
    line = program.wait_for_line(lambda line: line.startswith('progress') and int(line.split()[1]) >= n_answers,
                                 f'{n_answers} answers')
    return program, int(line.split()[2])


def kill(program):
    program.process.send_signal(signal.SIGKILL)
    assert program.process.wait() == -signal.SIGKILL, 'it was faster than the hand that kills'


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



def of_two_programs_the_second_finds_it_taken_until_the_first_is_killed():
    with Sandbox(SANDBOX, '--lines', N_LINES, '--latency', 120) as sandbox, tempfile.TemporaryDirectory() as folder:
        first, total = start_and_wait(sandbox, folder, 6)
        first.process.send_signal(signal.SIGSTOP)  # alive, and as slow as can be
        try:
            before = asked(sandbox)
            assert end(start(sandbox, folder, 'resume')) == ['nothing']
            after = asked(sandbox)
            assert sum(after.values()) - sum(before.values()) <= IN_FLIGHT, (before, after)
        finally:
            kill(first)
        assert end(start(sandbox, folder, 'resume')) == ['over', str(total - REFUSED), str(REFUSED), '0']
        counts = asked(sandbox)
        assert len(counts) == total - REFUSED and set(counts.values()) == {1}, counts
        assert end(start(sandbox, folder, 'resume')) == ['nothing']


def of_several_that_would_go_on_at_once_one_does():
    with Sandbox(SANDBOX, '--lines', N_LINES, '--latency', 60) as sandbox, tempfile.TemporaryDirectory() as folder:
        first, total = start_and_wait(sandbox, folder, 3)
        kill(first)
        ends = [end(program) for program in [start(sandbox, folder, 'resume') for _ in range(4)]]
        over = [words for words in ends if words != ['nothing']]
        assert over == [['over', str(total - REFUSED), str(REFUSED), '0']], ends
        counts = asked(sandbox)
        assert len(counts) == total - REFUSED and set(counts.values()) == {1}, counts


run_tests(without_an_accident_every_line_is_asked_for_once, killed_at_any_moment_it_goes_on_and_asks_for_nothing_twice,
          of_two_programs_the_second_finds_it_taken_until_the_first_is_killed, of_several_that_would_go_on_at_once_one_does)
