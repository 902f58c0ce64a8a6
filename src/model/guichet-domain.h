/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain.h: a domain name of the account: who holds it, which accounts look after it, and
 * what is under way for it. Live data: tells of its changes, and asks nobody for anything.
 *
 * Properties, read-only: "name" ("example.org"), which never changes; with notify: "known"
 * (boolean: it was read), "holder" (number of its #GuichetDomainContact as text, "" until known),
 * "holder-name" ("" until known), "admin", "tech" and "billing" (accounts, "" until known), "state"
 * (OVHcloud's word, "ok"), "suspended" (boolean), "lock" (#GuichetDomainLock), "expiry" (GDateTime,
 * %NULL until known) and "operation" (#GuichetDomainTask under way, %NULL for none).
 */
#pragma once

#include "guichet-domain-task.h"

G_BEGIN_DECLS

/* Whether it may be transferred to another registrar; the nicks are OVHcloud's words. */
typedef enum
{
  GUICHET_DOMAIN_LOCK_UNKNOWN,
  GUICHET_DOMAIN_LOCKED,
  GUICHET_DOMAIN_LOCKING,
  GUICHET_DOMAIN_UNLOCKED,
  GUICHET_DOMAIN_UNLOCKING,
  GUICHET_DOMAIN_LOCK_UNAVAILABLE, /* its extension has none */
} GuichetDomainLock;

#define GUICHET_TYPE_DOMAIN_LOCK (guichet_domain_lock_get_type ())
GType guichet_domain_lock_get_type (void);
GuichetDomainLock guichet_domain_lock_from_word (const char *word);

/* What OVHcloud has */
typedef struct
{
  const char *holder;
  const char *admin;
  const char *tech;
  const char *billing;
  const char *state;
  gboolean is_suspended;
  GuichetDomainLock lock;
  GDateTime *expiry; /* (nullable) */
} GuichetDomainInfo;

#define GUICHET_TYPE_DOMAIN (guichet_domain_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomain, guichet_domain, GUICHET, DOMAIN, GObject)

GuichetDomain *guichet_domain_new (const char *name);
const char *guichet_domain_get_name (GuichetDomain *self);
/* "fr", "co.uk": what stands behind the first dot */
const char *guichet_domain_get_extension (GuichetDomain *self);

void guichet_domain_take (GuichetDomain *self, const GuichetDomainInfo *info);
/* The same domain name, read anew: takes up what changed of it. */
void guichet_domain_take_from (GuichetDomain *self, GuichetDomain *other);
gboolean guichet_domain_is_known (GuichetDomain *self);
const char *guichet_domain_get_holder (GuichetDomain *self);
const char *guichet_domain_get_admin (GuichetDomain *self);
const char *guichet_domain_get_tech (GuichetDomain *self);
const char *guichet_domain_get_billing (GuichetDomain *self);
const char *guichet_domain_get_state (GuichetDomain *self);
gboolean guichet_domain_is_suspended (GuichetDomain *self);
GuichetDomainLock guichet_domain_get_lock (GuichetDomain *self);
/* (nullable) */
GDateTime *guichet_domain_get_expiry (GuichetDomain *self);

/* What is known of the holder under its number */
const char *guichet_domain_get_holder_name (GuichetDomain *self);
void guichet_domain_set_holder_name (GuichetDomain *self, const char *name);
/* (nullable): under way */
GuichetDomainTask *guichet_domain_get_operation (GuichetDomain *self);
void guichet_domain_set_operation (GuichetDomain *self, GuichetDomainTask *operation);

G_END_DECLS
