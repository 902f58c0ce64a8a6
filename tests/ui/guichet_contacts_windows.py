# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows of contacts, as two people with accounts on one computer use them, in English or in French.

    with Counter(GUICHET, SANDBOX, words=Words()) as counter:
        counter.ask('line', '0033972101001', tech=SECOND)
        counter.show_requests()
        counter.answer(task, 'accept', FIRST)

Everything is found by what it is called; in French by what the translations call it.
"""
import collections
import gettext
import re

import pyatspi

from guichet_accounts import Account, in_use, profiles
from guichet_keyring import Keyring
from guichet_test import Sandbox, wait_until
from guichet_windows import Windows, copy, french_locale, is_focused, is_sensitive, keys, read, screenshot, type_text

FIRST, SECOND, THIRD = 'xx1111-ovh', 'yy2222-ovh', 'zz3333-ovh'
# The helper would offer each code that is copied, and its notification take the keyboard.
QUIET = {'watching': 'false', 'tell-of-requests': 'false'}
PEOPLE = {FIRST: 'Agency', SECOND: 'Customer', THIRD: 'Other'}
KINDS = {'group': 'Telephony group', 'line': 'Line', 'alias': 'Alias number', 'trunk': 'Trunk', 'domain': 'Domain name',
         'zone': 'DNS zone'}
CONTACTS = {'admin': 'Administrator contact', 'tech': 'Technical contact', 'billing': 'Billing contact'}
ANSWERS = {'accept': ('Accept…', 'Accept as %s…', 'Accept Request'), 'refuse': ('Refuse…', 'Refuse as %s…', 'Refuse Request'),
           'resend': ('Resend', 'Resend to %s', 'Send New Code')}
# However many requests it took.
SENT = 'The contacts concerned will receive an e-mail that says how to accept.'
LINK = re.compile(r'taskId=(\d+)&token=(\w+)')

Row = collections.namedtuple('Row', 'node texts')


class Words:
    """What the windows say: as it is written, or in French if the folder of the translations is given."""

    def __init__(self, locale_dir=None):
        self.locale_dir = locale_dir
        self.translations = gettext.translation('guichet', locale_dir, ['fr']) if locale_dir else gettext.NullTranslations()
        self.language = 'french' if locale_dir else 'english'

    def __call__(self, text, *values):
        found = self.translations.gettext(text)
        if found == text:  # it may be the singular of a pair
            found = self.translations.ngettext(text, text, 1)
        return found % values if values else found

    def title(self, view):
        """What a view of the window of contacts is called: the log of requests has others."""
        return self.translations.pgettext('contacts', view) if view == 'Requests' else self(view)

    def environment(self):
        return french_locale(self.locale_dir) if self.locale_dir else {}


def texts_of(node):
    """The texts of all labels in a row, in order."""
    found = []
    for child in node:
        if child is not None:
            found += [child.name] if child.getRoleName() == 'label' and child.name else texts_of(child)
    return found


class Counter:
    """A sandbox, accounts of it that are signed in, and the windows of contacts."""

    def __init__(self, guichet, sandbox, *options, words=None, nichandles=(FIRST, SECOND), settings=None):
        self.words = words or Words()
        self.parts = []
        try:
            self._enter(Keyring(unlocked=True))
            self.sandbox = self._enter(Sandbox(sandbox, *options))
            self.accounts = [Account(self.sandbox, nichandle, name=PEOPLE[nichandle]) for nichandle in nichandles]
            self.windows = self._enter(Windows(
                guichet, env=self.words.environment(), settings=in_use(self.accounts, **QUIET, **(settings or {})),
                profiles=profiles(self.accounts), title=self.words('Calls')))
        except BaseException:
            self.__exit__(None, None, None)
            raise

    def _enter(self, part):
        self.parts.append(part)
        part.__enter__()
        return part

    def __enter__(self):
        try:
            self.windows.wait_until_ready()
            keys('ctrl+2')
            self.windows.wait_for(self.title, 'frame')
            self.windows.activate(self.title)
            self.wait_for_row('group', self.accounts[0].nichandle + '-1')
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *what):
        for part in reversed(self.parts):
            part.__exit__(*what)

    @property
    def title(self):
        return self.words('Contacts')

    def picture(self, name):
        screenshot(f'journey-{self.words.language}-{name}')

    # At OVHcloud

    def step(self, times=1):
        """OVHcloud goes on, and people look."""
        for _ in range(times):
            self.sandbox.post('/sandbox/tasks/step')
        self.windows.activate(self.title)
        keys('ctrl+r')

    def tasks(self):
        return {row['task']['id']: row['task'] for row in self.sandbox.get('/sandbox/tasks')}

    def mail(self, task, nichandle):
        """The last e-mail with a code that an account was sent for a request."""
        return [mail['body'] for mail in self.sandbox.get('/sandbox/mailbox.json')
                if mail['body'].startswith(f'Bonjour {nichandle},') and f'taskId={task}&' in mail['body']][-1]

    def code(self, task, nichandle):
        return next(match[2] for match in LINK.finditer(self.mail(task, nichandle)) if int(match[1]) == task)

    # Services

    def rows(self, role='table row'):
        return [Row(node, texts_of(node)) for node in self.windows.all(lambda node: node.getRoleName() == role)]

    def find_row(self, kind, name):
        kind = self.words(KINDS[kind])
        return next((row for row in self.rows() if len(row.texts) > 1 and row.texts[0].split()[0] == name and kind in row.texts),
                    None)

    def wait_for_row(self, kind, name):
        return self.windows._wait(lambda: self.find_row(kind, name), f'{kind} {name} is shown')

    def contacts(self, kind, name):
        """Who the table says is administrator, technical and billing contact of a service."""
        texts = self.wait_for_row(kind, name).texts
        return texts[texts.index(self.words(KINDS[kind])) + 1:][:3]

    def wait_for_contacts(self, kind, name, *expected):
        self.windows._wait(lambda: tuple(self.contacts(kind, name)) == expected, f'{kind} {name} has {expected}')

    def reach_row(self, kind, name):
        """Comes to a service with the keyboard alone."""
        def focused():
            return [row for row in self.rows() if is_focused(row.node)]
        for _ in range(20):
            if focused():
                break
            keys('Tab')
        for _ in range(60):
            row = self.find_row(kind, name)
            if row is not None and is_focused(row.node):
                return
            before = focused()
            keys('Down')
            wait_until(lambda before=before: focused() and [one.texts for one in focused()] != [one.texts for one in before],
                       'the next service has the keyboard')
        raise AssertionError(f'Down never comes to {name}')

    def click(self, kind, name):
        """Clicks on a service, as people do; once more if the table moved meanwhile, which it does while it is read."""
        for _ in range(5):
            self._click(kind, name)
            try:
                wait_until(lambda: self.is_at(kind, name), f'the keyboard is at {name}', 3)
                return
            except AssertionError:
                continue
        raise AssertionError(f'{name} does not get the keyboard:\n{self.windows.tree()}')

    def _click(self, kind, name):
        def has_place():
            row = self.find_row(kind, name)
            box = row and row.node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            return row.node if box and box.height > 0 else None
        self.windows.click(self.title, self.windows._wait(has_place, f'{kind} {name} has a place'))

    def is_at(self, kind, name):
        row = self.find_row(kind, name)
        return row is not None and is_focused(row.node)

    # A window of new contacts

    def open_change(self, kind, name):
        """Opens the window that asks for new contacts of a service."""
        self.click(kind, name)
        keys('ctrl+e')
        self.take_change_window()

    def take_change_window(self):
        self.windows.wait_for(self.words('Change Contacts'), 'frame')
        self.windows.activate(self.words('Change Contacts'))
        self.windows.wait_for(self.words('Technical contact'), 'text')

    def choose_separate(self):
        """One request after the other, with the keyboard: a choice has no action in GTK 4.8."""
        self.reach(self.words('All contacts at once'))
        keys('Down')
        self.windows._wait(lambda: self.windows.all(
            lambda node: node.name == self.words('One contact after the other') and node.getRoleName() == 'check box' and
            node.getState().contains(pyatspi.STATE_CHECKED)), 'one after the other is chosen')

    def send(self):
        self.windows.press(self.words('Send'))
        self.windows.says(self.words(SENT))

    def close_change(self, show_requests=False):
        self.windows.press(self.words('Show Requests' if show_requests else 'Done'))
        self.windows.wait_gone(self.words(SENT), 'label')
        self.windows.activate(self.title)

    def fill(self, **wanted):
        """Types who shall be which contact, and waits until each field has it."""
        for contact, account in wanted.items():
            self.windows._wait(lambda name=self.words(CONTACTS[contact]): self.windows.find(name, 'text'), f'{contact} is asked for')
            self.reach(self.words(CONTACTS[contact]))
            keys('ctrl+a')
            type_text(account)
            self.windows._wait(lambda name=self.words(CONTACTS[contact]), account=account:
                               read(self.windows.find(name, 'text')) == account, f'{account} is typed')

    def focused(self):
        return [node.name for node in self.windows.all(is_focused)]

    def reach(self, name, key='Tab', times=40):
        """Presses a key until the control of that name has the keyboard."""
        for _ in range(times):
            before = self.focused()
            if name in before:
                return
            keys(key)
            try:
                wait_until(lambda before=before: self.focused() != before, 'the focus moves', 2)
            except AssertionError:  # the next control has the same name
                pass
        raise AssertionError(f'{key} never comes to “{name}”:\n{self.windows.tree()}')

    # Requests

    def show(self, view):
        self.windows.activate(self.title)
        self.windows.choose_tab(self.words.title(view))

    def request(self, task):
        """The row of a request; None if there is none."""
        number = self.words('Request %s', task)
        return next((row for row in self.rows('list item') if number in row.texts), None)

    def wait_for_request(self, task, *texts):
        """Waits until the row of a request says all of these."""
        def look():
            row = self.request(task)
            return row if row and all(any(text in said for said in row.texts) for text in texts) else None
        return self.windows._wait(look, f'request {task} says {texts}')

    def _walk(self, node):
        for child in node:
            if child is not None:
                yield child
                yield from self._walk(child)

    def names_of(self, answer, nichandle):
        """What a button may be called: with the account if several of this computer can answer."""
        alone, named, _ = ANSWERS[answer]
        return self.words(alone), self.words(named, PEOPLE[nichandle]), self.words(named, nichandle)

    def find_button(self, task, answer, nichandle):
        """The button with which one account answers a request, if it can be pressed."""
        return self.find_named(task, self.names_of(answer, nichandle))

    def find_named(self, task, names):
        row = self.request(task)
        return None if row is None else next(
            (node for node in self._walk(row.node) if node.getRoleName() == 'push button' and node.name in names and
             is_sensitive(node) and 'Action' in pyatspi.listInterfaces(node) and node.queryAction().nActions > 0), None)

    def wait_for_button(self, task, answer, nichandle):
        return self.windows._wait(lambda: self.find_button(task, answer, nichandle),
                                  f'request {task} has a button {self.names_of(answer, nichandle)}')

    def press_answer(self, task, answer, nichandle):
        """Presses what answers a request as one account: a button or, where several accounts of this computer may answer,
        for what is done less often an entry of the menu of the row."""
        def look():
            return self.find_button(task, answer, nichandle) or self.find_named(task, (self.words('More'),))
        self.wait_for_button(task, 'accept', nichandle)
        found = self.windows._wait(look, f'request {task} can be answered')
        name = found.name
        found.queryAction().doAction(0)
        if name == self.words('More'):
            self.windows.press(self.names_of(answer, nichandle)[-1], 'menu item')

    def take_answer_window(self, task, answer):
        """Waits until the field of the question has the keyboard."""
        title = self.words({'accept': 'Accept %s', 'refuse': 'Refuse %s'}[answer], self.words('Request %s', task))
        self.windows.wait_for(title, 'frame')
        self.windows.activate(title)
        self.reach(self.words('Validation code'))

    def paste(self, mail):
        """Pastes a whole e-mail over what is typed."""
        self.reach(self.words('Validation code'))
        copy(mail)
        keys('ctrl+a', 'ctrl+v')
        code = LINK.search(mail)[2]
        self.windows._wait(lambda: read(self.windows.find(self.words('Validation code'), 'text')) == code, 'the code is found')

    def begin_answer(self, task, answer, nichandle, mail=None):
        """Opens the question and pastes a whole e-mail into it; the last one, if none is given."""
        self.press_answer(task, answer, nichandle)
        self.take_answer_window(task, answer)
        self.paste(mail or self.mail(task, nichandle))

    def wait_until_answered(self):
        self.windows.wait_gone(self.words('Validation code'), 'text')
        self.windows.activate(self.title)

    def end_answer(self, answer):
        """Presses the button; the question goes away if OVHcloud takes the code."""
        self.windows.press(self.words(ANSWERS[answer][2]))
        self.wait_until_answered()

    def resend(self, task, nichandle):
        """Has the code of one account sent again, and waits for the e-mail."""
        old = self.mail(task, nichandle)
        self.press_answer(task, 'resend', nichandle)
        self.windows.press(self.words(ANSWERS['resend'][2]))
        wait_until(lambda: self.mail(task, nichandle) != old, 'another code is sent')
        return old

    def answer(self, task, answer, nichandle):
        """Accepts or refuses a request as one of the accounts, with the last e-mail that it was sent."""
        self.begin_answer(task, answer, nichandle)
        self.end_answer(answer)
