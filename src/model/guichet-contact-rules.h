/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-rules.h: who may ask for which change of contact, and who must agree to it.
 * Pure: they only help; OVHcloud's API has the last word.
 */
#pragma once

#include "guichet-contact-request.h"
#include "guichet-service.h"

G_BEGIN_DECLS

/* Why a change cannot be asked for; what is said of it belongs to the windows. */
typedef enum
{
  GUICHET_CONTACT_ALLOWED,
  GUICHET_CONTACT_NOT_KNOWN,       /* the contacts, or who asks, are not known yet */
  GUICHET_CONTACT_OVHTEL,          /* a group of OVHcloud's own */
  GUICHET_CONTACT_XDSL_PACK,       /* belongs to an xDSL offer */
  GUICHET_CONTACT_SPECIAL_NUMBERS, /* the group has special numbers: ask OVHcloud's support */
  GUICHET_CONTACT_BY_GROUP,        /* changes with the group of the line, alias or trunk alone */
  GUICHET_CONTACT_ADMIN_ALONE,     /* the administrator alone may ask */
  GUICHET_CONTACT_SELF_ALONE,      /* who asks may replace himself, and no other contact */
  GUICHET_CONTACT_PENDING,         /* a request for this contact is under way */
  GUICHET_CONTACT_DEBT_MINE,       /* who asks has a bill to pay first */
  GUICHET_CONTACT_DEBT,            /* the billing contact has a bill to pay first */
  GUICHET_CONTACT_SAME,            /* the new account is the old one */
  GUICHET_CONTACT_WITH_GROUP,      /* the group's change, which is asked for, too, brings it */
  GUICHET_CONTACT_NO_ACCOUNT,      /* what was typed can be no account */
} GuichetContactReason;

#define GUICHET_CONTACT_N_REASONS (GUICHET_CONTACT_NO_ACCOUNT + 1)

/* Who has a part in a change. The old and the new contact are told of it in any case. */
typedef enum
{
  GUICHET_CONTACT_PARTY_ASKING = 1 << 0,
  GUICHET_CONTACT_PARTY_NEW = 1 << 1,
} GuichetContactParties;

/* @me: (nullable): the account that asks; @type: one contact */
GuichetContactReason
guichet_contact_rules_check (GuichetService *service, const char *me, GuichetContactTypes type);
/* The same, with the account that @type shall be */
GuichetContactReason guichet_contact_rules_check_change (GuichetService *service,
                                                         const char *me,
                                                         GuichetContactTypes type,
                                                         const char *account);
/* Every contact that @me may ask to change */
GuichetContactTypes guichet_contact_rules_get_allowed (GuichetService *service, const char *me);

/* Who must accept, each with a code of his own */
GuichetContactParties guichet_contact_rules_get_accepting (const char *me, const char *account);
/* Whether @account must; it is if nobody can say. @asking: "" where OVHcloud names nobody */
gboolean
guichet_contact_rules_must_accept (const char *account, const char *asking, const char *to);
/* Whether a change of it reaches every service in it */
gboolean guichet_contact_rules_spreads (GuichetServiceKind kind);
/* Takes one contact out of @left, in the order in which separate requests must be sent; none if
 * @left is empty */
GuichetContactTypes guichet_contact_rules_take_next (GuichetContactTypes *left);
/* (nullable) (transfer full): when a request that nobody answers ends, %NULL if no source says */
GDateTime *guichet_contact_rules_get_deadline (GuichetServiceKind kind, GDateTime *requested);
/* (nullable) (transfer full): the same for one that there is, whatever its state */
GDateTime *guichet_contact_rules_get_request_deadline (GuichetContactRequest *request);

G_END_DECLS
