# SPDX-License-Identifier: GPL-3.0-or-later
"""The domain names of an account: listed, found.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


@contextlib.contextmanager
def domains(*options, env=None, faults=()):
    """The window of domain names, opened with its key. Gives windows, sandbox."""
    with Sandbox(SANDBOX, '--scenario', 'domains', *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            windows.wait_until_ready()
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            keys('ctrl+4')
            windows.wait_for('Domain Names', 'frame')
            windows.activate('Domain Names')
            yield windows, sandbox


def shown(windows):
    """The names that the list has, from the first one on."""
    return [node.name for node in windows.all(lambda n: n.getRoleName() == 'label' and '.' in n.name and ' ' not in n.name,
                                              windows.find('Domain Names', 'frame'))]


def all_names_are_listed_and_searched():
    with domains() as (windows, _):
        wait_until(lambda: shown(windows), 'the names are listed')
        screenshot('domains')
        first = shown(windows)[0]
        keys('ctrl+f')
        type_text('nobody has this')
        windows.wait_for('No domain names found', 'label')
        keys('ctrl+a')
        type_text(first)
        wait_until(lambda: shown(windows) == [first], 'it is found')


run_tests(all_names_are_listed_and_searched)
