/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-shown.c: what of the services is shown, and in which order: a filter, an order
 * and groups that are folded, over the list of services. Has no widgets.
 */
#include "config.h"

#include "guichet-service-shown.h"

/* Contacts come in batches while thousands are read; who filters by them sees the rows come. */
#define SETTLE_MS 250

struct _GuichetServiceShown
{
  GObject parent_instance;

  GuichetServiceList *services;
  GuichetSession *session;
  GuichetServiceQuery query; /* without @me and @words, which live elsewhere */
  char **words;

  GtkFilter *filter;
  GtkSorter *order;
  GtkSorter *columns; /* (nullable) */
  GtkSortListModel *rows;
  guint settle_source; /* 0: all that is known is taken into account */
};

G_DEFINE_FINAL_TYPE (GuichetServiceShown, guichet_service_shown, G_TYPE_OBJECT)

static guint changed_signal;

const char *
guichet_service_shown_get_me (GuichetServiceShown *self)
{
  GuichetAccount *account = guichet_session_get_account (self->session);

  return account != NULL ? guichet_account_get_nichandle (account) : NULL;
}

static GuichetServiceQuery
get_query (GuichetServiceShown *self)
{
  GuichetServiceQuery query = self->query;

  query.me = guichet_service_shown_get_me (self);
  query.words = (const char *const *) self->words;
  return query;
}

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  const GuichetServiceQuery query = get_query (user_data);

  return guichet_service_search_matches (item, &query);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return guichet_service_search_compare ((GuichetService *) a, (GuichetService *) b);
}

static void
refilter (GuichetServiceShown *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

/* What is learnt */

static void
settle_cb (gpointer user_data)
{
  GuichetServiceShown *self = user_data;

  self->settle_source = 0;
  if (guichet_service_shown_needs_contacts (self))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->order, GTK_SORTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

static void
learnt_cb (GuichetServiceShown *self)
{
  if (self->settle_source == 0)
    self->settle_source = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/* What is looked for */

void
guichet_service_shown_set_kind (GuichetServiceShown *self, int kind)
{
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));

  self->query.kind = kind;
  refilter (self);
}

void
guichet_service_shown_set_roles (GuichetServiceShown *self, GuichetContactTypes roles)
{
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));

  self->query.roles = roles;
  refilter (self);
}

void
guichet_service_shown_set_pending_only (GuichetServiceShown *self, gboolean pending_only)
{
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));

  self->query.pending_only = pending_only;
  refilter (self);
}

/**
 * guichet_service_shown_set_typed:
 * @self: what is shown
 * @typed: what stands in the search field
 *
 * Shows what has every word of it.
 */
void
guichet_service_shown_set_typed (GuichetServiceShown *self, const char *typed)
{
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));
  g_return_if_fail (typed != NULL);

  g_strfreev (self->words);
  self->words = guichet_service_search_split (typed);
  refilter (self);
}

/**
 * guichet_service_shown_set_sorter:
 * @self: what is shown
 * @sorter: of the columns of a table; set once
 *
 * Where @sorter knows no order, groups stand with their services.
 */
void
guichet_service_shown_set_sorter (GuichetServiceShown *self, GtkSorter *sorter)
{
  g_autoptr(GtkMultiSorter) both = NULL;

  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));
  g_return_if_fail (GTK_IS_SORTER (sorter));
  g_return_if_fail (self->columns == NULL);

  self->columns = g_object_ref (sorter);
  both = gtk_multi_sorter_new ();
  gtk_multi_sorter_append (both, g_object_ref (sorter));
  gtk_multi_sorter_append (both, g_object_ref (self->order));
  gtk_sort_list_model_set_sorter (self->rows, GTK_SORTER (both));
}

gboolean
guichet_service_shown_is_filtered (GuichetServiceShown *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), FALSE);

  return self->query.kind != GUICHET_SERVICE_SEARCH_ANY_KIND || self->query.pending_only ||
         self->query.roles != GUICHET_CONTACT_NONE || (self->words != NULL && *self->words != NULL);
}

gboolean
guichet_service_shown_needs_contacts (GuichetServiceShown *self)
{
  GuichetServiceQuery query;

  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), FALSE);

  query = get_query (self);
  return guichet_service_search_needs_contacts (&query);
}

GListModel *
guichet_service_shown_get_rows (GuichetServiceShown *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), NULL);

  return G_LIST_MODEL (self->rows);
}

static void
guichet_service_shown_dispose (GObject *object)
{
  GuichetServiceShown *self = GUICHET_SERVICE_SHOWN (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  /* The filter knows this object; the list models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->columns);
  g_clear_object (&self->order);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);
  g_clear_object (&self->services);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (guichet_service_shown_parent_class)->dispose (object);
}

static void
guichet_service_shown_class_init (GuichetServiceShownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_shown_dispose;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_SERVICE_SHOWN, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_service_shown_init (GuichetServiceShown *self)
{
  self->query.kind = GUICHET_SERVICE_SEARCH_ANY_KIND;
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->order = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));
}

/**
 * guichet_service_shown_new:
 * @services: all there are
 * @session: whose they are
 *
 * Returns: (transfer full): all of @services, groups with their services
 */
GuichetServiceShown *
guichet_service_shown_new (GuichetServiceList *services, GuichetSession *session)
{
  GuichetServiceShown *self = g_object_new (GUICHET_TYPE_SERVICE_SHOWN, NULL);
  GtkFilterListModel *found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (services)),
                                                         g_object_ref (self->filter));

  self->services = g_object_ref (services);
  self->session = g_object_ref (session);
  self->rows = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (self->order));
  g_signal_connect_object (services, "notify::n-known", G_CALLBACK (learnt_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
