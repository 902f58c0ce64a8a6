/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-bar.h: a bar that tells of bulks of one kind which are under way, or which another
 * start of the program left unfinished, with the way to them.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_BULK_BAR (guichet_bulk_bar_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBulkBar, guichet_bulk_bar, GUICHET, BULK_BAR, AdwBin)

typedef enum
{
  GUICHET_BULK_BAR_CONTACTS,
  GUICHET_BULK_BAR_ENTRIES,
} GuichetBulkBarKind;

/* Once. Takes up what was left unfinished as soon as the account is known; sends nothing of it. */
void guichet_bulk_bar_set_desk (GuichetBulkBar *self, GuichetDesk *desk, GuichetBulkBarKind kind);

G_END_DECLS
