/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holders-shown.c: which of the holders of domain names are shown, and in which order. Has
 * no widgets.
 */
#include "config.h"

#include "guichet-holders-shown.h"

#include "guichet-holder-text.h"
#include "guichet-service-order.h"
#include "guichet-service-search.h"

/* Domain names come in batches while thousands are read. */
#define SETTLE_MS 250

struct _GuichetHoldersShown
{
  GObject parent_instance;

  GuichetHolderList *holders;
  GuichetReadingList *domains;
  GuichetHolderFilter shown;
  GuichetHoldersOrder order;
  gboolean is_counted;
  char **words; /* (nullable) */

  GtkFilter *filter;
  GtkSortListModel *rows;
  guint settle_source; /* 0: all that is known is taken into account */
};

G_DEFINE_FINAL_TYPE (GuichetHoldersShown, guichet_holders_shown, G_TYPE_OBJECT)

static guint changed_signal;

/* Filter */

static GuichetHolderQuery
get_query (GuichetHoldersShown *self)
{
  return (GuichetHolderQuery){ self->shown, self->is_counted, (const char *const *) self->words };
}

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  GuichetHoldersShown *self = user_data;
  const GuichetHolderQuery query = get_query (self);

  return guichet_holder_search_matches (item, guichet_holder_list_count_alike (self->holders, item),
                                        &query);
}

/* Order: GTK compares what an expression says once for each row, however many there are. */

static char *
dup_identity (GuichetDomainContact *holder)
{
  return guichet_domain_contact_dup_identity (holder);
}

static char *
dup_name (GuichetDomainContact *holder)
{
  return guichet_holder_text_name (holder);
}

static void
append_text (GtkMultiSorter *sorter, GCallback text)
{
  GtkExpression *expression =
      gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, text, NULL, NULL);

  gtk_multi_sorter_append (sorter, GTK_SORTER (gtk_string_sorter_new (expression)));
}

static void
append_number (GtkMultiSorter *sorter, const char *property, GtkSortType direction)
{
  GtkNumericSorter *numbers = gtk_numeric_sorter_new (
      gtk_property_expression_new (GUICHET_TYPE_DOMAIN_CONTACT, NULL, property));

  gtk_numeric_sorter_set_sort_order (numbers, direction);
  gtk_multi_sorter_append (sorter, GTK_SORTER (numbers));
}

static GtkSorter *
make_sorter (GuichetHoldersShown *self)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();

  if (self->shown == GUICHET_HOLDER_SHOW_ALIKE)
    append_text (sorter, G_CALLBACK (dup_identity));
  if (self->shown == GUICHET_HOLDER_SHOW_ALIKE || self->order == GUICHET_HOLDERS_BY_USE)
    append_number (sorter, "n-domains", GTK_SORT_DESCENDING);
  append_text (sorter, G_CALLBACK (dup_name));
  append_number (sorter, "id", GTK_SORT_ASCENDING);
  return GTK_SORTER (sorter);
}

static void
refresh_order (GuichetHoldersShown *self)
{
  g_autoptr(GtkSorter) sorter = make_sorter (self);

  gtk_sort_list_model_set_sorter (self->rows, sorter);
}

static void
refilter (GuichetHoldersShown *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

/* What is learnt */

static gboolean
knows_all_domains (GuichetHoldersShown *self)
{
  return guichet_reading_list_get_age (self->domains) >= 0 &&
         guichet_reading_list_get_n_known (self->domains) >=
             guichet_reading_list_get_n_total (self->domains);
}

static void
settle (GuichetHoldersShown *self)
{
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->rows);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->is_counted = knows_all_domains (self);
  if (guichet_holders_shown_is_filtered (self))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  /* Sorting anew binds every row anew. A sorter that only changes would compare what it remembers.
   */
  if (!guichet_service_order_is_kept (G_LIST_MODEL (self->rows), sorter))
    refresh_order (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
settle_cb (gpointer user_data)
{
  GuichetHoldersShown *self = user_data;

  self->settle_source = 0;
  settle (self);
}

static void
learnt_cb (GuichetHoldersShown *self)
{
  if (self->settle_source == 0)
    self->settle_source = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/* What the person wants */

/**
 * guichet_holders_shown_set_filter:
 * @self: what is shown
 * @filter: which holders are to be shown
 */
void
guichet_holders_shown_set_filter (GuichetHoldersShown *self, GuichetHolderFilter filter)
{
  g_return_if_fail (GUICHET_IS_HOLDERS_SHOWN (self));

  self->shown = filter;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  refresh_order (self);
  g_signal_emit (self, changed_signal, 0);
}

GuichetHolderFilter
guichet_holders_shown_get_filter (GuichetHoldersShown *self)
{
  g_return_val_if_fail (GUICHET_IS_HOLDERS_SHOWN (self), GUICHET_HOLDER_SHOW_ALL);

  return self->shown;
}

/**
 * guichet_holders_shown_set_order:
 * @self: what is shown
 * @order: what they are sorted by; those who are likely one stay together while they alone are
 * shown
 */
void
guichet_holders_shown_set_order (GuichetHoldersShown *self, GuichetHoldersOrder order)
{
  g_return_if_fail (GUICHET_IS_HOLDERS_SHOWN (self));

  self->order = order;
  refresh_order (self);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * guichet_holders_shown_set_typed:
 * @self: what is shown
 * @typed: what stands in the search field
 *
 * Shows those who have every word of it.
 */
void
guichet_holders_shown_set_typed (GuichetHoldersShown *self, const char *typed)
{
  g_return_if_fail (GUICHET_IS_HOLDERS_SHOWN (self));
  g_return_if_fail (typed != NULL);

  g_strfreev (self->words);
  self->words = guichet_service_search_split (typed);
  refilter (self);
}

gboolean
guichet_holders_shown_is_filtered (GuichetHoldersShown *self)
{
  GuichetHolderQuery query;

  g_return_val_if_fail (GUICHET_IS_HOLDERS_SHOWN (self), FALSE);

  query = get_query (self);
  return guichet_holder_search_is_filtered (&query);
}

gboolean
guichet_holders_shown_has (GuichetHoldersShown *self, GuichetDomainContact *holder)
{
  g_return_val_if_fail (GUICHET_IS_HOLDERS_SHOWN (self), FALSE);

  return matches_cb (holder, self);
}

gboolean
guichet_holders_shown_is_counted (GuichetHoldersShown *self)
{
  g_return_val_if_fail (GUICHET_IS_HOLDERS_SHOWN (self), FALSE);

  return self->is_counted;
}

GuichetHolderList *
guichet_holders_shown_get_holders (GuichetHoldersShown *self)
{
  g_return_val_if_fail (GUICHET_IS_HOLDERS_SHOWN (self), NULL);

  return self->holders;
}

GListModel *
guichet_holders_shown_get_rows (GuichetHoldersShown *self)
{
  g_return_val_if_fail (GUICHET_IS_HOLDERS_SHOWN (self), NULL);

  return G_LIST_MODEL (self->rows);
}

static void
guichet_holders_shown_dispose (GObject *object)
{
  GuichetHoldersShown *self = GUICHET_HOLDERS_SHOWN (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  /* It knows this object; the list models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->domains);
  g_clear_object (&self->holders);
  G_OBJECT_CLASS (guichet_holders_shown_parent_class)->dispose (object);
}

static void
guichet_holders_shown_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_HOLDERS_SHOWN (object)->words, g_strfreev);
  G_OBJECT_CLASS (guichet_holders_shown_parent_class)->finalize (object);
}

static void
guichet_holders_shown_class_init (GuichetHoldersShownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_holders_shown_dispose;
  object_class->finalize = guichet_holders_shown_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_HOLDERS_SHOWN, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_holders_shown_init (GuichetHoldersShown *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
}

/**
 * guichet_holders_shown_new:
 * @holders: of an account
 * @domains: of the same
 *
 * Returns: (transfer full): all of them, by name
 */
GuichetHoldersShown *
guichet_holders_shown_new (GuichetHolderList *holders, GuichetDomainList *domains)
{
  static const char *const states[] = { "notify::n-known", "notify::age", "items-changed" };
  GuichetHoldersShown *self = g_object_new (GUICHET_TYPE_HOLDERS_SHOWN, NULL);
  GtkFilterListModel *found = NULL;

  g_return_val_if_fail (GUICHET_IS_HOLDER_LIST (holders), self);
  g_return_val_if_fail (GUICHET_IS_DOMAIN_LIST (domains), self);

  self->holders = g_object_ref (holders);
  self->domains = GUICHET_READING_LIST (g_object_ref (domains));
  self->is_counted = knows_all_domains (self);
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (holders)),
                                     g_object_ref (self->filter));
  self->rows = gtk_sort_list_model_new (G_LIST_MODEL (found), make_sorter (self));
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (domains, states[i], G_CALLBACK (learnt_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (holders, "changed", G_CALLBACK (learnt_cb), self, G_CONNECT_SWAPPED);
  return self;
}
