# SPDX-License-Identifier: GPL-3.0-or-later
"""A real gnome-keyring on the session bus of the test, with a new login keyring that is unlocked.

    with Keyring() as keyring:
        ...
        assert 'Zanzibar' not in keyring.file.read_bytes()

The keyring lives in XDG_DATA_HOME, so a test has it for itself in tests/desktop/in-session.
"""
import os
import pathlib
import shutil
import signal
import subprocess

from guichet_test import Program, Skip, wait_until

PASSWORD = 'open sesame'
SERVICE = ['--session', '--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets']
COLLECTION = '/org/freedesktop/secrets/collection/login'


def _call(*arguments):
    """One call on the bus; its answer as GVariant text, None if it failed. Starts no service."""
    done = subprocess.run(['gdbus', 'call', *SERVICE, '--timeout', '10', *arguments], capture_output=True, text=True,
                          check=False)
    return done.stdout if done.returncode == 0 else None


def has_owner():
    done = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/',
                           '--method', 'org.freedesktop.DBus.NameHasOwner', 'org.freedesktop.secrets'],
                          capture_output=True, text=True, check=False)
    return 'true' in done.stdout


def _end_successor():
    """gnome-keyring 42 may die when a prompt is dismissed, and the bus starts another one for whoever asks next."""
    answer = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/',
                             '--method', 'org.freedesktop.DBus.GetConnectionUnixProcessID', 'org.freedesktop.secrets'],
                            capture_output=True, text=True, check=False)
    if answer.returncode == 0:
        os.kill(int(answer.stdout.strip('(,)\n').removeprefix('uint32 ')), signal.SIGTERM)


class Keyring(Program):
    """The daemon, from its start until the end of the `with` block; stop() is its death in the middle."""

    def __init__(self, unlocked=True):
        for program in ('gnome-keyring-daemon', 'gdbus'):
            if shutil.which(program) is None:
                raise Skip(f'{program} is not installed')
        self.file = pathlib.Path(os.environ['XDG_DATA_HOME'], 'keyrings', 'login.keyring')
        wait_until(lambda: not has_owner(), 'the keyring before has gone')
        options = ['--unlock'] if unlocked else []
        super().__init__('gnome-keyring-daemon', '--foreground', '--components=secrets', *options, stdin=subprocess.PIPE)
        if unlocked:
            self.process.stdin.write(PASSWORD)
        self.process.stdin.close()
        wait_until(has_owner, 'the keyring is on the bus')
        if unlocked:
            wait_until(lambda: self.is_locked() is False, 'the login keyring is open')

    def __exit__(self, *rest):
        super().__exit__(*rest)
        _end_successor()

    @staticmethod
    def is_locked():
        """True, False, or None if there is no login keyring."""
        answer = _call('--object-path', COLLECTION, '--method', 'org.freedesktop.DBus.Properties.Get',
                       'org.freedesktop.Secret.Collection', 'Locked')
        return None if answer is None else 'true' in answer

    def lock(self):
        """Locks the login keyring, as a desktop does with the screen; whoever asks gets a prompt."""
        _call('--method', 'org.freedesktop.Secret.Service.Lock', f'[objectpath "{COLLECTION}"]')
        wait_until(self.is_locked, 'the login keyring is locked')
