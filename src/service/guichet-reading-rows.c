/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-rows.c: the things of a long list in their order, by group if they have one and
 * then by name, as a #GListModel that finds each by its name.
 *
 * A thing that is told of again stays the same object: what is typed into it outlives a refresh.
 */
#include "config.h"

#include "guichet-reading-rows.h"

#include <string.h>

#include "guichet-list-replace.h"

struct _GuichetReadingRows
{
  GObject parent_instance;

  const GuichetReadingRowsKind *kind;
  GPtrArray *all;
  GHashTable *names; /* name → thing, both of @all */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetReadingRows,
                               guichet_reading_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * guichet_reading_rows_new:
 * @kind: what they are; constant
 *
 * Returns: (transfer full): no rows
 */
GuichetReadingRows *
guichet_reading_rows_new (const GuichetReadingRowsKind *kind)
{
  GuichetReadingRows *self = g_object_new (GUICHET_TYPE_READING_ROWS, NULL);

  self->kind = kind;
  return self;
}

/**
 * guichet_reading_rows_find:
 *
 * Returns: (nullable) (transfer none): the thing of this name
 */
gpointer
guichet_reading_rows_find (GuichetReadingRows *self, const char *name)
{
  return g_hash_table_lookup (self->names, name);
}

/**
 * guichet_reading_rows_has:
 * @thing: any thing of this kind
 *
 * Returns: whether this very object is one of the rows
 */
gboolean
guichet_reading_rows_has (GuichetReadingRows *self, gpointer thing)
{
  return guichet_reading_rows_find (self, self->kind->get_name (thing)) == thing;
}

/**
 * guichet_reading_rows_get_all:
 *
 * Returns: (transfer none) (element-type GObject): in their order; another array takes its place
 * when they change
 */
GPtrArray *
guichet_reading_rows_get_all (GuichetReadingRows *self)
{
  return self->all;
}

/**
 * guichet_reading_rows_knows:
 * @thing: (type GObject): of the kind of the rows
 *
 * Returns: whether @thing was ever read
 */
gboolean
guichet_reading_rows_knows (GuichetReadingRows *self, gpointer thing)
{
  return self->kind->is_known (thing);
}

/**
 * guichet_reading_rows_count_known:
 *
 * Returns: how many rows were ever read
 */
guint
guichet_reading_rows_count_known (GuichetReadingRows *self)
{
  guint count = 0;

  for (guint i = 0; i < self->all->len; i++)
    count += self->kind->is_known (self->all->pdata[i]) ? 1 : 0;
  return count;
}

static const char *
get_group (GuichetReadingRows *self, gpointer thing)
{
  return self->kind->get_group != NULL ? self->kind->get_group (thing) : "";
}

static int
compare_things (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GuichetReadingRows *self = user_data;
  const gpointer first = *(const gpointer *) a;
  const gpointer second = *(const gpointer *) b;
  const int order = strcmp (get_group (self, first), get_group (self, second));

  return order != 0 ? order : strcmp (self->kind->get_name (first), self->kind->get_name (second));
}

/* @things: each name once */
static void
set_all (GuichetReadingRows *self, GPtrArray *things)
{
  g_hash_table_remove_all (self->names);
  g_ptr_array_sort_with_data (things, compare_things, self);
  for (guint i = 0; i < things->len; i++)
    g_hash_table_insert (self->names, (char *) self->kind->get_name (things->pdata[i]),
                         things->pdata[i]);
  guichet_list_replace (G_LIST_MODEL (self), &self->all, things);
}

/* What has moved to another group is another row. */
static gpointer
find_same (GuichetReadingRows *self, gpointer thing)
{
  gpointer known = guichet_reading_rows_find (self, self->kind->get_name (thing));

  return known != NULL && g_str_equal (get_group (self, known), get_group (self, thing)) ? known
                                                                                         : thing;
}

/* Adds to @kept, the known objects where they are known, each name once. */
static void
merge (GuichetReadingRows *self, GPtrArray *things, GHashTable *seen, GPtrArray *kept)
{
  for (guint i = 0; i < things->len; i++)
    if (g_hash_table_add (seen, (char *) self->kind->get_name (things->pdata[i])))
      g_ptr_array_add (kept, g_object_ref (find_same (self, things->pdata[i])));
}

/**
 * guichet_reading_rows_take:
 * @things: (element-type GObject): all there are, known or not; the first of a name counts
 *
 * Returns: (transfer full) (element-type GObject): those that were there and are not any more
 */
GPtrArray *
guichet_reading_rows_take (GuichetReadingRows *self, GPtrArray *things)
{
  g_autoptr(GPtrArray) old = g_ptr_array_ref (self->all);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) kept = new_array ();
  GPtrArray *gone = new_array ();

  merge (self, things, seen, kept);
  set_all (self, kept);
  for (guint i = 0; i < old->len; i++)
    if (!guichet_reading_rows_has (self, old->pdata[i]))
      g_ptr_array_add (gone, g_object_ref (old->pdata[i]));
  return gone;
}

/**
 * guichet_reading_rows_add:
 * @things: (element-type GObject): those that are there already stay
 */
void
guichet_reading_rows_add (GuichetReadingRows *self, GPtrArray *things)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) kept = new_array ();

  merge (self, self->all, seen, kept);
  merge (self, things, seen, kept);
  set_all (self, kept);
}

/**
 * guichet_reading_rows_remove:
 * @things: (element-type GObject): others than rows are no matter
 */
void
guichet_reading_rows_remove (GuichetReadingRows *self, GPtrArray *things)
{
  g_autoptr(GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) kept = new_array ();

  for (guint i = 0; i < things->len; i++)
    g_hash_table_add (gone, things->pdata[i]);
  for (guint i = 0; i < self->all->len; i++)
    if (!g_hash_table_contains (gone, self->all->pdata[i]))
      g_ptr_array_add (kept, g_object_ref (self->all->pdata[i]));
  if (kept->len != self->all->len)
    set_all (self, kept);
}

/**
 * guichet_reading_rows_clear:
 */
void
guichet_reading_rows_clear (GuichetReadingRows *self)
{
  g_autoptr(GPtrArray) none = new_array ();

  set_all (self, none);
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_READING_ROWS (model)->kind->get_type ();
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_READING_ROWS (model)->all->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetReadingRows *self = GUICHET_READING_ROWS (model);

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
guichet_reading_rows_finalize (GObject *object)
{
  GuichetReadingRows *self = GUICHET_READING_ROWS (object);

  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->all);

  G_OBJECT_CLASS (guichet_reading_rows_parent_class)->finalize (object);
}

static void
guichet_reading_rows_class_init (GuichetReadingRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_reading_rows_finalize;
}

static void
guichet_reading_rows_init (GuichetReadingRows *self)
{
  self->all = new_array ();
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
}
