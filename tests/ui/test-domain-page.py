# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of one domain name: who is who for it, what can be done by whom, and that it follows what changes.

Arguments: guichet, guichet-sandbox.
"""
import contextlib
import subprocess
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, activate_action, is_focused, is_sensitive, keys, screenshot
from ovh_client import Client, send

GUICHET, SANDBOX = sys.argv[1:3]
FIRST, SECOND = 'xx1111-ovh', 'yy2222-ovh'
MINE, ADMINISTERED, TECHNICAL = 'exemple-dupont.com', 'exemple-atelier.fr', 'exemple-martin.com'
HOLDER = 'ETABLISSEMENTS DUPONT'


@contextlib.contextmanager
def domains(*options, faults=()):
    """The window of domain names. Gives windows, sandbox."""
    with Sandbox(SANDBOX, '--scenario', 'domains', *options) as sandbox:
        with Windows(GUICHET, env=sandbox.env) as windows:
            windows.wait_until_ready()
            for fault in faults:
                sandbox.post('/sandbox/faults', fault)
            keys('ctrl+4')
            windows.wait_for('Domain Names', 'frame')
            windows.activate('Domain Names')
            yield windows, sandbox


def show(windows, name, who):
    """The page of a domain name, once the name of its holder (or what stands there) is seen."""
    activate_action('show-domain', f'[<"{name}">]')
    windows.wait_for('All Domain Names', 'push button')
    try:
        wait_until(lambda: in_box(windows, 'Holder', who), f'{who} is seen')
    except AssertionError as error:
        raise AssertionError(f'{error}; instead there are:\n{windows.tree()}') from None


def in_box(windows, role, name, kind='label'):
    """What has this name in the box of a role; None if nothing has."""
    box = windows.find(role, 'panel')
    found = windows.all(lambda node: node.name == name and node.getRoleName() == kind, box) if box else []
    return found[0] if found else None


def can(windows, role, button):
    return is_sensitive(in_box(windows, role, button, 'push button'))


def each_box_has_who_it_is_and_what_can_be_done():
    with domains() as (windows, _):
        show(windows, MINE, HOLDER)
        for role in ('Administrator', 'Technical', 'Billing'):
            assert in_box(windows, role, FIRST + ' (you)') and can(windows, role, 'Change…'), role
        for button in ('Show', 'Correct…', 'Change Owner…', 'Copy'):
            assert can(windows, 'Holder', button), button
        windows.says('Filled in from ' + FIRST)
        heard = {role: windows.find(role, 'panel').description for role in ('Holder', 'Administrator', 'Billing')}
        assert heard['Holder'].startswith(HOLDER + '.') and 'No account stands for the holder' in heard['Holder'], heard
        assert 'does not change the account' in heard['Administrator'], heard
        assert 'Not in the registry' in heard['Billing'], heard
        show(windows, ADMINISTERED, 'Établissements Dupont')
        wait_until(lambda: in_box(windows, 'Billing', SECOND), 'another account pays')
        assert can(windows, 'Holder', 'Correct…') and not can(windows, 'Holder', 'Change Owner…')
        windows.says('Only who is the billing contact, too, may change the owner')


def who_is_not_administrator_is_told_why_not():
    with domains() as (windows, _):
        show(windows, TECHNICAL, 'Not shown to this account')
        windows.says('Only the administrator contact may correct or change the holder')
        for button in ('Show', 'Correct…', 'Change Owner…', 'Copy'):
            assert not can(windows, 'Holder', button), button
        assert not can(windows, 'Administrator', 'Change…') and can(windows, 'Technical', 'Change…')
        assert in_box(windows, 'Administrator', 'You may replace yourself, and no other contact of this service')


def the_keyboard_alone_is_enough():
    with domains() as (windows, _):
        windows.wait_for(MINE, 'label')
        show(windows, MINE, HOLDER)
        tab_to(windows, 'Holder', 'Copy')
        keys('ctrl+c')
        windows.says(f'“{HOLDER}” copied')
        copied = subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, check=True).stdout
        assert copied == HOLDER, copied
        keys('alt+Left')
        wait_until(lambda: not is_sensitive(windows.find('All Domain Names', 'push button')), 'the list is seen again')
        show(windows, MINE, HOLDER)
        focus_search_button(windows)
        keys('Escape')
        wait_until(lambda: not is_sensitive(windows.find('All Domain Names', 'push button')), 'the list is seen again')
        show(windows, MINE, HOLDER)
        tab_to(windows, 'Technical', 'Change…')
        keys('space')
        windows.wait_for('Change Contacts', 'frame')
        windows.activate('Change Contacts')
        windows.wait_for('Technical contact', 'text')
        keys('Escape')
        windows.wait_gone('Change Contacts', 'frame')


def focus_search_button(windows):
    """It stands in the header bar, outside of the page."""
    for _ in range(10):
        if windows.all(lambda node: node.name == 'Search' and is_focused(node)):
            return
        keys('shift+Tab')
    raise AssertionError('Shift+Tab does not reach the header bar')


def tab_to(windows, role, button):
    for _ in range(40):
        node = in_box(windows, role, button, 'push button')
        if node is not None and is_focused(node):
            return
        keys('Tab')
    raise AssertionError(f'Tab does not reach “{button}” of {role}')


def a_holder_who_cannot_be_read_is_read_again():
    with domains(faults=[{'method': 'GET', 'path': '/domain/contact', 'kind': 'status', 'status': 403, 'times': 100}]) as (windows, sandbox):
        show(windows, MINE, 'Could not be read')
        assert not can(windows, 'Holder', 'Correct…') and can(windows, 'Administrator', 'Change…')
        send('DELETE', sandbox.origin + '/sandbox/faults')
        in_box(windows, 'Holder', 'Try Again', 'push button').queryAction().doAction(0)
        wait_until(lambda: in_box(windows, 'Holder', HOLDER), 'the holder is read')
        assert can(windows, 'Holder', 'Correct…')


def what_changes_at_ovhcloud_changes_here():
    with domains() as (windows, sandbox):
        show(windows, MINE, HOLDER)
        windows.says('Transfer locked. Nobody can take it')
        client = Client.of(sandbox, FIRST)
        client.call('PUT', '/domain/' + MINE, {'transferLockStatus': 'unlocked'})
        while client.get('/domain/' + MINE).value['transferLockStatus'] != 'unlocked':
            sandbox.post('/sandbox/tasks/step')
        sandbox.post('/sandbox/services/' + MINE, {'suspended': True})
        keys('ctrl+r')
        windows.says('Whoever has its transfer code')
        windows.wait_for('Suspended', 'label')
        windows.says('Its website and e-mail do not work.')
        screenshot('domain-page-suspended')


def what_is_asked_for_is_seen_in_its_box():
    with domains() as (windows, sandbox):
        Client.of(sandbox, FIRST).post(f'/domain/{MINE}/changeContact', {'contactTech': SECOND})
        keys('ctrl+2')
        windows.wait_for('Contacts', 'frame')
        windows.says(' services')
        show(windows, MINE, HOLDER)
        wait_until(lambda: in_box(windows, 'Technical', f'Asked: {FIRST} → {SECOND}'), 'the request is seen')
        assert not can(windows, 'Technical', 'Change…') and can(windows, 'Billing', 'Change…')


def every_button_has_a_name():
    with domains() as (windows, _):
        show(windows, MINE, HOLDER)
        for view in ('Domains', 'Holders', 'Operations'):
            windows.choose_tab(view)
            window = windows.find('Domain Names', 'frame')
            buttons = wait_until(lambda: windows.all(lambda node: 'button' in node.getRoleName() or node.getRoleName() == 'check box', window),
                                 'there are buttons')
            nameless = [path_to(node) for node in buttons if not node.name]
            assert not nameless, (view, nameless)


def path_to(node):
    names = []
    while node is not None and node.getRoleName() != 'frame':
        names.append(f'{node.getRoleName()} {node.name}')
        node = node.parent
    return ' < '.join(names)


run_tests(each_box_has_who_it_is_and_what_can_be_done, who_is_not_administrator_is_told_why_not, the_keyboard_alone_is_enough,
          a_holder_who_cannot_be_read_is_read_again, what_changes_at_ovhcloud_changes_here, what_is_asked_for_is_seen_in_its_box,
          every_button_has_a_name)
