# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window for a change of owner share: how it is opened and gone through, and what OVHcloud has of
it."""
import collections
import contextlib
import sys

import guichet_orders
from guichet_orders import CARTS, DOMAIN, OPTIONS, new_holder
from guichet_test import wait_until
from guichet_windows import Windows, activate_action, is_focused, is_sensitive, keys, screenshot, type_text
from ovh_client import send

GUICHET, SANDBOX = sys.argv[1:3]
TITLE = 'Change of Owner'
NEW = 'Rosa Luxembourg'
CONTRACTS = 'I have read the contracts on the page before, and accept them.'
WITHDRAWAL = 'I ask OVHcloud to begin at once, and give up my right of withdrawal.'


class World(guichet_orders.World):
    """A sandbox with somebody who is to hold domain names; what it counts."""

    def __init__(self, *options):
        super().__init__(SANDBOX, *options)

    def __enter__(self):
        super().__enter__()
        self.holder = new_holder(self.first)
        account = next(one for one in self.get('/sandbox/accounts') if one['nichandle'] == 'xx1111-ovh')
        self.env = {'OVH_ENDPOINT': self.url, 'OVH_APPLICATION_KEY': account['applicationKey'],
                    'OVH_APPLICATION_SECRET': account['applicationSecret'], 'OVH_CONSUMER_KEY': account['consumerKey']}
        return self

    @property
    def ordered(self):
        return self.get('/sandbox/orders')

    def orders(self):
        """Of which names, each once."""
        found = self.ordered
        assert found['doubles'] == 0, found
        return [one['domains'][0] for one in found['orders']]

    def names(self):
        """Those of the holder who has the most of them."""
        names = self.first.get('/domain').value
        owners = {name: self.first.get(f'/domain/{name}').value['whoisOwner'] for name in names}
        most = collections.Counter(owners.values()).most_common(1)[0][0]
        return self.first.get(f'{OPTIONS}?whoisOwner={most}').value

    def fault(self, method, path, times=1, **what):
        self.post('/sandbox/faults', {'path': path, 'method': method, 'times': times, **what})

    def clear(self):
        send('DELETE', self.origin + '/sandbox/faults')

    def wait_for_no_cart(self):
        wait_until(lambda: self.ordered['carts'] == 0, 'no cart is left')


@contextlib.contextmanager
def trade_world(*options, env=None, words=str):
    """The windows of a world. Gives both."""
    with World(*options) as world:
        with Windows(GUICHET, env={**world.env, **(env or {})}, title=words('Calls')) as windows:
            windows.wait_until_ready()
            yield windows, world


@contextlib.contextmanager
def trade_window(*names, options=(), env=None, words=str):
    """The window for a change of owner of these names. Gives windows and world."""
    with trade_world(*options, env=env, words=words) as (windows, world):
        open_window(windows, *(names or (DOMAIN,)), words=words)
        yield windows, world


def open_window(windows, *names, words=str):
    activate_action('change-owner', '[<[' + ', '.join(f"'{name}'" for name in names) + ']>]')
    windows.wait_for(words(TITLE), 'frame')
    windows.activate(words(TITLE))


def tab_to(windows, name, role):
    """Goes to a control with the keyboard alone. An entry tells of the focus of the text in it."""
    windows.wait_for(name, role)
    for _ in range(80):
        node = windows.find(name, role)
        if node is not None and (is_focused(node) or windows.all(is_focused, node)):
            return node
        keys('Tab')
    raise AssertionError(f'Tab does not reach {name}\n' + windows.tree())


def choose(windows, name=NEW, words=str):
    """An existing holder, by searching for it."""
    windows.says(words('Present holder: %s').split('%s')[0])
    tab_to(windows, words('Search holders'), 'entry')
    keys(*name.split(' ')[0].lower())
    windows.says(name)
    keys('Tab', 'Down', 'space')


WAYS = ('A holder there is already', 'The present holder, with other data', 'A new holder')


def choose_way(windows, name, words=str):
    """Tab stops at the one that is chosen; the arrows choose."""
    windows.says(words('Present holder: %s').split('%s')[0])
    ways = [words(way) for way in WAYS]
    windows.wait_for(ways[0], 'check box')
    for _ in range(40):
        if any(is_focused(windows.find(way, 'check box')) for way in ways):
            break
        keys('Tab')
    keys('Up', 'Up')
    for _ in range(WAYS.index(name)):
        keys('Down')
    keys('space')


def fill_in(windows, name, text):
    """Types over what is in a field of the form that is seen."""
    def reached():
        return any(node.name == name for node in windows.all(lambda n: n.getRoleName() == 'text' and is_focused(n)))
    for _ in range(60):
        if reached():
            break
        keys('Tab')
    assert reached(), f'Tab does not reach {name}\n' + windows.tree()
    keys('ctrl+a')
    type_text(text)


def go_on(windows, *says, words=str, button='Continue'):
    """Presses the button of the page; waits for each text of the next one."""
    def is_ready():
        node = windows.find(words(button), 'push button')
        return node is not None and is_sensitive(node)
    wait_until(is_ready, f'“{button}” can be pressed')
    windows.press(words(button))
    for text in says:
        windows.says(words(text))


def go_to_price(windows, words=str, name=NEW):
    choose(windows, name, words)
    go_on(windows, 'What Happens Then', words=words)
    go_on(windows, words=words, button='Ask for the Price')


def go_to_order(windows, words=str, name=NEW):
    go_to_price(windows, words, name)
    windows.says(words('Can be ordered'))
    go_on(windows, 'What You Agree To', words=words)


def tick(windows, name, role='check box'):
    """With the keyboard: check buttons have no action in GTK 4.8."""
    tab_to(windows, name, role)
    keys('space')


def set_ticks(windows, words=str):
    for name in (CONTRACTS, WITHDRAWAL):
        tick(windows, words(name))


def look(page):
    screenshot('trade-' + page)


__all__ = ['CARTS', 'DOMAIN', 'NEW', 'TITLE', 'World']
