#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever goes wrong while the contacts of many lines are changed, no request is lost and none is made twice: counted at
the sandbox, which knows what arrived and what it made of it.

Usage: test-contact-faults.py CONTACT-DESK SANDBOX
"""
import collections
import sys

from guichet_contact_desk import Journey
from guichet_contacts import FIRST, SECOND, TASKS
from guichet_test import run_tests
from ovh_client import send

PROGRAMS = sys.argv[1:]
N_LINES, N_HIT = 9, 4
CHANGE = '/telephony/lines/*/changeContact'
STATUSES = (400, 408, 429, 500, 502, 503, 504)

# Each with what is known of a request that it hit: that OVHcloud did not take it; nothing, because it may have; or that it
# did, because it is in OVHcloud's list.
FAULTS = [({'kind': kind, 'status': status}, 'failed' if status in (400, 429) else 'uncertain')
          for kind in ('status', 'html') for status in STATUSES] + [
    ({'kind': 'reset'}, 'uncertain'), ({'kind': 'wrong-json'}, 'uncertain'), ({'kind': 'huge'}, 'uncertain'),
    ({'kind': 'null'}, 'uncertain'), ({'kind': 'lost-answer'}, 'done'), ({'kind': 'truncated'}, 'done'),
    ({'kind': 'wrong-types'}, 'done')]


class Counter:
    """What arrives at the sandbox, for each line."""

    def __init__(self, journey, names):
        self.journey = journey
        self.names = names

    def sent(self):
        rows = self.journey.get('/sandbox/requests')
        counts = collections.Counter({row['path'].split('/')[3]: row['count'] for row in rows
                                      if row['method'] == 'POST' and row['path'].endswith('/changeContact')})
        return [counts[name] for name in self.names]

    def made(self):
        """The numbers of the requests that there are."""
        tasks = [row['task'] for row in self.journey.get('/sandbox/tasks')]
        return [[task['id'] for task in tasks if task['serviceDomain'] == name] for name in self.names]

    def agrees_with(self, changes):
        """What the program says is what is."""
        for change, made in zip(changes, self.made()):
            assert made == (change.tasks if change.state == 'done' else []), (change, made)


def lines(number):
    """So many lines that no other case has touched."""
    return [f'003397220{number * N_LINES + i:04}' for i in range(N_LINES)]


def fault(journey, **what):
    journey.post('/sandbox/faults', {'path': CHANGE, 'method': 'POST', **what})


def clear(journey):
    send('DELETE', journey.origin + '/sandbox/faults')


def run(desk, names):
    """Asks for all; the changes in the order of `names`."""
    return sorted(desk.change_all('line', names, tech=SECOND), key=lambda change: names.index(change.name))


def is_tried_again(desk, counter, changes):
    """What was not taken is sent once more, and then every line has one request."""
    again = [1 if change.state == 'done' else 2 for change in changes]
    changes = desk.retry()
    assert {change.state for change in changes} == {'done'}, changes
    assert counter.sent() == again, counter.sent()
    assert all(len(made) == 1 for made in counter.made())
    counter.agrees_with(changes)


def each_fault_of_an_answer_loses_no_request_and_makes_none_twice():
    with Journey(*PROGRAMS, '--lines', len(FAULTS) * N_LINES) as journey:
        desk = journey.desk(FIRST)
        for number, (what, known) in enumerate(FAULTS):
            names = lines(number)
            counter = Counter(journey, names)
            fault(journey, times=N_HIT, **what)
            changes = run(desk, names)
            states = collections.Counter(change.state for change in changes)
            assert states == collections.Counter([known] * N_HIT + ['done'] * (N_LINES - N_HIT)), (what, states)
            assert counter.sent() == [1] * N_LINES, (what, 'none is sent again without being asked to')
            counter.agrees_with(changes)
            assert journey.get('/sandbox/faults') == [], what
            is_tried_again(desk, counter, changes)


def a_fault_that_lasts_stops_nothing_and_is_over_when_it_is_over():
    with Journey(*PROGRAMS, '--lines', 2 * N_LINES) as journey:
        desk = journey.desk(FIRST)
        for number, what in enumerate(({'kind': 'html', 'status': 503}, {'kind': 'reset'})):
            counter = Counter(journey, lines(number))
            fault(journey, times=1000, **what)
            changes = run(desk, lines(number))
            assert {change.state for change in changes} == {'uncertain'} and counter.sent() == [1] * N_LINES
            assert counter.made() == [[]] * N_LINES
            clear(journey)
            is_tried_again(desk, counter, changes)


def what_was_lost_is_found_even_if_the_list_cannot_be_read_at_first():
    kinds = ({'kind': 'reset'}, {'kind': 'status', 'status': 500}, {'kind': 'html', 'status': 429}, {'kind': 'truncated'},
             {'kind': 'wrong-json'}, {'kind': 'wrong-types'}, {'kind': 'huge'}, {'kind': 'lost-answer'}, {'kind': 'null'})
    with Journey(*PROGRAMS, '--lines', len(kinds) * N_LINES) as journey:
        desk = journey.desk(FIRST)
        for number, what in enumerate(kinds):
            names = lines(number)
            counter = Counter(journey, names)
            fault(journey, kind='lost-answer', times=N_HIT)
            journey.post('/sandbox/faults', {'path': TASKS, 'method': 'GET', 'times': 20, **what})
            changes = run(desk, names)
            assert desk.trouble is not None, (what, 'that nobody knows is said')
            states = collections.Counter(change.state for change in changes)
            assert states == {'uncertain': N_HIT, 'done': N_LINES - N_HIT}, (what, states)
            clear(journey)
            changes = desk.retry()
            assert desk.trouble is None and {change.state for change in changes} == {'done'}, (what, changes)
            assert counter.sent() == [1] * N_LINES, (what, 'it was there all along')
            counter.agrees_with(sorted(changes, key=lambda change: names.index(change.name)))


def what_hangs_is_given_up_and_found():
    with Journey(*PROGRAMS, '--lines', N_LINES) as journey:
        desk = journey.desk(FIRST)
        desk.patience = 120  # an answer is waited for a minute
        counter = Counter(journey, lines(0))
        fault(journey, kind='hang', times=N_HIT)
        changes = run(desk, lines(0))
        assert collections.Counter(change.state for change in changes) == {'uncertain': N_HIT, 'done': N_LINES - N_HIT}
        assert counter.sent() == [1] * N_LINES
        counter.agrees_with(changes)
        is_tried_again(desk, counter, changes)


def the_administrator_is_not_asked_for_before_the_others_are():
    group = 'xx1111-ovh-1'
    with Journey(*PROGRAMS) as journey:
        desk = journey.desk(FIRST)
        desk.ask('separate')
        journey.post('/sandbox/faults', {'path': f'/telephony/{group}/changeContact', 'method': 'POST', 'kind': 'html',
                                         'status': 429, 'times': 1})
        change = desk.change('group', group, admin=SECOND, tech=SECOND, billing=SECOND)
        assert change.state == 'failed' and journey.count_sent() == 1 and journey.get('/sandbox/tasks') == []
        change, = desk.retry()
        made = {row['task']['id']: row['task']['contactTypes'] for row in journey.get('/sandbox/tasks')}
        assert sorted(change.tasks) == sorted(made) and journey.count_sent() == 4
        assert [made[task] for task in sorted(made)] == [['contactTech'], ['contactBilling'], ['contactAdmin']]


run_tests(each_fault_of_an_answer_loses_no_request_and_makes_none_twice,
          a_fault_that_lasts_stops_nothing_and_is_over_when_it_is_over,
          what_was_lost_is_found_even_if_the_list_cannot_be_read_at_first, what_hangs_is_given_up_and_found,
          the_administrator_is_not_asked_for_before_the_others_are)
