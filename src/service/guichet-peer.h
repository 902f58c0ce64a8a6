/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-peer.h: reaches the other program of this instance, windows or helper, and starts it if
 * it is not there. Speaks the actions that every GApplication exports on D-Bus; there is no
 * protocol of our own.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_PEER_WINDOWS,
  GUICHET_PEER_HELPER,
} GuichetPeer;

void guichet_peer_activate_async (GuichetPeer peer,
                                  const char *action,
                                  GVariant *parameter,
                                  const char *token,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean guichet_peer_activate_finish (GAsyncResult *result, GError **error);

char *guichet_peer_make_object_path (const char *bus_name);
char *guichet_peer_find_program (const char *name);

G_END_DECLS
