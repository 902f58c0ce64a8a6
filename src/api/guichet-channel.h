/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-channel.h: one request to OVHcloud, its headers and signature, and its reply: one try.
 * Never repeats; knows the clock difference only from its caller.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-credentials.h"
#include "guichet-exchange-log.h"
#include "guichet-page-info.h"
#include "guichet-request.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CHANNEL (guichet_channel_get_type ())
G_DECLARE_FINAL_TYPE (GuichetChannel, guichet_channel, GUICHET, CHANNEL, GObject)

/* What came beside a reply or an error. */
typedef struct
{
  gboolean is_transient; /* the same request may succeed in a moment */
  gint64 wait;           /* seconds that the server asks to wait, 0 if it does not */
  GuichetPageInfo page;  /* of a list */
} GuichetAdvice;

GuichetChannel *guichet_channel_new (GuichetCredentials *credentials,
                                     GuichetExchangeLog *log,
                                     guint connect_ms,
                                     guint whole_ms);
GuichetChannel *guichet_channel_new_alike (GuichetChannel *other, GuichetCredentials *credentials);
guint guichet_channel_get_whole_ms (GuichetChannel *self);

void guichet_channel_send_async (GuichetChannel *self,
                                 GuichetRequest *request,
                                 gint64 clock_difference,
                                 gboolean is_second_try,
                                 guint whole_ms,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void guichet_channel_poll_async (GuichetChannel *self,
                                 const char *events_url,
                                 const char *token,
                                 const char *poll_session,
                                 guint whole_ms,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void guichet_channel_fetch_token_async (GuichetChannel *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
JsonNode *guichet_channel_send_finish (GuichetChannel *self,
                                       GAsyncResult *result,
                                       GuichetAdvice *advice,
                                       GError **error);

G_END_DECLS
