# SPDX-License-Identifier: GPL-3.0-or-later
"""A newcomer with a keyboard: no account yet, a sandbox to sign in to, a keyring, and a browser that writes down what it is
told to open.
"""
import json
import os
import pathlib
import subprocess
import urllib.parse
import urllib.request

from guichet_keyring import Keyring
from guichet_test import Sandbox, wait_until
from guichet_windows import Windows, copy, is_focused, keys, read, type_text

TITLE = 'Sign In'
KEYS = {'Application key': 'OVH_APPLICATION_KEY', 'Application secret': 'OVH_APPLICATION_SECRET',
        'Consumer key': 'OVH_CONSUMER_KEY'}
HANDLER = """[Desktop Entry]
Type=Application
Name=Browser
Exec={script} %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
"""


class Browser:
    """The person's browser, as far as this session knows: it opens nothing, and remembers the addresses."""

    def __init__(self):
        folder = pathlib.Path(os.environ['XDG_DATA_HOME'], 'applications')
        folder.mkdir(parents=True, exist_ok=True)
        script = folder / 'browser'
        self.pages = folder / 'pages'
        self.pages.write_text('', encoding='utf-8')
        script.write_text(f'#!/bin/sh\necho "$1" >> "{self.pages}"\n', encoding='utf-8')
        script.chmod(0o755)
        (folder / 'browser.desktop').write_text(HANDLER.format(script=script), encoding='utf-8')
        pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'mimeapps.list').write_text(
            '[Default Applications]\nx-scheme-handler/http=browser.desktop\nx-scheme-handler/https=browser.desktop\n',
            encoding='utf-8')

    def list_pages(self):
        return self.pages.read_text(encoding='utf-8').split()

    def wait_for_page(self, part):
        """Waits until an address with `part` in it was opened; returns the last one."""
        return wait_until(lambda: [page for page in self.list_pages() if part in page],
                          f'the browser opens …{part}…')[-1]


def answer(page, word, account='xx1111-ovh'):
    """What the person does on OVHcloud's page: word is 'authorise' or 'refuse'."""
    data = urllib.parse.urlencode({'answer': word, 'account': account}).encode()
    with urllib.request.urlopen(page, data, timeout=30) as reply:
        return reply.read()


def ask_for_key(sandbox, rules):
    """A consumer key that may do no more than `rules`, authorised."""
    body = {'accessRules': [{'method': method, 'path': path} for method, path in rules]}
    request = urllib.request.Request(sandbox.url + '/auth/credential', json.dumps(body).encode(), method='POST', headers={
        'Content-Type': 'application/json', 'X-Ovh-Application': sandbox.env['OVH_APPLICATION_KEY']})
    with urllib.request.urlopen(request, timeout=30) as reply:
        credential = json.load(reply)
    answer(credential['validationUrl'], 'authorise')
    return credential['consumerKey']


def is_prompt_shown():
    """Whether the keyring asks to be unlocked."""
    return subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'Unlock Login Keyring'], check=False,
                          stdout=subprocess.DEVNULL).returncode == 0


def answer_prompt(*pressed, text=''):
    """What the person does when the keyring asks to be unlocked."""
    subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', 'Unlock Login Keyring', 'windowactivate',
                    '--sync'], check=True, stdout=subprocess.DEVNULL)
    if text:
        type_text(text)
    keys(*pressed)


class Newcomer:
    """The windows of somebody who has no account yet, and what they need to sign in to the sandbox.

    What this class presses and fills in is named in English; `words` gives it in the language of the windows.
    """

    def __init__(self, sandbox_program, guichet, *, keyring=True, env=None, settings=None, title='Calls',
                 sandbox_options=(), words=str):
        self.parts = []
        self.words = words
        try:
            self.sandbox = self._enter(Sandbox(sandbox_program, *sandbox_options))
            self.keyring = self._enter(Keyring(unlocked=True)) if keyring else None
            self.browser = Browser()
            self.windows = self._enter(Windows(guichet, env=env, settings=settings, title=title))
        except BaseException:
            self.__exit__(None, None, None)
            raise

    def _enter(self, part):
        self.parts.append(part)
        return part

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        for part in reversed(self.parts):
            part.__exit__(*rest)

    def focused(self):
        """The names of the controls that have the keyboard; each window has its own, and the one on top gets the keys."""
        return [node.name for node in self.windows.all(is_focused)]

    def reach(self, name, key='Tab'):
        """Presses `key` until the control of that name has the keyboard."""
        for _ in range(30):
            before = self.focused()
            if name in before:
                return
            keys(key)
            try:
                wait_until(lambda: self.focused() != before, 'the focus moves', 2)
            except AssertionError:  # the next control has the same name
                pass
        raise AssertionError(f'{key} never comes to “{name}”:\n{self.windows.tree()}')

    def choose(self, name):
        """Presses the control of that name with the keyboard alone."""
        self.reach(name)
        keys('Return')

    def open(self, title=TITLE, button='Sign In…'):
        self.choose(self.words(button))
        self.windows.wait_for(self.words(title), 'filler')
        self.windows.activate(self.words(title))

    def open_at_sandbox(self):
        """Opens the window and chooses the sandbox as the place of the account."""
        self.open()
        place, address = self.words('The account is at'), self.words('Address of the API')
        self.choose(place)
        wait_until(lambda: place not in self.focused(), 'the list is open')
        keys('Down', 'Down', 'Down', 'Return')
        wait_until(lambda: address in self.focused(), 'the address is asked for')
        self.fill(address, self.sandbox.url)

    def field(self, name):
        return self.windows.find(name, 'text') or self.windows.find(name, 'password text')

    def fill(self, name, text):
        wait_until(lambda: self.field(name), f'the field “{name}” is there')
        self.reach(name)
        keys('ctrl+a')
        type_text(text)
        wait_until(lambda: self.typed(name, len(text)), f'“{name}” is typed')

    def typed(self, name, length):
        field = self.field(name)
        return field is not None and len(read(field)) == length

    def fill_keys(self, *names, env=None):
        for name in names:
            self.fill(self.words(name), (env or self.sandbox.env)[KEYS[name]])

    def paste_page(self, env=None):
        """Pastes what OVHcloud's page of new keys says into the field that has the keyboard."""
        env = env or self.sandbox.env
        copy('Script Credentials\n' + ''.join(f'{name.title()}\n{env[variable]}\n' for name, variable in KEYS.items()))
        keys('ctrl+v')

    def is_signed_in(self):
        """Waits until the window says so, starts, and waits for the lines."""
        self.windows.says('You are signed in')
        self.choose('Start')
        self.windows.wait_gone('You are signed in')
        return self.windows.wait_until_ready()
