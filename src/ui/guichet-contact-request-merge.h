/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-merge.h: makes one list of the requests of several accounts, each request
 * once. Keeps nothing and asks nobody.
 */
#pragma once

#include "guichet-contact-request-entry.h"
#include "guichet-contact-sides.h"

G_BEGIN_DECLS

/* (transfer full): the same for every account that sees request @id, and for no other request */
char *guichet_contact_request_make_key (GuichetContactSide *side, gint64 id);
/* (element-type GuichetContactRequestEntry) (transfer full): sorted; not told of yet, see
 * guichet_contact_request_entry_end() */
GPtrArray *guichet_contact_request_merge (GuichetContactSides *sides, GListModel *before);
/* Whether @entries stand in their order, and whether they are those of @fresh */
gboolean guichet_contact_request_merge_is_sorted (GListModel *entries);
gboolean guichet_contact_request_merge_is_same (GListModel *entries, GPtrArray *fresh);

G_END_DECLS
