/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service.h: a service of the account and the accounts that look after it.
 * Live data: tells of its changes, and asks nobody for what it does not know.
 *
 * Properties, read-only: "kind" and "name" ("xx1111-ovh-1", "0033972101001", "example.org"), which
 * never change; and, with notify when a setter changes them: "group" (the telephony group it is in,
 * "" for none), "description" (what people called it, may be empty), "admin", "tech" and "billing"
 * (accounts, %NULL until known), "state" (OVHcloud's word, "ok"; "" until known), "locks" and
 * "pending" (the contacts that a request is under way for).
 */
#pragma once

#include <glib-object.h>

#include "guichet-contact-type.h"
#include "guichet-service-kind.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE (guichet_service_get_type ())
G_DECLARE_FINAL_TYPE (GuichetService, guichet_service, GUICHET, SERVICE, GObject)

GuichetService *guichet_service_new (GuichetServiceKind kind, const char *name, const char *group);

GuichetServiceKind guichet_service_get_kind (GuichetService *self);
const char *guichet_service_get_name (GuichetService *self);
const char *guichet_service_get_group (GuichetService *self);
void guichet_service_set_group (GuichetService *self, const char *group);
const char *guichet_service_get_description (GuichetService *self);
void guichet_service_set_description (GuichetService *self, const char *description);

/* (nullable): of one contact, %NULL until known */
const char *guichet_service_get_contact (GuichetService *self, GuichetContactTypes type);
/* The contacts that @account is, none if it is %NULL */
GuichetContactTypes guichet_service_get_roles (GuichetService *self, const char *account);
gboolean guichet_service_knows_contacts (GuichetService *self);
/* Each (nullable): not known */
void guichet_service_set_contacts (GuichetService *self,
                                   const char *admin,
                                   const char *tech,
                                   const char *billing);

const char *guichet_service_get_state (GuichetService *self);
void guichet_service_set_state (GuichetService *self, const char *state);
/* Whether a bill is open: "unPaid" or "pendingDebt" */
gboolean guichet_service_is_in_debt (GuichetService *self);

GuichetServiceLocks guichet_service_get_locks (GuichetService *self);
void guichet_service_set_locks (GuichetService *self, GuichetServiceLocks locks);
GuichetContactTypes guichet_service_get_pending (GuichetService *self);
void guichet_service_set_pending (GuichetService *self, GuichetContactTypes pending);

G_END_DECLS
