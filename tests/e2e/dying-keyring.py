#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyring that dies when it is asked one certain thing: OpenSession, SearchItems or CreateItem.

Usage: dying-keyring.py METHOD

Prints "ready" when it has the name of the Secret Service. Up to that method it answers as a keyring without any item.
"""
import os
import sys

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402 (the version must be asked for first)

INTERFACES = """<node>
  <interface name="org.freedesktop.Secret.Service">
    <method name="OpenSession">
      <arg type="s" direction="in"/><arg type="v" direction="in"/>
      <arg type="v" direction="out"/><arg type="o" direction="out"/>
    </method>
    <method name="SearchItems">
      <arg type="a{ss}" direction="in"/><arg type="ao" direction="out"/><arg type="ao" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.Secret.Collection">
    <method name="CreateItem">
      <arg type="a{sv}" direction="in"/><arg type="(oayays)" direction="in"/><arg type="b" direction="in"/>
      <arg type="o" direction="out"/><arg type="o" direction="out"/>
    </method>
  </interface>
</node>"""


def handle(_bus, _sender, _path, _interface, method, parameters, invocation):
    if method == sys.argv[1]:
        os._exit(1)
    if method == 'SearchItems':
        invocation.return_value(GLib.Variant('(aoao)', ([], [])))
    elif parameters.unpack()[0] == 'plain':
        invocation.return_value(GLib.Variant('(vo)', (GLib.Variant('s', ''), '/org/freedesktop/secrets/session/1')))
    else:
        invocation.return_dbus_error('org.freedesktop.DBus.Error.NotSupported', 'plain alone')


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
service, collection = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
bus.register_object('/org/freedesktop/secrets', service, handle, None, None)
bus.register_object('/org/freedesktop/secrets/aliases/default', collection, handle, None, None)
Gio.bus_own_name_on_connection(bus, 'org.freedesktop.secrets', Gio.BusNameOwnerFlags.NONE,
                               lambda *_: print('ready', flush=True), None)
GLib.MainLoop().run()
