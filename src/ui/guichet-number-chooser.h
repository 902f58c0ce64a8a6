/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-chooser.h: several numbers were copied: which one is meant?
 *
 * Signal "chosen" (#GuichetPhoneNumber); the window closes itself.
 */
#pragma once

#include <adwaita.h>

#include "guichet-phone-number.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_NUMBER_CHOOSER (guichet_number_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GuichetNumberChooser,
                      guichet_number_chooser,
                      GUICHET,
                      NUMBER_CHOOSER,
                      AdwWindow)

GuichetNumberChooser *
guichet_number_chooser_new (GtkWindow *parent, GPtrArray *numbers, const char *region);

G_END_DECLS
