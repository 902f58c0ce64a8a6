/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list.c: the coordinates of every line and number of the account in use, as a
 * live #GListModel of #GuichetDirectoryEntry. The face of what the source puts into the rows.
 */
#include "config.h"

#include "guichet-directory-list-private.h"

#include "guichet-directory-reading.h"
#include "guichet-directory-table.h"
#include "guichet-instance.h"

typedef enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
  PROP_N_KNOWN,
  PROP_N_TOTAL,
  PROP_AGE,
} GuichetDirectoryListProperty;

static GParamSpec *props[PROP_AGE + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetDirectoryList,
                               guichet_directory_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* What the source has to know of entries */

static GuichetReading *
new_reading (GuichetSession *session, GuichetClient *client, GListModel *rows)
{
  return guichet_directory_reading_new (client, GUICHET_DIRECTORY_ROWS (rows));
}

static void
add_rows (GListModel *rows, GPtrArray *entries)
{
  guichet_directory_rows_add (GUICHET_DIRECTORY_ROWS (rows), entries);
}

static void
clear_rows (GListModel *rows)
{
  guichet_directory_rows_clear (GUICHET_DIRECTORY_ROWS (rows));
}

static const GuichetReadingKind entries_kind = {
  .table = &guichet_directory_table,
  .new_reading = new_reading,
  .add = add_rows,
  .clear = clear_rows,
};

void
guichet_directory_list_notify_all (GuichetDirectoryList *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (gsize i = PROP_LOADING; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
items_changed_cb (GuichetDirectoryList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/**
 * guichet_directory_list_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetDirectoryList *
guichet_directory_list_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetDirectoryList *self = g_object_new (GUICHET_TYPE_DIRECTORY_LIST, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  self->session = g_object_ref (session);
  self->source =
      guichet_reading_source_new (&entries_kind, session, G_LIST_MODEL (self->rows), folder);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (guichet_directory_list_notify_all),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * guichet_directory_list_new:
 * @session: whose profile
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetDirectoryList *
guichet_directory_list_new (GuichetSession *session)
{
  return guichet_directory_list_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_directory_list_load:
 *
 * Reads everything; a loading that still goes on is given up for it.
 */
void
guichet_directory_list_load (GuichetDirectoryList *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST (self));

  guichet_reading_source_load (self->source);
}

/**
 * guichet_directory_list_cancel:
 *
 * Ends the loading at once; what was read stays, and is kept.
 */
void
guichet_directory_list_cancel (GuichetDirectoryList *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST (self));

  guichet_reading_source_cancel (self->source);
}

/**
 * guichet_directory_list_set_view:
 * @view: (element-type GuichetDirectoryEntry): what people look at now, the first first
 */
void
guichet_directory_list_set_view (GuichetDirectoryList *self, GPtrArray *view)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST (self));

  guichet_reading_source_set_view (self->source, view);
}

/* What there is */

/**
 * guichet_directory_list_get_loading:
 *
 * Returns: whether names or entries are being read
 */
gboolean
guichet_directory_list_get_loading (GuichetDirectoryList *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), FALSE);

  return guichet_reading_source_is_loading (self->source);
}

/**
 * guichet_directory_list_get_error:
 *
 * Returns: (nullable) (transfer none): the first of what failed: of the session if it has no
 * account, else of the names, else of the entries
 */
const GError *
guichet_directory_list_get_error (GuichetDirectoryList *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), NULL);

  return guichet_reading_source_get_error (self->source);
}

/**
 * guichet_directory_list_get_n_known:
 *
 * Returns: how many entries are known, be it from the last time
 */
guint
guichet_directory_list_get_n_known (GuichetDirectoryList *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), 0);

  return guichet_directory_rows_count_known (self->rows);
}

guint
guichet_directory_list_get_n_total (GuichetDirectoryList *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/**
 * guichet_directory_list_get_age:
 *
 * Returns: seconds since the oldest of what is shown was read; -1 while nothing was
 */
gint64
guichet_directory_list_get_age (GuichetDirectoryList *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), -1);

  return guichet_reading_source_get_age (self->source);
}

/**
 * guichet_directory_list_find:
 * @service: a line or number
 *
 * Returns: (nullable) (transfer none): its entry, %NULL if the list has it not
 */
GuichetDirectoryEntry *
guichet_directory_list_find (GuichetDirectoryList *self, const char *service)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), NULL);
  g_return_val_if_fail (service != NULL, NULL);

  return guichet_directory_rows_find (self->rows, service);
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_DIRECTORY_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (GUICHET_DIRECTORY_LIST (model)->rows));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (GUICHET_DIRECTORY_LIST (model)->rows), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_directory_list_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  GuichetDirectoryList *self = GUICHET_DIRECTORY_LIST (object);

  switch ((GuichetDirectoryListProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, guichet_directory_list_get_loading (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, guichet_directory_list_get_error (self));
      break;
    case PROP_N_KNOWN:
      g_value_set_uint (value, guichet_directory_list_get_n_known (self));
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, guichet_directory_list_get_n_total (self));
      break;
    case PROP_AGE:
      g_value_set_int64 (value, guichet_directory_list_get_age (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_directory_list_finalize (GObject *object)
{
  GuichetDirectoryList *self = GUICHET_DIRECTORY_LIST (object);

  g_clear_object (&self->source);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_directory_list_parent_class)->finalize (object);
}

static void
guichet_directory_list_class_init (GuichetDirectoryListClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_directory_list_get_property;
  object_class->finalize = guichet_directory_list_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_N_KNOWN] = g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_AGE] = g_param_spec_int64 ("age", NULL, NULL, -1, G_MAXINT64, -1, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_directory_list_init (GuichetDirectoryList *self)
{
  self->rows = guichet_directory_rows_new ();
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
