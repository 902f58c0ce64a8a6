/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-entry.h: a field for one telephone number: writes it as people do, and says what
 * number it is.
 *
 * Properties: "number" (#GuichetPhoneNumber, nullable, read-only: what is typed, once it can be a
 * number), "region" (ISO 3166 code of national numbers). Signals: "activate": Enter was
 * pressed; "several" (#GPtrArray of #GuichetPhoneNumber): a text with several numbers was pasted,
 * and none of it was taken.
 */
#pragma once

#include <adwaita.h>

#include "guichet-phone-number.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_NUMBER_ENTRY (guichet_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (GuichetNumberEntry, guichet_number_entry, GUICHET, NUMBER_ENTRY, AdwBin)

GuichetPhoneNumber *guichet_number_entry_get_number (GuichetNumberEntry *self);
void guichet_number_entry_set_text (GuichetNumberEntry *self, const char *text);
const char *guichet_number_entry_get_text (GuichetNumberEntry *self);

G_END_DECLS
