#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A number on its way into the directories and out of them, as OVHcloud's guide tells it: coordinates are filled in, publication
is asked for, scheduled, done; or it fails. Days pass by the clock of the sandbox.

Usage: test-directory-journeys.py DIRECTORY-DESK SANDBOX
"""
import os
import subprocess
import sys
import tempfile

from guichet_test import run_tests
from ovh_client import Client, Sandbox

DESK, PROGRAM = sys.argv[1:]
EMPTY, PERSON, COMPANY = '0033972101003', '0033972101002', '0033972101001'
WRITTEN = {EMPTY: '09 72 10 10 03', PERSON: '09 72 10 10 02', COMPANY: '09 72 10 10 01'}
DAY = 24 * 60 * 60


class Life:
    """An account, and a program that is started again and again."""

    def __init__(self):
        self.sandbox = Sandbox(PROGRAM)
        self.folder = tempfile.TemporaryDirectory()

    def __enter__(self):
        self.sandbox.__enter__()
        return self

    def __exit__(self, *rest):
        self.folder.cleanup()
        return self.sandbox.__exit__(*rest)

    def desk(self, *words):
        env = {**os.environ, **self.sandbox.env, 'GUICHET_STATE_DIR': self.folder.name}
        return subprocess.run([DESK, *words], env=env, check=True, stdout=subprocess.PIPE, text=True).stdout

    def save(self, number, **values):
        self.desk('save', number, *(word for pair in values.items() for word in pair))

    def status(self, number):
        return self.desk('status', number).strip()

    def news(self):
        return self.desk('news').splitlines()

    def pass_days(self, days):
        self.sandbox.post('/sandbox/clock', {'skew': days * DAY})

    def entry(self, number):
        return Client(self.sandbox.env).get(f'/telephony/xx1111-ovh-1/service/{number}/directory').value


def coordinates_are_filled_in_published_and_printed():
    with Life() as life:
        life.save(EMPTY, legalForm='individual', name='Lefèvre', firstName='Élise', postCode='01000', city='BOURG-EN-BRESSE',
                  wayName='FOCH')
        assert life.status(EMPTY) == 'not-published', 'nobody asked for it'
        life.save(EMPTY, displayUniversalDirectory='true')
        assert life.status(EMPTY) == 'scheduled'
        assert life.news() == []
        life.pass_days(3)
        assert life.status(EMPTY) == 'scheduled', 'it takes 1 to 30 days'
        assert life.news() == []
        life.pass_days(8)
        assert life.news() == [f'{WRITTEN[EMPTY]} is in the directories']
        assert life.status(EMPTY) == 'synchronised'
        assert life.news() == [], 'it is told once'
        value = life.entry(EMPTY)
        assert (value['name'], value['city'], value['status']) == ('Lefèvre', 'BOURG-EN-BRESSE', 'done'), value


def a_change_of_what_is_printed_begins_anew():
    with Life() as life:
        assert life.status(COMPANY) == 'synchronised'
        life.save(COMPANY, socialNominationExtra='SARL')
        assert life.status(COMPANY) == 'scheduled'
        assert life.news() == []
        life.pass_days(8)
        assert life.news() == [f'{WRITTEN[COMPANY]} is in the directories']


def no_takes_it_out_and_ends_blank():
    with Life() as life:
        life.save(COMPANY, displayUniversalDirectory='false')
        assert life.status(COMPANY) == 'scheduled', 'leaving takes as long'
        assert life.news() == []
        life.pass_days(8)
        assert life.news() == [f'{WRITTEN[COMPANY]} is in the directories no more']
        assert life.status(COMPANY) == 'not-published'
        assert life.entry(COMPANY)['status'] == ''


def what_the_directories_do_not_take_is_told():
    with Life() as life:
        life.save(PERSON, displayUniversalDirectory='true')
        assert life.news() == []
        life.sandbox.post(f'/sandbox/directories/{PERSON}/fail')
        assert life.news() == [f'{WRITTEN[PERSON]} could not be synced']
        assert life.status(PERSON) == 'error'
        life.save(PERSON, addressExtra='Batiment B')
        assert life.status(PERSON) == 'scheduled', 'a change is another attempt'


run_tests(coordinates_are_filled_in_published_and_printed, a_change_of_what_is_printed_begins_anew,
          no_takes_it_out_and_ends_blank, what_the_directories_do_not_take_is_told)
