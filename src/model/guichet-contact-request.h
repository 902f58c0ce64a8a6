/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request.h: a request for a change of contact, as both sides see it.
 * Live data: tells of its changes; never holds a validation code. OVHcloud does not say who of the
 * two sides has accepted, so neither does this.
 *
 * Properties: "id", "asking" (account), "from" and "to" (accounts), "types", "service" ("" where
 * OVHcloud names none) and "requested" (GDateTime), construct-only; read-only, with notify:
 * "state", "done" (GDateTime, %NULL until it has ended), "accepted" (boolean: by this side, as far
 * as this computer remembers) and "group" (who has to do something now).
 */
#pragma once

#include <glib-object.h>

#include "guichet-contact-request-state.h"
#include "guichet-contact-type.h"

G_BEGIN_DECLS

/* What never changes of one */
typedef struct
{
  gint64 id;
  const char *asking;  /* (nullable): the account that began it */
  const char *from;    /* the account that gives it up */
  const char *to;      /* the account that takes it over */
  const char *service; /* (nullable): the service, or the telephony group */
  GuichetContactTypes types;
  GDateTime *requested;
} GuichetContactRequestInfo;

#define GUICHET_TYPE_CONTACT_REQUEST (guichet_contact_request_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequest,
                      guichet_contact_request,
                      GUICHET,
                      CONTACT_REQUEST,
                      GObject)

GuichetContactRequest *guichet_contact_request_new (const GuichetContactRequestInfo *info);

gint64 guichet_contact_request_get_id (GuichetContactRequest *self);
const char *guichet_contact_request_get_asking (GuichetContactRequest *self);
const char *guichet_contact_request_get_from (GuichetContactRequest *self);
const char *guichet_contact_request_get_to (GuichetContactRequest *self);
const char *guichet_contact_request_get_service (GuichetContactRequest *self);
GuichetContactTypes guichet_contact_request_get_types (GuichetContactRequest *self);
GDateTime *guichet_contact_request_get_requested (GuichetContactRequest *self);

GuichetContactRequestState guichet_contact_request_get_state (GuichetContactRequest *self);
GDateTime *guichet_contact_request_get_done (GuichetContactRequest *self);
void guichet_contact_request_set_state (GuichetContactRequest *self,
                                        GuichetContactRequestState state,
                                        GDateTime *done);

/* Whether this side has accepted, as far as this computer remembers */
gboolean guichet_contact_request_get_accepted (GuichetContactRequest *self);
void guichet_contact_request_set_accepted (GuichetContactRequest *self, gboolean is_accepted);
GuichetContactRequestGroup guichet_contact_request_get_group (GuichetContactRequest *self);

/* A GCompareDataFunc: by number, the newest first */
int guichet_contact_request_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
