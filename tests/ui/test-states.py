# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says when something is missing. Arguments: guichet, guichet-sandbox."""
import os
import sys

from guichet_test import Sandbox, run_tests, wait_until
from guichet_windows import Windows, is_sensitive, keys, screenshot, type_text

GUICHET, SANDBOX = sys.argv[1:3]


def without_an_account_it_offers_to_sign_in_and_the_demo():
    with Windows(GUICHET) as windows:
        windows.says('Not Signed In')
        windows.wait_for('Sign In…', 'push button')
        windows.wait_for('Try the Demo', 'push button')
        assert windows.find('Look Again') is None, 'there is nothing to look at again'
        screenshot('state-unconfigured')


def a_mistake_in_the_configuration_is_told_and_looked_at_again():
    path = os.path.join(os.environ['HOME'], '.ovh.conf')
    with Sandbox(SANDBOX) as sandbox:
        with open(path, 'w', encoding='utf-8') as file:
            os.chmod(path, 0o600)
            file.write('[default]\nno equals sign\n')
        try:
            with Windows(GUICHET) as windows:
                windows.says('The Configuration Has a Mistake')
                windows.says('.ovh.conf')
                screenshot('state-mistake')
                with open(path, 'w', encoding='utf-8') as file:
                    url = sandbox.env['OVH_ENDPOINT']
                    file.write(f'[default]\nendpoint={url}\n\n[{url}]\n')
                    for name in ('application_key', 'application_secret', 'consumer_key'):
                        file.write(f'{name}={sandbox.env["OVH_" + name.upper()]}\n')
                windows.press('Look Again')
                windows.wait_until_ready()
        finally:
            os.unlink(path)


def while_lines_load_the_history_and_the_number_can_be_used():
    with Sandbox(SANDBOX, '--latency', '2000') as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        windows.says('Loading lines')
        type_text('0142866100')
        windows.says('Landline')
        screenshot('state-loading')
        windows.wait_until_ready()
        wait_until(lambda: is_sensitive(windows.wait_for('Call', 'push button')), 'Call can be pressed')


def offline_is_said_and_what_was_loaded_stays():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env) as windows:
        windows.wait_until_ready()
        sandbox.stop()
        keys('ctrl+r')
        windows.wait_for('Try Again', 'push button')
        windows.wait_until_ready()
        screenshot('state-offline')


def a_refused_key_is_told_with_the_words_of_ovhcloud():
    with Sandbox(SANDBOX) as sandbox:
        env = {**sandbox.env, 'OVH_CONSUMER_KEY': 'x' * 32}
        with Windows(GUICHET, env=env) as windows:
            windows.wait_for('Try Again', 'push button')
            windows.wait_for('Details', 'label')
            screenshot('state-refused-key')


def a_line_that_is_gone_is_told_and_no_other_calls():
    with Sandbox(SANDBOX) as sandbox, Windows(GUICHET, env=sandbox.env,
                                              settings={'line': "'xx1111-ovh-1/0033999999999'"}) as windows:
        windows.says('is gone. Choose another one.')
        type_text('0142866100')
        windows.says('Landline')
        assert not is_sensitive(windows.wait_for('Call', 'push button'))
        screenshot('state-line-gone')


def without_a_browser_the_address_of_the_help_is_shown():
    with Windows(GUICHET, env={'XDG_DATA_DIRS': '/nonexistent'}) as windows:
        keys('F1')
        windows.wait_for('No browser opens this page', 'label')
        windows.says('https://')
        screenshot('state-no-browser')


run_tests(without_an_account_it_offers_to_sign_in_and_the_demo,
          a_mistake_in_the_configuration_is_told_and_looked_at_again,
          while_lines_load_the_history_and_the_number_can_be_used,
          offline_is_said_and_what_was_loaded_stays,
          a_refused_key_is_told_with_the_words_of_ovhcloud,
          a_line_that_is_gone_is_told_and_no_other_calls,
          without_a_browser_the_address_of_the_help_is_shown)
