/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-alike.h: who is likely the same as one holder, each with the way to it. Hidden
 * while there is nobody.
 *
 * Signal "all": all of them are to be seen in the list, because there are too many.
 */
#pragma once

#include <adwaita.h>

#include "guichet-holders-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_ALIKE (guichet_holder_alike_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderAlike, guichet_holder_alike, GUICHET, HOLDER_ALIKE, AdwBin)

/* Shows who is likely @holder now. */
void guichet_holder_alike_show (GuichetHolderAlike *self,
                                GuichetHoldersShown *shown,
                                GuichetDomainContact *holder);

G_END_DECLS
