#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A notification daemon in the hands of a test, as a process of its own: pyatspi does not bear another main loop.

It prints each notification as a line of JSON; a test clicks on one, as a person would.
"""
import json
import sys

from guichet_test import Program, wait_until

INTERFACE = """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""
PATH, NAME = '/org/freedesktop/Notifications', 'org.freedesktop.Notifications'
# Who shows notifications has to be told that this is no GNOME.
ENV = {'GNOTIFICATION_BACKEND': 'freedesktop'}


class Notifications(Program):
    """What is told while it runs; programs that tell are started with ENV."""

    def __init__(self):
        super().__init__(sys.executable, __file__, stdin=-1)
        self.wait_for_line(lambda line: line == 'ready', 'the daemon is on the bus')

    def all(self):
        """(title, body) of each, as they came."""
        return [(one['title'], one['body']) for one in map(json.loads, self.lines[1:])]

    def wait_for(self, title):
        """Its text."""
        return wait_until(lambda: [body or ' ' for shown, body in self.all() if shown == title], f'“{title}” is told')[-1]

    def click(self, title):
        number = [shown for shown, _ in self.all()].index(title) + 1
        self.process.stdin.write(f'{number}\n')
        self.process.stdin.flush()


def serve():
    import gi
    gi.require_version('Gio', '2.0')
    from gi.repository import Gio, GLib
    bus, loop = Gio.bus_get_sync(Gio.BusType.SESSION), GLib.MainLoop()
    told = 0

    def handle(_bus, _sender, _path, _interface, method, parameters, invocation):
        nonlocal told
        if method == 'GetCapabilities':
            invocation.return_value(GLib.Variant('(as)', (['actions', 'body'],)))
        elif method == 'Notify':
            told += 1
            title, body = parameters.unpack()[3:5]
            print(json.dumps({'title': title, 'body': body}), flush=True)
            invocation.return_value(GLib.Variant('(u)', (told,)))
        else:
            invocation.return_value(None)

    def clicked(channel, _condition):
        line = channel.readline()
        if not line:
            loop.quit()
            return False
        bus.emit_signal(None, PATH, NAME, 'ActionInvoked', GLib.Variant('(us)', (int(line), 'default')))
        return True
    bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], handle, None, None)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: print('ready', flush=True), None)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, clicked)
    loop.run()


if __name__ == '__main__':
    serve()
