# SPDX-License-Identifier: GPL-3.0-or-later
"""The same fields for several numbers: chosen, previewed, applied, held and left alone, with what reached the sandbox.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import os
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, is_sensitive, keys, read, screenshot, type_text
from ovh_client import Client

GUICHET, SANDBOX = sys.argv[1:3]
TITLE = 'Change Several Entries'
GROUP = 'xx1111-ovh-1'
FIRST, SECOND = '0033972101001', '0033972101002'
FOLDER = os.environ['GUICHET_SESSION_DIR']


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


def press_apply(windows):
    """The button that names how many entries are changed."""
    def ready():
        button = windows.find(lambda name: (name or '').startswith('Apply to '), 'push button')
        return button if button is not None and is_sensitive(button) else None
    windows.press(wait_until(ready, 'there is something to send').name)


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


def what_failed_is_named_and_tried_again():
    with apply_window() as (windows, sandbox):
        path = f'/telephony/{GROUP}/service/{FIRST}/directory'
        sandbox.post('/sandbox/faults', {'method': 'PUT', 'path': path, 'kind': 'status', 'status': 400, 'times': 1})
        fill_in(windows, 'Cedex', '59')
        windows.press('Preview')
        press_apply(windows)
        windows.says('Not every entry is changed')
        screenshot('apply-failed')
        windows.press('Retry These')
        windows.says('The entries are changed')
        assert entries(sandbox, 'cedex')[FIRST] == '59'


def it_goes_on_when_its_window_is_closed():
    with apply_window('--lines', '40', '--latency', '300') as (windows, sandbox):
        fill_in(windows, 'Additional address information', 'Porte 2')
        windows.press('Preview')
        press_apply(windows)
        windows.wait_for('Pause', 'push button')
        screenshot('apply-progress', moves=True)
        windows.press('Pause')
        windows.wait_for('Paused', 'label')
        keys('Escape')
        windows.wait_gone(TITLE, 'frame')
        windows.activate('Directory')
        windows.says('A change of directory entries is not finished')
        screenshot('apply-bar')
        windows.press('Show')
        windows.activate(TITLE)
        windows.press('Resume')
        windows.says('The entries are changed')
        assert set(entries(sandbox, 'addressExtra').values()) == {'Porte 2'}


run_tests(what_is_typed_is_previewed_and_applied, what_failed_is_named_and_tried_again, it_goes_on_when_its_window_is_closed)
