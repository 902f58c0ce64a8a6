/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-values.h: all that OVHcloud has of a holder, under the headings of its form; each
 * value is copied by a click. Changes nothing.
 *
 * Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-domain-contact.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_VALUES (guichet_holder_values_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderValues, guichet_holder_values, GUICHET, HOLDER_VALUES, AdwBin)

/* Shows @holder as it is now. */
void guichet_holder_values_show (GuichetHolderValues *self, GuichetDomainContact *holder);

G_END_DECLS
