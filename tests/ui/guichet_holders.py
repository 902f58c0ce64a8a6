# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of holders, as its tests open it."""
import contextlib

from guichet_test import Sandbox
from guichet_windows import Windows, activate_action, is_focused, keys

# Of the scenario “domains”: one name, the same with four, and no name
COMPANY, SAME, ORPHAN = 'ETABLISSEMENTS DUPONT', 'Établissements Dupont', 'Les Amis du marché'
COMPANY_NUMBER, ORPHAN_NUMBER = 7000004, 7000005


@contextlib.contextmanager
def holders(guichet, sandbox_program, *options, env=None, settings=None, faults=(), calls='Calls', title='Domain Names',
            tab='Holders'):
    """The window of domain names, opened with its key, with the view of holders. Gives windows, sandbox."""
    with Sandbox(sandbox_program, *(options or ('--scenario', 'domains'))) as sandbox:
        with Windows(guichet, env={**sandbox.env, **(env or {})}, settings=settings, title=calls) as windows:
            windows.wait_until_ready()
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            keys('ctrl+4')
            windows.wait_for(title, 'frame')
            windows.activate(title)
            windows.choose_tab(tab)
            yield windows, sandbox


def show_holder(number):
    """As a notification or another window does."""
    activate_action('show-holder', f'[<int64 {number}>]')


def reach(windows, name):
    """Goes to a list or a box with the keyboard alone."""
    def is_there():
        return any(name in (node.name, node.parent.name) for node in windows.all(is_focused)
                   if node.getRoleName() != 'page tab')
    for _ in range(30):
        if is_there():
            return
        keys('Tab')
    raise AssertionError(f'Tab does not reach “{name}”:\n{windows.tree()}')


def choose(windows, box, number):
    """Chooses what stands at `number` of a drop-down, with the keyboard."""
    reach(windows, box)
    keys('space', 'Home', *['Down'] * number, 'Return')


def listed(windows):
    """The names of the holders that the list shows."""
    root = windows.wait_for('Holders', 'list')
    rows = windows.all(lambda node: node.getRoleName() == 'list item', root)
    return [windows.all(lambda node: node.getRoleName() == 'label', row)[0].name for row in rows]
