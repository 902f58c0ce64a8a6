# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of contact changes share: who asks for what, the codes in the mailbox, the hand that moves tasks on."""
import re

from ovh_client import Client, Sandbox

FIRST, SECOND, THIRD, ELSEWHERE = 'xx1111-ovh', 'yy2222-ovh', 'zz3333-ovh', 'qc4444-ovh'
GROUP, LINE, ALIAS = '/telephony/xx1111-ovh-1', '/telephony/lines/0033972101001', '/telephony/aliases/0033972101010'
TRUNK, DOMAIN, ZONE = '/telephony/trunks/0033972105001', '/domain/exemple-dupont.fr', '/domain/zone/exemple-dupont.fr'
TASKS = '/me/task/contactChange'
LINK = re.compile(r'taskId=(\d+)&token=(\w+)')


def contacts(client, path):
    infos = client.get(path + '/serviceInfos').value
    return tuple(infos[name] for name in ('contactAdmin', 'contactTech', 'contactBilling'))


class World(Sandbox):
    """A sandbox with a client for each of its accounts."""

    def __enter__(self):
        super().__enter__()
        self.first, self.second, self.third = (Client.of(self, name) for name in (FIRST, SECOND, THIRD))
        self.addresses = {client.get('/me').value['email']: name
                          for client, name in ((self.first, FIRST), (self.second, SECOND), (self.third, THIRD))}
        return self

    def ask(self, client, path, **wanted):
        """Asks for a change that is granted; the ids of its tasks."""
        answer = client.post(path + '/changeContact', wanted)
        assert answer.status == 200, answer.body
        return answer.value

    def step(self, times=1):
        for _ in range(times):
            self.post('/sandbox/tasks/step')

    def mails(self, name=None):
        """The mail to one account, or to all, oldest first."""
        return [mail for mail in self.get('/sandbox/mailbox.json') if name in (None, self.addresses.get(mail['to']))]

    def code(self, task, name):
        """The newest code that an account was sent for a task."""
        found = [match[2] for mail in self.mails(name) for match in LINK.finditer(mail['body']) if int(match[1]) == task]
        return found[-1]

    def accept(self, client, task, name):
        answer = client.post(f'{TASKS}/{task}/accept', {'token': self.code(task, name)})
        assert answer.is_void(), answer.body

    def standing(self, name, **more):
        self.post('/sandbox/accounts/' + name, more)


def state(client, task):
    return client.get(f'{TASKS}/{task}').value['state']
