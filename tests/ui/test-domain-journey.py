# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guide on owner changes, through the windows, in English and in French: a holder is created, the change is
prepared and ordered, both parties confirm, and the domain name has another holder.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import sys

from guichet_orders import DOMAIN, PERSON
from guichet_test import run_tests, wait_until
from guichet_trades import TITLE, fill_in, go_on, look, open_window, set_ticks, tick, trade_world
from guichet_windows import activate_action, french_locale, french_words, keys

LOCALE_DIR = sys.argv[3]
OLD, NEW = 'john.dupont@example.com', 'ada@example.com'
ADA = {'First name': 'Ada', 'Last name': 'Byron', 'E-mail': NEW, 'Phone': PERSON['phone'],
       'Address': PERSON['address']['line1'], 'Postal code': PERSON['address']['zip'], 'City': PERSON['address']['city']}
