# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts of the sandbox that are signed in: their keys in the keyring, their names in the settings.

    accounts = [Account(sandbox, 'xx1111-ovh', name='Agency'), Account(sandbox, 'yy2222-ovh')]
    with Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts)):
        ...

Written as the keyring and the settings have them, and not by our own code, which is under test.
"""
import shutil
import subprocess
import uuid

from guichet_test import Skip


class Account:
    """One account. Its keys are in the keyring, unless it is for the session of another program alone. `consumer_key`
    stands in place of its own, which may do everything.
    """

    def __init__(self, sandbox, nichandle, name='', for_session=False, consumer_key=None):
        if shutil.which('secret-tool') is None:
            raise Skip('secret-tool is not installed')
        self.id = str(uuid.uuid4())
        self.sandbox = sandbox
        self.nichandle = nichandle
        self.name = name
        self.for_session = for_session
        self.keys = next(one for one in sandbox.get('/sandbox/accounts') if one['nichandle'] == nichandle)
        if consumer_key is not None:
            self.keys = {**self.keys, 'consumerKey': consumer_key}
        if not for_session:
            self._keep()

    def _keep(self):
        secret = (f'endpoint={self.sandbox.url}\napplication_key={self.keys["applicationKey"]}\n'
                  f'application_secret={self.keys["applicationSecret"]}\nconsumer_key={self.keys["consumerKey"]}\n')
        subprocess.run(['secret-tool', 'store', '--label', f'Guichet: {self.nichandle}', 'profile', self.id,
                        'nichandle', self.nichandle, 'endpoint', self.sandbox.url], input=secret, text=True, check=True)

    def is_kept(self):
        """Whether the keyring has its keys."""
        return subprocess.run(['secret-tool', 'lookup', 'profile', self.id], check=False,
                              stdout=subprocess.DEVNULL).returncode == 0

    def credential(self):
        """Its consumer key, as OVHcloud has it."""
        return next(one for one in self.sandbox.get('/sandbox/credentials') if one['nichandle'] == self.nichandle)

    def revoke(self):
        """As somebody does on OVHcloud's page."""
        self.sandbox.post(f'/sandbox/credentials/{self.credential()["credentialId"]}/revoke')

    def settings(self):
        return {'kind': "'keys'", 'endpoint': repr(self.sandbox.url), 'name': repr(self.name),
                'nichandle': repr(self.nichandle), 'for-session': str(self.for_session).lower()}


def in_use(accounts, **more):
    """The settings of an instance with these accounts, the first of which is in use."""
    return {'profiles': str([account.id for account in accounts]), 'profile': repr(accounts[0].id), **more}


def profiles(accounts):
    return {account.id: account.settings() for account in accounts}
