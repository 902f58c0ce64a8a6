/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-api.h: changes of contact as requests (build) and replies (parse): asked for,
 * followed, accepted, refused.
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-contact-request.h"
#include "guichet-request.h"
#include "guichet-service-kind.h"

G_BEGIN_DECLS

/* Who shall be the contacts; each (nullable): stays as it is. One at least */
typedef struct
{
  const char *admin;
  const char *tech;
  const char *billing;
} GuichetNewContacts;

GuichetRequest *guichet_contact_api_change (GuichetServiceKind kind,
                                            const char *name,
                                            const GuichetNewContacts *change);
/* Returns: (element-type gint64) (transfer full): the numbers of the new requests, one for each
 * contact that changes */
GArray *guichet_contact_api_parse_change (JsonNode *reply, GError **error);

/* @state: %GUICHET_CONTACT_REQUEST_UNKNOWN for every state; asked for as objects */
GuichetRequest *guichet_contact_api_list (GuichetContactRequestState state);
GuichetRequest *guichet_contact_api_read (gint64 id);
GuichetContactRequest *guichet_contact_api_parse (JsonNode *reply, GError **error);
/* Returns: (element-type GuichetContactRequest) (transfer full): the newest first */
GPtrArray *guichet_contact_api_parse_list (JsonNode *reply, GError **error);

/* @token: the code that OVHcloud sent by e-mail */
GuichetRequest *guichet_contact_api_accept (gint64 id, const char *token);
GuichetRequest *guichet_contact_api_refuse (gint64 id, const char *token);
/* Every code that was sent before is of no use any more. */
GuichetRequest *guichet_contact_api_resend (gint64 id);

/* Whether the account must validate itself for telephony before it can pay for a group */
GuichetRequest *guichet_contact_api_read_validation (void);
gboolean
guichet_contact_api_parse_validation (JsonNode *reply, gboolean *is_required, GError **error);

G_END_DECLS
