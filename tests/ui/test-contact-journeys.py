# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guides on contacts in the windows, in English.

Arguments: guichet, guichet-sandbox, the folder of the translations.
"""
import sys

import guichet_contact_journeys as journeys
from guichet_contacts_windows import Words
from guichet_test import run_tests

PROGRAMS, ENGLISH = sys.argv[1:3], Words()


def a_line_gets_a_technical_contact():
    journeys.a_line(PROGRAMS, ENGLISH)


def a_request_is_refused():
    journeys.a_refusal(PROGRAMS, ENGLISH)


def a_group_changes_hands_the_administrator_last():
    journeys.a_group(PROGRAMS, ENGLISH)


def an_agency_becomes_technical_contact_of_a_domain():
    journeys.an_agency(PROGRAMS, ENGLISH)


def all_nichandles_of_a_domain_change_at_once():
    journeys.the_nichandles_of_a_domain(PROGRAMS, ENGLISH)


run_tests(a_line_gets_a_technical_contact, a_request_is_refused, a_group_changes_hands_the_administrator_last,
          an_agency_becomes_technical_contact_of_a_domain, all_nichandles_of_a_domain_change_at_once)
