/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring.h: the secrets of the profiles in the keyring of the desktop (libsecret: the
 * Secret Service, or the Secret portal in a Flatpak), one item for each profile, under one schema.
 * The only place that stores a secret; private to the services. Never asks OVHcloud.
 *
 * Property, construct-only: "limit" (uint, milliseconds: 60,000: the longest that one call takes,
 * people's typing of the password included).
 *
 * Errors: GUICHET_ERROR_KEYRING_LOCKED, GUICHET_ERROR_KEYRING, GUICHET_ERROR_NOT_SIGNED_IN (no item
 * of this profile).
 */
#pragma once

#include "guichet-credentials.h"
#include "guichet-profile.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_KEYRING (guichet_keyring_get_type ())
G_DECLARE_FINAL_TYPE (GuichetKeyring, guichet_keyring, GUICHET, KEYRING, GObject)

GuichetKeyring *guichet_keyring_new (void);
/* Whether guichet_keyring_lookup_async() fails with GUICHET_ERROR_KEYRING_LOCKED where it would ask
 * people for the password of the keyring */
void guichet_keyring_set_quiet (GuichetKeyring *self, gboolean is_quiet);
/* A profile that is for the session goes to the session's collection or, where there is no keyring
 * at all, into the memory of this process. */
void guichet_keyring_store_async (GuichetKeyring *self,
                                  GuichetProfile *profile,
                                  GuichetCredentials *credentials,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean guichet_keyring_store_finish (GuichetKeyring *self, GAsyncResult *result, GError **error);
void guichet_keyring_lookup_async (GuichetKeyring *self,
                                   GuichetProfile *profile,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Returns: (transfer full) */
GuichetCredentials *
guichet_keyring_lookup_finish (GuichetKeyring *self, GAsyncResult *result, GError **error);
/* What is not there is cleared already: no error. */
void guichet_keyring_clear_async (GuichetKeyring *self,
                                  GuichetProfile *profile,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean guichet_keyring_clear_finish (GuichetKeyring *self, GAsyncResult *result, GError **error);

G_END_DECLS
