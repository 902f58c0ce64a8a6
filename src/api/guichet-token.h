/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-token.h: the token of a service account; fetched once for all who wait, and again shortly
 * before its end. Never shows it.
 */
#pragma once

#include "guichet-channel.h"

G_BEGIN_DECLS

/* A token is renewed so many seconds before its end, as OVHcloud's own clients do. */
#define GUICHET_TOKEN_MARGIN 10

#define GUICHET_TYPE_TOKEN (guichet_token_get_type ())
G_DECLARE_FINAL_TYPE (GuichetToken, guichet_token, GUICHET, TOKEN, GObject)

GuichetToken *guichet_token_new (GuichetCredentials *credentials, GuichetChannel *channel);
void guichet_token_get_async (GuichetToken *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GuichetChannel *guichet_token_get_finish (GuichetToken *self, GAsyncResult *result, GError **error);
void guichet_token_forget (GuichetToken *self, GuichetChannel *bearer);

G_END_DECLS
