/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-offer.h: something that is offered at a field, with one button: a company that
 * was found, an address to be taken apart, a look-up that can be cancelled. Never does it itself.
 *
 * Signal "accepted": the button was pressed.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_OFFER (guichet_directory_offer_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryOffer,
                      guichet_directory_offer,
                      GUICHET,
                      DIRECTORY_OFFER,
                      AdwBin)

GuichetDirectoryOffer *guichet_directory_offer_new (void);
/* @button: (nullable): what can be done, a verb */
void guichet_directory_offer_show (GuichetDirectoryOffer *self,
                                   const char *text,
                                   const char *button,
                                   gboolean is_busy);
void guichet_directory_offer_hide (GuichetDirectoryOffer *self);

G_END_DECLS
