# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window for new contacts share: how it is opened, filled in, and what reached the sandbox."""
import collections
import contextlib
import os
import sys

from guichet_test import Sandbox, wait_until
from guichet_windows import Windows, is_focused, is_sensitive, keys, read, type_text

GUICHET, SANDBOX = sys.argv[1:3]
TITLE = 'Change Contacts'
# However many requests it took.
SENT = 'The contacts concerned will receive an e-mail that says how to accept.'
FIRST, SECOND, THIRD = 'xx1111-ovh', 'yy2222-ovh', 'zz3333-ovh'
GROUP, LINE, DOMAIN = 'xx1111-ovh-1', '0033972101001', 'exemple-dupont.fr'
CONTACTS = {'admin': 'Administrator contact', 'tech': 'Technical contact', 'billing': 'Billing contact'}


def open_contacts(windows, words=str):
    """The table of services, all of which are known. `words` gives a text of the program in the language of the windows."""
    windows.wait_until_ready()
    keys('ctrl+2')
    windows.wait_for(words('Contacts'), 'frame')
    windows.activate(words('Contacts'))
    windows.says(' services')


def tab_to(windows, name):
    """Moves the keyboard to a control, as Tab does."""
    for _ in range(40):
        if windows.all(lambda node: node.name == name and is_focused(node)):
            return
        keys('Tab')
    raise AssertionError(f'Tab does not reach “{name}”')


def open_change(windows, name=None, words=str):
    """The window for the service of this name, or for all services."""
    windows.activate(words('Contacts'))
    if name is None:
        tab_to(windows, words('Select all'))
        keys('space')
        windows.press(words('Change Contacts…'))
    else:
        keys('ctrl+f')
        windows.wait_for(words('Search services'), 'entry')
        keys('ctrl+a')
        type_text(name)
        windows.press(words('Change contacts of %s') % name)
    windows.wait_for(words(TITLE), 'frame')
    windows.activate(words(TITLE))
    windows.wait_for(words('Send' if name else 'Preview'), 'push button')


@contextlib.contextmanager
def change_window(name, *options, env=None):
    """The window over the table, for the service of this name, or for all. Gives windows, sandbox."""
    with Sandbox(SANDBOX, *options) as sandbox:
        with Windows(GUICHET, env={**sandbox.env, **(env or {})}) as windows:
            open_contacts(windows)
            open_change(windows, name)
            yield windows, sandbox


def field(windows, contact, words=str):
    return windows.wait_for(words(CONTACTS[contact]), 'text')


def fill_in(windows, words=str, **wanted):
    """Types accounts into their fields, which Tab reaches."""
    for contact, account in wanted.items():
        for _ in range(30):
            if is_focused(field(windows, contact, words)):
                break
            keys('Tab')
        assert is_focused(field(windows, contact, words)), f'Tab does not reach {contact}'
        keys('ctrl+a')
        type_text(account)
        wait_until(lambda contact=contact, account=account: read(field(windows, contact, words)) == account, f'{account} is typed')


def asked(sandbox):
    """How often each service was asked for, and the requests that OVHcloud made of it."""
    posts = collections.Counter()
    for row in sandbox.get('/sandbox/requests'):
        if row['method'] == 'POST' and row['path'].endswith('/changeContact'):
            posts[row['path'].split('/')[-2]] += row['count']
    return posts


def tasks(sandbox):
    return [row['task'] for row in sandbox.get('/sandbox/tasks')]


def fault(sandbox, kind, path, **more):
    sandbox.post('/sandbox/faults', {'kind': kind, 'path': path, 'method': 'POST', **more})


def nothing_is_doubled(sandbox):
    """Every contact was asked for once; returns how many. A domain name and its zone have the same name."""
    counts = collections.Counter((task['serviceDomain'], *task['contactTypes']) for task in tasks(sandbox))
    assert all(count <= (2 if '.' in key[0] else 1) for key, count in counts.items()), counts
    return counts.total()


def press_send(windows, words=str):
    """The button that names how many requests are sent; returns its label."""
    def ready():
        button = windows.find(lambda name: (name or '').startswith(words('Send') + ' '), 'push button')
        return button if button is not None and is_sensitive(button) else None
    name = wait_until(ready, 'there is something to send').name
    windows.press(name)
    return name
