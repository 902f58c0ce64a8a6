# SPDX-License-Identifier: GPL-3.0-or-later
"""The tray icon in a real panel: xfce4-panel draws it, passes a click on, and shows its menu.

usage: in-session --wm x11 test-tray.py TRAY-PROBE DATA-FOLDER GUICHET-HELPER
The folder is the source of the icons, which is laid out like a data folder of the system. A picture of the open menu is
kept in the folder that GUICHET_SCREENSHOTS names, if there is one.
"""
import os
import shutil
import subprocess
import sys
import uuid

from guichet_panel import HEIGHT, WIDTH, Panel
from guichet_test import DEADLINE, Program, Skip, run_tests, wait_until

PROBE, DATA, HELPER = sys.argv[1:4]
ICON = 'io.github.guichet.Guichet-tray-symbolic'


def run(*command):
    return subprocess.run(command, capture_output=True, timeout=DEADLINE, check=True).stdout


class ScreenPanel(Panel):
    """The panel as a person sees it and clicks into it."""

    def __init__(self):
        for program in ('xdotool', 'import'):
            if shutil.which(program) is None:
                raise Skip(f'{program} is not installed')
        super().__init__(DATA)

    def find_icon(self):
        """Where the middle of the one icon is, or None: columns that differ from the empty right end of the panel."""
        grey = run('import', '-window', 'root', '-crop', f'{WIDTH}x{HEIGHT}+0+0', '-depth', '8', 'gray:-')
        empty = grey[HEIGHT // 2 * WIDTH + WIDTH - 100]
        columns = [x for x in range(WIDTH)
                   if any(abs(grey[y * WIDTH + x] - empty) > 40 for y in range(6, HEIGHT - 6))]
        if not columns or columns[-1] - columns[0] > HEIGHT:
            return None
        return (columns[0] + columns[-1]) // 2, HEIGHT // 2

    def wait_for_icon(self, probe):
        wait_until(lambda: probe.lines[-1:] == ['hosted'], 'the panel has taken the icon')
        return wait_until(self.find_icon, 'the panel shows the icon')

    def click_icon(self, button):
        x, y = wait_until(self.find_icon, 'the panel shows the icon')
        run('xdotool', 'mousemove', str(x), str(y), 'click', str(button))

    @staticmethod
    def find_windows(*options):
        """Those of the process in which the panel runs its tray."""
        search = subprocess.run(['xdotool', 'search', *options, '--name', '^wrapper-2.0$'],
                                capture_output=True, timeout=DEADLINE, text=True, check=False)
        return search.stdout.split()

    def find_menu(self):
        """Geometry of the menu's window, the one that is not tiny."""
        for window in self.find_windows('--onlyvisible'):
            geometry = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window],
                                      capture_output=True, timeout=DEADLINE, text=True, check=False)
            place = {key: int(value) for key, value in (line.split('=') for line in geometry.stdout.split())}
            if place.get('WIDTH', 0) > 2 * HEIGHT:  # nothing is known of a window that has just gone
                return place
        return None

    def close_menu(self):
        run('xdotool', 'key', 'Escape')
        wait_until(lambda: self.find_menu() is None, 'the menu is closed')

    def open_menu(self):
        """Until the panel has read our menu, which has two entries, it shows none, or its own, which has more."""
        def try_it():
            self.click_icon(3)
            try:
                menu = wait_until(self.find_menu, 'a menu is open', deadline=2)
            except AssertionError:
                return None
            if menu['HEIGHT'] < 4 * HEIGHT:
                return menu
            self.close_menu()
            return None
        return wait_until(try_it, 'the menu of the icon is open')

    def __exit__(self, *_):
        super().__exit__()
        wait_until(lambda: not self.find_windows(), 'the tray is gone with the panel')

    def click_entry(self, down):
        """Opens the menu and clicks so many pixels below its top, or above its bottom if negative."""
        menu = self.open_menu()
        keep_screenshot('tray-menu.png')
        y = menu['Y'] + (down if down > 0 else menu['HEIGHT'] + down)
        run('xdotool', 'mousemove', str(menu['X'] + menu['WIDTH'] // 2), str(y), 'click', '1')
        wait_until(lambda: self.find_menu() is None, 'the menu is closed')


def keep_screenshot(name):
    folder = os.environ.get('GUICHET_SCREENSHOTS')
    if folder:
        run('import', '-window', 'root', os.path.join(folder, name))


def wait_for(probe, text):
    probe.wait_for_line(lambda line: line.startswith(text), f'the probe prints “{text}” in {probe.lines}')


def the_icon_appears_and_a_click_is_passed_on():
    with ScreenPanel() as panel, Program(PROBE, ICON) as probe:
        panel.wait_for_icon(probe)

        def try_it():
            """A panel that has just come up draws the icon before it takes clicks on it."""
            panel.click_icon(1)
            try:
                return wait_until(lambda: any(line.startswith('activate ') for line in probe.lines), 'a click', deadline=2)
            except AssertionError:
                return False
        wait_until(try_it, 'a click is passed on')


def a_click_in_the_menu_activates_the_action():
    with ScreenPanel() as panel, Program(PROBE, ICON) as probe:
        panel.wait_for_icon(probe)
        panel.click_entry(16)
        wait_for(probe, 'action call 0033142866100')


def a_tick_in_the_menu_changes_the_state():
    with ScreenPanel() as panel, Program(PROBE, ICON) as probe:
        panel.wait_for_icon(probe)
        for state in ('true', 'false'):
            panel.click_entry(-16)
            wait_for(probe, f'action pause-watching {state}')


def the_icon_comes_back_with_a_new_panel():
    with Program(PROBE, ICON) as probe:
        with ScreenPanel() as panel:
            panel.wait_for_icon(probe)
        wait_for(probe, 'not hosted')
        with ScreenPanel() as panel:
            panel.wait_for_icon(probe)
            assert probe.lines == ['hosted', 'not hosted', 'hosted'], probe.lines


def a_state_with_two_accounts():
    """A state folder whose settings know two accounts, and the second one's id. The first is in use."""
    state = os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
    ids = [str(uuid.uuid4()) for _ in range(2)]
    os.makedirs(state)
    with open(os.path.join(state, 'settings.ini'), 'w', encoding='utf-8') as file:
        file.write(f'[guichet]\nprofiles={ids}\nprofile={ids[0]!r}\n')
        for number, name in zip(ids, ('Agence Martin', 'Cabinet Dupont')):
            file.write(f'\n[profiles/{number}]\nname={name!r}\n')
    return os.path.join(state, 'settings.ini'), ids[1]


def an_account_is_chosen_in_the_menu_of_the_helper():
    settings, other = a_state_with_two_accounts()

    def is_chosen():
        with open(settings, encoding='utf-8') as file:
            return f'profile={other!r}' in file.read()

    with ScreenPanel() as panel, \
            Program(HELPER, '--clipboard-backend=none', env={'GUICHET_STATE_DIR': os.path.dirname(settings)}):
        def try_it():
            """Until the panel has read our menu it shows none, or its own, which has no accounts."""
            panel.click_icon(3)
            try:
                wait_until(panel.find_menu, 'a menu is open', deadline=2)
                run('xdotool', 'key', '--delay', '100', 'a', 'Down')
                keep_screenshot('tray-accounts.png')
                run('xdotool', 'key', 'Return')
                return wait_until(is_chosen, 'the account is chosen', deadline=2)
            except AssertionError:
                run('xdotool', 'key', 'Escape', 'Escape')
                return False
        wait_until(try_it, 'the other account is in use')
        wait_until(lambda: panel.find_menu() is None, 'the menu is closed')
        panel.click_icon(3)
        wait_until(panel.find_menu, 'the menu is open again')
        run('xdotool', 'key', '--delay', '100', 'a')
        keep_screenshot('tray-accounts-chosen.png')
        run('xdotool', 'key', 'Escape', 'Escape')


run_tests(the_icon_appears_and_a_click_is_passed_on, a_click_in_the_menu_activates_the_action,
          a_tick_in_the_menu_changes_the_state, the_icon_comes_back_with_a_new_panel,
          an_account_is_chosen_in_the_menu_of_the_helper)
