/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-contact.h: the holder of domain names, as OVHcloud has it. Nobody signs in with
 * one; it shares its number with a contact of the account (/me/contact), so changing one changes
 * both. Live data: tells of its changes, and asks nobody for anything.
 *
 * Properties, read-only: "id" (0 while it is not at OVHcloud), which never changes; with notify:
 * "name" (of the organisation, or of the person), "n-domains" (uint: domain names that are known to
 * have it). Signal "changed": its values are other ones.
 */
#pragma once

#include <glib-object.h>

#include "guichet-rule-values.h"

G_BEGIN_DECLS

/* How OVHcloud's rules call a holder */
#define GUICHET_DOMAIN_CONTACT_PART "OWNER_CONTACT"

#define GUICHET_TYPE_DOMAIN_CONTACT (guichet_domain_contact_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainContact,
                      guichet_domain_contact,
                      GUICHET,
                      DOMAIN_CONTACT,
                      GObject)

/* Every value of one by its label, "address.country", in the order of OVHcloud's schema; ended by
 * %NULL */
const char *const *guichet_domain_contact_get_labels (void);
guint guichet_domain_contact_get_n_labels (void);

GuichetDomainContact *guichet_domain_contact_new (gint64 id);
gint64 guichet_domain_contact_get_id (GuichetDomainContact *self);
/* @texts: as many as there are labels, each (nullable): none */
void guichet_domain_contact_take (GuichetDomainContact *self, const char *const *texts);
/* The same holder, read anew: takes up what changed of it. */
void guichet_domain_contact_take_from (GuichetDomainContact *self, GuichetDomainContact *other);
/* "" for none */
const char *guichet_domain_contact_get (GuichetDomainContact *self, const char *label);
/* Whether each value is the same */
gboolean guichet_domain_contact_equal (GuichetDomainContact *self, GuichetDomainContact *other);
const char *guichet_domain_contact_get_name (GuichetDomainContact *self);
gboolean guichet_domain_contact_is_individual (GuichetDomainContact *self);

guint guichet_domain_contact_get_n_domains (GuichetDomainContact *self);
void guichet_domain_contact_set_n_domains (GuichetDomainContact *self, guint n_domains);

/* Puts its values into @values, as what OVHcloud has. */
void guichet_domain_contact_fill (GuichetDomainContact *self, GuichetRuleValues *values);
/* (transfer full): the same for two who are likely one: who they are, their e-mail and their
 * country, whatever the case, the accents and the spaces; "" for one of whom too little is known */
char *guichet_domain_contact_dup_identity (GuichetDomainContact *self);

G_END_DECLS
