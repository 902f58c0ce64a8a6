/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-list.c: every service of the account in use with its contacts, as a live
 * #GListModel of #GuichetService. The face of what the source puts into the rows; knows neither
 * store nor network.
 */
#include "config.h"

#include "guichet-service-list.h"

#include "guichet-instance.h"
#include "guichet-reading-source.h"
#include "guichet-service-reading.h"
#include "guichet-service-table.h"

struct _GuichetServiceList
{
  GObject parent_instance;

  GuichetServiceRows *rows;
  GuichetReadingSource *source;
};

typedef enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
  PROP_N_KNOWN,
  PROP_N_TOTAL,
  PROP_AGE,
} GuichetServiceListProperty;

static GParamSpec *props[PROP_AGE + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetServiceList,
                               guichet_service_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* What the source has to know of services */

static GuichetReading *
new_reading (GuichetSession *session, GuichetClient *client, GListModel *rows)
{
  return guichet_service_reading_new (client, GUICHET_SERVICE_ROWS (rows),
                                      G_LIST_MODEL (guichet_session_get_lines (session)));
}

static void
add_rows (GListModel *rows, GPtrArray *services)
{
  guichet_service_rows_add (GUICHET_SERVICE_ROWS (rows), services);
}

static void
clear_rows (GListModel *rows)
{
  guichet_service_rows_clear (GUICHET_SERVICE_ROWS (rows));
}

static const GuichetReadingKind services_kind = {
  .table = &guichet_service_table,
  .new_reading = new_reading,
  .add = add_rows,
  .clear = clear_rows,
};

static void
notify_all (GuichetServiceList *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (gsize i = PROP_LOADING; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
items_changed_cb (GuichetServiceList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/**
 * guichet_service_list_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetServiceList *
guichet_service_list_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetServiceList *self = g_object_new (GUICHET_TYPE_SERVICE_LIST, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  self->source =
      guichet_reading_source_new (&services_kind, session, G_LIST_MODEL (self->rows), folder);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (notify_all), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * guichet_service_list_new:
 * @session: whose profile
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetServiceList *
guichet_service_list_new (GuichetSession *session)
{
  return guichet_service_list_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_service_list_load:
 *
 * Reads everything; a loading that still goes on is given up for it.
 */
void
guichet_service_list_load (GuichetServiceList *self)
{
  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  guichet_reading_source_load (self->source);
}

/**
 * guichet_service_list_cancel:
 *
 * Ends the loading at once; what was read stays, and is kept.
 */
void
guichet_service_list_cancel (GuichetServiceList *self)
{
  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  guichet_reading_source_cancel (self->source);
}

/**
 * guichet_service_list_retry:
 * @kind: that failed
 *
 * Reads the names of @kind again, and the contacts that are not known from this loading.
 */
void
guichet_service_list_retry (GuichetServiceList *self, GuichetServiceKind kind)
{
  GuichetReading *reading;

  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  reading = guichet_reading_source_get_reading (self->source);
  if (reading != NULL)
    guichet_service_reading_retry (GUICHET_SERVICE_READING (reading), kind);
}

/**
 * guichet_service_list_set_view:
 * @view: (element-type GuichetService): what people look at now, the first first
 */
void
guichet_service_list_set_view (GuichetServiceList *self, GPtrArray *view)
{
  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  guichet_reading_source_set_view (self->source, view);
}

/**
 * guichet_service_list_get_loading:
 *
 * Returns: whether services or contacts are being read
 */
gboolean
guichet_service_list_get_loading (GuichetServiceList *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), FALSE);

  return guichet_reading_source_is_loading (self->source);
}

/**
 * guichet_service_list_get_kind_error:
 *
 * Returns: (nullable) (transfer none): why services of @kind are missing, or as they were before
 */
const GError *
guichet_service_list_get_kind_error (GuichetServiceList *self, GuichetServiceKind kind)
{
  GuichetReading *reading;

  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  reading = guichet_reading_source_get_reading (self->source);
  return reading != NULL ? guichet_reading_get_kind_error (reading, kind) : NULL;
}

/**
 * guichet_service_list_get_error:
 *
 * Returns: (nullable) (transfer none): the first of what failed: of the session if it has no
 * account, else of a kind
 */
const GError *
guichet_service_list_get_error (GuichetServiceList *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  return guichet_reading_source_get_error (self->source);
}

/**
 * guichet_service_list_get_n_known:
 *
 * Returns: of how many services the contacts are known, be it from the last time
 */
guint
guichet_service_list_get_n_known (GuichetServiceList *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), 0);

  return guichet_service_rows_count_known (self->rows);
}

/**
 * guichet_service_list_get_n_total:
 *
 * Returns: how many services there are, those included that may be there and are no rows yet
 */
guint
guichet_service_list_get_n_total (GuichetServiceList *self)
{
  GuichetReading *reading;

  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), 0);

  reading = guichet_reading_source_get_reading (self->source);
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows)) +
         (reading != NULL
              ? guichet_service_reading_get_n_candidates (GUICHET_SERVICE_READING (reading))
              : 0);
}

/**
 * guichet_service_list_get_age:
 *
 * Returns: seconds since the oldest of what is shown was read; -1 while nothing was
 */
gint64
guichet_service_list_get_age (GuichetServiceList *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), -1);

  return guichet_reading_source_get_age (self->source);
}

/**
 * guichet_service_list_find:
 *
 * Returns: (nullable) (transfer none): the service, %NULL if the list has it not
 */
GuichetService *
guichet_service_list_find (GuichetServiceList *self, GuichetServiceKind kind, const char *name)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  return guichet_service_rows_find (self->rows, kind, name);
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_SERVICE;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (GUICHET_SERVICE_LIST (model)->rows));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (GUICHET_SERVICE_LIST (model)->rows), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_service_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetServiceList *self = GUICHET_SERVICE_LIST (object);

  switch ((GuichetServiceListProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, guichet_service_list_get_loading (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, guichet_service_list_get_error (self));
      break;
    case PROP_N_KNOWN:
      g_value_set_uint (value, guichet_service_list_get_n_known (self));
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, guichet_service_list_get_n_total (self));
      break;
    case PROP_AGE:
      g_value_set_int64 (value, guichet_service_list_get_age (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_service_list_finalize (GObject *object)
{
  GuichetServiceList *self = GUICHET_SERVICE_LIST (object);

  g_clear_object (&self->source);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (guichet_service_list_parent_class)->finalize (object);
}

static void
guichet_service_list_class_init (GuichetServiceListClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_service_list_get_property;
  object_class->finalize = guichet_service_list_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_N_KNOWN] = g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_AGE] = g_param_spec_int64 ("age", NULL, NULL, -1, G_MAXINT64, -1, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_service_list_init (GuichetServiceList *self)
{
  self->rows = guichet_service_rows_new ();
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
