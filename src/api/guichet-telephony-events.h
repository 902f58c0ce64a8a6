/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-telephony-events.h: the events of a line, from which a call is followed, as requests and
 * replies. Pure: no I/O. The service is optional and old: whoever uses it must do without when it
 * fails.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-request.h"

G_BEGIN_DECLS

GuichetRequest *guichet_telephony_read_event_token (const char *billing_account,
                                                    const char *service_name);
GuichetRequest *guichet_telephony_create_event_token (const char *billing_account,
                                                      const char *service_name);
GuichetRequest *guichet_telephony_delete_event_token (const char *billing_account,
                                                      const char *service_name);
/* The two operations answer in two shapes. */
char *guichet_telephony_parse_known_event_token (JsonNode *reply, GError **error);
char *guichet_telephony_parse_event_token (JsonNode *reply, GError **error);

/* One event of a line as the CTI long poll tells it. */
typedef struct
{
  char *event;    /* "start_ringing", "end_ringing", "start_calling", "end_calling", "registered" */
  char *resource; /* the line, "0033972101001" */
  char *call_id;
  char *calling;
  char *called;
  char *dialed;
} GuichetLineEvent;

void guichet_line_event_free (GuichetLineEvent *self);
/* @poll_session: (out) (transfer full): to be given to the next poll. Returns: (element-type
 * GuichetLineEvent) */
GPtrArray *guichet_telephony_parse_events (JsonNode *reply, char **poll_session, GError **error);

G_END_DECLS
