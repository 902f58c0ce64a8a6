# SPDX-License-Identifier: GPL-3.0-or-later
"""The same fields for several numbers: chosen, previewed, applied, held and left alone, with what reached the
sandbox.

Arguments: guichet, guichet-sandbox.
"""
from guichet_apply import GROUP, TITLE, apply_window, entries, fill_in, press_apply
from guichet_test import run_tests
from guichet_windows import keys, screenshot

FIRST = '0033972101001'


def what_is_typed_is_previewed_and_applied():
    with apply_window() as (windows, sandbox):
        before = entries(sandbox, 'email')
        screenshot('apply-form')
        fill_in(windows, 'Additional address information', 'Batiment B')
        windows.says('1 field for')
        screenshot('apply-form-typed')
        windows.press('Preview')
        windows.says('will be sent')
        screenshot('apply-preview')
        windows.press('Apply to 8 Numbers')
        windows.says('The entries are changed')
        screenshot('apply-result')
        assert 'Batiment B' in entries(sandbox, 'addressExtra').values()
        assert entries(sandbox, 'email') == before


def what_failed_is_named_and_tried_again():
    with apply_window() as (windows, sandbox):
        path = f'/telephony/{GROUP}/service/{FIRST}/directory'
        sandbox.post('/sandbox/faults', {'method': 'PUT', 'path': path, 'kind': 'status', 'status': 400, 'times': 1})
        fill_in(windows, 'Cedex', '59')
        windows.press('Preview')
        press_apply(windows)
        windows.says('Not every entry is changed')
        screenshot('apply-failed')
        windows.press('Retry These')
        windows.says('The entries are changed')
        assert entries(sandbox, 'cedex')[FIRST] == '59'


def it_goes_on_when_its_window_is_closed():
    with apply_window('--lines', '40', '--latency', '300') as (windows, sandbox):
        fill_in(windows, 'Additional address information', 'Porte 2')
        windows.press('Preview')
        press_apply(windows)
        windows.wait_for('Pause', 'push button')
        screenshot('apply-progress', moves=True)
        windows.press('Pause')
        windows.wait_for('Paused', 'label')
        keys('Escape')
        windows.wait_gone(TITLE, 'frame')
        windows.activate('Directory')
        windows.says('A change of directory entries is not finished')
        screenshot('apply-bar')
        windows.press('Show')
        windows.activate(TITLE)
        windows.press('Resume')
        windows.says('The entries are changed')
        assert set(entries(sandbox, 'addressExtra').values()) == {'Porte 2'}


run_tests(what_is_typed_is_previewed_and_applied, what_failed_is_named_and_tried_again, it_goes_on_when_its_window_is_closed)
