/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-index.h: finds holders among thousands, by their number and by who they likely
 * are. Made anew when one of them has changed. Pure.
 */
#pragma once

#include "guichet-domain-contact.h"

G_BEGIN_DECLS

typedef struct _GuichetHolderIndex GuichetHolderIndex;

/* @holders: (element-type GuichetDomainContact): live at least as long as the index */
GuichetHolderIndex *guichet_holder_index_new (GPtrArray *holders);
void guichet_holder_index_free (GuichetHolderIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetHolderIndex, guichet_holder_index_free)

/* (nullable) (transfer none) */
GuichetDomainContact *guichet_holder_index_find (GuichetHolderIndex *self, gint64 id);
/* (nullable) (transfer none) (element-type GuichetDomainContact): all who are likely @holder, who
 * is one of them; %NULL: nobody else is */
GPtrArray *guichet_holder_index_get_alike (GuichetHolderIndex *self, GuichetDomainContact *holder);

G_END_DECLS
