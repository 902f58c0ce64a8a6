# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of many contacts that was interrupted goes on, and sends nothing twice: the windows were killed, the keys were
revoked and new ones made, or another account was in use meanwhile.

The keys are in a real gnome-keyring. Arguments: guichet, guichet-sandbox.
"""
import os
import re
import signal
import tempfile

from guichet_accounts import Account, in_use, profiles
from guichet_change import (DOMAIN, FIRST, GUICHET, SANDBOX, SECOND, SENT, THIRD, TITLE, asked, fault, field, fill_in,
                            nothing_is_doubled, open_change, open_contacts, press_send, tasks)
from guichet_keyring import Keyring
from guichet_sign_in import Browser, answer
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_sensitive, keys, read, screenshot

# Some are sent, some are on their way, and some are not, however slow the hand is.
OPTIONS = ('--lines', '40', '--latency', '700')


def begin(windows, sandbox):
    """A change of all services that is half-way; returns how many requests that takes."""
    open_contacts(windows)
    open_change(windows)
    fill_in(windows, tech=SECOND)
    windows.press('Preview')
    total = int(press_send(windows).split()[1])
    wait_until(lambda: 2 <= len(tasks(sandbox)) < total, 'it is half-way')
    return total


def killed_half_way_it_goes_on_and_sends_nothing_twice():
    with Sandbox(SANDBOX, *OPTIONS) as sandbox, tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'settings.ini'), 'w', encoding='utf-8') as file:
            file.write('[guichet]\n')
        env = {**sandbox.env, 'GUICHET_STATE_DIR': folder}
        with Windows(GUICHET, env=env) as windows:
            total = begin(windows, sandbox)
            windows.process.send_signal(signal.SIGKILL)
            windows.process.wait()
        assert nothing_is_doubled(sandbox) < total
        with Windows(GUICHET, env=env) as windows:
            open_contacts(windows)
            windows.says('A change of contacts is not finished')
            windows.press('Show')
            windows.wait_for('This change was not finished', 'label')
            screenshot('again-unfinished')
            windows.press('Resume')
            # What got no answer is looked for during a minute.
            windows.wait_for(SENT, 'label', deadline=120)
            assert nothing_is_doubled(sandbox) == total, (tasks(sandbox), total)
            windows.press('Done')
            windows.wait_gone('Show', 'push button')


def ask_to_quit(windows, answer):
    """Presses Ctrl+Q, whatever window is in front, and gives an answer."""
    keys('ctrl+q')
    windows.wait_for('Changes are still being sent', 'label')
    screenshot('again-quit')
    windows.press(answer)


def whoever_quits_is_asked_and_the_next_start_offers_to_go_on():
    with Sandbox(SANDBOX) as sandbox, tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'settings.ini'), 'w', encoding='utf-8') as file:
            file.write('[guichet]\n')
        env = {**sandbox.env, 'GUICHET_STATE_DIR': folder}
        with Windows(GUICHET, env=env) as windows:
            open_contacts(windows)
            open_change(windows, DOMAIN)
            fill_in(windows, tech=THIRD)
            fault(sandbox, 'hang', '/domain/*')
            windows.press('Send')
            windows.wait_for('Requests are being sent', 'label')
            ask_to_quit(windows, 'Go On Sending')
            windows.wait_gone('Changes are still being sent', 'label')
            windows.activate(TITLE)
            windows.wait_for('Requests are being sent', 'label')
            ask_to_quit(windows, 'Quit')
            assert windows.process.wait(timeout=30) == 0, windows.errors
        with Windows(GUICHET, env=env) as windows:
            open_contacts(windows)
            windows.says('A change of contacts is not finished')
            windows.press('Show')
            windows.wait_for('This change was not finished', 'label')
            assert sum(asked(sandbox).values()) == 1, 'people decide whether it goes on'


def with_renewed_keys_it_goes_on():
    with Keyring(), Sandbox(SANDBOX, *OPTIONS) as sandbox:
        accounts = [Account(sandbox, 'xx1111-ovh', name='Agency')]
        browser = Browser()
        with Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts)) as windows:
            total = begin(windows, sandbox)
            accounts[0].revoke()
            windows.wait_for('Paused', 'label')
            screenshot('again-keys-refused')
            windows.press('Sign In Again')
            windows.wait_for('Sign in again as Agency', 'filler')
            windows.activate('Sign in again as Agency')
            windows.press('Continue in the Browser')
            answer(browser.wait_for_page('credentialToken'), 'authorise')
            windows.press('Start')
            windows.wait_gone('Sign in again as Agency', 'filler')
            # It cannot be pressed before the account was read with the new keys, and so once is enough.
            windows.press('Resume')
            windows.wait_for(SENT, 'label', deadline=60)
            assert windows.find('Paused', 'label') is None
            screenshot('again-done')
            assert nothing_is_doubled(sandbox) == total, (tasks(sandbox), total)


def use(windows, account):
    """Another account, as the menu of the helper chooses it: both programs have the same settings."""
    path = os.path.join(windows.folder.name, 'settings.ini')
    with open(path + '.new', 'w', encoding='utf-8') as file:
        file.write(re.sub(r'(?m)^profile=.*$', f'profile={account.id!r}', windows.read_settings()))
    os.replace(path + '.new', path)


def what_is_typed_for_one_account_is_not_sent_by_another():
    with Keyring(), Sandbox(SANDBOX, *OPTIONS) as sandbox:
        ours, theirs = accounts = [Account(sandbox, FIRST, name='Agency'), Account(sandbox, SECOND, name='Customer')]
        with Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts)) as windows:
            open_contacts(windows)
            open_change(windows)
            fill_in(windows, tech=THIRD)
            use(windows, theirs)
            windows.says(f'This can be sent while you are signed in as {FIRST}')
            assert not is_sensitive(windows.find('Preview', 'push button'))
            screenshot('again-other-account')
            assert read(field(windows, 'tech')) == THIRD
            use(windows, ours)
            windows.press('Preview')
            button = windows.wait_for(lambda name: (name or '').startswith('Send '), 'push button').name
            use(windows, theirs)
            windows.says(f'This can be sent while you are signed in as {FIRST}')
            assert not is_sensitive(windows.find(button, 'push button')) and not tasks(sandbox)
            use(windows, ours)
            press_send(windows)
            wait_until(lambda: tasks(sandbox), 'it has begun')
            use(windows, theirs)
            windows.wait_for(SENT, 'label', deadline=60)
            assert windows.find(lambda name: 'while you are signed in' in (name or ''), 'label') is None
            assert {task['askingAccount'] for task in tasks(sandbox)} == {FIRST}, tasks(sandbox)
            assert nothing_is_doubled(sandbox) == int(button.split()[1])


run_tests(killed_half_way_it_goes_on_and_sends_nothing_twice, whoever_quits_is_asked_and_the_next_start_offers_to_go_on,
          with_renewed_keys_it_goes_on, what_is_typed_for_one_account_is_not_sent_by_another)
