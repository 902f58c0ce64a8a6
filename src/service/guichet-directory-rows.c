/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-rows.c: the directory entries of an account in their order, by group and then
 * by number, as a #GListModel of #GuichetDirectoryEntry that finds each by its line or number.
 *
 * An entry that is told of again stays the same object: what is typed into it outlives a refresh.
 */
#include "config.h"

#include "guichet-directory-rows.h"

#include <string.h>

#include "guichet-list-replace.h"

struct _GuichetDirectoryRows
{
  GObject parent_instance;

  GPtrArray *all;
  GHashTable *services; /* service → entry, both of @all */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetDirectoryRows,
                               guichet_directory_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * guichet_directory_rows_new:
 *
 * Returns: (transfer full): no rows
 */
GuichetDirectoryRows *
guichet_directory_rows_new (void)
{
  return g_object_new (GUICHET_TYPE_DIRECTORY_ROWS, NULL);
}

/**
 * guichet_directory_rows_find:
 *
 * Returns: (nullable) (transfer none): the entry of this line or number
 */
GuichetDirectoryEntry *
guichet_directory_rows_find (GuichetDirectoryRows *self, const char *service)
{
  return g_hash_table_lookup (self->services, service);
}

/**
 * guichet_directory_rows_has:
 * @entry: any entry
 *
 * Returns: whether this very object is one of the rows
 */
gboolean
guichet_directory_rows_has (GuichetDirectoryRows *self, GuichetDirectoryEntry *entry)
{
  return guichet_directory_rows_find (self, guichet_directory_entry_get_service (entry)) == entry;
}

/**
 * guichet_directory_rows_get_all:
 *
 * Returns: (transfer none) (element-type GuichetDirectoryEntry): in their order; another array
 * takes its place when they change
 */
GPtrArray *
guichet_directory_rows_get_all (GuichetDirectoryRows *self)
{
  return self->all;
}

/**
 * guichet_directory_rows_count_known:
 *
 * Returns: how many rows were ever read
 */
guint
guichet_directory_rows_count_known (GuichetDirectoryRows *self)
{
  guint count = 0;

  for (guint i = 0; i < self->all->len; i++)
    count += guichet_directory_entry_is_known (self->all->pdata[i]) ? 1 : 0;
  return count;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  GuichetDirectoryEntry *first = *(GuichetDirectoryEntry *const *) a;
  GuichetDirectoryEntry *second = *(GuichetDirectoryEntry *const *) b;
  const int order = strcmp (guichet_directory_entry_get_group (first),
                            guichet_directory_entry_get_group (second));

  return order != 0 ? order
                    : strcmp (guichet_directory_entry_get_service (first),
                              guichet_directory_entry_get_service (second));
}

/* @entries: each service once */
static void
set_all (GuichetDirectoryRows *self, GPtrArray *entries)
{
  g_hash_table_remove_all (self->services);
  g_ptr_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (self->services,
                         (char *) guichet_directory_entry_get_service (entries->pdata[i]),
                         entries->pdata[i]);
  guichet_list_replace (G_LIST_MODEL (self), &self->all, entries);
}

/* A number that has moved to another group is another row. */
static GuichetDirectoryEntry *
find_same (GuichetDirectoryRows *self, GuichetDirectoryEntry *entry)
{
  GuichetDirectoryEntry *known =
      guichet_directory_rows_find (self, guichet_directory_entry_get_service (entry));

  return known != NULL && g_str_equal (guichet_directory_entry_get_group (known),
                                       guichet_directory_entry_get_group (entry))
             ? known
             : entry;
}

/* Adds to @kept, the known objects where they are known, each service once. */
static void
merge (GuichetDirectoryRows *self, GPtrArray *entries, GHashTable *seen, GPtrArray *kept)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_hash_table_add (seen, (char *) guichet_directory_entry_get_service (entries->pdata[i])))
      g_ptr_array_add (kept, g_object_ref (find_same (self, entries->pdata[i])));
}

static gboolean
is_of_any (GuichetDirectoryEntry *entry, GPtrArray *groups)
{
  return g_ptr_array_find_with_equal_func (groups, guichet_directory_entry_get_group (entry),
                                           g_str_equal, NULL);
}

/**
 * guichet_directory_rows_take:
 * @entries: (element-type GuichetDirectoryEntry): all there are, known or not
 * @failed: (element-type utf8): groups of which nobody can say; what is known of them stays
 *
 * Returns: (transfer full) (element-type GuichetDirectoryEntry): those that were there and are not
 * any more
 */
GPtrArray *
guichet_directory_rows_take (GuichetDirectoryRows *self, GPtrArray *entries, GPtrArray *failed)
{
  g_autoptr(GPtrArray) old = g_ptr_array_ref (self->all);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) kept = new_array ();
  GPtrArray *gone = new_array ();

  merge (self, entries, seen, kept);
  for (guint i = 0; i < old->len; i++)
    if (is_of_any (old->pdata[i], failed) &&
        g_hash_table_add (seen, (char *) guichet_directory_entry_get_service (old->pdata[i])))
      g_ptr_array_add (kept, g_object_ref (old->pdata[i]));
  set_all (self, kept);
  for (guint i = 0; i < old->len; i++)
    if (!guichet_directory_rows_has (self, old->pdata[i]))
      g_ptr_array_add (gone, g_object_ref (old->pdata[i]));
  return gone;
}

/**
 * guichet_directory_rows_add:
 * @entries: (element-type GuichetDirectoryEntry): those that are there already stay
 */
void
guichet_directory_rows_add (GuichetDirectoryRows *self, GPtrArray *entries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) kept = new_array ();

  merge (self, self->all, seen, kept);
  merge (self, entries, seen, kept);
  set_all (self, kept);
}

/**
 * guichet_directory_rows_remove:
 * @entries: (element-type GuichetDirectoryEntry): others than rows are no matter
 */
void
guichet_directory_rows_remove (GuichetDirectoryRows *self, GPtrArray *entries)
{
  g_autoptr(GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) kept = new_array ();

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (gone, entries->pdata[i]);
  for (guint i = 0; i < self->all->len; i++)
    if (!g_hash_table_contains (gone, self->all->pdata[i]))
      g_ptr_array_add (kept, g_object_ref (self->all->pdata[i]));
  if (kept->len != self->all->len)
    set_all (self, kept);
}

/**
 * guichet_directory_rows_clear:
 */
void
guichet_directory_rows_clear (GuichetDirectoryRows *self)
{
  g_autoptr(GPtrArray) none = new_array ();

  set_all (self, none);
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_DIRECTORY_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_DIRECTORY_ROWS (model)->all->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetDirectoryRows *self = GUICHET_DIRECTORY_ROWS (model);

  return position < self->all->len ? g_object_ref (self->all->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_directory_rows_finalize (GObject *object)
{
  GuichetDirectoryRows *self = GUICHET_DIRECTORY_ROWS (object);

  g_hash_table_unref (self->services);
  g_ptr_array_unref (self->all);

  G_OBJECT_CLASS (guichet_directory_rows_parent_class)->finalize (object);
}

static void
guichet_directory_rows_class_init (GuichetDirectoryRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_directory_rows_finalize;
}

static void
guichet_directory_rows_init (GuichetDirectoryRows *self)
{
  self->all = new_array ();
  self->services = g_hash_table_new (g_str_hash, g_str_equal);
}
