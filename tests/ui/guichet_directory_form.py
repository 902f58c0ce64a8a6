# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the form of a directory entry share: the form as a person fills it in, and OVHcloud's side of it."""
import contextlib
import sys

from guichet_test import wait_until
from guichet_windows import Windows, activate_action, is_focused, keys, read, type_text
from ovh_client import Client, Sandbox

GUICHET, SANDBOX = sys.argv[1:3]
COMPANY, PERSON, WORKSHOP, PROFESSIONAL, BRANCH = ('0033972101001', '0033972101002', '0033972101003', '0033972101010',
                                                   '0033972102001')
DAY = 24 * 3600
READ_ONLY = ('status', 'modificationDate', 'modificationType', 'inseeCode')


def path_of(number):
    group = 'xx1111-ovh-2' if number == BRANCH else 'xx1111-ovh-1'
    return f'/telephony/{group}/service/{number}/directory'


class Form:
    """The window of entries, and OVHcloud's side of it."""

    def __init__(self, sandbox, windows):
        self.sandbox = sandbox
        self.windows = windows
        windows.wait_until_ready()
        activate_action('show-directory')
        windows.wait_for('Directory', 'frame')
        windows.activate('Directory')
        windows.says('As of')

    def show(self, number, text):
        """Shows the entry of a number, in which there is `text`."""
        activate_action('show-entry', f'[<"{number}">]')
        self.windows.says(text)
        self.windows.wait_for('Postcode', 'text')

    def fields(self):
        """The labels of what can be typed, in order."""
        return [node.name for node in self.windows.all(lambda node: node.getRoleName() == 'text',
                                                       self.windows.find('Directory', 'frame'))]

    def tab_to(self, name):
        for _ in range(60):
            if self.windows.all(lambda node: node.name == name and is_focused(node)):
                return
            keys('Tab')
        raise AssertionError(f'Tab does not reach “{name}”')

    def type(self, name, text):
        self.tab_to(name)
        keys('ctrl+a')
        type_text(text)
        wait_until(lambda: read(self.windows.wait_for(name, 'text')) == text, f'“{text}” is typed')

    def choose_before(self, name, choice, *pressed):
        """Chooses in the list before a control, in which there is `choice`: GTK 4.8 does not tell that a list has the
        keyboard."""
        self.tab_to(name)
        keys('shift+Tab', 'space')
        self.windows.wait_for(choice, 'label')
        keys(*pressed, 'Return')

    def value(self, number):
        # Its clock may be another one by now.
        return Client(self.sandbox.env).get(path_of(number)).value

    def count_saved(self):
        return sum(one['method'] == 'PUT' for one in self.sandbox.get('/sandbox/requests'))


@contextlib.contextmanager
def form(**entries):
    """`entries`: what OVHcloud has of a number before, by the names above."""
    with Sandbox(SANDBOX) as sandbox:
        client = Client(sandbox.env)
        for name, values in entries.items():
            answer = client.call('PUT', path_of(globals()[name]), values)
            assert answer.is_void(), answer.body
        with Windows(GUICHET, env=sandbox.env) as windows:
            yield Form(sandbox, windows)
