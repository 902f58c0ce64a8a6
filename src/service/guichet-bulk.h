/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk.h: the same change for one thing or for thousands: a plan first, then a run that can
 * be paused, cancelled, and taken up again by another start of the program. A #GListModel of
 * changes, one for each thing. What a change is, each type knows.
 *
 * Properties, read-only, with notify: "state", "error" (boxed GError, nullable: why it is paused,
 * or why it is not known what became of some), "total" and "done" (changes; those that are skipped
 * do not count), "remaining-seconds" (-1 while nobody can say).
 */
#pragma once

#include "guichet-session.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_BULK_PLANNED, /* nothing is sent before guichet_bulk_start() */
  GUICHET_BULK_RUNNING,
  GUICHET_BULK_PAUSED,
  GUICHET_BULK_LOOKING, /* for what was sent without an answer */
  GUICHET_BULK_OVER,
} GuichetBulkState;

#define GUICHET_TYPE_BULK_STATE (guichet_bulk_state_get_type ())
GType guichet_bulk_state_get_type (void);

#define GUICHET_TYPE_BULK (guichet_bulk_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetBulk, guichet_bulk, GUICHET, BULK, GObject)

typedef struct GuichetBulkKind GuichetBulkKind;

struct _GuichetBulkClass
{
  GObjectClass parent_class;

  const GuichetBulkKind *kind; /* known to the services alone */
};

#define GUICHET_BULK_MAX_IN_FLIGHT 6

/* @type: of the bulks.
 * Returns: (element-type GuichetBulk) (transfer full) (nullable): what was not finished when the
 * program ended; those that another program carries out are not among them */
GPtrArray *guichet_bulk_load_unfinished (GType type, GuichetSession *session, GError **error);
GPtrArray *guichet_bulk_load_unfinished_in_folder (GType type,
                                                   GuichetSession *session,
                                                   const char *folder,
                                                   GError **error);

/* Goes on with the keys of @session, if they are of the same account: the old ones may be refused
 */
void guichet_bulk_renew (GuichetBulk *self, GuichetSession *session);
/* Begins a plan, or takes up what was not finished. Nothing is sent if the journal cannot be
 * written: %FALSE with %GUICHET_ERROR_STORE */
gboolean guichet_bulk_start (GuichetBulk *self, GError **error);
/* What is in flight comes to its end; nothing more is sent until it is resumed. */
void guichet_bulk_pause (GuichetBulk *self);
void guichet_bulk_resume (GuichetBulk *self);
/* Nothing more is sent, ever; what is in flight comes to its end. */
void guichet_bulk_cancel (GuichetBulk *self);
/* Sends once more what failed, once the bulk is over; of what nobody could say what became of it,
 * it is found out first. @change: (nullable): %NULL for all of it */
void guichet_bulk_retry (GuichetBulk *self, gpointer change);

/* Whether nothing is sent of @change, which is one of the list */
gboolean guichet_bulk_skips (GuichetBulk *self, gpointer change);
GuichetBulkState guichet_bulk_get_state (GuichetBulk *self);
const GError *guichet_bulk_get_error (GuichetBulk *self);
guint guichet_bulk_get_total (GuichetBulk *self);
guint guichet_bulk_get_done (GuichetBulk *self);
int guichet_bulk_get_remaining_seconds (GuichetBulk *self);

G_END_DECLS
