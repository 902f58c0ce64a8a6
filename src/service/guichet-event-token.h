/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-event-token.h: the token with which the events of a line are waited for: the one that the
 * line has, or one that is made and deleted with this object. Private to the follower of calls.
 * Never deletes a token that somebody else made.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_EVENT_TOKEN (guichet_event_token_get_type ())
G_DECLARE_FINAL_TYPE (GuichetEventToken, guichet_event_token, GUICHET, EVENT_TOKEN, GObject)

GuichetEventToken *guichet_event_token_new (GuichetClient *client,
                                            const char *billing_account,
                                            const char *service_name);
gboolean guichet_event_token_is_of (GuichetEventToken *self,
                                    GuichetClient *client,
                                    const char *billing_account,
                                    const char *service_name);
void guichet_event_token_get_async (GuichetEventToken *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
const char *
guichet_event_token_get_finish (GuichetEventToken *self, GAsyncResult *result, GError **error);

G_END_DECLS
