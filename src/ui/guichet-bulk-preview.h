/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-preview.h: what will be sent and what not, and why, of a plan for several
 * things. Sends nothing.
 *
 * Signal "send": people have seen it and want it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_BULK_PREVIEW (guichet_bulk_preview_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBulkPreview, guichet_bulk_preview, GUICHET, BULK_PREVIEW, AdwBin)

typedef struct
{
  const char *plan;    /* what will be sent and what not */
  const char *skipped; /* why not; "" if everything is sent */
  const char *summary; /* what comes of it */
  const char *send;    /* of the button: the verb */
} GuichetBulkPreviewWords;

/* Without columns before somebody gives them */
GtkColumnView *guichet_bulk_preview_get_view (GuichetBulkPreview *self);
/* @changes: of @bulk, in the order in which they are shown
 * @bad_lines: (nullable): sentences about lines of a file that are left out */
void guichet_bulk_preview_show (GuichetBulkPreview *self,
                                GuichetBulk *bulk,
                                GListModel *changes,
                                const GuichetBulkPreviewWords *words,
                                const char *const *bad_lines);
/* Whether it may be sent by the account in use */
void guichet_bulk_preview_set_may_send (GuichetBulkPreview *self, gboolean may_send);

G_END_DECLS
