# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guide on directory entries in the windows, in English and French, for each kind of holder: publication is asked
for, scheduled, printed, and taken back; in countries without a publication the coordinates are kept.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import contextlib
import sys

from guichet_contacts_windows import Words
from guichet_test import run_tests, wait_until
from guichet_windows import Windows, activate_action, is_focused, keys, screenshot, type_text
from ovh_client import Client, Sandbox

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
NUMBER = '0033972101003'
PATH = f'/telephony/xx1111-ovh-1/service/{NUMBER}/directory'
DAY = 24 * 3600
STREET = {'wayNumber': '12', 'wayType': 'RUE', 'wayName': 'DE LA PAIX'}
ROUBAIX = {'country': 'fr', 'postCode': '59100', 'city': 'ROUBAIX', **STREET}
COMPANY = {'siret': '73282932000017', 'ape': '4332A', 'socialNomination': 'Dupont et Fils'}
# What OVHcloud has of the number before.
HOLDERS = {
    'individual': {'legalForm': 'individual', 'name': 'Lefèvre', 'firstName': 'Élise', **ROUBAIX},
    'professional': {'legalForm': 'professional', 'occupation': 'Plombier', **COMPANY, **ROUBAIX},
    'company': {'legalForm': 'corporation', **COMPANY, **ROUBAIX},
    'belgian': {'legalForm': 'corporation', 'country': 'be', 'siret': '0403019261', 'socialNomination': 'Brasserie du Sablon',
                'postCode': '1000', 'city': 'BRUXELLES', **STREET},
}
SWISS = {'country': 'ch', 'name': 'Keller', 'firstName': 'Ueli', 'postCode': '8001', 'city': 'ZURICH', **STREET}
PUBLICATION = 'Publication in the directory'


class Journey:
    """The window of entries in one language, at one number, and OVHcloud's clock."""

    def __init__(self, sandbox, windows, words):
        self.sandbox, self.windows, self.words = sandbox, windows, words
        self.days = 0

    def value(self, key):
        # The clock of a client that was made before is another one by now.
        return Client(self.sandbox.env).get(PATH).value[key]

    def says(self, text):
        self.windows.says(self.words(text))

    def field(self, title):
        return self.words.translations.pgettext('directory', title)

    def tab_to(self, title):
        name = self.field(title)
        for _ in range(60):
            if self.windows.all(lambda node: node.name == name and is_focused(node)):
                return
            keys('Tab')
        raise AssertionError(f'Tab does not reach “{name}”')

    def switch_publication(self):
        self.tab_to(PUBLICATION)
        keys('space')
        self.windows.says(self.words("%'u field changed").replace("%'u", '1'))

    def pass_a_month(self):
        self.days += 31
        self.sandbox.post('/sandbox/clock', {'skew': self.days * DAY})
        keys('ctrl+r')


@contextlib.contextmanager
def journey_of(name, values, words):
    with Sandbox(SANDBOX) as sandbox:
        assert Client(sandbox.env).call('PUT', PATH, values).is_void()
        with Windows(GUICHET, env={**sandbox.env, **words.environment()}, title=words('Calls')) as windows:
            windows.wait_until_ready()
            activate_action('show-entry', f'[<"{NUMBER}">]')
            journey = Journey(sandbox, windows, words)
            journey.says('Nothing of this number stands in the directories.')
            screenshot(f'directory-journey-{name}-{words.language}')
            yield journey


def walk(holder, words):
    with journey_of(holder, HOLDERS[holder], words) as journey:
        journey.switch_publication()
        keys('ctrl+s')
        wait_until(lambda: journey.value('displayUniversalDirectory'), 'it is asked for')
        journey.pass_a_month()
        journey.says('The directories show what OVHcloud has here.')
        screenshot(f'directory-journey-{holder}-{words.language}-printed')
        journey.switch_publication()
        keys('ctrl+s')
        wait_until(lambda: not journey.value('displayUniversalDirectory'), 'it is taken back')
        journey.pass_a_month()
        journey.says('Nothing of this number stands in the directories.')


def abroad(words):
    with journey_of('swiss', SWISS, words) as journey:
        assert journey.windows.all(lambda node: node.name == journey.field(PUBLICATION)) == []
        journey.tab_to('Surname')
        keys('ctrl+a')
        type_text('Meier')
        keys('ctrl+s')
        wait_until(lambda: journey.value('name') == 'Meier', 'it is saved')


def case(holder, words):
    def test():
        walk(holder, words)
    test.__name__ = f'{holder}_in_{words.language}_is_printed_and_taken_out_again'
    return test


def abroad_case(words):
    def test():
        abroad(words)
    test.__name__ = f'in_another_country_in_{words.language}_coordinates_are_kept_and_nothing_is_published'
    return test


LANGUAGES = (Words(), Words(LOCALE_DIR))
run_tests(*[abroad_case(words) for words in LANGUAGES], *[case(holder, words) for words in LANGUAGES for holder in HOLDERS])
