# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of signing in and of accounts that one seldom sees: narrow and French, and dark.

Every wait is for a text of the program as it stands in its translation, so a text that was left in English fails.
Arguments: guichet, guichet-sandbox, folder of the translations, a keyring that dies.
"""
import contextlib
import os
import pathlib
import subprocess
import sys

from guichet_accounts import Account, in_use, profiles
from guichet_keyring import Keyring, has_owner
from guichet_sign_in import Browser, Newcomer, answer, answer_prompt, ask_for_key, is_prompt_shown
from guichet_test import Program, Sandbox, run_tests, wait_until
from guichet_windows import Windows, french_locale, french_words, is_focused, keys, screenshot, type_text

GUICHET, SANDBOX, LOCALE_DIR, DYING = sys.argv[1:5]
NUMBER = '0142866100'
NO_RIGHT_TO_CALL = ('GET', '/*')


def stop_animations():
    """Spinners stand still and pages change at once: every picture is of what there is."""
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0')
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'settings.ini').write_text('[Settings]\ngtk-enable-animations=false\n', encoding='utf-8')


class Look:
    """How the windows are looked at: `words` gives a text of the program in their language."""

    def __init__(self, name, words, env, width):
        self.name, self.words, self.env, self.width = name, words, env, width
        self.settings = {'window-size': f'({width}, 640)'}

    def part(self, text, end='%s'):
        """What stands of a text before the first thing that is put into it."""
        return self.words(text).partition(end)[0]

    def picture(self, name, moves=False):
        screenshot(f'rare-{self.name}-{name}', moves)

    def narrow(self, title):
        """Makes the window of that title as wide as this look is."""
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{title}$', 'windowsize', str(self.width),
                        '640'], check=True, stdout=subprocess.DEVNULL)

    @contextlib.contextmanager
    def accounts(self, *sandbox_options, rules=None, nichandles=('xx1111-ovh', 'yy2222-ovh', 'zz3333-ovh'), env=None,
                 for_session=False):
        """The windows with accounts, the first of which has the name “Agence”. Gives windows, sandbox, accounts."""
        with Keyring() as self.keyring, Sandbox(SANDBOX, '--call-pace', '0', *sandbox_options) as sandbox:
            key = ask_for_key(sandbox, rules) if rules else None
            accounts = [Account(sandbox, nichandle, name='Agence' if nichandle == nichandles[0] else '', consumer_key=key,
                                for_session=for_session) for nichandle in nichandles]
            with Windows(GUICHET, env={**self.env, **(env or {})}, settings=in_use(accounts, **self.settings),
                         profiles=profiles(accounts), title=self.words('Calls')) as windows:
                yield windows, sandbox, accounts

    def open_accounts(self, windows):
        windows.activate(self.words('Calls'))
        keys('ctrl+F10')
        windows.wait_for(self.words('Sign In to Another Account…'), 'push button')

    @contextlib.contextmanager
    def newcomer(self, *sandbox_options):
        """Somebody who signs in to the sandbox, up to the choice of a way."""
        title = self.words('Sign In')
        with Newcomer(SANDBOX, GUICHET, env=self.env, settings=self.settings, title=self.words('Calls'), words=self.words,
                      sandbox_options=sandbox_options) as person:
            person.open_at_sandbox()
            self.narrow(title)
            yield person


def looks():
    yield Look('french', french_words(LOCALE_DIR), french_locale(LOCALE_DIR), 360)
    yield Look('dark', str, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 520)


def every_end_of_the_wait_for_the_browser():
    for look in looks():
        _ = look.words
        with look.newcomer('--clock-skew', '7200') as person:
            windows = person.windows
            person.choose(_('With the browser'))
            person.fill_keys('Application key', 'Application secret')
            seen = 0
            for name, sentence in (('refused', 'The access was refused on OVHcloud’s page. If that was a mistake, sign in once '
                                               'more and allow it.'),
                                   ('done', 'You are signed in')):
                person.choose(_('Continue in the Browser'))
                page = wait_until(lambda: person.browser.list_pages()[seen:], 'a page is opened')[0]
                seen += 1
                windows.says(look.part('Time left: %u:%02u', '%u'))
                look.picture('waiting', moves=True)
                answer(page, 'refuse' if name == 'refused' else 'authorise')
                windows.says(_(sentence))
                if name == 'done':
                    windows.says(look.part('This computer’s clock is wrong by %s. Guichet works all the same.'))
                look.picture(name)


def keys_without_rights_and_a_keyring_that_stays_closed():
    for look in looks():
        _ = look.words
        with look.newcomer() as person:
            windows = person.windows
            key = ask_for_key(person.sandbox, [NO_RIGHT_TO_CALL])
            person.choose(_('With three keys'))
            person.reach(_('Application key'))
            person.paste_page({**person.sandbox.env, 'OVH_CONSUMER_KEY': key})
            person.choose(_('Sign In'))
            windows.says('POST /telephony/')
            look.picture('rights-of-keys')
            person.keyring.lock()
            person.choose(_('Use the Keys All the Same'))
            wait_until(is_prompt_shown, 'the keyring asks')
            windows.wait_for(_('Use for This Session Only'), 'push button')
            look.picture('keeping', moves=True)
            answer_prompt('Escape')
            windows.says(_('The keys could not be kept'))
            windows.activate(_('Sign In'))
            look.picture('unkept')
            person.choose(_('Use for This Session Only'))
            windows.press(_('Start'))
            windows.wait_until_ready()
            look.open_accounts(windows)
            look.picture('for-session')
            windows.press(_('Sign Out…'))
            windows.wait_for(_('Sign Out'), 'push button')
            look.picture('for-session-sign-out')


def signing_out_and_the_choice_after_it():
    for look in looks():
        _ = look.words
        with look.accounts() as (windows, sandbox, _accounts):
            windows.wait_until_ready()
            sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/auth/logout', 'kind': 'hang', 'times': 1})
            sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/auth/logout', 'kind': 'status', 'status': 500,
                                             'times': 1})
            look.open_accounts(windows)
            look.picture('popover')
            windows.press(_('Sign Out…'))
            windows.wait_for(_('Sign Out'), 'push button')
            look.picture('sign-out')
            windows.press(_('Sign Out'))
            windows.says(_('Signing out of %s…') % 'Agence')
            look.picture('signing-out', moves=True)
            windows.press(_('Cancel'))
            windows.wait_gone(_('Signing out of %s…') % 'Agence', 'label')
            look.open_accounts(windows)
            windows.press(_('Sign Out…'))
            windows.press(_('Sign Out'))
            windows.says(_('OVHcloud did not revoke the key'))
            look.picture('not-revoked')
            assert _('Keep') in [node.name for node in windows.all(is_focused)], 'Enter would remove it'
            windows.press(_('Remove Anyway'))
            windows.says(_('Choose an Account'))
            look.picture('choose')


def the_keyring_keeps_a_key_that_was_to_go():
    for look in looks():
        _ = look.words
        with look.accounts(env={'G_DEBUG': 'gc-friendly'}) as (windows, _sandbox, _accounts):
            windows.wait_until_ready()
            look.open_accounts(windows)
            windows.press(_('Sign Out…'))
            windows.wait_for(_('Sign Out'), 'push button')
            look.keyring.lock()
            windows.press(_('Sign Out'))
            answer_prompt('Escape')
            windows.says(_('The keyring still holds the key'))
            look.picture('still-held')


def another_account_answers():
    for look in looks():
        _ = look.words
        browser = Browser()
        with look.accounts('--clock-skew', '7200') as (windows, _sandbox, accounts):
            windows.wait_until_ready()
            accounts[0].revoke()
            keys('ctrl+r')
            windows.wait_for(_('Sign In Again'), 'push button')
            look.picture('banners')
            windows.press(_('Sign In Again'))
            title = _('Sign in again as %s') % 'Agence'
            windows.wait_for(title, 'filler')
            look.narrow(title)
            look.picture('again')
            windows.press(_('Continue in the Browser'))
            answer(browser.wait_for_page('credentialToken'), 'authorise', 'zz3333-ovh')
            windows.says(_('This is another account'))
            look.picture('other-account')


def rights_are_missing_in_the_windows():
    for look in looks():
        _ = look.words
        for rules, name in (([NO_RIGHT_TO_CALL], 'rights-to-call'), ([('GET', '/me'), ('GET', '/auth/*')], 'rights-to-list')):
            with look.accounts(rules=rules, nichandles=('xx1111-ovh',)) as (windows, _sandbox, _accounts):
                if name == 'rights-to-call':
                    windows.wait_until_ready()
                    type_text(NUMBER)
                    keys('Return')
                windows.says(look.part('This key may not do this at OVHcloud: %s %s'))
                windows.wait_for(_('Sign In Again'), 'push button')
                look.picture(name)


def keys_that_are_gone_and_a_file_with_a_mistake():
    for look in looks():
        _ = look.words
        with look.accounts(for_session=True) as (windows, _sandbox, _accounts):
            windows.says(_('The Keys of %s Are Gone') % 'Agence')
            look.picture('keys-gone')
        path = os.path.join(os.environ['HOME'], '.ovh.conf')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('[default]\nno equals sign\n')
        try:
            with Windows(GUICHET, env=look.env, settings=look.settings, title=look.words('Calls')) as windows:
                windows.says(_('The Configuration Has a Mistake'))
                look.picture('mistake')
        finally:
            os.unlink(path)


def the_keyring_is_waited_for_locked_and_gone():
    for look in looks():
        _ = look.words
        with Sandbox(SANDBOX) as sandbox:
            with Keyring() as keyring:
                accounts = [Account(sandbox, 'xx1111-ovh', name='Agence')]
                options = {'settings': in_use(accounts, **look.settings), 'profiles': profiles(accounts),
                           'title': _('Calls')}
                keyring.lock()
                with Windows(GUICHET, env={**look.env, 'G_DEBUG': 'gc-friendly'}, **options) as windows:
                    wait_until(is_prompt_shown, 'the keyring asks')
                    windows.wait_for(_('Stop Waiting'), 'push button')
                    look.picture('keyring-waits', moves=True)
                    windows.press(_('Stop Waiting'))
                    windows.wait_for(_('Try Again'), 'push button')
                    wait_until(lambda: not is_prompt_shown(), 'the keyring asks no more')
                    look.picture('keyring-locked')
            wait_until(lambda: not has_owner(), 'the keyring has gone')
            with Program('/usr/bin/python3', DYING, 'OpenSession') as dying, \
                    Windows(GUICHET, env=look.env, **options) as windows:
                dying.wait()
                windows.wait_for(_('Try Again'), 'push button')
                look.picture('keyring-died')


stop_animations()
run_tests(every_end_of_the_wait_for_the_browser, keys_without_rights_and_a_keyring_that_stays_closed,
          signing_out_and_the_choice_after_it, the_keyring_keeps_a_key_that_was_to_go, another_account_answers,
          rights_are_missing_in_the_windows, keys_that_are_gone_and_a_file_with_a_mistake,
          the_keyring_is_waited_for_locked_and_gone)
