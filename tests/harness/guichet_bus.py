# SPDX-License-Identifier: GPL-3.0-or-later
"""A session bus in the hands of a test: a notification daemon and the windows, both of which only write down what they
are told; and a helper, whose actions are called as a desktop calls them.

They own their names from the import on, so that nothing is started by the bus in their place.
"""
import os
import threading

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402 (the version must be asked for first)

from guichet_test import Program, wait_until  # noqa: E402

HELPER_NAME = 'io.github.guichet.Guichet.Helper'
HELPER_PATH = '/io/github/guichet/Guichet/Helper'
WINDOWS_NAME = 'io.github.guichet.Guichet'
WINDOWS_PATH = '/io/github/guichet/Guichet'
INTERFACES = """<node>
  <interface name="org.freedesktop.Notifications">
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  </interface>
  <interface name="org.freedesktop.Application">
    <method name="Activate"><arg type="a{sv}" direction="in"/></method>
    <method name="ActivateAction">
      <arg type="s" direction="in"/><arg type="av" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
  </interface>
</node>"""

BUS = Gio.bus_get_sync(Gio.BusType.SESSION)
NOTIFICATIONS = []  # (title, body, actions), as they come
ACTIVATIONS = []    # (action, parameters) that the windows were told
TOKENS = []         # with which they may take the focus; None for none


def handle(_bus, _sender, _path, _interface, method, parameters, invocation):
    values = parameters.unpack()
    if method == 'Notify':
        NOTIFICATIONS.append((values[3], values[4], values[5]))
        invocation.return_value(GLib.Variant('(u)', (len(NOTIFICATIONS),)))
    elif method == 'GetCapabilities':
        invocation.return_value(GLib.Variant('(as)', (['actions', 'body'],)))
    else:
        if method == 'ActivateAction':
            ACTIVATIONS.append((values[0], values[1]))
            TOKENS.append(values[2].get('activation-token'))
        invocation.return_value(None)


def ask(name, path, interface, method, parameters, reply=None):
    answer = BUS.call_sync(name, path, interface, method, parameters, reply and GLib.VariantType(reply),
                           Gio.DBusCallFlags.NO_AUTO_START, 10000, None)
    return answer.unpack()


def own(name, path, interface):
    BUS.register_object(path, interface, handle, None, None)
    ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
        GLib.Variant('(su)', (name, 0)))


def has_owner(name):
    return ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
               GLib.Variant('(s)', (name,)))[0]


class Helper(Program):
    """guichet-helper with a state folder of its own, which has taken its name on the bus."""

    def __init__(self, program, *options, env=None, state=None):
        self.state = state or os.path.join(os.environ['GUICHET_SESSION_DIR'], f'state-{os.urandom(4).hex()}')
        NOTIFICATIONS.clear()
        ACTIVATIONS.clear()
        TOKENS.clear()
        wait_until(lambda: not has_owner(HELPER_NAME), 'the helper before has gone')
        super().__init__(program, *options, env={'GNOTIFICATION_BACKEND': 'freedesktop',
                                                 'GUICHET_STATE_DIR': self.state, **(env or {})})
        wait_until(lambda: has_owner(HELPER_NAME) and self.has_actions(), 'the helper is on the bus')

    @staticmethod
    def has_actions():
        try:
            return 'call' in ask(HELPER_NAME, HELPER_PATH, 'org.gtk.Actions', 'List', None)[0]
        except GLib.Error:
            return False

    @staticmethod
    def activate(action, *parameters):
        values = [GLib.Variant('x' if isinstance(parameter, int) else 's', parameter) for parameter in parameters]
        ask(HELPER_NAME, HELPER_PATH, 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', (action, values, {})))

    @staticmethod
    def set_state(action, value):
        ask(HELPER_NAME, HELPER_PATH, 'org.gtk.Actions', 'SetState',
            GLib.Variant('(sva{sv})', (action, GLib.Variant('b', value), {})))

    @staticmethod
    def get_state(action):
        return ask(HELPER_NAME, HELPER_PATH, 'org.gtk.Actions', 'Describe', GLib.Variant('(s)', (action,)))[0][2][0]

    @staticmethod
    def click_tray(token=None):
        """A click on the icon, as a panel tells it; on Wayland it gives a token along."""
        for method, arguments in (('ProvideXdgActivationToken', token and GLib.Variant('(s)', (token,))),
                                  ('Activate', GLib.Variant('(ii)', (0, 0)))):
            if arguments:
                ask(HELPER_NAME, '/StatusNotifierItem', 'org.kde.StatusNotifierItem', method, arguments)

    @staticmethod
    def get_menu():
        """The whole menu of the tray icon: (id, properties, children)."""
        return ask(HELPER_NAME, '/StatusNotifierItem/Menu', 'com.canonical.dbusmenu', 'GetLayout',
                   GLib.Variant('(iias)', (0, -1, [])))[1]

    @staticmethod
    def click_menu(number):
        ask(HELPER_NAME, '/StatusNotifierItem/Menu', 'com.canonical.dbusmenu', 'Event',
            GLib.Variant('(isvu)', (number, 'clicked', GLib.Variant('s', ''), 0)))

    @staticmethod
    def get_tray(name):
        """A property of the tray icon, which is on the bus whether a panel shows it or not."""
        return ask(HELPER_NAME, '/StatusNotifierItem', 'org.freedesktop.DBus.Properties', 'Get',
                   GLib.Variant('(ss)', ('org.kde.StatusNotifierItem', name)))[0]

    def get_tooltip(self):
        return repr(self.get_tray('ToolTip'))

    @staticmethod
    def wait_for_notification(title):
        """Waits for the notification with that title; returns its text."""
        return wait_until(lambda: [body or ' ' for shown, body, _ in NOTIFICATIONS if shown == title],
                          f'“{title}” is told')[-1]


own('org.freedesktop.Notifications', '/org/freedesktop/Notifications',
    Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces[0])
own(WINDOWS_NAME, WINDOWS_PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces[1])
threading.Thread(target=GLib.MainLoop().run, daemon=True).start()
