#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinates of every line and number of a reseller: read, known at the next start, out to a spreadsheet and back,
changed many at once, and taken up again by a program that comes after one that was killed.

Usage: test-directory-entries.py DIRECTORY-DESK SANDBOX
"""
import collections
import csv
import io
import os
import subprocess
import sys
import tempfile
import time

from guichet_test import run_tests
from ovh_client import Client, Sandbox

DESK, PROGRAM = sys.argv[1:]
LINES = 2000


def desk(sandbox, folder, *words):
    env = {**os.environ, **sandbox.env, 'GUICHET_STATE_DIR': folder}
    return subprocess.run([DESK, *words], env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def numbers(text):
    return [int(word) for word in text.split()]


def counts(text):
    return {words[:-1] and ' '.join(words[:-1]): int(words[-1])
            for words in (line.split() for line in text.splitlines()) if words[0] != 'line'}


def entry(client, group, number):
    return client.get(f'/telephony/{group}/service/{number}/directory').value


def count_entries(client, group):
    """A trunk has none."""
    services = client.get(f'/telephony/{group}/service').value
    if not services:
        return 0
    answer = client.get(f'/telephony/{group}/service/{",".join(services)}/directory', headers={'X-Ovh-Batch': ','})
    return sum(one['value'] is not None for one in answer.value)


def every_line_and_number_of_a_reseller():
    with Sandbox(PROGRAM, '--scenario=reseller', f'--lines={LINES}') as sandbox, \
            tempfile.TemporaryDirectory() as folder:
        client = Client(sandbox.env)
        expected = sum(count_entries(client, group) for group in client.get('/telephony').value)
        assert expected > LINES
        total, known, requests, took = numbers(desk(sandbox, folder, 'load'))
        print(f'# {total} entries, {requests} requests, {took} ms')
        assert total == known == expected, (total, known, expected)
        assert requests < total / 8, requests
        started = time.monotonic()
        again = numbers(desk(sandbox, folder, 'known'))
        print(f'# next start: {round((time.monotonic() - started) * 1000)} ms with the session')
        assert again[:2] == [total, total] and 0 <= again[2] < 60, again


def out_to_a_spreadsheet_and_back_changes_nothing():
    with Sandbox(PROGRAM) as sandbox, tempfile.TemporaryDirectory() as folder:
        table = desk(sandbox, folder, 'export')
        path = folder + '/entries.csv'
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(table)
        answer = counts(desk(sandbox, folder, 'import', path))
        assert set(answer) == {'skipped 4 legalForm'}, answer


def a_table_changes_what_it_says():
    with Sandbox(PROGRAM) as sandbox, tempfile.TemporaryDirectory() as folder:
        client = Client(sandbox.env)
        rows = list(csv.DictReader(io.StringIO(desk(sandbox, folder, 'export').lstrip('\ufeff'))))
        row = next(one for one in rows if one['legalForm'] == 'individual' and one['name'])
        path = folder + '/entries.csv'
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(f'serviceName;name;Ville\r\n{row["serviceName"]};Müller-Lefèvre;x\r\n'
                       f'0033999999999;Nobody;x\r\n{row["serviceName"]};Twice;x\r\n')
        text = desk(sandbox, folder, 'import', path)
        assert text.splitlines()[:2] == ['line 3 unknown', 'line 4 twice'], text
        assert counts(text) == {'done': 1}, text
        assert entry(client, row['billingAccount'], row['serviceName'])['name'] == 'Müller-Lefèvre'


def the_same_in_many_is_sent_once():
    with Sandbox(PROGRAM, '--scenario=reseller', '--lines=200') as sandbox, tempfile.TemporaryDirectory() as folder:
        client = Client(sandbox.env)
        answer = counts(desk(sandbox, folder, 'apply', 'addressExtra', 'Batiment B', '60'))
        assert answer.get('done', 0) > 0 and 'failed' not in answer and 'uncertain' not in answer, answer
        again = counts(desk(sandbox, folder, 'apply', 'addressExtra', 'Batiment B', '60'))
        assert again.get('skipped 4 legalForm') == answer['done'], (answer, again)
        rows = list(csv.DictReader(io.StringIO(desk(sandbox, folder, 'export').lstrip('\ufeff'))))
        changed = [row for row in rows if row['addressExtra'] == 'Batiment B']
        assert len(changed) == answer['done']
        assert entry(client, changed[0]['billingAccount'], changed[0]['serviceName'])['addressExtra'] == 'Batiment B'


def killed_half_way_it_is_taken_up():
    with Sandbox(PROGRAM, '--scenario=reseller', '--lines=200', '--latency=30') as sandbox, \
            tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, **sandbox.env, 'GUICHET_STATE_DIR': folder}
        with subprocess.Popen([DESK, 'apply', 'addressExtra', 'Porte 2', '80'], env=env,
                              stdout=subprocess.DEVNULL) as program:
            done = 0
            while done < 10:
                assert program.poll() is None, 'it was over too soon'
                rows = csv.DictReader(io.StringIO(desk(sandbox, folder + '/other', 'export').lstrip('\ufeff')))
                done = sum(row['addressExtra'] == 'Porte 2' for row in rows)
            program.kill()
        answer = counts(desk(sandbox, folder, 'go-on'))
        assert set(answer) == {'done'} and answer['done'] > 10, answer
        rows = csv.DictReader(io.StringIO(desk(sandbox, folder, 'export').lstrip('\ufeff')))
        assert sum(row['addressExtra'] == 'Porte 2' for row in rows) == answer['done']
        sent = collections.Counter(one['path'] for one in sandbox.get('/sandbox/requests') if one['method'] == 'PUT')
        assert len(sent) == answer['done'] and set(sent.values()) == {1}, sent
        assert desk(sandbox, folder, 'go-on') == ''


def typed_and_killed_it_is_there_again():
    with Sandbox(PROGRAM) as sandbox, tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, **sandbox.env, 'GUICHET_STATE_DIR': folder}
        with subprocess.Popen([DESK, 'type', '0033972101002', 'name', 'Lefèvre-Ó Dálaigh'], env=env,
                              stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout.readline() == 'kept\n'
            program.kill()
        assert desk(sandbox, folder, 'typed', '0033972101002', 'name') == 'Lefèvre-Ó Dálaigh\n'
        assert desk(sandbox, folder, 'typed', '0033972101002', 'firstName') == '\n'


run_tests(every_line_and_number_of_a_reseller, out_to_a_spreadsheet_and_back_changes_nothing, a_table_changes_what_it_says,
          the_same_in_many_is_sent_once, killed_half_way_it_is_taken_up, typed_and_killed_it_is_there_again)
