/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-progress.h: how far a bulk has come, and the buttons that
 * hold, resume and cancel it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_BULK_PROGRESS (guichet_bulk_progress_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBulkProgress, guichet_bulk_progress, GUICHET, BULK_PROGRESS, AdwBin)

/* @bulk: one that was started, or that another start of the program left unfinished
 * @running: what is being done while it runs: “Requests are being sent”; static */
void guichet_bulk_progress_show (GuichetBulkProgress *self, GuichetBulk *bulk, const char *running);
/* Whether the account is being read, maybe with other keys: nothing is resumed meanwhile */
void guichet_bulk_progress_set_opening (GuichetBulkProgress *self, gboolean is_opening);

G_END_DECLS
