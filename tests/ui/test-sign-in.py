# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign-in window, by a newcomer with the keyboard alone. Arguments: guichet, guichet-sandbox."""
import os
import sys

import pyatspi

from guichet_sign_in import KEYS, Newcomer, answer, answer_prompt, ask_for_key, is_prompt_shown
from guichet_test import run_tests, wait_until
from guichet_windows import activate_action, copy, keys, read, screenshot

GUICHET, SANDBOX = sys.argv[1:3]
BROWSER, THREE_KEYS = 'With the browser', 'With three keys'
FILE, SERVICE = 'With a configuration file', 'With a service account'


def a_newcomer_signs_in_with_the_browser():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        screenshot('sign-in-ways')
        person.choose(BROWSER)
        person.windows.wait_for('Create Them at OVHcloud', 'push button')
        screenshot('sign-in-browser')
        person.fill_keys('Application key', 'Application secret')
        person.choose('Continue in the Browser')
        page = person.browser.wait_for_page('credentialToken')
        person.windows.says('Time left')
        screenshot('sign-in-waiting', moves=True)
        answer(page, 'authorise')
        person.windows.says('You are signed in')
        screenshot('sign-in-done')
        person.is_signed_in()
        screenshot('sign-in-started')


def a_newcomer_signs_in_with_a_pasted_page_of_keys():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.reach('Application secret')
        person.paste_page()
        wait_until(lambda: read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY'],
                   'the page fills the other fields')
        screenshot('sign-in-keys')
        person.choose('Sign In')
        person.is_signed_in()


def three_bare_keys_fill_the_fields_and_line_ends_never_show():
    with Newcomer(SANDBOX, GUICHET, keyring=False) as person:
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.choose('Sign In')
        person.windows.says('“Application key” is empty')
        copy('\n one\ntwo\n')
        person.reach('Application key')
        keys('ctrl+v')
        wait_until(lambda: read(person.field('Application key')) == 'one two', 'what was pasted is on one line')
        wait_until(lambda: not [node for node in person.windows.all(lambda node: '“Application key” is' in (node.name or ''))],
                   'the sentence goes when the text changes')
        keys('ctrl+a')
        copy('\n'.join(person.sandbox.env[variable] for variable in KEYS.values()) + '\n')
        keys('ctrl+v')
        for name, variable in KEYS.items():
            wait_until(lambda: len(read(person.field(name))) == len(person.sandbox.env[variable]), f'“{name}” is filled')
        assert read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY']


def write_configuration(sandbox):
    path = os.path.join(os.environ['HOME'], '.ovh.conf')
    url = sandbox.env['OVH_ENDPOINT']
    with open(path, 'w', encoding='utf-8') as file:
        os.chmod(path, 0o600)
        file.write(f'[default]\nendpoint={url}\n\n[{url}]\n')
        for name in ('application_key', 'application_secret', 'consumer_key'):
            file.write(f'{name}={sandbox.env["OVH_" + name.upper()]}\n')
    return path


def a_newcomer_uses_what_is_found_in_place_or_copies_it():
    for button in ('Use', 'Copy to the Keyring'):
        with Newcomer(SANDBOX, GUICHET) as person:
            person.open()
            person.choose(FILE)
            person.windows.says('Nothing is there')
            path = write_configuration(person.sandbox)
            try:
                person.choose(FILE)
                person.windows.says('.ovh.conf')
                screenshot('sign-in-found')
                person.choose(button)
                person.is_signed_in()
            finally:
                os.unlink(path)


def a_file_with_a_mistake_leaves_the_keyboard_free():
    with Newcomer(SANDBOX, GUICHET, keyring=False) as person:
        person.open()
        path = os.path.join(os.environ['HOME'], '.ovh.conf')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('[default]\nno equals sign\n')
        try:
            for _ in range(2):  # once more, where the mistake stands already
                person.choose(FILE)
                person.windows.says('.ovh.conf')
                wait_until(lambda: FILE in person.focused(), 'the row keeps the keyboard')
                person.reach(SERVICE)
            keys('Escape')
            person.windows.wait_gone('Sign In', 'filler')
        finally:
            os.unlink(path)


def a_newcomer_signs_in_with_a_service_account():
    with Newcomer(SANDBOX, GUICHET) as person:
        account = person.sandbox.get('/sandbox/service-accounts')[0]
        person.open_at_sandbox()
        person.choose(SERVICE)
        person.fill('Client identifier', account['clientId'])
        person.fill('Client secret', account['clientSecret'])
        screenshot('sign-in-service-account')
        person.choose('Sign In')
        person.is_signed_in()


def a_refusal_in_the_browser_ends_the_wait_and_one_tries_again():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(BROWSER)
        person.fill_keys('Application key', 'Application secret')
        person.choose('Continue in the Browser')
        refused = person.browser.wait_for_page('credentialToken')
        answer(refused, 'refuse')
        person.windows.says('refused on OVHcloud’s page')
        screenshot('sign-in-refused')
        assert person.windows.find('Sign In Again', 'push button') is None, 'the form is there to try again'
        assert read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY']
        person.choose('Continue in the Browser')
        page = wait_until(lambda: [one for one in person.browser.list_pages() if one != refused], 'another page')[-1]
        answer(page, 'authorise')
        person.is_signed_in()


def a_request_that_ovhcloud_refuses_is_told_over_the_form():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(BROWSER)
        person.fill('Application key', 'A' * 16)
        person.fill_keys('Application secret')
        person.choose('Continue in the Browser')
        person.windows.wait_for('Dismiss', 'push button')
        screenshot('sign-in-unknown-application')
        assert read(person.field('Application key')) == 'A' * 16


def wrong_keys_are_told_and_can_be_corrected():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.reach('Application key')
        person.paste_page({**person.sandbox.env, 'OVH_CONSUMER_KEY': 'x' * 32})
        person.choose('Sign In')
        person.windows.wait_for('Dismiss', 'push button')
        screenshot('sign-in-wrong-keys')
        person.fill_keys('Consumer key')
        person.choose('Sign In')
        person.is_signed_in()


def a_key_that_can_be_none_is_told_under_its_field():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(SERVICE)
        person.choose('Sign In')
        wait_until(lambda: 'Client identifier' in person.focused(), 'the first mistake has the keyboard')
        assert len(person.windows.all(lambda node: 'is empty' in (node.name or ''))) == 2
        screenshot('sign-in-mistake')


def a_keyring_that_stays_locked_is_told_and_the_keys_are_used_for_the_session():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.keyring.lock()
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.reach('Application key')
        person.paste_page()
        person.choose('Sign In')
        answer_prompt('Escape')
        person.windows.says('The keys could not be kept')
        person.windows.activate('Sign In')
        screenshot('sign-in-unkept')
        person.choose('Try Again')
        answer_prompt('Escape')
        person.windows.wait_for('Use for This Session Only', 'push button')
        person.windows.activate('Sign In')
        person.choose('Use for This Session Only')
        person.is_signed_in()


def who_does_not_wait_for_the_keyring_signs_in_for_the_session():
    # libsecret 0.20 complains of itself (g_task_return_error without an error) when a prompt that it dismisses ends.
    with Newcomer(SANDBOX, GUICHET, env={'G_DEBUG': 'gc-friendly'}) as person:
        person.keyring.lock()
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.reach('Application key')
        person.paste_page()
        person.choose('Sign In')
        wait_until(is_prompt_shown, 'the keyring asks')
        person.windows.says('The keyring may be asking for its password in another window.')
        person.windows.activate('Sign In')
        screenshot('sign-in-keyring-waits', moves=True)
        person.choose('Use for This Session Only')
        person.is_signed_in()
        wait_until(lambda: not is_prompt_shown(), 'the keyring asks no more')


def missing_rights_are_named_and_the_browser_asks_for_all():
    with Newcomer(SANDBOX, GUICHET) as person:
        key = ask_for_key(person.sandbox, [('GET', '/*')])
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.reach('Application key')
        person.paste_page({**person.sandbox.env, 'OVH_CONSUMER_KEY': key})
        person.choose('Sign In')
        person.windows.says('POST /telephony/')
        screenshot('sign-in-rights')
        person.choose('Sign In Again with All Rights')
        answer(person.browser.wait_for_page('credentialToken'), 'authorise')
        person.is_signed_in()


def keys_that_lack_rights_can_be_used_all_the_same():
    with Newcomer(SANDBOX, GUICHET) as person:
        key = ask_for_key(person.sandbox, [('GET', '/*')])
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.reach('Application key')
        person.paste_page({**person.sandbox.env, 'OVH_CONSUMER_KEY': key})
        person.choose('Sign In')
        person.choose('Use the Keys All the Same')
        person.is_signed_in()


def back_keeps_what_was_typed_and_closing_asks():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(BROWSER)
        person.fill_keys('Application key', 'Application secret')
        keys('Escape')
        person.choose(BROWSER)
        person.windows.wait_for('Continue in the Browser', 'push button')
        assert read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY'], 'the key is gone'
        person.choose('Continue in the Browser')
        person.browser.wait_for_page('credentialToken')
        person.windows.says('Time left')
        keys('Escape')
        person.windows.wait_for('Continue in the Browser', 'push button')
        assert read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY'], 'the key is gone'
        keys('Escape')
        person.windows.wait_for(THREE_KEYS, 'list item')
        keys('Escape')
        person.windows.says('Close without signing in?')
        screenshot('sign-in-close')
        keys('Escape')
        person.windows.wait_gone('Close without signing in?')
        person.windows.wait_for(THREE_KEYS, 'list item')


def quitting_asks_before_typed_keys_are_lost():
    with Newcomer(SANDBOX, GUICHET, keyring=False) as person:
        person.open_at_sandbox()
        person.choose(BROWSER)
        person.fill_keys('Application key')
        for quit_program in (lambda: keys('ctrl+q'), lambda: activate_action('quit')):
            quit_program()
            person.windows.says('Close without signing in?')
            keys('Escape')
            person.windows.wait_gone('Close without signing in?')
            assert read(person.field('Application key')) == person.sandbox.env['OVH_APPLICATION_KEY'], 'the key is gone'
        keys('ctrl+q')
        person.windows.press('Close')
        person.windows.wait_gone('Sign In', 'filler')
        activate_action('quit')
        assert person.windows.wait() == 0


def the_page_that_makes_keys_is_opened_with_the_rights_filled_in():
    with Newcomer(SANDBOX, GUICHET) as person:
        person.open_at_sandbox()
        person.choose(THREE_KEYS)
        person.choose('Create Keys at OVHcloud')
        assert 'GET=' in person.browser.wait_for_page('createToken'), 'the rights are not in the address'
        keys('Escape')
        person.choose(BROWSER)
        person.choose('Create Them at OVHcloud')
        person.browser.wait_for_page('createApp')


def who_comes_from_easyclick2call_is_told_what_to_do():
    with Newcomer(SANDBOX, GUICHET, keyring=False) as person:
        person.open()
        person.choose('Coming from EasyClick2Call?')
        text = wait_until(lambda: person.windows.find(lambda name: 'January 2026' in (name or ''), 'label'), 'it is told')

        def is_in_sight():
            place = text.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            window = person.windows.find('Sign In', 'filler').queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            return place.y + place.height <= window.y + window.height
        wait_until(is_in_sight, 'all of it is in sight')
        screenshot('sign-in-easyclick2call')


def the_place_of_the_account_is_said_and_can_be_changed():
    with Newcomer(SANDBOX, GUICHET, keyring=False) as person:
        person.open_at_sandbox()
        person.fill('Address of the API', person.sandbox.url.removesuffix('/1.0'))
        person.choose(SERVICE)
        person.windows.wait_for(f'At {person.sandbox.url} · Change', 'push button')
        screenshot('sign-in-place')
        keys('Escape')
        wait_until(lambda: SERVICE in person.focused(), 'one goes on from where one was')
        person.choose(THREE_KEYS)
        person.choose(f'At {person.sandbox.url} · Change')
        wait_until(lambda: 'Address of the API' in person.focused(), 'it can be changed')
        assert read(person.field('Address of the API')) == person.sandbox.url


def an_address_that_keys_may_not_go_to_is_refused_at_once():
    with Newcomer(SANDBOX, GUICHET, keyring=False) as person:
        person.open_at_sandbox()
        person.fill('Address of the API', 'http://example.org/1.0')
        person.choose(BROWSER)
        wait_until(lambda: 'Address of the API' in person.focused(), 'the mistake has the keyboard')
        screenshot('sign-in-address')
        assert person.windows.find('Create Them at OVHcloud') is None


run_tests(a_newcomer_signs_in_with_the_browser,
          a_newcomer_signs_in_with_a_pasted_page_of_keys,
          three_bare_keys_fill_the_fields_and_line_ends_never_show,
          a_newcomer_uses_what_is_found_in_place_or_copies_it,
          a_file_with_a_mistake_leaves_the_keyboard_free,
          a_newcomer_signs_in_with_a_service_account,
          a_refusal_in_the_browser_ends_the_wait_and_one_tries_again,
          a_request_that_ovhcloud_refuses_is_told_over_the_form,
          wrong_keys_are_told_and_can_be_corrected,
          a_key_that_can_be_none_is_told_under_its_field,
          a_keyring_that_stays_locked_is_told_and_the_keys_are_used_for_the_session,
          who_does_not_wait_for_the_keyring_signs_in_for_the_session,
          missing_rights_are_named_and_the_browser_asks_for_all,
          keys_that_lack_rights_can_be_used_all_the_same,
          back_keeps_what_was_typed_and_closing_asks,
          quitting_asks_before_typed_keys_are_lost,
          the_page_that_makes_keys_is_opened_with_the_rights_filled_in,
          who_comes_from_easyclick2call_is_told_what_to_do,
          the_place_of_the_account_is_said_and_can_be_changed,
          an_address_that_keys_may_not_go_to_is_refused_at_once)
