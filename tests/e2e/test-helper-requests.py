#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the helper tells of requests for changes of contact: who asks, how it ended, that it ends soon; and what has come
of publications and of operations on domain names. Each is told once, whatever happens in between, and without ever asking
people for the password of the keyring.

Usage: in-session none test-helper-requests.py GUICHET-HELPER GUICHET-SANDBOX DIRECTORY-DESK DOMAIN-DESK TRADE-DESK
"""
import contextlib
import os
import sqlite3
import subprocess
import sys

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio  # noqa: E402 (the version must be asked for first)

from guichet_accounts import Account, in_use, profiles  # noqa: E402
from guichet_bus import ACTIVATIONS, NOTIFICATIONS, Helper, own  # noqa: E402
from guichet_contacts import ALIAS, DOMAIN, FIRST, LINE, SECOND, TASKS, TRUNK  # noqa: E402
from guichet_keyring import Keyring  # noqa: E402
import guichet_orders  # noqa: E402
from guichet_test import run_tests, wait_until  # noqa: E402

HELPER, SANDBOX, DIRECTORY_DESK, DOMAIN_DESK, TRADE_DESK = sys.argv[1:6]
HOUR = 3600
# Who would be shown to people if the keyring asked for its password.
PROMPTER = """<node><interface name="org.gnome.keyring.internal.Prompter">
  <method name="BeginPrompting"><arg type="o" direction="in"/></method>
  <method name="PerformPrompt">
    <arg type="o" direction="in"/><arg type="s" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="s" direction="in"/>
  </method>
  <method name="StopPrompting"><arg type="o" direction="in"/></method>
</interface></node>"""
PROMPTS = []


def own_prompter():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    interface = Gio.DBusNodeInfo.new_for_xml(PROMPTER).interfaces[0]

    def prompted(_bus, _sender, _path, _interface, method, _parameters, invocation):
        PROMPTS.append(method)
        invocation.return_value(None)
    bus.register_object('/org/gnome/keyring/Prompter', interface, prompted, None, None)
    own('org.gnome.keyring.SystemPrompter', '/nowhere', interface)


def write_settings(state, groups):
    os.makedirs(state, exist_ok=True)
    with open(os.path.join(state, 'settings.ini'), 'w', encoding='utf-8') as file:
        for group, values in groups.items():
            file.write(f'[{group}]\n' + ''.join(f'{name}={value}\n' for name, value in values.items()) + '\n')


@contextlib.contextmanager
def life(*nichandles, **more):
    """A world, a keyring, and a state folder in which these accounts are signed in."""
    state = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
    with guichet_orders.World(SANDBOX, *guichet_orders.ABROAD) as world, Keyring() as keyring:
        accounts = [Account(world, nichandle) for nichandle in nichandles]
        write_settings(state, {'guichet': in_use(accounts, **more),
                               **{f'profiles/{number}': values for number, values in profiles(accounts).items()}})
        yield world, state, keyring


def helper(state):
    return Helper(HELPER, '--clipboard-backend=none', env={'G_MESSAGES_DEBUG': 'all'}, state=state)


def titles():
    return [title for title, _, _ in NOTIFICATIONS]


def ask(world, path, **wanted):
    """A request that waits for its sides."""
    task = world.ask(world.first, path, **wanted)[0]
    while world.first.get(f'{TASKS}/{task}').value['state'] != 'validatingByCustomers':
        world.post(f'/sandbox/tasks/{task}/step')
    return task


def readings(program):
    """How often requests were read to the end, as the log of the helper's helper tells."""
    return sum('Requests were read' in line for line in list(program.errors))


def read(program):
    """Has them read, and waits for it."""
    before = readings(program)
    program.activate('read-requests')
    wait_until(lambda: readings(program) > before, 'the requests are read')


def a_new_request_is_told_to_who_is_asked_and_shown_by_a_click():
    with life(SECOND) as (world, state, _), helper(state) as program:
        task = ask(world, LINE, contactTech=SECOND)
        read(program)
        body = program.wait_for_notification(f'New request {task}')
        assert body == f'{FIRST} asks that you become technical contact of 0033972101001.', body
        program.activate('show-request', task)
        wait_until(lambda: ACTIVATIONS == [('show-request', [task])], 'the windows show it')
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def two_sides_of_this_computer_are_told_once_and_by_name():
    with life(FIRST, SECOND) as (world, state, _), helper(state) as program:
        task = ask(world, LINE, contactTech=SECOND)
        read(program)
        program.wait_for_notification(f'New request {task} for {SECOND}')
        world.accept(world.first, task, FIRST)
        world.accept(world.second, task, SECOND)
        world.step()
        read(program)
        body = program.wait_for_notification(f'Request {task} is done')
        assert body == f'{SECOND} is now technical contact of 0033972101001.', body
        assert len(NOTIFICATIONS) == 2, NOTIFICATIONS


def every_end_is_told_in_words():
    with life(FIRST) as (world, state, _), helper(state) as program:
        asked = {end: ask(world, path, contactTech=SECOND)
                 for end, path in (('refused', LINE), ('expire', ALIAS), ('abort', TRUNK))}
        read(program)
        world.second.post(f'{TASKS}/{asked["refused"]}/refuse', {'token': world.code(asked['refused'], SECOND)})
        for hand in ('expire', 'abort'):
            world.post(f'/sandbox/tasks/{asked[hand]}/{hand}')
        read(program)
        for end, words in (('refused', 'was refused'), ('expire', 'has expired'), ('abort', 'was cancelled')):
            program.wait_for_notification(f'Request {asked[end]} {words}')
        assert len(NOTIFICATIONS) == 3, 'who has asked is not told that he did'


def the_last_hours_are_told_once():
    with life(FIRST) as (world, state, _), helper(state) as program:
        task = ask(world, LINE, contactTech=SECOND)
        read(program)
        world.post('/sandbox/clock', {'skew': 61 * HOUR})
        world.first.delta = 61 * HOUR
        for _ in range(2):
            read(program)
        wait_until(lambda: NOTIFICATIONS, 'it is told')
        domain = world.ask(world.first, DOMAIN, contactTech=SECOND)
        world.post(f'/sandbox/tasks/{domain[0]}/abort')
        read(program)
        program.wait_for_notification(f'Request {domain[0]} was cancelled')
        assert [title for title in titles() if f'Request {task} ends' in title] == titles()[:1], titles()


def nothing_is_told_twice_and_what_nobody_saw_once():
    with life(SECOND) as (world, state, _):
        with helper(state) as program:
            told = ask(world, LINE, contactTech=SECOND)
            read(program)
            program.wait_for_notification(f'New request {told}')
        missed, ended = (ask(world, path, contactTech=SECOND) for path in (ALIAS, TRUNK))
        world.post(f'/sandbox/tasks/{ended}/expire')
        with helper(state) as program:
            read(program)
            program.wait_for_notification(f'New request {missed}')
            program.wait_for_notification(f'Request {ended} has expired')
            assert len(NOTIFICATIONS) == 2, NOTIFICATIONS
        with helper(state) as program:
            read(program)
            last = ask(world, DOMAIN, contactTech=SECOND)
            read(program)
            program.wait_for_notification(f'New request {last}')
            assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def many_that_are_alike_are_told_in_one():
    with life(SECOND) as (world, state, _), helper(state) as program:
        for path in (LINE, ALIAS, TRUNK, DOMAIN):
            ask(world, path, contactTech=SECOND)
        read(program)
        body = program.wait_for_notification('4 requests wait for you')
        assert body.count('asks that you become technical contact of') == 3 and len(NOTIFICATIONS) == 1, NOTIFICATIONS


def entry_of_requests(program):
    return next((entry for entry in program.get_menu()[2] if entry[1].get('label', '').startswith('Re_quests')), None)


def the_tray_menu_speaks_of_what_waits():
    with life(SECOND) as (world, state, _), helper(state) as program:
        assert entry_of_requests(program) is None
        task = ask(world, LINE, contactTech=SECOND)
        read(program)
        number, properties, _ = wait_until(lambda: entry_of_requests(program), 'the menu has it')
        assert properties['label'] == 'Re_quests (1)', properties
        program.click_menu(number)
        wait_until(lambda: ACTIVATIONS == [('show-requests', [])], 'the windows show them')
        world.post(f'/sandbox/tasks/{task}/expire')
        read(program)
        wait_until(lambda: entry_of_requests(program) is None, 'nothing waits any more')


def who_does_not_want_to_be_told_is_not_read():
    with life(SECOND, **{'tell-of-requests': 'false'}) as (world, state, _), helper(state) as program:
        ask(world, LINE, contactTech=SECOND)
        program.activate('read-requests')
        # The bus keeps the order, so the helper has dealt with it when this is answered.
        assert program.has_actions()
        program.stop()
        assert program.wait() == 0 and readings(program) == 0 and NOTIFICATIONS == []


def a_locked_keyring_is_left_in_peace():
    own_prompter()
    with life(SECOND) as (world, state, keyring), helper(state) as program:
        ask(world, LINE, contactTech=SECOND)
        keyring.lock()
        program.activate('read-requests')
        wait_until(lambda: any('Requests were not all read' in line for line in list(program.errors)), 'it gives up')
        assert PROMPTS == [] and NOTIFICATIONS == [] and keyring.is_locked(), (PROMPTS, NOTIFICATIONS)
        # That this is so because nobody asked, and not because nobody would have seen it:
        program.activate('call', '0142866100')
        wait_until(lambda: PROMPTS, 'a click may ask')


def a_publication_that_came_to_its_end_is_told_once():
    with life(FIRST) as (world, state, _):
        number = world.first.get('/telephony/xx1111-ovh-1/line').value[1]
        entry = f'/telephony/xx1111-ovh-1/service/{number}/directory'
        answer = world.first.call('PUT', entry, {'displayUniversalDirectory': True})
        assert answer.is_void(), answer.body
        as_windows(state, DIRECTORY_DESK, 'load')
        with helper(state) as program:
            read(program)
            wait_until(lambda: n_awaited(state, 'directory_awaited') == 1,
                       'the helper has written down that it waits for it')
            assert NOTIFICATIONS == [], 'it takes days'
            world.post('/sandbox/clock', {'skew': 8 * 24 * HOUR})
        forget_when_it_was_looked_at(state, 'directory_awaited')
        with helper(state) as program:
            read(program)
            body = program.wait_for_notification('09 72 10 10 02 is in the directories')
            assert body == 'They show the coordinates that OVHcloud has.', body
            program.activate('show-entry', number)
            wait_until(lambda: ACTIVATIONS == [('show-entry', [number])], 'the windows show it')
            read(program)
            assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def as_windows(state, *words):
    """What the windows do when they read; the lines that they would show."""
    done = subprocess.run(words, env={**os.environ, 'GUICHET_STATE_DIR': state}, check=True, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()


def n_awaited(state, table):
    with contextlib.closing(sqlite3.connect(os.path.join(state, 'guichet.db'))) as store:
        return store.execute(f'SELECT count(*) FROM {table}').fetchone()[0]


def forget_when_it_was_looked_at(state, table):
    """As if hours had passed, which the clock of this computer does not know of."""
    with contextlib.closing(sqlite3.connect(os.path.join(state, 'guichet.db'))) as store, store:
        assert store.execute(f'UPDATE {table} SET time = 0').rowcount == 1


def begin_trade(world, state):
    """A change of owner that the windows have seen wait for both parties; its number."""
    guichet_orders.order(world.first, guichet_orders.DOMAIN)
    world.step(2)
    as_windows(state, DOMAIN_DESK, 'follow')
    return max(world.first.get('/me/task/domain').value)


def n_asked(program):
    """How often the operations of the account were asked for."""
    return sum('/me/task/domain' in line for line in list(program.errors))


def read_operations(program, state):
    """Has them read although they were looked at just now."""
    forget_when_it_was_looked_at(state, 'domain_awaited')
    read(program)


def a_name_that_went_to_its_new_owner_is_told_once():
    with life(FIRST) as (world, state, _), helper(state) as program:
        read(program)
        assert n_asked(program) == 0, 'nobody waits for an operation'
        task = begin_trade(world, state)
        read(program)
        asked = n_asked(program)
        assert asked > 0, 'it is looked after'
        read(program)
        assert n_asked(program) == asked, 'not every time'
        for address in ('john.dupont@example.com', guichet_orders.PERSON['email']):
            world.answer(address)
        read_operations(program, state)
        assert NOTIFICATIONS == [], 'steps on the way are not told'
        world.step(2)
        read_operations(program, state)
        body = program.wait_for_notification(f'{guichet_orders.DOMAIN} has a new owner')
        assert body == 'The change of owner is done.', body
        program.activate('show-operation', task)
        wait_until(lambda: ACTIVATIONS == [('show-operation', [task])], 'the windows show it')
        wait_until(lambda: n_awaited(state, "domain_awaited WHERE state <> 'done'") == 0, 'nobody waits any more')
        read(program)
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def an_order_that_waits_for_money_is_told_once():
    with life(FIRST) as (world, state, _), helper(state) as program:
        as_windows(state, TRADE_DESK, 'order', guichet_orders.BELGIAN, str(guichet_orders.new_holder(world.first)))
        read(program)
        with contextlib.closing(sqlite3.connect(os.path.join(state, 'guichet.db'))) as store, store:
            store.execute('UPDATE trade_orders SET looked = 0, time = time - 7200')
        assert NOTIFICATIONS == [], 'who has just ordered knows it'
        read(program)
        body = program.wait_for_notification(f'The order for {guichet_orders.BELGIAN} is not paid')
        assert 'once it is paid' in body, body
        guichet_orders.settle(world.first, world.first.get('/me/order').value[0])
        world.step(3)
        as_windows(state, DOMAIN_DESK, 'follow')
        read(program)
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def what_the_windows_have_told_the_helper_does_not():
    needs_you = f'The change of owner of {guichet_orders.DOMAIN} needs you'
    with life(FIRST) as (world, state, _), helper(state) as program:
        task = begin_trade(world, state)
        world.post(f'/sandbox/domain-tasks/{task}/fail', {'argument': 'legitimacyAfnic'})
        read_operations(program, state)
        program.wait_for_notification(needs_you)
        as_windows(state, DOMAIN_DESK, 'follow')
        assert as_windows(state, DOMAIN_DESK, 'news') == [], 'the helper was first'
        assert as_windows(state, DOMAIN_DESK, 'act', str(task), 'cancel')[-1] == 'state cancelled'
        as_windows(state, DOMAIN_DESK, 'follow')
        assert as_windows(state, DOMAIN_DESK, 'news') == [], 'who cancels knows it'
        other = begin_trade(world, state)
        world.post(f'/sandbox/domain-tasks/{other}/fail', {'argument': 'legitimacyAfnic'})
        as_windows(state, DOMAIN_DESK, 'follow')
        assert as_windows(state, DOMAIN_DESK, 'news') == [f'news {needs_you}'], 'the windows were first'
        read(program)
        assert len(NOTIFICATIONS) == 1, NOTIFICATIONS


def the_helper_stays_small_and_its_helper_leaves_no_secret():
    with life(SECOND) as (world, state, _):
        with helper(state) as program:
            task = ask(world, LINE, contactTech=SECOND)
            read(program)
            program.wait_for_notification(f'New request {task}')
            with open(f'/proc/{program.process.pid}/maps', encoding='utf-8') as maps:
                assert 'libgnutls' not in maps.read(), 'another process has read'
            program.stop()
            program.wait()
        keys = next(one for one in world.get('/sandbox/accounts') if one['nichandle'] == SECOND)
        secrets = [keys['applicationSecret'], keys['consumerKey'], world.code(task, SECOND)]
        said = '\n'.join(program.lines + program.errors) + repr(NOTIFICATIONS)
        assert TASKS in said, 'the log is on'
        assert [secret for secret in secrets if secret in said] == []
        for name in os.listdir(state):
            with open(os.path.join(state, name), 'rb') as file:
                data = file.read()
            assert not any(secret.encode() in data for secret in secrets), name


run_tests(a_new_request_is_told_to_who_is_asked_and_shown_by_a_click,
          two_sides_of_this_computer_are_told_once_and_by_name, every_end_is_told_in_words,
          the_last_hours_are_told_once, nothing_is_told_twice_and_what_nobody_saw_once,
          many_that_are_alike_are_told_in_one, the_tray_menu_speaks_of_what_waits,
          a_publication_that_came_to_its_end_is_told_once, a_name_that_went_to_its_new_owner_is_told_once,
          an_order_that_waits_for_money_is_told_once, what_the_windows_have_told_the_helper_does_not,
          who_does_not_want_to_be_told_is_not_read, a_locked_keyring_is_left_in_peace,
          the_helper_stays_small_and_its_helper_leaves_no_secret)
