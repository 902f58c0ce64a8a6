/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-rows.h: the things of a long list in their order, as a #GListModel that finds
 * each by its name. A thing that is told of again stays the same object. Private to the lists of
 * directory entries and of domain names. Asks nobody: is told.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the rows are: objects, each with a name of its own. Constant */
typedef struct
{
  GType (*get_type) (void);
  const char *(*get_name) (gpointer thing);
  gboolean (*is_known) (gpointer thing); /* whether it was ever read */
  /* (nullable): what comes before the name in the order; a thing of another group is another row */
  const char *(*get_group) (gpointer thing);
} GuichetReadingRowsKind;

#define GUICHET_TYPE_READING_ROWS (guichet_reading_rows_get_type ())
G_DECLARE_FINAL_TYPE (GuichetReadingRows, guichet_reading_rows, GUICHET, READING_ROWS, GObject)

GuichetReadingRows *guichet_reading_rows_new (const GuichetReadingRowsKind *kind);
/* (nullable) (transfer none) */
gpointer guichet_reading_rows_find (GuichetReadingRows *self, const char *name);
/* Whether this very object is one of them */
gboolean guichet_reading_rows_has (GuichetReadingRows *self, gpointer thing);
/* (transfer none) (element-type GObject): all there are, in their order */
GPtrArray *guichet_reading_rows_get_all (GuichetReadingRows *self);
/* Whether @thing was ever read, be it one of them or not */
gboolean guichet_reading_rows_knows (GuichetReadingRows *self, gpointer thing);
guint guichet_reading_rows_count_known (GuichetReadingRows *self);

/* @things: (element-type GObject): all there are, known or not; the first of a name counts.
 * Returns: (transfer full): those that are gone */
GPtrArray *guichet_reading_rows_take (GuichetReadingRows *self, GPtrArray *things);
void guichet_reading_rows_add (GuichetReadingRows *self, GPtrArray *things);
void guichet_reading_rows_remove (GuichetReadingRows *self, GPtrArray *things);
void guichet_reading_rows_clear (GuichetReadingRows *self);

G_END_DECLS
