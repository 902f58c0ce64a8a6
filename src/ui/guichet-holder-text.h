/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-text.h: the words of holders of domain names: who one is, where, by how many names
 * it is used. Pure; each translated.
 */
#pragma once

#include "guichet-domain-contact.h"

G_BEGIN_DECLS

/* Each (transfer full) */
/* "1234": OVHcloud's number */
char *guichet_holder_text_number (GuichetDomainContact *holder);
/* “Holder 1234” for one that has no name */
char *guichet_holder_text_name (GuichetDomainContact *holder);
/* “Organisation · Lille, France”: what is known of it */
char *guichet_holder_text_about (GuichetDomainContact *holder);
/* @is_counted: all domain names are known */
char *guichet_holder_text_use (GuichetDomainContact *holder, gboolean is_counted);
/* (nullable): %NULL for nobody */
char *guichet_holder_text_alike (guint n_alike);
/* "12 holders", "3 of 12 holders" */
char *guichet_holder_text_count (guint n_shown, guint n_total);

G_END_DECLS
