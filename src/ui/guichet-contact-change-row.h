/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-row.h: one contact: who it is, and a field for who shall be it. Empty: it
 * stays as it is. What is said of it, and whether it can be changed, the form decides.
 *
 * Property "contact" (#GuichetContactTypes, construct-only): which one. Signals: "changed" (what is
 * typed is another), "activate" (Enter).
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-type.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_ROW (guichet_contact_change_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeRow,
                      guichet_contact_change_row,
                      GUICHET,
                      CONTACT_CHANGE_ROW,
                      AdwBin)

GuichetContactTypes guichet_contact_change_row_get_contact (GuichetContactChangeRow *self);
/* Who it is now, each account once */
void guichet_contact_change_row_set_old (GuichetContactChangeRow *self,
                                         const char *const *accounts);
/* What is offered: accounts as actions "contact.choose" */
void guichet_contact_change_row_set_known (GuichetContactChangeRow *self, GMenuModel *known);
/* (nullable) (transfer none): as it is typed; %NULL for none */
const char *guichet_contact_change_row_get_wanted (GuichetContactChangeRow *self);
void guichet_contact_change_row_set_wanted (GuichetContactChangeRow *self, const char *account);
void guichet_contact_change_row_set_barred (GuichetContactChangeRow *self, gboolean is_barred);
/* @note: (nullable): a sentence under the field; @is_wrong: nothing can be sent like that */
void guichet_contact_change_row_set_note (GuichetContactChangeRow *self,
                                          const char *note,
                                          gboolean is_wrong);

G_END_DECLS
