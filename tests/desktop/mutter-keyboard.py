# SPDX-License-Identifier: GPL-3.0-or-later
#
# mutter-keyboard.py: gives a mutter without a screen a keyboard, and types on it what is written into a FIFO.
# Only for tests: the interface is mutter's own. Commands, one a line: "key ctrl+c", "type some text".
import os
import sys
import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib

NAME = 'org.gnome.Mutter.RemoteDesktop'
KEYS = {'ctrl': 0xffe3, 'shift': 0xffe1, 'alt': 0xffe9, 'super': 0xffeb, 'Return': 0xff0d, 'Escape': 0xff1b,
        'Tab': 0xff09, 'Left': 0xff51, 'Right': 0xff53, 'Home': 0xff50, 'End': 0xff57}

bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(path, interface, method, arguments=None):
    return bus.call_sync(NAME, path, interface, method, arguments, None, 0, 5000, None)


def wait_for_name():
    """mutter takes its name on the bus after its Wayland socket is there."""
    loop = GLib.MainLoop()
    watch = Gio.bus_watch_name(Gio.BusType.SESSION, NAME, 0, lambda *_: loop.quit(), None)
    loop.run()
    Gio.bus_unwatch_name(watch)


wait_for_name()
session = call('/org/gnome/Mutter/RemoteDesktop', NAME, 'CreateSession').unpack()[0]
call(session, NAME + '.Session', 'Start')


def press(keysyms):
    for keysym in keysyms:
        call(session, NAME + '.Session', 'NotifyKeyboardKeysym', GLib.Variant('(ub)', (keysym, True)))
    for keysym in reversed(keysyms):
        call(session, NAME + '.Session', 'NotifyKeyboardKeysym', GLib.Variant('(ub)', (keysym, False)))


def obey(line):
    verb, _, what = line.rstrip('\n').partition(' ')
    if verb == 'key':
        press([KEYS.get(name, ord(name[0])) for name in what.split('+')])
    elif verb == 'type':
        for character in what:
            press([ord(character)])


press([KEYS['shift']])  # the first key makes the keyboard
print('ready', flush=True)
# Held open for writing too, so that the end of one writer is not the end of the file.
writer = os.open(sys.argv[1], os.O_RDWR)
with open(sys.argv[1]) as fifo:
    for line in iter(fifo.readline, ''):
        obey(line)
        print('did', line.rstrip('\n'), flush=True)
