# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows of guichet as a screen reader sees them, and a keyboard.

A control is found by its role and by its accessible name, which is its visible English label. Every wait has a deadline;
screenshots go to GUICHET_SCREENSHOTS, if that is set, to be looked at.
"""
import gettext
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

import pyatspi

from guichet_test import Program, Skip, wait_until

NO_ACCOUNT = {name: '' for name in ('OVH_ENDPOINT', 'OVH_APPLICATION_KEY', 'OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY')}


def keys(*names):
    """Presses keys, such as 'ctrl+f' or 'Return', in the window that has the focus."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '20', *names], check=True)


def type_text(text):
    subprocess.run(['xdotool', 'type', '--delay', '20', text], check=True)


def copy(text):
    """Makes text the clipboard, as another program would. xclip returns before it owns the clipboard."""
    xclip = ['xclip', '-selection', 'clipboard']
    subprocess.run([*xclip, '-in'], input=text, text=True, check=True)
    wait_until(lambda: subprocess.run([*xclip, '-out'], capture_output=True, text=True, check=False).stdout == text,
               'the text is copied')


def activate_action(name, parameters='@av []'):
    """What a desktop or a script does with the program from outside. One that quits gives no answer."""
    subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.guichet.Guichet', '--object-path',
                    '/io/github/guichet/Guichet', '--method', 'org.gtk.Actions.Activate', name, parameters, '@a{sv} {}'],
                   check=False, capture_output=True)


def screenshot(name, moves=False):
    """Keeps what the screen shows, once two pictures of it are the same: nothing moves any more. With a spinner, which
    moves for ever, at once."""
    folder = os.environ.get('GUICHET_SCREENSHOTS')
    if not folder or not os.path.isdir(folder):
        return
    with tempfile.TemporaryDirectory() as scratch:
        last = None

        def still():
            nonlocal last
            picture = pathlib.Path(scratch, 'now.ppm')
            subprocess.run(['import', '-window', 'root', str(picture)], check=True)
            before, last = last, picture.read_bytes()
            return moves or before == last
        wait_until(still, 'the screen is still')
        subprocess.run(['convert', str(pathlib.Path(scratch, 'now.ppm')), os.path.join(folder, name + '.png')], check=True)


def _states(node):
    try:
        return node.getState()
    except Exception:  # gone since it was listed
        return None


def is_showing(node):
    """GTK 4.8 tells “showing” of windows alone; of the rest, that it is visible and has got a place on the screen."""
    states = _states(node)
    if states is None or not states.contains(pyatspi.STATE_VISIBLE):
        return False
    try:
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:  # the page of a stack: its child has the place
        return True
    return place.width > 0 and place.height > 0


def is_sensitive(node):
    states = _states(node)
    return states is not None and states.contains(pyatspi.STATE_SENSITIVE)


def is_focused(node):
    states = _states(node)
    return states is not None and states.contains(pyatspi.STATE_FOCUSED)


def read(node):
    """The text in a field."""
    text = node.queryText()
    return text.getText(0, text.characterCount)


def french_locale(locale_dir):
    """An environment in French; the locale is compiled for this run, since a build machine has none."""
    if shutil.which('localedef') is None or not os.path.exists('/usr/share/i18n/locales/fr_FR'):
        raise Skip('the package “locales” is not installed')
    folder = os.path.join(os.environ['GUICHET_SESSION_DIR'], 'locale')
    os.makedirs(folder, exist_ok=True)
    subprocess.run(['localedef', '-i', 'fr_FR', '-f', 'UTF-8', os.path.join(folder, 'fr_FR.UTF-8')], check=True)
    return {'LOCPATH': folder, 'LC_ALL': 'fr_FR.UTF-8', 'LANGUAGE': 'fr', 'GUICHET_LOCALE_DIR': locale_dir}


def french_words(locale_dir):
    """Gives a text of the program in French."""
    return gettext.translation('guichet', locale_dir, ['fr']).gettext


def parent_of(pid):
    with open(f'/proc/{pid}/stat', encoding='utf-8') as file:
        return int(file.read().rpartition(')')[2].split()[1])


class Windows(Program):
    """The program, started; its window `title` has the keyboard."""

    def __init__(self, program, *arguments, env=None, settings=None, profiles=None, title='Calls'):
        self.folder = tempfile.TemporaryDirectory(prefix='guichet-ui-')
        with open(os.path.join(self.folder.name, 'settings.ini'), 'w', encoding='utf-8') as file:
            file.write('[guichet]\n' + ''.join(f'{name}={value}\n' for name, value in (settings or {}).items()))
            for number, values in (profiles or {}).items():
                file.write(f'\n[profiles/{number}]\n' + ''.join(f'{name}={value}\n' for name, value in values.items()))
        super().__init__(program, *arguments, env={'GUICHET_STATE_DIR': self.folder.name, **NO_ACCOUNT, **(env or {})})
        self.app = wait_until(self._find_app, 'the program is on the accessibility bus')
        self.wait_for(title)
        self.activate(title)

    def __exit__(self, *rest):
        super().__exit__(*rest)
        self.end_helper()
        self.folder.cleanup()

    def helper(self):
        """The process id of the helper that these windows started; None if there is none."""
        mark = f'GUICHET_STATE_DIR={self.folder.name}'.encode()
        for folder in pathlib.Path('/proc').glob('[0-9]*'):
            try:
                if mark in (folder / 'environ').read_bytes().split(b'\0') and \
                        os.path.basename(os.readlink(folder / 'exe')) == 'guichet-helper':
                    return int(folder.name)
            except OSError:  # ended meanwhile, or of another user
                continue
        return None

    def end_helper(self):
        pid = self.helper()
        if pid is not None:
            os.kill(pid, signal.SIGTERM)
            wait_until(lambda: self.helper() is None, 'the helper has ended')

    def _find_app(self):
        assert self.process.poll() is None, 'the program ended:\n' + '\n'.join(self.errors[-30:])
        for app in pyatspi.Registry.getDesktop(0):
            try:
                # A demo is a process that watches, and the windows below it.
                if app and self.process.pid in (app.get_process_id(), parent_of(app.get_process_id())):
                    return app
            except Exception:  # an application that leaves the bus while it is looked at
                continue
        return None

    def read_settings(self):
        with open(os.path.join(self.folder.name, 'settings.ini'), encoding='utf-8') as file:
            return file.read()

    def activate(self, title):
        """Gives a window the keyboard."""
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{title}$', 'windowactivate', '--sync'],
                       check=True, stdout=subprocess.DEVNULL)

    def all(self, holds, root=None):
        """The shown controls, in order, of which holds(node) is true. What is in a hidden part is left out. All windows, or
        what is in `root`."""
        # What libatspi remembers is brought up to date by a main loop, which a test does not run.
        self.app.clear_cache()
        found = []

        def walk(node):
            for child in node:
                if child is not None and is_showing(child):
                    if holds(child):
                        found.append(child)
                    walk(child)
        try:
            walk(root or self.app)
        except Exception:  # the tree changed under the walk: look again
            return []
        return found

    def find(self, name, role=None):
        """The control that shows, has this name (or a name that `name` accepts) and this role; None if there is none."""
        accepts = name if callable(name) else lambda candidate: candidate == name

        def holds(node):
            try:
                return (role is None or node.getRoleName() == role) and accepts(node.name)
            except Exception:  # gone since it was listed
                return False
        found = self.all(holds)
        return found[0] if found else None

    def _wait(self, look, what, deadline=30):
        """Waits; a wait in vain is told with all that shows instead."""
        def look_while_it_runs():
            assert self.process.poll() is None, 'the program ended:\n' + '\n'.join(self.errors[-30:])
            return look()
        try:
            return wait_until(look_while_it_runs, what, deadline)
        except AssertionError as error:
            raise AssertionError(f'{error}; instead there are:\n{self.tree()}\n' + '\n'.join(self.errors[-10:])) from None

    def wait_for(self, name, role=None, deadline=30):
        return self._wait(lambda: self.find(name, role), f'{role or "control"} “{name}” is shown', deadline)

    def wait_gone(self, name, role=None):
        return self._wait(lambda: self.find(name, role) is None, f'“{name}” is gone')

    def press(self, name, role='push button'):
        """Presses a button, once it is sensitive."""
        def ready():
            # A menu button holds a button of the same name: the one that acts is meant.
            return next((node for node in self.all(lambda n: n.name == name and n.getRoleName() == role)
                         if is_sensitive(node) and 'Action' in pyatspi.listInterfaces(node) and
                         node.queryAction().nActions > 0), None)
        self._wait(ready, f'“{name}” can be pressed').queryAction().doAction(0)

    def click(self, title, node):
        """Clicks on a control of the window with that title, as people do where it has no action."""
        answer = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$', 'getwindowgeometry', '--shell'],
                                check=True, stdout=subprocess.PIPE, text=True).stdout
        window = dict(line.split('=') for line in answer.split())
        box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        subprocess.run(['xdotool', 'mousemove', str(int(window['X']) + box.x + box.width // 2),
                        str(int(window['Y']) + box.y + box.height // 2), 'click', '1'], check=True)

    def choose_tab(self, name):
        """Chooses a page of a view switcher with the keyboard: its tabs have no action in GTK 4.8."""
        def is_reached():
            return any(node.name == name for node in self.all(lambda n: n.getRoleName() == 'page tab' and is_focused(n)))
        for _ in range(20):
            if is_reached():
                break
            keys('Tab')
        keys('space')

    def says(self, part):
        """Waits for a visible text that contains `part`; returns it."""
        return self._wait(lambda: self.find(lambda name: part in (name or ''), 'label'), f'a text with “{part}” is shown').name

    def wait_until_ready(self):
        """Waits until the account is read, and a line can call."""
        return self.says('0033 9 72')

    def number_field(self):
        return self.wait_for('Number to call', 'text')

    def tree(self):
        """All that shows, for the log of a failed test."""
        return '\n'.join(f'{node.getRoleName()}: {node.name!r}' for node in self.all(lambda node: node.name))
