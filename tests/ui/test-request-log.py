# SPDX-License-Identifier: GPL-3.0-or-later
"""The request log: every request is there, failures are found, and what is copied is for support and not for the helper.

Arguments: guichet, guichet-sandbox, folder of the translations.
"""
import contextlib
import subprocess
import sys

import pyatspi

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, french_locale, is_focused, is_sensitive, keys, screenshot

GUICHET, SANDBOX, LOCALE_DIR = sys.argv[1:4]
SECRETS = ('OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY')


@contextlib.contextmanager
def log_window(title='Calls', menu='Main menu', entry='Request Log', **options):
    """The log over the window, which is ready. Gives windows, sandbox."""
    with Sandbox(SANDBOX) as sandbox:
        env = {**sandbox.env, **options.pop('env', {})}
        with Windows(GUICHET, env=env, title=title, **options) as windows:
            windows.wait_until_ready()
            windows.press(menu)
            windows.press(entry, 'menu item')
            windows.wait_for(entry, 'frame')
            windows.activate(entry)
            yield windows, sandbox


def clipboard(target='UTF8_STRING'):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out', '-target', target], capture_output=True, text=True,
                          check=False).stdout


def place_of(node):
    return node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)


def texts(windows):
    return [node.name for node in windows.all(lambda n: n.getRoleName() == 'label')]


def every_request_is_listed_and_copied_without_a_secret():
    with log_window() as (windows, sandbox):
        windows.wait_for('/me', 'label')
        windows.wait_for('/telephony', 'label')
        screenshot('log-list')
        keys('ctrl+c')
        wait_until(lambda: clipboard().startswith('time\tmethod\tpath'), 'the log is copied')
        lines = clipboard().splitlines()
        assert any('\tGET\t/me\t200\t' in line for line in lines), lines
        assert all(len(line.split('\t')) == 7 for line in lines), lines
        assert not any(sandbox.env[name] in clipboard() for name in SECRETS), 'a secret is copied'
        assert 'application/x-guichet-own-copy' in clipboard('TARGETS'), 'the helper would offer it'


def what_is_selected_is_copied_alone():
    with log_window() as (windows, _):
        windows.wait_for('/me', 'label')
        keys('Down')
        keys('Tab')
        wait_until(lambda: windows.all(lambda n: n.name == 'Failures only' and is_focused(n)), 'the list is one stop of Tab')
        windows.press('Copy')
        wait_until(lambda: len(clipboard().splitlines()) == 2, 'a heading and one request are copied')
        windows.says('1 request copied')
        screenshot('log-copied')


def failures_are_found_and_the_log_is_cleared():
    with log_window() as (windows, sandbox):
        windows.press('Failures only')
        windows.wait_for('No failures', 'label')
        screenshot('log-no-failures')
        sandbox.post('/sandbox/faults', {'method': 'GET', 'path': '/telephony/*', 'kind': 'status', 'status': 403})
        sandbox.post('/sandbox/faults', {'method': 'GET', 'path': '/me', 'kind': 'status', 'status': 403})
        windows.activate('Calls')
        keys('ctrl+r')
        windows.wait_for('403', 'label')
        windows.activate('Request Log')
        screenshot('log-failures')
        assert '200' not in texts(windows), texts(windows)
        windows.press('Clear')
        windows.wait_for('No requests yet', 'label')
        screenshot('log-empty')
        assert not is_sensitive(windows.wait_for('Copy', 'push button'))
        keys('Escape')
        windows.wait_gone('Request Log', 'frame')


def the_newest_request_stays_in_view():
    with log_window() as (windows, _):
        for _ in range(8):
            windows.activate('Calls')
            keys('ctrl+r')
            windows.wait_until_ready()
        windows.activate('Request Log')

        def is_newest_in_view():
            rows = windows.all(lambda n: n.getRoleName() == 'table row')
            place = place_of(rows[-1]) if rows else None
            bottom = place_of(windows.wait_for('Copy', 'push button')).y
            return place is not None and len(rows) > 15 and 0 < place.y < bottom
        wait_until(is_newest_in_view, 'the end of the list is in view')
        screenshot('log-newest')


def at_360_pixels_it_scrolls_sideways_in_french_too():
    for name, env, title, menu, entry in (('narrow', {}, 'Calls', 'Main menu', 'Request Log'),
                                          ('french', french_locale(LOCALE_DIR), 'Appels', 'Menu principal',
                                           'Journal des requêtes'),
                                          ('dark', {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 'Calls', 'Main menu',
                                           'Request Log')):
        with log_window(title, menu, entry, env=env) as (windows, _):
            subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{entry}$', 'windowsize', '--sync', '360', '480'],
                           check=True)
            screenshot(f'log-{name}')
            heading = 'Heure' if name == 'french' else 'Time'
            assert heading in texts(windows), f'{name}: {texts(windows)}'
            width = place_of(windows.wait_for(entry, 'frame').getChildAtIndex(0)).width
            assert width <= 360, f'{name}: it asks for {width} pixels'


run_tests(every_request_is_listed_and_copied_without_a_secret, what_is_selected_is_copied_alone,
          failures_are_found_and_the_log_is_cleared, the_newest_request_stays_in_view,
          at_360_pixels_it_scrolls_sideways_in_french_too)
