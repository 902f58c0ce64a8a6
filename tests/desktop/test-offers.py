#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A number copied by another program is offered by the helper: on X11, sway and mutter, as the session that it runs in.

Usage: in-session x11|sway|mutter test-offers.py GUICHET-HELPER GUICHET-SANDBOX
"""
import json
import os
import socket
import subprocess
import sys
import types

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402 (the version must be asked for first)

from guichet_test import Program, Sandbox, run_tests, wait_until  # noqa: E402

HELPER, SANDBOX = sys.argv[1:3]
SESSION = os.environ['GUICHET_SESSION']
# Notifications go here, that is nowhere: a daemon that the bus would start takes the keyboard focus that wl-copy needs.
NOWHERE = Gio.bus_get_sync(Gio.BusType.SESSION)
NOWHERE.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                  GLib.Variant('(su)', ('org.gtk.Notifications', 0)), None, 0, 5000, None)
BACKENDS = {'x11': 'xfixes', 'sway': 'data-control', 'mutter': 'xfixes'}


def copy(text):
    """Copies as a person would, with another program, which stays behind as the owner."""
    tool = ['xclip', '-selection', 'clipboard'] if SESSION == 'x11' else ['wl-copy']
    subprocess.run(tool, input=text, text=True, check=True, timeout=20,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def helper(sandbox, *options):
    """A helper that has begun to watch: from then on no copy is missed."""
    state = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
    program = Program(HELPER, '--print-offers', *options,
                      env={**sandbox.env, 'GUICHET_STATE_DIR': state, 'GUICHET_DEMO': '1',
                           'GNOTIFICATION_BACKEND': 'gtk',
                           # The sanitizer keeps what was freed, 256 MB of it, and one test looks at the memory.
                           'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':quarantine_size_mb=4'})
    wait_until(lambda: backend_of(program) == BACKENDS[SESSION], 'the helper watches the clipboard')
    return program


def bus(*arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--timeout', '5', *arguments],
                          capture_output=True, text=True, check=False).stdout


def backend_of(program):
    """The helper's own tray tooltip names the backend; asked of the object itself, no panel is needed."""
    del program
    answer = bus('--dest', 'io.github.guichet.Guichet.Demo.Helper', '--object-path', '/StatusNotifierItem',
                 '--method', 'org.freedesktop.DBus.Properties.Get', 'org.kde.StatusNotifierItem', 'ToolTip')
    return next((name for name in ('data-control', 'xfixes') if name in answer), None)


def offers(program):
    return [json.loads(line) for line in list(program.lines)]


def offered(program, dial):
    return [offer for offer in offers(program) if dial in [number['dial'] for number in offer.get('numbers', [])]]


def a_copied_number_is_offered():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        copy('Merci de rappeler le 01 42 86 61 00 avant midi')
        offer = wait_until(lambda: offered(program, '0033142866100'), 'the number is offered')[0]
        assert [number['national'] for number in offer['numbers']] == ['01 42 86 61 00'], offer
        assert offer['notification'] is True, offer


def copies_in_a_row_are_all_offered():
    numbers = [f'01428661{n:02}' for n in range(1, 6)]
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        for number in numbers:
            copy(number)
            wait_until(lambda: offered(program, '0033' + number[1:]), f'{number} is offered')
        assert len(offers(program)) == len(numbers), offers(program)


def a_copied_validation_code_is_offered_and_no_call():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        copy('01 42 86 61 00, https://www.ovh.com/manager/#/contacts/requests?taskId=123&token=Zanzibar')
        wait_until(lambda: offers(program), 'it is offered')
        copy('0478000000')
        wait_until(lambda: offered(program, '0033478000000'), 'the number after it is offered')
        assert offers(program)[:-1] == [{'kind': 'validation-code', 'request': 123}], offers(program)


def a_text_without_a_number_is_not_offered():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        copy('Facture n° 0145879632 du 12/05/2022, 15 000 €')
        copy('0478000000')
        wait_until(lambda: offered(program, '0033478000000'), 'the number after it is offered')
        assert len(offers(program)) == 1, offers(program)


def a_paused_helper_offers_nothing():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        pause = ('--dest', 'io.github.guichet.Guichet.Demo.Helper', '--object-path',
                 '/io/github/guichet/Guichet/Demo/Helper', '--method', 'org.gtk.Actions.SetState',
                 'pause-watching')
        bus(*pause, '<true>', '{}')
        copy('0142866100')
        bus(*pause, '<false>', '{}')
        copy('0478000000')
        wait_until(lambda: offered(program, '0033478000000'), 'the number after the pause is offered')
        assert not offered(program, '0033142866100'), offers(program)


def several_numbers_make_one_offer():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        copy('Fax : 01 42 86 61 01\nTél. : 01 42 86 61 00\nMobile : 06 12 34 56 78')
        offer = wait_until(lambda: offered(program, '0033142866100'), 'the numbers are offered')[0]
        assert len(offer['numbers']) == 3, offer
        assert offer['numbers'][-1]['dial'] == '0033142866101', 'the fax is the last choice'


def resident(program):
    """What the helper has in memory, in bytes."""
    with open(f'/proc/{program.process.pid}/status', encoding='ascii') as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith('VmRSS:'))


def copied_texts_do_not_stay_in_memory():
    filler = 'a text without numbers ' * 40000
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        def copy_big(number):
            copy(f'{number}\n{filler}{number}')
            wait_until(lambda: offered(program, f'0033{number[1:]}'), f'{number} is found')
        for n in range(5):
            copy_big(f'01428661{n:02}')
        before = resident(program)
        for n in range(5, 45):
            copy_big(f'01428661{n:02}')
        grown = resident(program) - before
        assert grown < 10 * len(filler), f'{grown} bytes are left of 40 texts of {len(filler)}'


def nothing_is_dialled_without_a_click():
    with Sandbox(SANDBOX) as sandbox, helper(sandbox) as program:
        copy('0142866100')
        wait_until(lambda: offered(program, '0033142866100'), 'the number is offered')
        copy('0478000000')
        wait_until(lambda: offered(program, '0033478000000'), 'the next number is offered')
        assert sandbox.calls() == [], sandbox.calls()


def an_offer_asks_nothing_of_the_network():
    with socket.create_server(('127.0.0.1', 0)) as api:
        account = types.SimpleNamespace(env={
            'OVH_ENDPOINT': f'http://127.0.0.1:{api.getsockname()[1]}/1.0', 'OVH_APPLICATION_KEY': 'key',
            'OVH_APPLICATION_SECRET': 'secret', 'OVH_CONSUMER_KEY': 'consumer'})
        with helper(account) as program:
            for number in ('0142866100', '0478000000'):
                copy(number)
                wait_until(lambda dial='0033' + number[1:]: offered(program, dial), f'{number} is offered')
            assert backend_of(program), 'the helper has done what it had to do for the offers'
            api.setblocking(False)
            try:
                api.accept()
            except BlockingIOError:
                return
            raise AssertionError('the helper asked the API')


run_tests(a_copied_number_is_offered, copies_in_a_row_are_all_offered,
          a_copied_validation_code_is_offered_and_no_call, a_text_without_a_number_is_not_offered,
          a_paused_helper_offers_nothing, several_numbers_make_one_offer, copied_texts_do_not_stay_in_memory,
          nothing_is_dialled_without_a_click, an_offer_asks_nothing_of_the_network)
