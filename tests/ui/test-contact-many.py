# SPDX-License-Identifier: GPL-3.0-or-later
"""New contacts for many services: seen before they are sent, held, resumed, and what became of each.

Arguments: guichet, guichet-sandbox.
"""
import subprocess

import pyatspi

from guichet_change import (DOMAIN, GUICHET, SANDBOX, SECOND, SENT, THIRD, TITLE, asked, change_window, fault, fill_in,
                            nothing_is_doubled, open_change, open_contacts, press_send, tasks)
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, keys, screenshot


# Six requests are on their way at a time: this takes a quarter of a minute, however slow the hand that presses a button.
LONG = ('--domains', '40', '--latency', '1000')


def clipboard():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, check=False).stdout


def plan_for_all(windows):
    """Yy2222-ovh as technical contact of all services; returns how many requests that takes."""
    fill_in(windows, tech=SECOND)
    windows.press('Preview')
    windows.says('will be sent')
    return int(windows.wait_for(lambda name: (name or '').startswith('Send '), 'push button').name.split()[1])


def what_is_sent_is_seen_held_resumed_and_copied():
    with change_window(None, *LONG) as (windows, sandbox):
        total = plan_for_all(windows)
        windows.says('1: OVHcloud’s own; 1: part of an xDSL pack')
        windows.wait_for('Will be sent', 'label')
        screenshot('many-preview')
        windows.press('Skipped Only')
        windows.wait_gone('Will be sent', 'label')
        windows.says('Skipped: This group is OVHcloud’s own')
        windows.says('Skipped: This service is part of an xDSL pack')
        windows.says('Skipped: Comes with its group')
        press_send(windows)
        windows.press('Pause')
        windows.wait_for('Paused', 'label')
        held = wait_until(lambda: sum(asked(sandbox).values()), 'some were on their way')
        assert held < total, (held, total)
        screenshot('many-paused')
        windows.press('Resume')
        windows.wait_for(SENT, 'label')
        assert nothing_is_doubled(sandbox) == total, (tasks(sandbox), total)
        screenshot('many-result')
        windows.press('Copy')
        wait_until(lambda: clipboard().lstrip('\ufeff').startswith('service,admin,tech,billing,state,requests,message'),
                   'the result is copied')
        assert clipboard().count('"done"') == total and '"skipped"' in clipboard(), clipboard()
        windows.press('Done')
        windows.wait_gone('Change Contacts', 'frame')
        windows.activate('Contacts')
        # What was skipped keeps its tick: two at least cannot be changed at all.
        assert 2 <= int(windows.says(' selected').split()[0]) < total, windows.tree()


def what_is_cancelled_is_not_sent_and_said():
    with change_window(None, *LONG) as (windows, sandbox):
        total = plan_for_all(windows)
        press_send(windows)
        windows.wait_for('Pause', 'push button')
        windows.press('Cancel')
        windows.says('cancelled')
        assert nothing_is_doubled(sandbox) < total
        screenshot('many-cancelled')


def what_failed_is_told_and_tried_again():
    with change_window(None) as (windows, sandbox):
        total = plan_for_all(windows)
        fault(sandbox, 'status', '/domain/*', status=403)
        fault(sandbox, 'status', '/telephony/*', status=403)
        press_send(windows)
        windows.says('2 failed')
        screenshot('many-failed')
        windows.press('Retry These')
        windows.wait_for(SENT, 'label')
        assert nothing_is_doubled(sandbox) == total


def lost_answers_are_found_and_nothing_is_sent_twice():
    for kind in ('lost-answer', 'reset'):
        with change_window(None) as (windows, sandbox):
            total = plan_for_all(windows)
            fault(sandbox, kind, '/domain/*', times=2)
            press_send(windows)
            if kind == 'reset':
                windows.says('without an answer')
                assert nothing_is_doubled(sandbox) == total - 2
                windows.press('Look for Them')
                windows.says('without an answer')
                assert nothing_is_doubled(sandbox) == total - 2
            else:
                windows.wait_for(SENT, 'label')
                assert nothing_is_doubled(sandbox) == total
            screenshot('many-' + kind)


def without_ovhcloud_it_waits_and_says_why():
    with change_window(None, *LONG) as (windows, sandbox):
        plan_for_all(windows)
        press_send(windows)
        wait_until(lambda: len(tasks(sandbox)) >= 2, 'some arrived')
        sandbox.process.kill()
        windows.wait_for('Paused', 'label')
        windows.wait_for('Resume', 'push button')
        windows.says('OVHcloud')
        screenshot('many-offline')
        windows.press('Cancel')
        windows.says('cancelled')


def is_in_sight(windows, name):
    """Whether a label is inside the window that has it, and not scrolled away."""
    label = windows.find(name, 'label')
    if label is None:
        return False
    content = windows.find('Contacts', 'frame').getChildAtIndex(0).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    edge = label.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return 0 <= edge.y and edge.y + edge.height <= content.height


def the_newest_requests_are_shown_where_older_ones_were():
    with Sandbox(SANDBOX, '--domains', '40') as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        open_contacts(windows)
        all_services = windows.says(' services')
        open_change(windows, DOMAIN)
        fill_in(windows, tech=THIRD)
        windows.press('Send')
        windows.press('Show Requests')
        windows.wait_gone(TITLE, 'frame')
        wait_until(lambda: is_in_sight(windows, f"Request {tasks(sandbox)[0]['id']}"), 'the request is shown')
        keys('ctrl+2', 'ctrl+f', 'ctrl+a', 'BackSpace')
        windows.says(all_services)
        open_change(windows)
        plan_for_all(windows)
        press_send(windows)
        windows.press('Show Requests')
        windows.wait_gone(TITLE, 'frame')
        newest = max(task['id'] for task in tasks(sandbox))
        wait_until(lambda: is_in_sight(windows, f'Request {newest}'), 'the newest request is in sight')
        screenshot('many-requests')


run_tests(what_is_sent_is_seen_held_resumed_and_copied, what_is_cancelled_is_not_sent_and_said,
          what_failed_is_told_and_tried_again, lost_answers_are_found_and_nothing_is_sent_twice,
          without_ovhcloud_it_waits_and_says_why, the_newest_requests_are_shown_where_older_ones_were)
