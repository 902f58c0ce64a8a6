/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holders-shown.h: which of the holders of domain names are shown, and in which order. Has
 * no widgets.
 *
 * What is learnt while domain names are read is taken into account a few times a second. Signal
 * "changed": other rows may be shown, or may have something else to tell.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-holder-list.h"
#include "guichet-holder-search.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_HOLDERS_BY_NAME,
  GUICHET_HOLDERS_BY_USE, /* those with most domain names first */
} GuichetHoldersOrder;

#define GUICHET_TYPE_HOLDERS_SHOWN (guichet_holders_shown_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHoldersShown, guichet_holders_shown, GUICHET, HOLDERS_SHOWN, GObject)

/* @domains: all there are, which tell by how many a holder is used */
GuichetHoldersShown *guichet_holders_shown_new (GuichetHolderList *holders,
                                                GuichetDomainList *domains);
/* (transfer none) */
GuichetHolderList *guichet_holders_shown_get_holders (GuichetHoldersShown *self);
GListModel *guichet_holders_shown_get_rows (GuichetHoldersShown *self);

void guichet_holders_shown_set_filter (GuichetHoldersShown *self, GuichetHolderFilter filter);
GuichetHolderFilter guichet_holders_shown_get_filter (GuichetHoldersShown *self);
/* Those who are likely one stay together while they alone are shown. */
void guichet_holders_shown_set_order (GuichetHoldersShown *self, GuichetHoldersOrder order);
/* @typed: what stands in the search field */
void guichet_holders_shown_set_typed (GuichetHoldersShown *self, const char *typed);
gboolean guichet_holders_shown_is_filtered (GuichetHoldersShown *self);
/* Whether a row shows @holder */
gboolean guichet_holders_shown_has (GuichetHoldersShown *self, GuichetDomainContact *holder);
/* Whether all domain names are known, and so who has none */
gboolean guichet_holders_shown_is_counted (GuichetHoldersShown *self);

G_END_DECLS
