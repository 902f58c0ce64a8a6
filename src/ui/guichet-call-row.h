/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-row.h: one call of the history, under the heading of its day if it is the first of
 * it.
 *
 * Property "call" (#GuichetCall, nullable: the row is used again for another call). Its actions are
 * row.call, row.copy, row.name, row.never-offer, row.details and row.delete; the list it stands in
 * carries them out. Signal "action" (string, "row.call"): one of them was asked for.
 */
#pragma once

#include <adwaita.h>

#include "guichet-call.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALL_ROW (guichet_call_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCallRow, guichet_call_row, GUICHET, CALL_ROW, AdwBin)

GtkWidget *guichet_call_row_new (void);
void guichet_call_row_show_menu (GuichetCallRow *self);
GuichetCall *guichet_call_row_get_call (GuichetCallRow *self);
void guichet_call_row_set_call (GuichetCallRow *self, GuichetCall *call);
void guichet_call_row_set_heading (GuichetCallRow *self, const char *heading);

G_END_DECLS
