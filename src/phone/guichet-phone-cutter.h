/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-cutter.h: numbers cut out of longer rows of digits. Private to this folder.
 */
#pragma once

#include "guichet-phone-finder.h"

G_BEGIN_DECLS

void guichet_phone_found_add (GuichetPhoneFound *found,
                              int *n_found,
                              int start,
                              int end,
                              const GuichetLibNumber *number,
                              gboolean split);
int guichet_phone_cutter_cut_french (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found);
int guichet_phone_cutter_cut_first (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found);
int guichet_phone_cutter_cut_row (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found);

G_END_DECLS
