# SPDX-License-Identifier: GPL-3.0-or-later
"""The window that corrects a holder or makes a new one, and OVHcloud's side of it."""
import contextlib

from guichet_test import Sandbox, wait_until
from guichet_windows import Windows, activate_action, is_focused, keys, read, type_text
from ovh_client import Client


class Holder:
    """The window, and what the sandbox has."""

    def __init__(self, sandbox, windows, name='Correct Holder'):
        self.sandbox = sandbox
        self.windows = windows
        self.name = name
        windows.wait_until_ready()

    def number(self, domain):
        return int(Client(self.sandbox.env).get(f'/domain/{domain}').value['whoisOwner'])

    def show(self, domain):
        """Opens the window of who holds `domain`."""
        activate_action('correct-holder', f'[<(int64 {self.number(domain)}, "{domain}")>]')
        self.windows.wait_for(self.name, 'frame')
        self.windows.activate(self.name)

    def show_new(self):
        activate_action('new-holder')
        self.windows.wait_for(self.name, 'frame')
        self.windows.activate(self.name)

    def value(self, domain):
        return Client(self.sandbox.env).get(f'/domain/contact/{self.number(domain)}').value

    def labels(self):
        """Of all that can be typed, in order."""
        return [node.name for node in self.windows.all(lambda node: node.getRoleName() == 'text',
                                                       self.windows.find(self.name, 'frame'))]

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

    def choose_before(self, name, choice):
        """Chooses `choice`, further down in the list before a control: GTK 4.8 does not tell that a list has the keyboard,
        nor does it always begin at what is chosen."""
        for _ in range(6):
            self.tab_to(name)
            keys('shift+Tab', 'space')
            self.windows.wait_for(choice, 'label')
            keys('Down')
            keys('Return')
            keys('Tab')
            if self.windows.find(choice, 'label'):
                return
        raise AssertionError(f'“{choice}” cannot be chosen')

    def count(self, method):
        return sum(one['method'] == method and '/domain/contact' in one['path']
                   for one in self.sandbox.get('/sandbox/requests'))


@contextlib.contextmanager
def holder(guichet, program, env=None, faults=(), name='Correct Holder', **options):
    with Sandbox(program, '--scenario', 'domains') as sandbox:
        with Windows(guichet, env={**sandbox.env, **(env or {})}, **options) as windows:
            page = Holder(sandbox, windows, name)
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            yield page
