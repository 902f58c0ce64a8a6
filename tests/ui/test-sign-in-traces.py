# SPDX-License-Identifier: GPL-3.0-or-later
"""What was pasted into the sign-in window is in the keyring afterwards and nowhere else, and is not told to assistive tools
either, whose bus everybody may watch. Arguments: guichet, guichet-sandbox.

tests/e2e/test-secrets.py looks at sessions in the same way, and shows that each way of looking finds what is there.
"""
import os
import pathlib
import subprocess
import sys

from guichet_sign_in import Newcomer
from guichet_test import run_tests, wait_until
from guichet_traces import BusMonitor, Processes, Search, allow_cores, core_of, files, is_sanitized
from guichet_windows import read

GUICHET, SANDBOX = map(os.path.abspath, sys.argv[1:3])
WORK = pathlib.Path(os.environ['GUICHET_SESSION_DIR'], 'work')
# Not that of D-Bus: the buses themselves are watched, and each look at the window is a hundred messages.
TALK = {'G_MESSAGES_DEBUG': 'all'}


def find_assistive_bus():
    answer = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus',
                             '--method', 'org.a11y.Bus.GetAddress'], capture_output=True, text=True, check=True)
    return answer.stdout.split("'")[1]


def sign_in(person):
    """Pastes the page of keys; the fields have them all, and hide two."""
    person.open_at_sandbox()
    person.choose('With three keys')
    person.reach('Application secret')
    person.paste_page()
    wait_until(lambda: read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY'],
               'the page fills the other fields')
    person.choose('Sign In')
    person.is_signed_in()


def pasted_keys_are_nowhere_but_in_the_keyring():
    processes = Processes()
    with BusMonitor() as bus, BusMonitor(find_assistive_bus()) as assistive, \
            Newcomer(SANDBOX, GUICHET, env=TALK) as person:
        sign_in(person)
        secrets = {name: person.sandbox.env[name] for name in ('OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY')}
        places = list(files(os.environ['HOME'], os.environ['XDG_RUNTIME_DIR'], person.windows.folder.name))
        if not is_sanitized(GUICHET):
            places.append(('the core', core_of(person.windows.process.pid, WORK)))
        person.windows.stop()
        places.append(('what is said', '\n'.join(person.windows.lines + person.windows.errors).encode()))
        bus.send('the-end-of-signing-in')
        assert b'TextCaretMoved' in assistive.messages(), 'assistive tools hear of the fields'
        places += [('the session bus', bus.messages()), ('the bus of assistive tools', assistive.messages())]
    processes.stop()
    names = [os.path.basename(where) for where, _ in places]
    assert {'login.keyring', 'settings.ini'} <= set(names), names
    assert 'guichet' in processes.names, processes.names
    hits = Search(secrets).find(places + list(processes.seen))
    assert hits == [], '\n'.join(hits)


WORK.mkdir()
os.chdir(WORK)
allow_cores()
run_tests(pasted_keys_are_nowhere_but_in_the_keyring)
