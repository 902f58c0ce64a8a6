/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-view.h: the rows of the list of holders, one stop of Tab; the one that is selected
 * is the one that is seen beside it.
 *
 * Properties: "holder" (#GuichetDomainContact, nullable): that one; it stays while no row shows it.
 * "folded" (boolean): there is no beside: a click goes to it. Signal "chosen": "holder" is to be
 * seen in the place of the list, if need be.
 */
#pragma once

#include <adwaita.h>

#include "guichet-holders-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_VIEW (guichet_holder_view_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderView, guichet_holder_view, GUICHET, HOLDER_VIEW, AdwBin)

/* Once */
void guichet_holder_view_set_shown (GuichetHolderView *self, GuichetHoldersShown *shown);

G_END_DECLS
