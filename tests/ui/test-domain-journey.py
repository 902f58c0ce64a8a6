# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guide on owner changes, through the windows, in English and in French: a holder is created, the change is
tried without ordering, then ordered, followed as an operation, confirmed by both parties, and seen at the domain name.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import gettext
import sys

from guichet_operations import QUIET, Operations
from guichet_orders import ABROAD, DOMAIN
from guichet_test import run_tests, wait_until
from guichet_trades import TITLE, World, choose_way, fill_in, go_on, look, set_ticks
from guichet_windows import activate_action, french_locale, french_words, keys

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
OLD, NEW = 'john.dupont@example.com', 'ada@example.com'
BEFORE, AFTER = 'ETABLISSEMENTS DUPONT', 'Byron et Fils'


class Journey:
    """The same way in each language."""

    def __init__(self, windows, world, words, holder_words):
        self.windows, self.world, self.words, self.of_holder = windows, world, words, holder_words

    def press_in_box(self, role, button):
        """A button in one of the boxes of the page of a domain name."""
        windows, words = self.windows, self.words

        def found():
            box = windows.find(role, 'panel')
            return windows.all(lambda node: node.name == words(button) and node.getRoleName() == 'push button', box) if box else []
        wait_until(found, f'“{button}” is there')[0].queryAction().doAction(0)

    def show_domain(self, holder):
        """The page of the domain name, with who holds it."""
        activate_action('show-domain', f'[<"{DOMAIN}">]')
        self.windows.wait_for(self.words('All Domain Names'), 'push button')
        self.windows.wait_for(holder, 'label')

    def create_holder(self):
        choose_way(self.windows, 'The present holder, with other data', self.words)
        self.windows.says(self.words('Nothing differs from the present holder yet.'))
        before = self.world.holders()
        fill_in(self.windows, self.of_holder('Name of the organisation'), AFTER)
        fill_in(self.windows, self.of_holder('E-mail address'), NEW)
        go_on(self.windows, 'What Happens Then', words=self.words)
        self.windows.says(NEW)
        assert len(self.world.holders()) == len(before) + 1, 'one record is made'

    def order(self):
        go_on(self.windows, 'Can be ordered', 'Total: free', words=self.words, button='Ask for the Price')
        assert self.world.orders() == [], 'a dry run orders nothing'
        go_on(self.windows, 'Set both ticks to order', words=self.words)
        set_ticks(self.windows, self.words)
        self.windows.press(self.words('Order for Free'))
        self.windows.says(self.words('The change of owner is ordered'))
        assert self.world.orders() == [DOMAIN]

    def see_operation(self, state):
        activate_action('show-operations')
        self.windows.activate(self.words('Domain Names'))
        keys('ctrl+r')
        self.windows.row(DOMAIN, state)

    def confirm(self):
        """Both parties click their links."""
        self.world.step()
        self.world.answer(OLD)
        self.world.answer(NEW)
        self.world.step(2)


class OneWorld(World):
    def holders(self):
        return self.first.get('/domain/contact').value


def walk(name, words, of_holder, of_operation, env=None):
    with OneWorld(*ABROAD) as world:
        with Operations(GUICHET, env={**world.env, **(env or {})}, settings=QUIET, title=words('Calls')) as windows:
            windows.wait_until_ready()
            journey = Journey(windows, world, words, of_holder)
            journey.show_domain(BEFORE)
            windows.activate(words('Domain Names'))
            look(f'journey-{name}-before')
            journey.press_in_box(of_holder('Holder'), 'Change Owner…')
            windows.wait_for(words(TITLE), 'frame')
            windows.activate(words(TITLE))
            journey.create_holder()
            journey.order()
            keys('Escape')
            windows.wait_gone(words(TITLE), 'frame')
            world.step()
            journey.see_operation(of_operation('Scheduled'))
            look(f'journey-{name}-operation')
            journey.confirm()
            journey.see_operation(of_operation('Finished'))
            journey.show_domain(AFTER)
            look(f'journey-{name}-after')
            owner = world.first.get('/domain/' + DOMAIN).value['whoisOwner']
            assert world.first.get(f'/domain/contact/{owner}').value['email'] == NEW


def a_change_of_owner_from_the_holder_to_the_end_in_english():
    walk('english', str, str, str)


def a_change_of_owner_from_the_holder_to_the_end_in_french():
    french = gettext.translation('guichet', LOCALE_DIR, ['fr'])
    walk('french', french_words(LOCALE_DIR), lambda text: french.pgettext('holder', text),
         lambda text: french.pgettext('operation', text), french_locale(LOCALE_DIR))


run_tests(a_change_of_owner_from_the_holder_to_the_end_in_english, a_change_of_owner_from_the_holder_to_the_end_in_french)
