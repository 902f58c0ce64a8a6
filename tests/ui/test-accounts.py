# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts in the header of the window: switched, named, signed out; and what is said when their keys are refused.

The keys are in a real gnome-keyring. Arguments: guichet, guichet-sandbox, folder of the translations, a keyring that
dies.
"""
import contextlib
import sys

from guichet_accounts import Account, in_use, profiles
from guichet_keyring import PASSWORD, Keyring, has_owner
from guichet_sign_in import Browser, answer, answer_prompt, is_prompt_shown
from guichet_test import Program, Sandbox, run_tests, wait_until
from guichet_windows import Windows, french_locale, is_focused, keys, read, screenshot, type_text

GUICHET, SANDBOX, LOCALE_DIR, DYING = sys.argv[1:5]
OUR_LINE, THEIR_LINE = '0033 9 72 10 10 01', '0033 9 72 10 30 01'


@contextlib.contextmanager
def two_accounts(sandbox_options=(), settings=None, **options):
    """The windows with an account of the name “Agency” in use, and another one. Gives windows, sandbox, the accounts."""
    with Keyring(), Sandbox(SANDBOX, *sandbox_options) as sandbox:
        accounts = [Account(sandbox, 'xx1111-ovh', name='Agency'), Account(sandbox, 'yy2222-ovh')]
        with Windows(GUICHET, settings=in_use(accounts, **(settings or {})), profiles=profiles(accounts),
                     **options) as windows:
            yield windows, sandbox, accounts


def open_accounts(windows, entry='Sign Out…', title='Calls'):
    windows.activate(title)
    keys('ctrl+F10')
    windows.wait_for(entry, 'push button')


def switch_with_keys(windows):
    open_accounts(windows)
    wait_until(lambda: windows.all(lambda n: n.name == 'Agency' and is_focused(n)), 'the account in use has the focus')
    keys('Down', 'Return')


def the_keyboard_switches_to_another_account_and_its_line():
    with two_accounts() as (windows, _, accounts):
        windows.says(OUR_LINE)
        screenshot('accounts-header')
        open_accounts(windows)
        screenshot('accounts-popover')
        keys('Escape')
        switch_with_keys(windows)
        windows.says(THEIR_LINE)
        wait_until(lambda: is_focused(windows.number_field()), 'the number has the keyboard')
        windows.says('yy2222-ovh')
        wait_until(lambda: f"profile='{accounts[1].id}'" in windows.read_settings(), 'the helper can follow')
        screenshot('accounts-switched')


def the_accounts_are_one_stop_of_the_tab_key():
    with two_accounts() as (windows, _, _accounts):
        def has_focus(name):
            return lambda: windows.all(lambda n: n.name == name and is_focused(n))
        windows.says(OUR_LINE)
        open_accounts(windows)
        wait_until(has_focus('Agency'), 'the account in use has the focus')
        keys('Tab')
        wait_until(has_focus('Rename…'), 'Tab leaves the list')
        keys('shift+Tab', 'shift+Tab')
        wait_until(has_focus('Sign Out…'), 'so it does backwards')


def the_request_log_tells_whose_each_request_was():
    with two_accounts() as (windows, _, _accounts):
        windows.says(OUR_LINE)
        windows.activate('Calls')
        keys('F10')
        windows.press('Request Log', 'menu item')
        windows.wait_for('Request Log', 'frame')

        def accounts():
            log = windows.find('Request Log', 'frame')
            return {node.name for node in windows.all(lambda n: n.getRoleName() == 'label', log) if node.name.endswith('-ovh')}
        assert accounts() == set(), 'with one account it is no question'
        switch_with_keys(windows)
        windows.says(THEIR_LINE)
        wait_until(lambda: accounts() == {'xx1111-ovh', 'yy2222-ovh'}, 'both are named')
        screenshot('accounts-request-log')


def what_was_typed_stays_when_the_account_is_switched():
    with two_accounts() as (windows, _, _accounts):
        windows.says(OUR_LINE)
        type_text('0142866100')
        switch_with_keys(windows)
        windows.says(THEIR_LINE)
        assert read(windows.number_field()) == '01 42 86 61 00'


def a_call_of_the_account_before_is_not_shown_as_one_of_this():
    with two_accounts() as (windows, _, _accounts):
        windows.says(OUR_LINE)
        type_text('0142866100')
        keys('Return')
        windows.wait_for('Hide', 'push button')
        switch_with_keys(windows)
        windows.says(THEIR_LINE)
        windows.wait_gone('Hide', 'push button')
        windows.press('Call again')
        windows.says(f'Calls now start from {THEIR_LINE}')


def an_account_gets_a_name():
    with two_accounts() as (windows, _, _accounts):
        windows.says(OUR_LINE)
        open_accounts(windows)
        windows.press('Rename…')
        windows.wait_for('Rename Agency')
        screenshot('accounts-rename')
        keys('ctrl+a')
        type_text('Office')
        keys('Return')
        windows.says('Office')
        wait_until(lambda: "name='Office'" in windows.read_settings(), 'the settings remember it')
        open_accounts(windows)
        windows.press('Rename…')
        windows.wait_for('Rename Office')
        keys('ctrl+a')
        type_text('a name that is longer than anybody can read in a header')
        keys('Return')
        windows.says('a name that is longer than anybody can r')
        screenshot('accounts-long-name')
        open_accounts(windows)
        screenshot('accounts-long-name-popover')
        windows.press('Rename…')
        windows.wait_for('Rename a name that is longe…')
        screenshot('accounts-long-name-rename')
        keys('ctrl+a', 'Delete', 'Return')
        windows.says('John Dupont')
        open_accounts(windows)
        windows.press('Sign Out…')
        windows.wait_for('Sign out of John Dupont?')


def signing_out_revokes_the_key_and_clears_the_keyring():
    with two_accounts() as (windows, _, accounts):
        windows.says(OUR_LINE)
        open_accounts(windows)
        windows.press('Sign Out…')
        windows.wait_for('Sign out of Agency?', 'label')
        windows.says('Its key is revoked at OVHcloud and removed from the keyring')
        screenshot('accounts-sign-out')
        keys('Escape')
        windows.wait_gone('Sign out of Agency?', 'label')
        assert accounts[0].credential()['status'] == 'validated' and accounts[0].is_kept(), 'nothing before the answer'
        open_accounts(windows)
        windows.press('Sign Out…')
        windows.press('Sign Out')
        windows.says('Signed out of Agency')
        screenshot('accounts-signed-out')
        assert accounts[0].credential()['status'] != 'validated', accounts[0].credential()
        assert not accounts[0].is_kept() and accounts[1].is_kept(), 'its keys alone are gone'
        windows.says('No account is in use. Choose one, or sign in.')
        windows.says('Choose an Account')
        windows.wait_for('Sign In…', 'push button')
        assert not windows.all(lambda n: n.name == THEIR_LINE), 'none is chosen by itself'
        windows.press('yy2222-ovh')
        windows.says(THEIR_LINE)


def a_key_that_is_not_revoked_is_kept_or_removed_as_one_says():
    with two_accounts() as (windows, sandbox, accounts):
        windows.says(OUR_LINE)
        sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/auth/logout', 'kind': 'status', 'status': 500, 'times': 2})
        for answer in ('Keep', 'Remove Anyway'):
            open_accounts(windows)
            windows.press('Sign Out…')
            windows.press('Sign Out')
            windows.wait_for('OVHcloud did not revoke the key', 'label')
            screenshot('accounts-not-revoked')
            assert accounts[0].is_kept(), 'nothing is removed before the answer'
            windows.press(answer)
            windows.wait_gone('OVHcloud did not revoke the key', 'label')
        windows.says('Signed out of Agency')
        assert not accounts[0].is_kept()


def one_does_not_wait_long_for_an_OVHcloud_that_hangs():
    with two_accounts() as (windows, sandbox, accounts):
        windows.says(OUR_LINE)
        sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/auth/logout', 'kind': 'hang', 'times': 2})
        open_accounts(windows)
        windows.press('Sign Out…')
        windows.press('Sign Out')
        windows.wait_for('Signing out of Agency…', 'label')
        windows.press('Cancel')
        windows.wait_gone('Signing out of Agency…', 'label')
        assert accounts[0].is_kept() and windows.find('OVHcloud did not revoke the key', 'label') is None
        open_accounts(windows)
        windows.press('Sign Out…')
        windows.press('Sign Out')
        windows.wait_for('Signing out of Agency…', 'label')
        windows.wait_for('OVHcloud did not revoke the key', 'label')
        windows.press('Remove Anyway')
        windows.says('Signed out of Agency')
        assert not accounts[0].is_kept()


def a_refused_key_is_told_and_what_was_typed_stays():
    with two_accounts() as (windows, _, accounts):
        windows.says(OUR_LINE)
        type_text('0142866100')
        accounts[0].revoke()
        keys('ctrl+r')
        windows.says('OVHcloud no longer accepts the keys of Agency')
        screenshot('accounts-refused')
        assert read(windows.number_field()) == '01 42 86 61 00'
        keys('Return')
        windows.says('This credential is not valid')
        screenshot('accounts-refused-call')
        ways = windows.all(lambda node: node.name == 'Sign In Again' and node.getRoleName() == 'push button')
        assert len(ways) == 1, 'the banner tells it, and nothing else'
        switch_with_keys(windows)
        windows.wait_gone('OVHcloud no longer accepts the keys of Agency', 'label')
        open_accounts(windows)
        keys('Up', 'Return')
        windows.says('OVHcloud no longer accepts the keys of Agency')
        windows.press('Sign In Again')
        windows.says('in the name of the application of Agency')
        screenshot('accounts-sign-in-again')
        assert read(windows.number_field()) == '01 42 86 61 00', 'it stays while one signs in'


def an_answer_of_another_account_is_asked_about_before_it_is_used():
    browser = Browser()
    with two_accounts() as (windows, _, accounts):
        windows.says(OUR_LINE)
        accounts[0].revoke()
        keys('ctrl+r')
        windows.press('Sign In Again')
        windows.wait_for('Sign in again as Agency', 'filler')
        windows.press('Continue in the Browser')
        answer(browser.wait_for_page('credentialToken'), 'authorise', 'zz3333-ovh')
        windows.says('You answered as zz3333-ovh, not xx1111-ovh (Agency).')
        screenshot('accounts-other-account')
        assert f"profile='{accounts[0].id}'" in windows.read_settings(), 'nothing has changed'
        keys('Return')  # Try again
        windows.press('Continue in the Browser')
        page = wait_until(lambda: browser.list_pages()[1:], 'another page')[-1]
        answer(page, 'authorise')
        windows.says('You are signed in')
        keys('Return')
        windows.says(OUR_LINE)


def without_a_keyring_one_tries_again_when_it_is_back():
    with Sandbox(SANDBOX) as sandbox:
        with Keyring():
            accounts = [Account(sandbox, 'xx1111-ovh', name='Agency')]
        wait_until(lambda: not has_owner(), 'the keyring has gone')
        with Program('/usr/bin/python3', DYING, 'OpenSession') as dying, \
                Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts)) as windows:
            dying.wait()
            windows.wait_for('Try Again', 'push button')
            windows.says('keyring')
            type_text('0142866100')
            screenshot('accounts-no-keyring')
            with Keyring():
                windows.press('Try Again')
                windows.says(OUR_LINE)
                assert read(windows.number_field()) == '01 42 86 61 00'


@contextlib.contextmanager
def locked_keyring(**options):
    """The windows of an account whose keys are in a keyring that asks for its password."""
    with Keyring() as keyring, Sandbox(SANDBOX) as sandbox:
        accounts = [Account(sandbox, 'xx1111-ovh', name='Agency')]
        keyring.lock()
        with Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts), **options) as windows:
            yield windows


def a_locked_keyring_is_waited_for():
    with locked_keyring() as windows:
        windows.says('Waiting for the keyring')
        screenshot('accounts-keyring-waits', moves=True)
        answer_prompt('Return', text=PASSWORD)
        windows.says(OUR_LINE)
        windows.wait_gone('Stop Waiting', 'push button')


def who_does_not_wait_for_the_keyring_goes_on():
    # libsecret 0.20 complains of itself (g_task_return_error without an error) when a prompt that it dismisses ends.
    with locked_keyring(env={'G_DEBUG': 'gc-friendly'}) as windows:
        wait_until(is_prompt_shown, 'the keyring asks')
        windows.press('Stop Waiting')
        windows.says('The keyring is locked.')
        windows.wait_gone('Stop Waiting', 'push button')
        wait_until(lambda: not is_prompt_shown(), 'the keyring asks no more')
        windows.activate('Calls')
        type_text('0142866100')
        screenshot('accounts-keyring-locked')
        for way in ('Try Again', 'Sign In Again'):
            windows.wait_for(way, 'push button')
        assert read(windows.number_field()) == '01 42 86 61 00'


def a_call_without_a_window_says_that_it_waits_for_the_keyring():
    with locked_keyring(env={'G_DEBUG': 'gc-friendly'}) as windows:
        # Its prompt is there already, and the call has to wait for its end.
        wait_until(is_prompt_shown, 'the keyring asks')
        with Program(GUICHET, '--call', '0142866100', env={'GUICHET_STATE_DIR': windows.folder.name}) as call:
            wait_until(lambda: 'Waiting for the keyring…' in call.errors, 'it says what it waits for')
            call.process.terminate()
            assert call.wait() == 1 and 'guichet: Interrupted. Nothing was called.' in call.errors, call.errors


def a_clock_that_is_wrong_is_told_once():
    with two_accounts(('--clock-skew', '7200')) as (windows, _, _accounts):
        windows.says(OUR_LINE)
        windows.says('clock is wrong by 2 hours')
        screenshot('accounts-clock')
        windows.press('Dismiss')
        windows.wait_gone('Dismiss', 'push button')
        keys('ctrl+r')
        windows.says(OUR_LINE)
        assert windows.find('Dismiss', 'push button') is None


def an_account_of_the_environment_is_not_switched():
    with Keyring(), Sandbox(SANDBOX) as sandbox:
        accounts = [Account(sandbox, 'yy2222-ovh', name='Customer')]
        with Windows(GUICHET, env=sandbox.env, settings=in_use(accounts), profiles=profiles(accounts)) as windows:
            windows.says(OUR_LINE)
            windows.activate('Calls')
            keys('ctrl+F10')
            windows.says('It is not switched here.')
            windows.says('found in the environment')
            screenshot('accounts-environment')
            for entry in ('Rename…', 'Sign In to Another Account…', 'Sign Out…'):
                assert windows.find(entry, 'push button') is None, f'{entry} is offered'
            keys('Down', 'Down', 'Return')
            windows.says(OUR_LINE)


def without_an_account_the_first_is_offered():
    with Windows(GUICHET) as windows:
        windows.says('No account')
        keys('ctrl+F10')
        windows.wait_for('Sign In…', 'push button')
        screenshot('accounts-none')
        for entry in ('Rename…', 'Sign Out…'):
            assert windows.find(entry, 'push button') is None, f'{entry} is offered'


def an_account_whose_keys_are_gone_gets_new_ones():
    with Keyring(), Sandbox(SANDBOX) as sandbox:
        accounts = [Account(sandbox, 'xx1111-ovh', name='Agency', for_session=True)]
        with Windows(GUICHET, settings=in_use(accounts), profiles=profiles(accounts)) as windows:
            windows.says('The Keys of Agency Are Gone')
            windows.says('kept for that session only')
            screenshot('accounts-keys-gone')
            assert windows.find('Sign In…', 'push button') is None, 'it is known who signs in'
            windows.press('Sign In Again')
            windows.wait_for('Sign in again as Agency', 'filler')


def narrow_dark_and_french_are_whole():
    looks = (('narrow', {}, {'window-size': '(360, 640)'}, 'Calls', 'Sign Out…'),
             ('dark', {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, {}, 'Calls', 'Sign Out…'),
             ('french', french_locale(LOCALE_DIR), {'window-size': '(360, 640)'}, 'Appels', 'Se déconnecter…'))
    for name, env, settings, title, entry in looks:
        with two_accounts(('--clock-skew', '7200'), settings, env=env, title=title) as (windows, _, accounts):
            windows.says(OUR_LINE)
            accounts[0].revoke()
            keys('ctrl+r')
            windows.says('Agency')
            windows.wait_for('Sign In Again' if title == 'Calls' else 'Se reconnecter', 'push button')
            screenshot(f'accounts-{name}-banners')
            open_accounts(windows, entry, title)
            screenshot(f'accounts-{name}-popover')
            windows.press(entry)
            windows.wait_for('Sign out of Agency?' if title == 'Calls' else 'Se déconnecter du compte Agency\u202f?', 'label')
            screenshot(f'accounts-{name}-sign-out')


run_tests(the_keyboard_switches_to_another_account_and_its_line, what_was_typed_stays_when_the_account_is_switched,
          the_request_log_tells_whose_each_request_was, the_accounts_are_one_stop_of_the_tab_key,
          a_call_of_the_account_before_is_not_shown_as_one_of_this, an_account_gets_a_name,
          signing_out_revokes_the_key_and_clears_the_keyring,
          a_key_that_is_not_revoked_is_kept_or_removed_as_one_says, one_does_not_wait_long_for_an_OVHcloud_that_hangs,
          a_refused_key_is_told_and_what_was_typed_stays, an_answer_of_another_account_is_asked_about_before_it_is_used,
          without_a_keyring_one_tries_again_when_it_is_back, a_locked_keyring_is_waited_for,
          a_call_without_a_window_says_that_it_waits_for_the_keyring, a_clock_that_is_wrong_is_told_once,
          an_account_of_the_environment_is_not_switched, without_an_account_the_first_is_offered,
          an_account_whose_keys_are_gone_gets_new_ones,
          narrow_dark_and_french_are_whole,
          who_does_not_wait_for_the_keyring_goes_on)
