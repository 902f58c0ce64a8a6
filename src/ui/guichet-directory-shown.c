/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-shown.c: what of the directory entries is shown, and in which order: a filter
 * and an order over the list of entries. Has no widgets.
 */
#include "config.h"

#include "guichet-directory-shown.h"

#include "guichet-service-order.h"

#include <string.h>

/* Entries come in batches while thousands are read. */
#define SETTLE_MS 250

struct _GuichetDirectoryShown
{
  GObject parent_instance;

  GListModel *entries;
  GHashTable *summaries; /* of #GuichetDirectoryEntry to its summary, %NULL if it is to be made */
  GuichetDirectoryFilter shown;
  char **words; /* (nullable) */

  GtkFilter *filter;
  GtkSorter *order;
  GtkSortListModel *rows;
  guint settle_source; /* 0: all that is known is taken into account */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryShown, guichet_directory_shown, G_TYPE_OBJECT)

static guint changed_signal;

/* What is known of an entry */

static void
settle_cb (gpointer user_data)
{
  GuichetDirectoryShown *self = user_data;

  self->settle_source = 0;
  if (guichet_directory_shown_is_filtered (self))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  /* Sorting anew binds every row anew. */
  if (!guichet_service_order_is_kept (G_LIST_MODEL (self->rows), self->order))
    gtk_sorter_changed (self->order, GTK_SORTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

static void
field_changed_cb (GuichetDirectoryShown *self,
                  GuichetDirectoryField field,
                  GuichetDirectoryEntry *entry)
{
  g_hash_table_insert (self->summaries, g_object_ref (entry), NULL);
  if (self->settle_source == 0)
    self->settle_source = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/**
 * guichet_directory_shown_get_summary:
 * @self: what is shown
 * @entry: an entry of the list
 *
 * Returns: (transfer none): what the list knows of @entry, until that changes
 */
const GuichetDirectorySummary *
guichet_directory_shown_get_summary (GuichetDirectoryShown *self, GuichetDirectoryEntry *entry)
{
  GuichetDirectorySummary *summary = NULL;
  gpointer known = NULL;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self), NULL);
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  if (!g_hash_table_lookup_extended (self->summaries, entry, NULL, &known))
    g_signal_connect_object (entry, "field-changed", G_CALLBACK (field_changed_cb), self,
                             G_CONNECT_SWAPPED);
  else if (known != NULL)
    return known;
  summary = guichet_directory_summary_new (entry);
  g_hash_table_insert (self->summaries, g_object_ref (entry), summary);
  return summary;
}

static gboolean
is_gone (gpointer entry, gpointer summary, gpointer user_data)
{
  gpointer *left = user_data;

  if (g_hash_table_contains (left[0], entry))
    return FALSE;
  g_signal_handlers_disconnect_by_data (entry, left[1]);
  return TRUE;
}

/* Rows are often taken out and put in again in one go. */
static void
entries_changed_cb (GuichetDirectoryShown *self, guint position, guint removed, guint added)
{
  g_autoptr(GHashTable) left = NULL;
  gpointer data[2] = { NULL, self };
  const guint n = g_list_model_get_n_items (self->entries);

  if (removed == 0)
    return;
  left = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (left, g_list_model_get_item (self->entries, i));
  data[0] = left;
  g_hash_table_foreach_remove (self->summaries, is_gone, data);
}

guint
guichet_directory_shown_count_incomplete (GuichetDirectoryShown *self)
{
  const guint n = g_list_model_get_n_items (self->entries);
  guint count = 0;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self), 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (self->entries, i);

      count += guichet_directory_shown_get_summary (self, entry)->lacks !=
               GUICHET_DIRECTORY_LACKS_NOTHING;
    }
  return count;
}

/* Filter and order */

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  GuichetDirectoryShown *self = user_data;

  return guichet_directory_summary_matches (guichet_directory_shown_get_summary (self, item),
                                            self->shown, (const char *const *) self->words);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GuichetDirectoryShown *self = user_data;
  GuichetDirectoryEntry *one = (GuichetDirectoryEntry *) a;
  GuichetDirectoryEntry *other = (GuichetDirectoryEntry *) b;
  int order = guichet_directory_summary_compare (guichet_directory_shown_get_summary (self, one),
                                                 guichet_directory_shown_get_summary (self, other));

  if (order == 0)
    order =
        strcmp (guichet_directory_entry_get_group (one), guichet_directory_entry_get_group (other));
  return order != 0 ? order
                    : strcmp (guichet_directory_entry_get_service (one),
                              guichet_directory_entry_get_service (other));
}

static void
refilter (GuichetDirectoryShown *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * guichet_directory_shown_set_filter:
 * @self: what is shown
 * @filter: which entries are to be shown
 */
void
guichet_directory_shown_set_filter (GuichetDirectoryShown *self, GuichetDirectoryFilter filter)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self));

  self->shown = filter;
  refilter (self);
}

/**
 * guichet_directory_shown_set_typed:
 * @self: what is shown
 * @typed: what stands in the search field
 *
 * Shows what has every word of it.
 */
void
guichet_directory_shown_set_typed (GuichetDirectoryShown *self, const char *typed)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self));
  g_return_if_fail (typed != NULL);

  g_strfreev (self->words);
  self->words = guichet_directory_summary_split (typed);
  refilter (self);
}

gboolean
guichet_directory_shown_is_filtered (GuichetDirectoryShown *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self), FALSE);

  return self->shown != GUICHET_DIRECTORY_SHOW_ALL || (self->words != NULL && *self->words != NULL);
}

GListModel *
guichet_directory_shown_get_entries (GuichetDirectoryShown *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self), NULL);

  return self->entries;
}

GListModel *
guichet_directory_shown_get_rows (GuichetDirectoryShown *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_SHOWN (self), NULL);

  return G_LIST_MODEL (self->rows);
}

static void
free_summary (gpointer summary)
{
  if (summary != NULL)
    guichet_directory_summary_free (summary);
}

static void
guichet_directory_shown_dispose (GObject *object)
{
  GuichetDirectoryShown *self = GUICHET_DIRECTORY_SHOWN (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  /* They know this object; the list models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  if (self->order != NULL)
    gtk_custom_sorter_set_sort_func (GTK_CUSTOM_SORTER (self->order), NULL, NULL, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->order);
  g_clear_object (&self->filter);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (guichet_directory_shown_parent_class)->dispose (object);
}

static void
guichet_directory_shown_finalize (GObject *object)
{
  GuichetDirectoryShown *self = GUICHET_DIRECTORY_SHOWN (object);

  g_clear_pointer (&self->summaries, g_hash_table_unref);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (guichet_directory_shown_parent_class)->finalize (object);
}

static void
guichet_directory_shown_class_init (GuichetDirectoryShownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_directory_shown_dispose;
  object_class->finalize = guichet_directory_shown_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_DIRECTORY_SHOWN, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_directory_shown_init (GuichetDirectoryShown *self)
{
  self->summaries = g_hash_table_new_full (NULL, NULL, g_object_unref, free_summary);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->order = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
}

/**
 * guichet_directory_shown_new:
 * @entries: of #GuichetDirectoryEntry
 *
 * Returns: (transfer full): all of them, those that lack something first
 */
GuichetDirectoryShown *
guichet_directory_shown_new (GListModel *entries)
{
  GuichetDirectoryShown *self = g_object_new (GUICHET_TYPE_DIRECTORY_SHOWN, NULL);
  GtkFilterListModel *found = NULL;

  self->entries = g_object_ref (entries);
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (entries_changed_cb), self,
                           G_CONNECT_SWAPPED);
  found = gtk_filter_list_model_new (g_object_ref (entries), g_object_ref (self->filter));
  self->rows = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (self->order));
  return self;
}
