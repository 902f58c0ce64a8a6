# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests do on a screen as a person would: see by accessible names, click with the pointer, keep a picture."""
import os
import subprocess

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402 (the version must be asked for first)

from guichet_test import wait_until  # noqa: E402


def walk(node):
    """All accessible descendants; those that vanish meanwhile are passed over."""
    try:
        children = [node.get_child_at_index(n) for n in range(node.get_child_count())]
    except gi.repository.GLib.Error:
        return
    for child in children:
        if child is not None:
            yield child
            yield from walk(child)


def is_shown(node):
    """GTK 4.8 says “showing” of windows alone, and “visible” of all else; GTK 3 says both."""
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) or states.contains(Atspi.StateType.VISIBLE)


def find(application, role, name):
    """The first shown node of that role and name in the applications whose name contains `application`, or None."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        try:
            program = desktop.get_child_at_index(number)
            if program is None or application not in (program.get_name() or '').lower():
                continue
            for node in walk(program):
                if (node.get_role_name() == role and node.get_name() == name and
                        is_shown(node)):
                    return node
        except gi.repository.GLib.Error:
            continue
    return None


def wait_for(application, role, name, deadline=30):
    return wait_until(lambda: find(application, role, name), f'{role} “{name}” of {application}', deadline)


def click(node):
    """Moves the pointer onto the middle of the node and clicks. For toolkits that tell screen coordinates (GTK 3)."""
    def place():
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return box if box.width > 0 and box.x >= 0 else None
    box = wait_until(place, 'the node has a place on the screen')
    middle = str(box.x + box.width // 2), str(box.y + box.height // 2)
    # A window that appears under a resting pointer is not entered: come from elsewhere.
    subprocess.run(['xdotool', 'mousemove', '0', '0', 'mousemove', *middle, 'click', '1'], check=True)


def picture(path):
    """Takes a picture of the whole screen."""
    subprocess.run(['import', '-window', 'root', path], check=True)


def keep_picture(name):
    """Takes a picture for people to look at, where GUICHET_SCREENSHOTS asks for it."""
    folder = os.environ.get('GUICHET_SCREENSHOTS')
    if folder:
        picture(os.path.join(folder, name + '.png'))


def texts(application):
    """The texts of all labels of the applications whose name contains `application`; what vanishes meanwhile is left out."""
    desktop = Atspi.get_desktop(0)
    found = []
    for number in range(desktop.get_child_count()):
        try:
            program = desktop.get_child_at_index(number)
            if program is None or application not in (program.get_name() or '').lower():
                continue
        except gi.repository.GLib.Error:
            continue
        for node in walk(program):
            try:
                if node.get_role_name() == 'label':
                    found.append(node.get_name() or '')
            except gi.repository.GLib.Error:
                continue
    return found
