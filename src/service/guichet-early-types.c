/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-early-types.c: makes GLib know its types for sockets before there is a second thread.
 *
 * The first use of the keyring connects to the session bus in a thread of GLib, which registers
 * these types one by one; the first request makes libsoup's classes in the main thread, which asks
 * for the same types while it holds the lock of all classes. Up to GLib 2.74 at least, each then
 * waits for the other for ever: registering a type that has interfaces needs that lock too.
 */
#include "config.h"

#include "guichet-early-types.h"

#include <gio/gio.h>
#include <gio/gunixconnection.h>
#include <gio/gunixsocketaddress.h>

/**
 * guichet_early_types_ensure:
 *
 * To be called in the main thread, before anything that may start another one. Costs next to
 * nothing, and nothing at all the second time.
 */
void
guichet_early_types_ensure (void)
{
  g_type_ensure (G_TYPE_SOCKET_ADDRESS);
  g_type_ensure (G_TYPE_INET_ADDRESS);
  g_type_ensure (G_TYPE_INET_SOCKET_ADDRESS);
  g_type_ensure (G_TYPE_UNIX_SOCKET_ADDRESS);
  g_type_ensure (G_TYPE_PROXY_ADDRESS);
  g_type_ensure (G_TYPE_PROXY_RESOLVER);
  g_type_ensure (G_TYPE_NETWORK_ADDRESS);
  g_type_ensure (G_TYPE_SOCKET);
  g_type_ensure (G_TYPE_SOCKET_CLIENT);
  g_type_ensure (G_TYPE_SOCKET_CONNECTION);
  g_type_ensure (G_TYPE_TCP_CONNECTION);
  g_type_ensure (G_TYPE_UNIX_CONNECTION);
  g_type_ensure (G_TYPE_TLS_CERTIFICATE);
  g_type_ensure (G_TYPE_TLS_DATABASE);
  g_type_ensure (G_TYPE_TLS_INTERACTION);
}
