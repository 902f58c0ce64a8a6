/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-source.h: where a long list of the account in use comes from: the store at once,
 * then OVHcloud, for whoever the session says it is. Private to the lists of services and of
 * directory entries.
 *
 * Signal "changed": progress, an error, the end, another account.
 */
#pragma once

#include "guichet-reading-table.h"
#include "guichet-reading.h"
#include "guichet-session.h"

G_BEGIN_DECLS

/* What the list is of */
typedef struct
{
  const GuichetReadingTable *table;
  /* Returns: (transfer full): one that has not begun */
  GuichetReading *(*new_reading) (GuichetSession *session, GuichetClient *client, GListModel *rows);
  /* @things: (element-type GObject): as the store has them */
  void (*add) (GListModel *rows, GPtrArray *things);
  void (*clear) (GListModel *rows);
} GuichetReadingKind;

#define GUICHET_TYPE_READING_SOURCE (guichet_reading_source_get_type ())
G_DECLARE_FINAL_TYPE (GuichetReadingSource,
                      guichet_reading_source,
                      GUICHET,
                      READING_SOURCE,
                      GObject)

GuichetReadingSource *guichet_reading_source_new (const GuichetReadingKind *kind,
                                                  GuichetSession *session,
                                                  GListModel *rows,
                                                  const char *folder);
/* (transfer none): whose account it is */
GuichetSession *guichet_reading_source_get_session (GuichetReadingSource *self);
void guichet_reading_source_load (GuichetReadingSource *self);
void guichet_reading_source_cancel (GuichetReadingSource *self);
void guichet_reading_source_set_view (GuichetReadingSource *self, GPtrArray *view);
/* What was read by others is kept, too. */
void guichet_reading_source_write (GuichetReadingSource *self, GPtrArray *things);
void guichet_reading_source_delete (GuichetReadingSource *self, GPtrArray *things);

/* (nullable) (transfer none): %NULL until there was one of this account */
GuichetReading *guichet_reading_source_get_reading (GuichetReadingSource *self);
gboolean guichet_reading_source_is_loading (GuichetReadingSource *self);
const GError *guichet_reading_source_get_error (GuichetReadingSource *self);
/* Seconds since the oldest of what is shown was read; -1 while nothing was */
gint64 guichet_reading_source_get_age (GuichetReadingSource *self);

G_END_DECLS
