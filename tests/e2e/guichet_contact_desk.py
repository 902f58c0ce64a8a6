# SPDX-License-Identifier: GPL-3.0-or-later
"""People who look after the contacts of their accounts with Guichet's own services (contact-desk), and what they see.

    with Journey(DESK, SANDBOX) as journey:
        agency, customer = journey.desk(FIRST), journey.desk(SECOND)
        task, = agency.change('line', '0033972101001', tech=SECOND).tasks
"""
import collections
import subprocess
import tempfile

from guichet_contacts import World
from guichet_test import DEADLINE, Program, wait_until

Service = collections.namedtuple('Service', 'kind name group admin tech billing state locks pending may_ask')
Request = collections.namedtuple('Request', 'id asking from_ to service types state turn accepted')

# GuichetContactReason and GuichetError, in their order.
REASONS = ('', 'not known', 'ovhtel', 'xdsl', 'special numbers', 'by group', 'admin alone', 'self alone', 'pending', 'my debt',
           'debt', 'same', 'no account')
REFUSED = '12'


class Change(collections.namedtuple('Change', 'name state types admin tech billing ids words')):
    """What became of new contacts for one service: for each contact the reason why it was not sent, or nothing."""

    @property
    def tasks(self):
        assert self.state == 'done', self
        return [int(word) for word in self.ids.split(',')]


def _escape(text):
    return text.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t')


class Desk(Program):
    """One account at its computer."""

    def __init__(self, program, world, nichandle):
        keys = next(one for one in world.get('/sandbox/accounts') if one['nichandle'] == nichandle)
        self.folder = tempfile.TemporaryDirectory()
        self.world = world
        self.nichandle = nichandle
        self.trouble = None
        self.patience = DEADLINE  # how long a command may take, in seconds
        super().__init__(program, self.folder.name, stdin=subprocess.PIPE, env={
            'OVH_ENDPOINT': world.url, 'OVH_APPLICATION_KEY': keys['applicationKey'],
            'OVH_APPLICATION_SECRET': keys['applicationSecret'], 'OVH_CONSUMER_KEY': keys['consumerKey'],
            'GUICHET_STATE_DIR': self.folder.name})

    def __exit__(self, *rest):
        try:
            self.process.stdin.close()
            assert self.wait() == 0, self.errors
        finally:
            super().__exit__(*rest)
            self.folder.cleanup()

    def ask(self, *words):
        """One command; what is printed, as words."""
        n_before = len(self.lines)
        self.process.stdin.write('\t'.join(_escape(str(word)) for word in words) + '\n')
        self.process.stdin.flush()

        def answered():
            assert self.process.poll() is None, self.errors
            return '.' in self.lines[n_before:]
        wait_until(answered, f'{words[0]} is answered', self.patience)
        return [line.split('\t') for line in self.lines[n_before:-1]]

    def account(self):
        """Its name and e-mail address."""
        (_, nichandle, email), = self.ask('account')
        return nichandle, email

    def services(self):
        """What its table of services shows, by kind and name."""
        rows = self.ask('services')
        assert all(row[0] == 'service' for row in rows), rows
        return {(row[1], row[2]): Service(*row[1:]) for row in rows}

    def contacts(self, kind, name):
        service = self.services()[kind, name]
        return service.admin, service.tech, service.billing

    def change_all(self, kind, names, admin='-', tech='-', billing='-'):
        self.services()
        for name in names:
            self.ask('add', kind, name, admin, tech, billing)
        return self._read_bulk(self.ask('send'))

    def retry(self):
        """Sends once more what failed of the last changes, or goes on after a pause."""
        return self._read_bulk(self.ask('retry'))

    def _read_bulk(self, rows):
        """What became of each; what is wrong with all of them is in `trouble`, as the code of an error."""
        self.trouble = rows.pop(0)[1] if rows[0][0] == 'failed' else None
        return [Change(*row[1:4], *(REASONS[int(reason)] for reason in row[4:7]), *row[7:]) for row in rows]

    def change(self, kind, name, **wanted):
        """Asks for new contacts of one service; what became of it."""
        change, = self.change_all(kind, [name], **wanted)
        return change

    def requests(self):
        """Its requests by number."""
        rows = self.ask('requests')
        assert all(row[0] == 'request' for row in rows), rows
        return {int(row[1]): Request(int(row[1]), *row[2:]) for row in rows}

    def state(self, task):
        """How far a request has come, and whose turn it is: as this side sees it."""
        request = self.requests()[task]
        return request.state, request.turn

    def mail(self, task):
        """The last e-mail with a code that it was sent for a request."""
        return [mail for mail in self.world.mails(self.nichandle) if f'taskId={task}&' in mail['body']][-1]

    def _answer(self, *words):
        """Nothing if all went well, else what OVHcloud said."""
        rows = self.ask(*words)
        assert rows and all(row[0] in ('answered', 'failed') for row in rows), rows
        failures = [row for row in rows if row[0] == 'failed']
        assert all(row[1] == REFUSED for row in failures), failures
        return failures[0][3] if failures else ''

    def accept(self, task):
        """Pastes the whole e-mail."""
        return self._answer('accept', self.mail(task)['body'])

    def refuse(self, task):
        return self._answer('refuse', self.mail(task)['body'])

    def accept_with(self, task, code):
        return self._answer('accept-code', task, code)

    def resend(self, task):
        return self._answer('resend', task)


class Journey(World):
    """A sandbox, and people at their desks."""

    def __init__(self, desk_program, *words):
        super().__init__(*words)
        self.desk_program = desk_program
        self.desks = []

    def __exit__(self, *what):
        for desk in self.desks:
            desk.__exit__(*what)
        super().__exit__(*what)

    def desk(self, nichandle):
        desk = Desk(self.desk_program, self, nichandle)
        self.desks.append(desk)
        return desk

    def count_sent(self):
        """How many requests for new contacts arrived, whatever became of them."""
        return sum(row['count'] for row in self.get('/sandbox/requests')
                   if row['method'] == 'POST' and row['path'].endswith('/changeContact'))


def both_see(desks, task, *expected):
    for desk in desks:
        assert desk.state(task) == expected, (desk.nichandle, desk.state(task), expected)


def both_accept(journey, asking, new, task):
    """From the moment when both have their codes to the end, as both see it. Who asks accepts first."""
    for desk in (asking, new):
        assert desk.state(task) == ('validatingByCustomers', 'to-confirm')
    assert asking.accept(task) == ''
    assert asking.state(task) == ('validatingByCustomers', 'waiting'), 'it waits for the other side'
    assert new.state(task) == ('validatingByCustomers', 'to-confirm'), 'it is still asked'
    assert new.accept(task) == ''
    both_see((asking, new), task, 'doing', 'ovhcloud')
    journey.step()
    both_see((asking, new), task, 'done', 'finished')
    for desk in (asking, new):
        assert any('Changement de contact effectué' in mail['subject'] and f'demande : {task}\n' in mail['body']
                   for mail in journey.mails(desk.nichandle)), 'both are told that it was done'
