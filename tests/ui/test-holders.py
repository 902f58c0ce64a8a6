# SPDX-License-Identifier: GPL-3.0-or-later
"""Who holds the domain names: found, filtered, shown, copied, exported, with the keyboard alone.

Arguments: guichet, guichet-sandbox.
"""
import os
import subprocess
import sys

import pyatspi

from guichet_holders import COMPANY, COMPANY_NUMBER, ORPHAN, ORPHAN_NUMBER, SAME, choose, holders, listed, reach, show_holder
from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_focused, is_sensitive, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


def clipboard():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, check=False).stdout


def seen_view(windows):
    """A stack of GTK 4.8 tells nobody which of its pages is seen; its switcher does."""
    tabs = windows.all(lambda node: node.getRoleName() == 'page tab')
    return next((tab.name for tab in tabs if tab.getState().contains(pyatspi.STATE_SELECTED)), None)


def each_is_found_and_filtered():
    with holders(GUICHET, SANDBOX) as (windows, _):
        windows.wait_for('6 holders', 'label')
        windows.wait_for('Not used by any domain name', 'label')
        screenshot('holders')
        keys('ctrl+f')
        type_text('strasbourg')
        windows.wait_for('1 of 6 holders', 'label')
        assert listed(windows) == [ORPHAN], listed(windows)
        keys('ctrl+a')
        type_text('nobody')
        windows.wait_for('No holder found', 'label')
        keys('Escape')
        windows.wait_for('6 holders', 'label')
        choose(windows, 'Holders shown', 2)
        windows.wait_for('1 of 6 holders', 'label')
        windows.says('OVHcloud offers no way to delete a holder. It keeps those')
        assert listed(windows) == [ORPHAN], listed(windows)
        screenshot('holders-orphans')
        choose(windows, 'Holders shown', 3)
        windows.wait_for('2 of 6 holders', 'label')
        assert listed(windows) == [SAME, COMPANY], listed(windows)
        choose(windows, 'Holders shown', 1)
        windows.wait_for('5 of 6 holders', 'label')
        choose(windows, 'Order of the holders', 1)
        wait_until(lambda: listed(windows)[0] == SAME, 'who has most names comes first')


def one_shows_its_names_and_who_is_the_same():
    with holders(GUICHET, SANDBOX) as (windows, _):
        windows.wait_for('6 holders', 'label')
        reach(windows, 'Holders')
        keys('shift+Tab')
        wait_until(lambda: windows.all(lambda n: is_focused(n) and n.parent.name == 'Order of the holders'), 'Shift+Tab leaves the list')
        keys('Tab', 'Home', 'Down', 'Down', 'Down')
        windows.says('nobody signs in with it')
        windows.wait_for('+33.199001234', 'label')
        windows.press('Show ' + SAME)
        windows.wait_for('Used by 4 domain names', 'label')
        windows.wait_for('exemple-dupont.fr', 'label')
        windows.wait_gone('LILLE', 'label')
        reach(windows, 'Its domain names')
        keys('Home', 'Return')
        wait_until(lambda: seen_view(windows) == 'Domains', 'the domain name is shown')
        show_holder(COMPANY_NUMBER)
        wait_until(lambda: seen_view(windows) == 'Holders', 'the holder is shown')
        windows.wait_for('LILLE', 'label')
        show_holder(42)
        windows.wait_for('This holder is not one of your account', 'label')


def who_is_asked_for_before_anything_is_read_is_shown():
    with Sandbox(SANDBOX, '--scenario', 'domains', '--latency', '500') as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        show_holder(COMPANY_NUMBER)
        windows.wait_for('LILLE', 'label')


def a_value_is_copied():
    with holders(GUICHET, SANDBOX) as (windows, _):
        windows.wait_for('6 holders', 'label')
        show_holder(COMPANY_NUMBER)
        reach(windows, 'Legal form')
        keys('Down', 'Return')
        windows.wait_for('Name of the organisation: copied', 'label')
        wait_until(lambda: clipboard() == COMPANY, 'the value is copied')


def who_has_no_name_has_no_owner_to_change():
    with holders(GUICHET, SANDBOX) as (windows, _):
        windows.wait_for('6 holders', 'label')
        show_holder(ORPHAN_NUMBER)
        windows.wait_for('It has no domain name whose owner could be changed.', 'label')
        windows.says('OVHcloud offers no way to delete a holder. It keeps this one')
        assert not is_sensitive(windows.wait_for('Change Owner of Its Domains…', 'push button'))


def what_is_shown_is_exported():
    path = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'holders.csv')
    with holders(GUICHET, SANDBOX) as (windows, _):
        windows.wait_for('6 holders', 'label')
        keys('ctrl+f')
        type_text('les amis')
        windows.wait_for('1 of 6 holders', 'label')
        keys('F10')
        windows.press('Export Holders…', 'menu item')
        windows.wait_for('Export', 'label')
        windows.activate('Export holders')
        keys('ctrl+a')
        type_text(path)
        keys('Return')
        wait_until(lambda: os.path.exists(path) and os.path.getsize(path) > 0, 'the file is written')
        with open(path, encoding='utf-8-sig') as file:
            lines = file.read().splitlines()
        assert len(lines) == 2 and lines[0].startswith('id,name,domains'), lines
        assert f'"{ORPHAN_NUMBER}","{ORPHAN}","0"' in lines[1] and '"\'+33.199001235"' in lines[1], lines


def what_cannot_be_read_is_told_and_tried_again():
    faults = [{'method': 'GET', 'path': '/domain/contact', 'kind': 'status', 'status': 403}]
    with holders(GUICHET, SANDBOX, faults=faults) as (windows, sandbox):
        windows.wait_for('Holders could not be read', 'label')
        screenshot('holders-failed')
        reach(windows, 'Try Again')
        keys('Return')
        windows.wait_for('6 holders', 'label')
        sandbox.stop()
        keys('ctrl+r')
        windows.wait_for('Try Again', 'push button')
        windows.wait_for('6 holders', 'label')
        screenshot('holders-offline')


run_tests(each_is_found_and_filtered, one_shows_its_names_and_who_is_the_same,
          who_is_asked_for_before_anything_is_read_is_shown, a_value_is_copied,
          who_has_no_name_has_no_owner_to_change, what_is_shown_is_exported, what_cannot_be_read_is_told_and_tried_again)
