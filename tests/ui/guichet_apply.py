# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window for several entries share: how it is opened, filled in, and what reached the sandbox."""
import contextlib
import sys

from guichet_test import Sandbox, wait_until
from guichet_windows import Windows, is_focused, is_sensitive, keys, read, type_text
from ovh_client import Client

GUICHET, SANDBOX = sys.argv[1:3]
TITLE = 'Change Several Entries'
GROUP = 'xx1111-ovh-1'


@contextlib.contextmanager
def directory(*options, env=None, words=str):
    """The window of all numbers, which are read. `words` gives a text of the program in the language of the windows."""
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}, title=words('Calls')) as windows:
            windows.wait_until_ready()
            keys('ctrl+3')
            windows.wait_for(words('Directory'), 'frame')
            windows.activate(words('Directory'))
            windows.says(words('As of %s').split(' %s')[0])
            yield windows, sandbox


@contextlib.contextmanager
def apply_window(*options, env=None, words=str):
    """The window for all numbers. Gives windows, sandbox."""
    with directory(*options, env=env, words=words) as (windows, sandbox):
        keys('Down', 'ctrl+a')
        windows.press(words('Change Several…'))
        windows.wait_for(words(TITLE), 'frame')
        windows.activate(words(TITLE))
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


def press_apply(windows, start='Apply to '):
    """The button that names how many entries are changed."""
    def ready():
        button = windows.find(lambda name: (name or '').startswith(start), 'push button')
        return button if button is not None and is_sensitive(button) else None
    windows.press(wait_until(ready, 'there is something to send').name)


def entries(sandbox, key):
    """The values of a field of every line."""
    client = Client(sandbox.env)
    return {number: client.get(f'/telephony/{GROUP}/service/{number}/directory').value[key]
            for number in client.get(f'/telephony/{GROUP}/line').value}
