/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-shown.c: what of the domain names is shown, and in which order: a filter and an
 * order over the list of names. Has no widgets.
 */
#include "config.h"

#include "guichet-domain-shown.h"

#include "guichet-service-order.h"
#include "guichet-service-search.h"

/* Names come in batches while thousands are read. */
#define SETTLE_MS 250

struct _GuichetDomainShown
{
  GObject parent_instance;

  GuichetDomainsDesk *desk;
  GuichetDomainFilter shown;
  char **words; /* (nullable) */

  GtkFilter *filter;
  GtkSorter *by_name;
  GtkSortListModel *rows;
  gboolean is_compact;
  guint settle_source; /* 0: all that is known is taken into account */
};

G_DEFINE_FINAL_TYPE (GuichetDomainShown, guichet_domain_shown, G_TYPE_OBJECT)

static guint changed_signal;

static GuichetDomainQuery
get_query (GuichetDomainShown *self)
{
  GuichetAccount *account = NULL;

  /* Rows are asked for once more while the window that they are in goes away. */
  if (self->desk != NULL)
    account = guichet_session_get_account (guichet_domains_desk_get_session (self->desk));
  return (GuichetDomainQuery){
    .filter = self->shown,
    .me = account != NULL ? guichet_account_get_nichandle (account) : NULL,
    .now = g_get_real_time () / G_USEC_PER_SEC,
    .words = (const char *const *) self->words,
  };
}

static gboolean
matches_cb (gpointer domain, gpointer user_data)
{
  const GuichetDomainQuery query = get_query (user_data);

  return guichet_domain_search_matches (domain, &query);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return guichet_domain_search_compare ((GuichetDomain *) a, (GuichetDomain *) b,
                                        GUICHET_DOMAIN_BY_NAME);
}

static void
refilter (GuichetDomainShown *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

/* What is learnt */

static void
settle_cb (gpointer user_data)
{
  GuichetDomainShown *self = user_data;
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->rows);

  self->settle_source = 0;
  if (guichet_domain_shown_is_filtered (self))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  /* Sorting anew binds every row anew. */
  if (!guichet_service_order_is_kept (G_LIST_MODEL (self->rows), sorter))
    gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
learnt_cb (GuichetDomainShown *self)
{
  if (self->settle_source == 0)
    self->settle_source = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/* What is looked for */

void
guichet_domain_shown_set_filter (GuichetDomainShown *self, GuichetDomainFilter filter)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_SHOWN (self));

  self->shown = filter;
  refilter (self);
}

/**
 * guichet_domain_shown_set_typed:
 * @self: what is shown
 * @typed: what stands in the search field
 *
 * Shows what has every word of it.
 */
void
guichet_domain_shown_set_typed (GuichetDomainShown *self, const char *typed)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_SHOWN (self));
  g_return_if_fail (typed != NULL);

  g_strfreev (self->words);
  self->words = guichet_service_search_split (typed);
  refilter (self);
}

gboolean
guichet_domain_shown_is_filtered (GuichetDomainShown *self)
{
  GuichetDomainQuery query;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_SHOWN (self), FALSE);

  query = get_query (self);
  return guichet_domain_search_is_filtered (&query);
}

/**
 * guichet_domain_shown_set_sorter:
 * @self: what is shown
 * @sorter: of the columns of a table; set once
 *
 * Sorts by @sorter; where that makes no difference, names stand in their order.
 */
void
guichet_domain_shown_set_sorter (GuichetDomainShown *self, GtkSorter *sorter)
{
  g_autoptr(GtkMultiSorter) both = NULL;

  g_return_if_fail (GUICHET_IS_DOMAIN_SHOWN (self));
  g_return_if_fail (GTK_IS_SORTER (sorter));

  both = gtk_multi_sorter_new ();
  gtk_multi_sorter_append (both, g_object_ref (sorter));
  gtk_multi_sorter_append (both, g_object_ref (self->by_name));
  gtk_sort_list_model_set_sorter (self->rows, GTK_SORTER (both));
}

gboolean
guichet_domain_shown_is_compact (GuichetDomainShown *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_SHOWN (self), FALSE);

  return self->is_compact;
}

void
guichet_domain_shown_set_compact (GuichetDomainShown *self, gboolean is_compact)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_SHOWN (self));

  if (self->is_compact == is_compact)
    return;
  self->is_compact = is_compact;
  g_signal_emit (self, changed_signal, 0);
}

GListModel *
guichet_domain_shown_get_rows (GuichetDomainShown *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_SHOWN (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GuichetDomainsDesk *
guichet_domain_shown_get_desk (GuichetDomainShown *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_SHOWN (self), NULL);

  return self->desk;
}

static void
guichet_domain_shown_dispose (GObject *object)
{
  GuichetDomainShown *self = GUICHET_DOMAIN_SHOWN (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  /* The filter knows this object; the list models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->by_name);
  g_clear_object (&self->filter);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (guichet_domain_shown_parent_class)->dispose (object);
}

static void
guichet_domain_shown_class_init (GuichetDomainShownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_domain_shown_dispose;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_DOMAIN_SHOWN, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_domain_shown_init (GuichetDomainShown *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->by_name = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));
}

/**
 * guichet_domain_shown_new:
 * @desk: whose domain names
 *
 * Returns: (transfer full): all of them, by name
 */
GuichetDomainShown *
guichet_domain_shown_new (GuichetDomainsDesk *desk)
{
  GuichetDomainShown *self = g_object_new (GUICHET_TYPE_DOMAIN_SHOWN, NULL);
  GuichetDomainList *domains = guichet_domains_desk_get_domains (desk);
  GtkFilterListModel *found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (domains)),
                                                         g_object_ref (self->filter));

  self->desk = g_object_ref (desk);
  self->rows = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (self->by_name));
  g_signal_connect_object (domains, "notify::n-known", G_CALLBACK (learnt_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_domains_desk_get_tasks (desk), "changed", G_CALLBACK (learnt_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_domains_desk_get_tasks (desk), "items-changed",
                           G_CALLBACK (learnt_cb), self, G_CONNECT_SWAPPED);
  return self;
}
