# SPDX-License-Identifier: GPL-3.0-or-later
"""The same fields for several numbers: chosen, previewed, applied, held and left alone, with what reached the sandbox.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, keys, read, screenshot, type_text
from ovh_client import Client

GUICHET, SANDBOX = sys.argv[1:3]
TITLE = 'Change Several Entries'
GROUP = 'xx1111-ovh-1'


@contextlib.contextmanager
def apply_window(*options, env=None):
    """The window for all numbers. Gives windows, sandbox."""
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            windows.wait_until_ready()
            keys('ctrl+3')
            windows.wait_for('Directory', 'frame')
            windows.activate('Directory')
            windows.says('As of')
            keys('Down', 'ctrl+a')
            windows.says(' selected')
            windows.press('Change Several…')
            windows.wait_for(TITLE, 'frame')
            windows.activate(TITLE)
            yield windows, sandbox


def fill_in(windows, name, text):
    """Types into a field, which ticks it."""
    field = windows.wait_for(name, 'text')
    for _ in range(60):
        if is_focused(field):
            break
        keys('Tab')
    assert is_focused(field), f'Tab does not reach {name}'
    keys('ctrl+a')
    type_text(text)
    wait_until(lambda: read(field) == text, f'{text} is typed')


def entries(sandbox, key):
    """The values of a field of every line."""
    client = Client(sandbox.env)
    return {number: client.get(f'/telephony/{GROUP}/service/{number}/directory').value[key]
            for number in client.get(f'/telephony/{GROUP}/line').value}


def what_is_typed_is_previewed_and_applied():
    with apply_window() as (windows, sandbox):
        before = entries(sandbox, 'email')
        screenshot('apply-form')
        fill_in(windows, 'Additional address information', 'Batiment B')
        windows.says('1 field for')
        screenshot('apply-form-typed')
        windows.press('Preview')
        windows.says('will be sent')
        screenshot('apply-preview')
        windows.press('Apply to 8 Numbers')
        windows.says('The entries are changed')
        screenshot('apply-result')
        assert 'Batiment B' in entries(sandbox, 'addressExtra').values()
        assert entries(sandbox, 'email') == before


run_tests(what_is_typed_is_previewed_and_applied)
