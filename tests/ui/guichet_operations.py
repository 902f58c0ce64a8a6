# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the operations on domain names, and what OVHcloud and the holders do meanwhile."""
import contextlib

import pyatspi

import guichet_orders
from guichet_orders import ABROAD, DOMAIN, new_holder, order
from guichet_test import Program, wait_until
from guichet_windows import Windows, is_focused, is_sensitive, keys

# The helper would tell of operations, and its notification take the keyboard.
QUIET = {'watching': 'false'}
KEY, DOCUMENT, CHOICE, FIXED = 'legitimacyAfnic', 'registrantDocument', 'registryLanguage', 'registryReference'


class Operations(Windows):
    """The windows, with the view of the operations in front."""

    def open(self, title='Domain Names', tab='Operations'):
        """Opens the view with the keyboard."""
        keys('ctrl+4')
        self.wait_for(title, 'frame')
        self.activate(title)
        self.choose_tab(tab)

    def rows(self):
        """What a screen reader reads of each row, from the first one on."""
        return [node.name for node in self.all(lambda n: n.getRoleName() == 'list item' and ',' in (n.name or ''))]

    def row(self, *parts):
        """Waits for a row that says all of these."""
        return self._wait(lambda: next((row for row in self.rows() if all(part in row for part in parts)), None),
                          f'a row says {parts}')

    def progress(self):
        """How far the first operation has come, in percent."""
        bar = self.wait_for('How far it has come', 'progress bar')
        return round(bar.queryValue().currentValue * 100)

    def answer(self, name):
        """Presses a button of the question, whose window is the newest."""
        def find():
            return [node for node in self.all(lambda n: n.name == name and n.getRoleName() == 'push button')
                    if is_sensitive(node) and 'Action' in pyatspi.listInterfaces(node) and node.queryAction().nActions > 0]
        self.wait_for('Do nothing', 'push button')
        self._wait(lambda: len(find()) > 1, f'the question has “{name}”')
        find()[-1].queryAction().doAction(0)
        self.wait_gone('Do nothing', 'push button')

    def focused_row(self):
        """What is read of the row that has the keyboard; "" if none has."""
        return next((node.name for node in self.all(lambda n: n.getRoleName() == 'list item' and is_focused(n))), '')

    def enter_list(self):
        """Goes to the list with the keyboard."""
        for _ in range(20):
            if ',' in self.focused_row():
                return
            keys('Tab')
        raise AssertionError('Tab does not reach the list')

    def choose(self, position=0):
        """Goes to a row with the keyboard, and has it shown."""
        keys('alt+Left')
        self.enter_list()
        keys('Home', *['Down'] * position, 'Return')


class World(guichet_orders.World):
    """A sandbox in which domain names change their owners, as one account sees it."""

    def begin(self, domain=DOMAIN):
        """A change of owner that OVHcloud has begun with; its number."""
        order(self.first, domain, holder=new_holder(self.first))
        before = set(self.tasks())
        self.step()
        return next(iter(set(self.tasks()) - before))

    def tasks(self):
        return self.first.get('/me/task/domain').value

    def task(self, number):
        return self.first.get(f'/me/task/domain/{number}').value

    def move(self, number):
        """One operation one step on."""
        self.post(f'/sandbox/domain-tasks/{number}/step')

    def fail(self, number, key=None):
        self.post(f'/sandbox/domain-tasks/{number}/fail', {'argument': key} if key else {})

    def sent(self, method, end):
        """How often OVHcloud was sent something that ends so."""
        return sum(one['count'] for one in self.get('/sandbox/requests')
                   if one['method'] == method and one['path'].endswith(end))


def place_order(desk, world, windows, domain):
    """Orders a change of owner from the computer of these windows, by trade-desk; its number."""
    env = {**world.env, 'GUICHET_STATE_DIR': windows.folder.name}
    with Program(desk, 'order', domain, str(new_holder(world.first)), env=env) as program:
        assert program.wait() == 0, program.errors
        return int(program.lines[-1].split()[2])


@contextlib.contextmanager
def operations(guichet, sandbox, *options, begin=(), before=None, env=None, settings=None,
               titles=('Calls', 'Domain Names', 'Operations')):
    """Gives windows, world, and the numbers of the operations that were begun; before(world, numbers) is called first."""
    with World(sandbox, *ABROAD, *options) as world:
        numbers = [world.begin(domain) for domain in begin]
        if before:
            before(world, numbers)
        with Operations(guichet, env={**world.env, **(env or {})}, settings={**QUIET, **(settings or {})},
                        title=titles[0]) as windows:
            windows.open(*titles[1:])
            yield windows, world, numbers


def wait_state(world, number, state):
    wait_until(lambda: world.task(number)['status'] == state, f'the operation is {state}')
