/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-client.h: sends requests to OVHcloud and gives back what it answered, as JSON or as a
 * #GuichetError. Signs with the server's time, repeats nothing but a GET, follows no redirection,
 * trusts no bad certificate.
 *
 * At most six requests are in flight, the others wait their turn; a GET that is under way already
 * is not sent a second time. Signal "refused" (boxed GError): GUICHET_ERROR_CREDENTIAL came back.
 *
 * Properties, all construct-only: "credentials"; "log" (#GuichetExchangeLog, nullable); and, in
 * milliseconds, "connect-limit" (30,000: resolving, connecting and TLS), "answer-limit" (60,000: a
 * whole call with its repeat) and "pause" (500: the least pause before a repeat).
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-credentials.h"
#include "guichet-exchange-log.h"
#include "guichet-request.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CLIENT (guichet_client_get_type ())
G_DECLARE_FINAL_TYPE (GuichetClient, guichet_client, GUICHET, CLIENT, GObject)

#define GUICHET_CLIENT_MAX_IN_FLIGHT 6

/* @log: (nullable): is told every exchange */
GuichetClient *guichet_client_new (GuichetCredentials *credentials, GuichetExchangeLog *log);
GuichetCredentials *guichet_client_get_credentials (GuichetClient *self);
/* (nullable): is told every request */
GuichetExchangeLog *guichet_client_get_log (GuichetClient *self);
/* Server time less ours, in seconds; 0 before the first signed call, and with tokens. */
gint64 guichet_client_get_clock_difference (GuichetClient *self);

void guichet_client_call_async (GuichetClient *self,
                                GuichetRequest *request,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: (transfer full): the reply; a JSON null node for a void answer */
JsonNode *guichet_client_call_finish (GuichetClient *self, GAsyncResult *result, GError **error);

/* One long poll of the CTI event service: unsigned, another host, patient (70 s). */
void guichet_client_poll_events_async (GuichetClient *self,
                                       const char *events_url,
                                       const char *token,
                                       const char *poll_session,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
JsonNode *
guichet_client_poll_events_finish (GuichetClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
