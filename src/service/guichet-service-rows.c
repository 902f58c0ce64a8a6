/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-rows.c: the services of an account in their order, by kind and then by name, as a
 * #GListModel of #GuichetService that finds each by its name.
 *
 * A service that is told of again stays the same object: a row of a window keeps its place and its
 * selection over a refresh. Each change is told in one piece, and takes the time of one walk over
 * the rows.
 */
#include "config.h"

#include "guichet-service-rows.h"

#include <string.h>

#include "guichet-list-replace.h"

struct _GuichetServiceRows
{
  GObject parent_instance;

  GPtrArray *all;
  GPtrArray *kinds[GUICHET_N_SERVICE_KINDS];
  GHashTable *names[GUICHET_N_SERVICE_KINDS]; /* name → service, both of @kinds */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetServiceRows,
                               guichet_service_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static GHashTable *
new_names (void)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * guichet_service_rows_new:
 *
 * Returns: (transfer full): no rows
 */
GuichetServiceRows *
guichet_service_rows_new (void)
{
  return g_object_new (GUICHET_TYPE_SERVICE_ROWS, NULL);
}

/**
 * guichet_service_rows_find:
 *
 * Returns: (nullable) (transfer none): the service of this kind and name
 */
GuichetService *
guichet_service_rows_find (GuichetServiceRows *self, GuichetServiceKind kind, const char *name)
{
  return g_hash_table_lookup (self->names[kind], name);
}

/**
 * guichet_service_rows_has:
 * @service: any service
 *
 * Returns: whether this very object is one of the rows
 */
gboolean
guichet_service_rows_has (GuichetServiceRows *self, GuichetService *service)
{
  return guichet_service_rows_find (self, guichet_service_get_kind (service),
                                    guichet_service_get_name (service)) == service;
}

/**
 * guichet_service_rows_get_kind:
 *
 * Returns: (transfer none) (element-type GuichetService): those of one kind, by name; another array
 * takes its place when they change
 */
GPtrArray *
guichet_service_rows_get_kind (GuichetServiceRows *self, GuichetServiceKind kind)
{
  return self->kinds[kind];
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (guichet_service_get_name (*(GuichetService *const *) a),
                 guichet_service_get_name (*(GuichetService *const *) b));
}

/* @services: of one kind, each once */
static void
set_kind (GuichetServiceRows *self, GuichetServiceKind kind, GPtrArray *services)
{
  g_hash_table_remove_all (self->names[kind]);
  g_ptr_array_unref (self->kinds[kind]);
  self->kinds[kind] = g_ptr_array_ref (services);
  g_ptr_array_sort (services, compare_names);
  for (guint i = 0; i < services->len; i++)
    g_hash_table_insert (self->names[kind], (char *) guichet_service_get_name (services->pdata[i]),
                         services->pdata[i]);
}

static void
tell (GuichetServiceRows *self)
{
  g_autoptr(GPtrArray) fresh = new_array ();

  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    for (guint i = 0; i < self->kinds[kind]->len; i++)
      g_ptr_array_add (fresh, g_object_ref (self->kinds[kind]->pdata[i]));
  guichet_list_replace (G_LIST_MODEL (self), &self->all, fresh);
}

/* Only a list of groups tells more than names. */
static void
learn_from (GuichetService *known, GuichetService *fresh)
{
  if (known == fresh || guichet_service_get_kind (fresh) != GUICHET_SERVICE_GROUP)
    return;
  guichet_service_set_description (known, guichet_service_get_description (fresh));
  guichet_service_set_locks (known, guichet_service_get_locks (fresh));
}

/* Adds @services to @kept, the known objects where they are known, each once. */
static void
merge (GuichetServiceRows *self, GuichetServiceKind kind, GPtrArray *services, GPtrArray *kept)
{
  g_autoptr(GHashTable) seen = new_names ();

  for (guint i = 0; i < kept->len; i++)
    g_hash_table_add (seen, (char *) guichet_service_get_name (kept->pdata[i]));
  for (guint i = 0; i < services->len; i++)
    {
      GuichetService *service = services->pdata[i];
      GuichetService *known;

      if (guichet_service_get_kind (service) != kind ||
          !g_hash_table_add (seen, (char *) guichet_service_get_name (service)))
        continue;
      known = guichet_service_rows_find (self, kind, guichet_service_get_name (service));
      if (known != NULL)
        learn_from (known, service);
      g_ptr_array_add (kept, g_object_ref (known != NULL ? known : service));
    }
}

/**
 * guichet_service_rows_take_kind:
 * @services: (element-type GuichetService): all there are of @kind
 *
 * Returns: (transfer full) (element-type GuichetService): those that were there and are not any
 * more
 */
GPtrArray *
guichet_service_rows_take_kind (GuichetServiceRows *self,
                                GuichetServiceKind kind,
                                GPtrArray *services)
{
  g_autoptr(GPtrArray) old = g_ptr_array_ref (self->kinds[kind]);
  g_autoptr(GPtrArray) kept = new_array ();
  GPtrArray *gone = new_array ();

  merge (self, kind, services, kept);
  set_kind (self, kind, kept);
  for (guint i = 0; i < old->len; i++)
    if (!guichet_service_rows_has (self, old->pdata[i]))
      g_ptr_array_add (gone, g_object_ref (old->pdata[i]));
  tell (self);
  return gone;
}

/**
 * guichet_service_rows_add:
 * @services: (element-type GuichetService): of any kind; those that are there already stay
 */
void
guichet_service_rows_add (GuichetServiceRows *self, GPtrArray *services)
{
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    {
      g_autoptr(GPtrArray) kept = new_array ();

      for (guint i = 0; i < self->kinds[kind]->len; i++)
        g_ptr_array_add (kept, g_object_ref (self->kinds[kind]->pdata[i]));
      merge (self, kind, services, kept);
      if (kept->len != self->kinds[kind]->len)
        set_kind (self, kind, kept);
    }
  tell (self);
}

/**
 * guichet_service_rows_remove:
 * @services: (element-type GuichetService): of any kind; others than rows are no matter
 */
void
guichet_service_rows_remove (GuichetServiceRows *self, GPtrArray *services)
{
  g_autoptr(GHashTable) gone = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < services->len; i++)
    g_hash_table_add (gone, services->pdata[i]);
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    {
      g_autoptr(GPtrArray) kept = new_array ();

      for (guint i = 0; i < self->kinds[kind]->len; i++)
        if (!g_hash_table_contains (gone, self->kinds[kind]->pdata[i]))
          g_ptr_array_add (kept, g_object_ref (self->kinds[kind]->pdata[i]));
      if (kept->len != self->kinds[kind]->len)
        set_kind (self, kind, kept);
    }
  tell (self);
}

/**
 * guichet_service_rows_clear:
 */
void
guichet_service_rows_clear (GuichetServiceRows *self)
{
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    {
      g_autoptr(GPtrArray) none = new_array ();

      set_kind (self, kind, none);
    }
  tell (self);
}

/**
 * guichet_service_rows_count_known:
 *
 * Returns: of how many rows the contacts are known
 */
guint
guichet_service_rows_count_known (GuichetServiceRows *self)
{
  guint count = 0;

  for (guint i = 0; i < self->all->len; i++)
    count += guichet_service_knows_contacts (self->all->pdata[i]) ? 1 : 0;
  return count;
}

/**
 * guichet_service_rows_has_ungrouped:
 *
 * Returns: whether there is a line, alias or trunk of which nobody has told the group
 */
gboolean
guichet_service_rows_has_ungrouped (GuichetServiceRows *self)
{
  for (guint kind = GUICHET_SERVICE_LINE; kind <= GUICHET_SERVICE_TRUNK; kind++)
    for (guint i = 0; i < self->kinds[kind]->len; i++)
      if (*guichet_service_get_group (self->kinds[kind]->pdata[i]) == '\0')
        return TRUE;
  return FALSE;
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_SERVICE;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_SERVICE_ROWS (model)->all->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetServiceRows *self = GUICHET_SERVICE_ROWS (model);

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
guichet_service_rows_finalize (GObject *object)
{
  GuichetServiceRows *self = GUICHET_SERVICE_ROWS (object);

  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    {
      g_hash_table_unref (self->names[kind]);
      g_ptr_array_unref (self->kinds[kind]);
    }
  g_ptr_array_unref (self->all);

  G_OBJECT_CLASS (guichet_service_rows_parent_class)->finalize (object);
}

static void
guichet_service_rows_class_init (GuichetServiceRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_service_rows_finalize;
}

static void
guichet_service_rows_init (GuichetServiceRows *self)
{
  self->all = new_array ();
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    {
      self->kinds[kind] = new_array ();
      self->names[kind] = new_names ();
    }
}
