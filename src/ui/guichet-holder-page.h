/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-page.h: one holder of domain names: who, which names, who is likely the same, all
 * that OVHcloud has of it, and what can be done. Changes nothing itself: its buttons are actions of
 * the application.
 *
 * Signals "toast" (#AdwToast); "alike": all who are likely the same are to be seen in the list.
 */
#pragma once

#include <adwaita.h>

#include "guichet-holders-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_PAGE (guichet_holder_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderPage, guichet_holder_page, GUICHET, HOLDER_PAGE, AdwBin)

/* Once. @domains: of the same account */
void guichet_holder_page_set_shown (GuichetHolderPage *self,
                                    GuichetHoldersShown *shown,
                                    GuichetDomainList *domains);
/* (nullable) */
void guichet_holder_page_set_holder (GuichetHolderPage *self, GuichetDomainContact *holder);

G_END_DECLS
