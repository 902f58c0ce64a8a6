# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the way of the windows is said in one sentence. Argument: guichet."""
import os
import subprocess
import sys

from guichet_test import run_tests

GUICHET = sys.argv[1]
NO_DISPLAY = {'DISPLAY': '', 'WAYLAND_DISPLAY': ''}
NO_BUS = {'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent'}


def refusal(*arguments, status, **env):
    """Runs guichet, which must end with that status; returns its one line of standard error."""
    done = subprocess.run([GUICHET, *arguments], env={**os.environ, **env}, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=30, check=False)
    assert done.returncode == status, f'it ended with {done.returncode}:\n{done.stderr}'
    assert done.stdout == '', f'a program was started: {done.stdout}'
    lines = done.stderr.splitlines()
    assert len(lines) == 1, f'not one sentence:\n{done.stderr}'
    return lines[0]


def without_a_display_it_names_what_works_there():
    for arguments in ([], ['tel:+33142866100'], ['--demo']):
        sentence = refusal(*arguments, status=1, **NO_DISPLAY)
        assert '--call' in sentence and '--detect' in sentence, sentence


def without_a_session_bus_it_says_so():
    for arguments in ([], ['--demo']):
        assert 'session bus' in refusal(*arguments, status=1, **NO_BUS)


def an_argument_that_is_no_link_is_a_wrong_command():
    for argument in ('nofile.txt', '/etc/hostname', 'https://example.org/'):
        assert argument in refusal(argument, status=2)
        assert argument in refusal('--', argument, status=2)


run_tests(without_a_display_it_names_what_works_there,
          without_a_session_bus_it_says_so,
          an_argument_that_is_no_link_is_a_wrong_command)
