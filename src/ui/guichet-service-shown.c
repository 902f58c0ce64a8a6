/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-shown.c: what of the services is shown, and in which order: a filter, an order
 * and groups that are folded, over the list of services. Has no widgets.
 */
#include "config.h"

#include "guichet-service-shown.h"

#include "guichet-service-order.h"

/* Contacts come in batches while thousands are read; who filters by them sees the rows come. */
#define SETTLE_MS 250

struct _GuichetServiceShown
{
  GObject parent_instance;

  GuichetContactsDesk *desk;
  GuichetServiceQuery query; /* without @me and @words, which live elsewhere */
  char **words;

  GtkFilter *filter;
  GtkSorter *order;
  GtkSorter *columns;       /* (nullable) */
  GtkSorter *columns_first; /* (nullable): @columns, then @order */
  GtkSortListModel *rows;
  GListStore *sorted; /* (nullable): @rows as they stand; %NULL before anybody walked over them */
  GHashTable *folded; /* names of groups */
  gboolean is_compact;
  gboolean is_grouped; /* the order is that of groups with their services */
  guint settle_source; /* 0: all that is known is taken into account */
};

G_DEFINE_FINAL_TYPE (GuichetServiceShown, guichet_service_shown, G_TYPE_OBJECT)

static guint changed_signal;

const char *
guichet_service_shown_get_me (GuichetServiceShown *self)
{
  GuichetAccount *account = NULL;

  /* Rows are asked for once more while the window that they are in goes away. */
  if (self->desk != NULL)
    account = guichet_session_get_account (guichet_contacts_desk_get_session (self->desk));
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
is_hidden_in_group (GuichetServiceShown *self, GuichetService *service)
{
  return g_hash_table_size (self->folded) > 0 && self->is_grouped &&
         *guichet_service_get_group (service) != '\0' &&
         guichet_service_get_kind (service) != GUICHET_SERVICE_GROUP &&
         g_hash_table_contains (self->folded, guichet_service_get_group (service));
}

/* Who looks for something finds it, folded or not. */
static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  GuichetServiceShown *self = user_data;
  const GuichetServiceQuery query = get_query (self);

  if (!guichet_service_shown_is_filtered (self))
    return !is_hidden_in_group (self, item);
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

/* GTK 4.8 looks through what a filter finds for each row that it is asked for. While contacts
 * come, the rows stay for seconds, and all of them are compared four times in each. */
static GListModel *
get_sorted (GuichetServiceShown *self)
{
  GListModel *rows = G_LIST_MODEL (self->rows);

  if (self->sorted == NULL)
    {
      g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
        g_ptr_array_add (items, g_list_model_get_item (rows, i));
      self->sorted = g_list_store_new (GUICHET_TYPE_SERVICE);
      g_list_store_splice (self->sorted, 0, 0, items->pdata, items->len);
    }
  return G_LIST_MODEL (self->sorted);
}

static void
rows_changed_cb (GuichetServiceShown *self)
{
  g_clear_object (&self->sorted);
}

static void
settle_cb (gpointer user_data)
{
  GuichetServiceShown *self = user_data;

  self->settle_source = 0;
  if (guichet_service_shown_needs_contacts (self) || self->query.pending_only)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  /* Sorting anew binds every row anew. */
  if (!guichet_service_order_is_kept (get_sorted (self),
                                      gtk_sort_list_model_get_sorter (self->rows)))
    gtk_sorter_changed (self->order, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
learnt_cb (GuichetServiceShown *self)
{
  if (self->settle_source == 0)
    self->settle_source = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/* A request may be another one although it is for the same contact. */
static void
pending_changed_cb (GuichetServiceShown *self)
{
  learnt_cb (self);
  g_signal_emit (self, changed_signal, 0);
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

/* Order */

static void
sorter_changed_cb (GuichetServiceShown *self)
{
  const gboolean is_grouped = guichet_service_order_keeps_groups (self->columns);

  /* Groups need not be compared twice, column by column and then as what they are. */
  gtk_sort_list_model_set_sorter (self->rows, is_grouped ? self->order : self->columns_first);
  if (self->is_grouped == is_grouped)
    return;
  self->is_grouped = is_grouped;
  refilter (self);
}

/**
 * guichet_service_shown_is_grouped:
 * @self: what is shown
 *
 * Returns: whether groups stand with their services below them
 */
gboolean
guichet_service_shown_is_grouped (GuichetServiceShown *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), FALSE);

  return self->is_grouped;
}

gboolean
guichet_service_shown_is_folded (GuichetServiceShown *self, const char *group)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), FALSE);

  return g_hash_table_contains (self->folded, group);
}

/**
 * guichet_service_shown_set_folded:
 * @self: what is shown
 * @group: name of a telephony group
 * @is_folded: whether its services are left out, unless they are looked for
 */
void
guichet_service_shown_set_folded (GuichetServiceShown *self, const char *group, gboolean is_folded)
{
  gboolean has_changed;

  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));
  g_return_if_fail (group != NULL);

  has_changed = is_folded ? g_hash_table_add (self->folded, g_strdup (group))
                          : g_hash_table_remove (self->folded, group);
  if (has_changed)
    refilter (self);
}

gboolean
guichet_service_shown_is_compact (GuichetServiceShown *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), FALSE);

  return self->is_compact;
}

void
guichet_service_shown_set_compact (GuichetServiceShown *self, gboolean is_compact)
{
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));

  if (self->is_compact == is_compact)
    return;
  self->is_compact = is_compact;
  g_signal_emit (self, changed_signal, 0);
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
  GtkMultiSorter *both = NULL;

  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (self));
  g_return_if_fail (GTK_IS_SORTER (sorter));
  g_return_if_fail (self->columns == NULL);

  self->columns = g_object_ref (sorter);
  both = gtk_multi_sorter_new ();
  gtk_multi_sorter_append (both, g_object_ref (sorter));
  gtk_multi_sorter_append (both, g_object_ref (self->order));
  self->columns_first = GTK_SORTER (both);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sorter_changed_cb (self);
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
  g_clear_object (&self->sorted);
  g_clear_object (&self->columns_first);
  g_clear_object (&self->columns);
  g_clear_object (&self->order);
  g_clear_object (&self->filter);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->folded, g_hash_table_unref);
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
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_grouped = TRUE;
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->order = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));
}

GuichetContactsDesk *
guichet_service_shown_get_desk (GuichetServiceShown *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_SHOWN (self), NULL);

  return self->desk;
}

/**
 * guichet_service_shown_new:
 * @desk: whose services
 *
 * Returns: (transfer full): all of them, groups with their services
 */
GuichetServiceShown *
guichet_service_shown_new (GuichetContactsDesk *desk)
{
  GuichetServiceShown *self = g_object_new (GUICHET_TYPE_SERVICE_SHOWN, NULL);
  GuichetServiceList *services = guichet_contacts_desk_get_services (desk);
  GtkFilterListModel *found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (services)),
                                                         g_object_ref (self->filter));

  self->desk = g_object_ref (desk);
  self->rows = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (self->order));
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (services, "notify::n-known", G_CALLBACK (learnt_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_contacts_desk_get_pending (desk), "changed",
                           G_CALLBACK (pending_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
