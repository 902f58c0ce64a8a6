/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-list.h: a long list of the account in use as a live #GListModel: what was known
 * at the last start is there at once, then what OVHcloud says; what people look at comes first. It
 * stays readable when a refresh fails. A switch to another account empties it before anything of
 * the new one is read. What it is a list of, each type knows.
 *
 * Properties, read-only: "loading" (boolean), "error" (boxed GError, nullable: the first of what
 * failed), "n-known" (uint: things that were read, be it at the last start), "n-total" (uint:
 * things there are, as far as one knows), "age" (int64: seconds since the oldest of what is shown
 * was read, -1 while nothing was).
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_READING_LIST (guichet_reading_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetReadingList, guichet_reading_list, GUICHET, READING_LIST, GObject)

struct _GuichetReadingListClass
{
  GObjectClass parent_class;

  GType item_type;
  guint (*count_known) (GuichetReadingList *self);
  /* (nullable): what may be there, and is no row yet */
  guint (*count_candidates) (GuichetReadingList *self);
};

/* Reads everything, again at each call; after a switch to another account by itself. Waits for a
 * session that is being loaded. */
void guichet_reading_list_load (GuichetReadingList *self);
/* The same, for a person who asks for it: the account first, if it could not be read. */
void guichet_reading_list_refresh (GuichetReadingList *self);
/* For pages whose session has changed: reads what could not be read while nobody was there to ask.
 */
void guichet_reading_list_catch_up (GuichetReadingList *self);
/* Ends the loading; what was read stays. */
void guichet_reading_list_cancel (GuichetReadingList *self);
/* @view: what people look at now, which is read before all else */
void guichet_reading_list_set_view (GuichetReadingList *self, GPtrArray *view);

gboolean guichet_reading_list_get_loading (GuichetReadingList *self);
/* (nullable) (transfer none) */
const GError *guichet_reading_list_get_error (GuichetReadingList *self);
guint guichet_reading_list_get_n_known (GuichetReadingList *self);
guint guichet_reading_list_get_n_total (GuichetReadingList *self);
gint64 guichet_reading_list_get_age (GuichetReadingList *self);

G_END_DECLS
