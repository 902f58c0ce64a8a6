# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of owner changes share: a cart as a client fills it, an order, the codes of both parties."""
import re
import subprocess
import tempfile
import typing

import guichet_contacts
from guichet_test import Program
from ovh_client import mismatches, send

ABROAD = ('--scenario', 'domains')
DOMAIN, FRENCH, BELGIAN = 'exemple-dupont.com', 'exemple-dupont.fr', 'exemple-dupont.be'
OPTIONS, CARTS, ORDERS = '/order/cartServiceOption/domain', '/order/cart', '/me/order'
CHECKOUT = {'autoPayWithPreferredPaymentMethod': True, 'waiveRetractationPeriod': True}
LINK = re.compile(r'/trade/\?token=(\w+)')
PERSON = {'legalForm': 'individual', 'firstName': 'Rosa', 'lastName': 'Luxembourg', 'email': 'rosa@example.com',
          'phone': '+33.199003456', 'language': 'fr_FR', 'birthDay': '1984-05-17', 'birthCity': 'Brest',
          'birthCountry': 'FR', 'birthZip': '29200',
          'address': {'line1': '8 quai des Brumes', 'zip': '29200', 'city': 'Brest', 'country': 'FR'}}

CHECKOUT_PATH = CARTS + '/*/checkout'

# Every request of each half, as the sandbox sees it.
NEW_OWNER, OLD_OWNER = ('GET', '/domain/contact/*'), ('GET', '/domain/*.*')
FIRST_HALF = (('GET', f'{OPTIONS}/*'), NEW_OWNER, OLD_OWNER, ('POST', CARTS), ('POST', CARTS + '/*/assign'),
              ('POST', f'{OPTIONS}/*'), ('GET', CARTS + '/*/item/*/requiredConfiguration'),
              ('POST', CARTS + '/*/item/*/configuration'), ('GET', CHECKOUT_PATH))
SECOND_HALF = (('GET', ORDERS), NEW_OWNER, OLD_OWNER, ('GET', CHECKOUT_PATH), ('POST', CHECKOUT_PATH),
               ('POST', ORDERS + '/*/payWithRegisteredPaymentMean'), ('GET', ORDERS + '/*/status'))
FAULTS = tuple({'kind': kind, 'status': status} for kind in ('status', 'html') for status in (400, 429, 503)) + tuple(
    {'kind': kind} for kind in ('reset', 'truncated', 'wrong-json', 'wrong-types', 'huge', 'lost-answer', 'null'))


class World(guichet_contacts.World):
    """A sandbox in which domains change their owners."""

    def mails_to(self, address):
        return [mail for mail in self.get('/sandbox/mailbox.json') if mail['to'] == address]

    def trade_code(self, address):
        """The newest code that a holder was sent."""
        return [match[1] for mail in self.mails_to(address) for match in LINK.finditer(mail['body'])][-1]

    def answer(self, address, verb='accept'):
        self.post(f'/sandbox/trades/{self.trade_code(address)}/{verb}')


class Desk(World):
    """The same, and the folder of one account's computer."""

    def __enter__(self):
        super().__enter__()
        self.folder = tempfile.TemporaryDirectory()
        self.account = next(one for one in self.get('/sandbox/accounts') if one['nichandle'] == 'xx1111-ovh')
        return self

    def __exit__(self, *rest):
        super().__exit__(*rest)
        self.folder.cleanup()

    def start(self, *words):
        """A program with its words."""
        return Program(*words, stdin=subprocess.PIPE, env={
            'OVH_ENDPOINT': self.url, 'OVH_APPLICATION_KEY': self.account['applicationKey'],
            'OVH_APPLICATION_SECRET': self.account['applicationSecret'], 'OVH_CONSUMER_KEY': self.account['consumerKey'],
            'GUICHET_STATE_DIR': self.folder.name})

    def run(self, *words):
        """The lines that it printed."""
        with self.start(*words) as program:
            assert program.wait() == 0, program.errors
            return program.lines

    def fault(self, method, path, times=1, **what):
        self.post('/sandbox/faults', {'path': path, 'method': method, 'times': times, **what})


class TradeDesk(Desk):
    """The same, with somebody who is to hold domain names, and the program that orders it."""

    program = None

    def __enter__(self):
        super().__enter__()
        self.holder = new_holder(self.first)
        return self

    def start(self, *words):
        return super().start(self.program, *words)

    def clear(self):
        send('DELETE', self.origin + '/sandbox/faults')

    @property
    def ordered(self):
        return self.get('/sandbox/orders')

    def numbers(self):
        return [one['orderId'] for one in self.ordered['orders']]

    def agree(self, program):
        """To what it waits with."""
        program.process.stdin.write('\n')
        program.process.stdin.flush()


class End(typing.NamedTuple):
    """What a program says of one of several changes of owner."""
    state: str
    order: int
    order_state: str
    code: int


def batch_end(lines):
    """What it says of each, by name; its state, how many are done, and how many there are."""
    ends = {}
    for line in lines:
        word, *rest = line.split()
        if word == 'end':
            ends[rest[0]] = End(rest[1], int(rest[2]), rest[3], int(rest[4]))
    _, state, done, total = next(line for line in lines if line.startswith('batch')).split()
    return ends, (state, int(done), int(total))


def new_holder(client, **more):
    return client.post('/domain/contact', {**PERSON, **more}).value['id']


def offer(client, domain=DOMAIN):
    return next(one for one in client.get(f'{OPTIONS}/{domain}').value if one['family'] == 'trade')


def new_cart(client, *domains, holder=None, assign=True):
    """A cart with an owner change of each domain, as OVHcloud's guide fills it."""
    cart = client.post(CARTS, {'ovhSubsidiary': 'FR'}).value['cartId']
    if assign:
        assert client.post(f'{CARTS}/{cart}/assign').is_void()
    for domain in domains or (DOMAIN,):
        one = offer(client, domain)
        price = one['prices'][0]
        body = {'cartId': cart, 'planCode': one['planCode'], 'pricingMode': price['pricingMode'],
                'duration': price['duration'], 'quantity': 1}
        item = client.post(f'{OPTIONS}/{domain}', body).value
        for need in client.get(f'{CARTS}/{cart}/item/{item["itemId"]}/requiredConfiguration').value:
            value = {'/me/contact': f'/me/contact/{holder or new_holder(client)}', 'bool': 'true',
                     'String': 'We are in Berlin'}[need['type']]
            answer = client.post(f'{CARTS}/{cart}/item/{item["itemId"]}/configuration',
                                 {'label': need['label'], 'value': value})
            assert answer.status == 200, answer.body
    return cart


def order(client, *domains, holder=None):
    """A paid order; its number."""
    cart = new_cart(client, *domains, holder=holder)
    answer = client.post(f'{CARTS}/{cart}/checkout', CHECKOUT)
    assert answer.status == 200, answer.body
    number = answer.value['orderId']
    if status(client, number) == 'notPaid':
        assert settle(client, number).is_void()
    return number


def settle(client, number):
    """Pays what costs nothing."""
    return client.post(f'{ORDERS}/{number}/payWithRegisteredPaymentMean', {'paymentMean': 'fidelityAccount'})


def status(client, number):
    return client.get(f'{ORDERS}/{number}/status').value


def is_model(value, kind):
    """Fails with what is wrong."""
    found = mismatches(value, kind)
    assert found == [], found
    return True


def refused(answer, code, words):
    assert answer.status == code and words in answer.message, (answer.status, answer.body)
