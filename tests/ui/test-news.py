# SPDX-License-Identifier: GPL-3.0-or-later
"""What the windows tell by themselves, in notifications of the desktop: how a publication ended, what has come of an
operation on a domain name. Each once, and a click shows it.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import sys

import guichet_orders
from guichet_notifications import ENV, Notifications
from guichet_test import run_tests
from guichet_windows import Windows, keys

GUICHET, SANDBOX = sys.argv[1:3]
NUMBER = '0033972101002'
ENTRY = f'/telephony/xx1111-ovh-1/service/{NUMBER}/directory'


@contextlib.contextmanager
def window(key, title, prepare=lambda world: None):
    """A window, opened with its key after the world was prepared. Gives world, windows, notifications."""
    with Notifications() as notifications, guichet_orders.World(SANDBOX, *guichet_orders.ABROAD) as world:
        prepare(world)
        with Windows(GUICHET, env={**world.env, **ENV}) as windows:
            windows.wait_until_ready()
            keys(key)
            windows.wait_for(title, 'frame')
            windows.activate(title)
            yield world, windows, notifications


def publish(world):
    answer = world.first.call('PUT', ENTRY, {'displayUniversalDirectory': True})
    assert answer.is_void(), answer.body


def how_a_publication_ended_is_told_once():
    with window('ctrl+3', 'Directory', publish) as (world, windows, notifications):
        windows.says('are incomplete')
        world.post(f'/sandbox/directories/{NUMBER}/fail')
        keys('ctrl+r')
        body = notifications.wait_for('09 72 10 10 02 could not be synced')
        assert 'Pages Jaunes' in body, body
        notifications.click('09 72 10 10 02 could not be synced')
        windows.says('The directories did not take this entry.')
        assert len(notifications.all()) == 1, notifications.all()


def begin_trade(world):
    guichet_orders.order(world.first, guichet_orders.DOMAIN)
    world.step(2)


def a_name_that_went_to_its_new_owner_is_told_once():
    with window('ctrl+4', 'Domain Names', begin_trade) as (world, windows, notifications):
        windows.wait_for(guichet_orders.DOMAIN, 'label')
        for address in ('john.dupont@example.com', guichet_orders.PERSON['email']):
            world.answer(address)
        world.step(2)
        keys('ctrl+r')
        body = notifications.wait_for(f'{guichet_orders.DOMAIN} has a new owner')
        assert body == 'The change of owner is done.', body
        notifications.click(f'{guichet_orders.DOMAIN} has a new owner')
        task = world.first.get('/me/task/domain').value[0]
        windows.says(f'Operation {task}')
        assert len(notifications.all()) == 1, notifications.all()


run_tests(how_a_publication_ended_is_told_once, a_name_that_went_to_its_new_owner_is_told_once)
