/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-text.h: the words of asking for new contacts: what will be sent, who has
 * to accept it, what became of it. Pure.
 */
#pragma once

#include "guichet-bulk-text.h"
#include "guichet-contact-rules.h"
#include "guichet-nichandle.h"

G_BEGIN_DECLS

/* (nullable) (transfer none): what is odd about a name as it is typed, without a full stop */
const char *guichet_contact_change_text_hint (GuichetNichandleShape shape);
/* "xx1111-ovh and yy2222-ovh"; of many, the first ones and how many more */
char *guichet_contact_change_text_accounts (const char *const *accounts);
/* @title: what is changed if it is one; @n: services */
char *guichet_contact_change_text_subject (const char *title, guint n);
/* @n_barred of @n services: why not is said elsewhere */
char *guichet_contact_change_text_barred (guint n_barred, guint n);
/* @payer: of the open bill of @service; @is_asked: whether it stands in the way of what is asked */
char *guichet_contact_change_text_bill (const char *service, const char *payer, gboolean is_asked);
/* @n_groups: that change; @n_services: that are in them */
char *guichet_contact_change_text_spread (guint n_groups, guint n_services);

/* @accounts: who accepts; @hours: how long they have, 0 if nobody says */
char *
guichet_contact_change_text_summary (guint n_requests, const char *const *accounts, guint hours);
char *guichet_contact_change_text_send (guint n_requests);

/* (transfer none): a heading, in OVHcloud's own words; @n_requests: that OVHcloud made */
const char *guichet_contact_change_text_title (const GuichetBulkCounts *counts, guint n_requests);
/* @ids: (element-type gint64): OVHcloud's numbers of requests */
char *guichet_contact_change_text_requests (GArray *ids);

G_END_DECLS
