# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the requests, with one account of the sandbox in the environment or two in the keyring, and what the other
people do meanwhile.
"""
import contextlib
import subprocess

import pyatspi

from guichet_accounts import Account, in_use, profiles
from guichet_contacts import FIRST, LINE, SECOND, World
from guichet_keyring import Keyring
from guichet_test import wait_until
from guichet_windows import Windows, copy, is_focused, is_sensitive, keys, read


# The helper would offer each code that is copied, and its notification take the keyboard.
QUIET = {'watching': 'false', 'tell-of-requests': 'false'}


class Requests(Windows):
    """The windows, with the view of the requests in front."""

    def open(self, title='Contacts', tab='Requests'):
        """Opens the view with the keyboard."""
        keys('ctrl+2')
        self.wait_for(title, 'frame')
        self.activate(title)
        self.choose_tab(tab)

    def row(self, task):
        """The row of a request; None if there is none."""
        number = f'Request {task}'
        return next((row for row in self.all(lambda n: n.getRoleName() == 'list item')
                     if any(node.name == number for node in walk(row))), None)

    def texts(self, task):
        row = self.row(task)
        return [] if row is None else [node.name for node in walk(row) if node.getRoleName() == 'label']

    def row_says(self, task, part):
        return self._wait(lambda: next((text for text in self.texts(task) if part in text), None),
                          f'request {task} says “{part}”')

    def can(self, task, name):
        """The button of that name in the row of a request, if it can be pressed."""
        row = self.row(task)
        return None if row is None else next(
            (node for node in walk(row) if node.getRoleName() == 'push button' and node.name == name and is_sensitive(node) and
             'Action' in pyatspi.listInterfaces(node) and node.queryAction().nActions > 0), None)

    def press_in(self, task, name):
        self._wait(lambda: self.can(task, name), f'request {task} has “{name}”').queryAction().doAction(0)

    def field(self):
        """The field for a code, once it has the keyboard."""
        field = self.wait_for('Validation code', 'text')
        wait_until(lambda: is_focused(field), 'the field has the keyboard')
        return field

    def paste(self, text):
        """Pastes into the field for a code."""
        self.field()
        copy(text)
        keys('ctrl+a', 'ctrl+v')

    def answer(self, task, name, text, button='Accept Request'):
        """Opens the dialog of a request, pastes, presses its button, and waits until OVHcloud took it."""
        title = f"{button.split()[0]} Request {task}"
        self.press_in(task, name)
        self.wait_for(title, 'frame')
        self.paste(text)
        self.press(button)
        self.wait_gone(title, 'frame')

    def paste_into_view(self, text):
        copy(text)
        self.activate('Contacts')
        keys('ctrl+shift+v')
        self.wait_for('Codes', 'frame')
        self.activate('Codes')

    def ticks(self):
        """The check boxes of the codes: name, and whether it is ticked."""
        return [(node.name, node.getState().contains(pyatspi.STATE_CHECKED))
                for node in self.all(lambda n: n.getRoleName() == 'check box' and n.name.startswith('Request '))]


def walk(node):
    for child in node:
        if child is not None:
            yield child
            yield from walk(child)


def resize(title, width, height=640):
    subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$', 'windowsize', '--sync', str(width),
                    str(height)], check=True)


def clipboard(target='UTF8_STRING'):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out', '-target', target], capture_output=True, text=True,
                          check=False).stdout


def validating(world, path=LINE, client=None, **wanted):
    """A request that waits for both sides; its number."""
    tasks = world.ask(client or world.first, path, **(wanted or {'contactTech': SECOND}))
    world.step(2)
    return tasks[0]


def mail(world, task, name):
    """The newest e-mail with a code that an account was sent for a request."""
    return [one['body'] for one in world.mails(name) if f'taskId={task}&' in one['body']][-1]


def link(world, task, name):
    return next(word for word in mail(world, task, name).split() if f'taskId={task}&' in word)


@contextlib.contextmanager
def one_account(guichet, program, before=None, open_view=True, title='Calls', extra=None, **options):
    """The first account, in the environment. `before` makes what is there before the view opens. Gives windows, world, and
    what `before` gave. `extra`: more settings."""
    with World(program) as world:
        made = before(world) if before else None
        env = {**world.env, **options.pop('env', {})}
        with Requests(guichet, env=env, settings={**QUIET, **(extra or {})}, title=title, **options) as windows:
            windows.wait_until_ready()
            if open_view:
                windows.open()
            yield windows, world, made


@contextlib.contextmanager
def two_accounts(guichet, program, before=None, extra=None, **options):
    """The first account, in use, and the second, both in the keyring. `extra`: more settings."""
    with Keyring(), World(program) as world:
        made = before(world) if before else None
        accounts = [Account(world, FIRST, name='Agency'), Account(world, SECOND)]
        with Requests(guichet, settings=in_use(accounts, **QUIET, **(extra or {})), profiles=profiles(accounts), **options) as windows:
            windows.accounts = accounts
            windows.wait_until_ready()
            windows.open()
            yield windows, world, made


def typed(windows):
    return read(windows.wait_for('Validation code', 'text'))
