/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-history.c: the calls that were asked for on this computer, newest first, as a live
 * #GListModel of #GuichetCall kept in the store. Sees what the other program of the instance
 * writes.
 *
 * The list holds the newest thousand; the store holds all. An object stays the same as long as its
 * call is in the list, so that a row of a window keeps its place when the other program writes.
 */
#include "config.h"

#include "guichet-call-history.h"

#include "guichet-call-csv.h"
#include "guichet-call-merge.h"
#include "guichet-call-table.h"
#include "guichet-error.h"
#include "guichet-instance.h"
#include "guichet-list-replace.h"

#define MAX_CALLS 1000
/* Ids of calls that could not be written; the store never counts as far. */
#define FIRST_MEMORY_ID (G_MAXINT64 / 2)

struct _GuichetCallHistory
{
  GObject parent_instance;

  GuichetStore *store; /* (nullable): %NULL: the list lives in memory alone */
  GPtrArray *calls;    /* newest first */
  GError *error;
  gint64 n_memory_calls; /* that could not be written */
  guint lost_source;     /* looks again for calls that were just being sent */
};

typedef enum
{
  PROP_ERROR = 1,
} GuichetCallHistoryProperty;

static GParamSpec *props[PROP_ERROR + 1];

static void list_model_init (GListModelInterface *iface);
static void end_lost (GuichetCallHistory *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetCallHistory,
                               guichet_call_history,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
take_error (GuichetCallHistory *self, GError *error)
{
  if (error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

static void
insert (GuichetCallHistory *self, GuichetCall *call)
{
  guint position = guichet_call_insert_sorted (self->calls, call);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);

  if (self->calls->len > MAX_CALLS)
    {
      g_ptr_array_set_size (self->calls, MAX_CALLS);
      g_list_model_items_changed (G_LIST_MODEL (self), MAX_CALLS, 1, 0);
    }
}

static gboolean
lost_cb (gpointer user_data)
{
  GuichetCallHistory *self = user_data;

  self->lost_source = 0;
  end_lost (self);
  return G_SOURCE_REMOVE;
}

/* A call that is being sent by a program that dies now is told so some minutes later. */
static void
schedule_lost (GuichetCallHistory *self)
{
  int seconds = guichet_call_table_get_patience (self->calls);

  g_clear_handle_id (&self->lost_source, g_source_remove);
  if (seconds > 0)
    self->lost_source = g_timeout_add_seconds ((guint) seconds, lost_cb, self);
}

static void
reload (GuichetCallHistory *self)
{
  GError *error = NULL;
  g_autoptr(GPtrArray) calls = guichet_call_table_read (self->store, MAX_CALLS, &error);

  take_error (self, error);
  if (calls == NULL)
    return;
  guichet_call_merge (calls, self->calls, FIRST_MEMORY_ID);
  guichet_list_replace (G_LIST_MODEL (self), &self->calls, calls);
  schedule_lost (self);
}

static void
end_lost (GuichetCallHistory *self)
{
  GError *error = NULL;

  guichet_call_table_end_lost (self->store, &error);
  take_error (self, error);
  reload (self);
}

/**
 * guichet_call_history_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the history, filled
 */
GuichetCallHistory *
guichet_call_history_new_in_folder (const char *folder)
{
  GuichetCallHistory *self = g_object_new (GUICHET_TYPE_CALL_HISTORY, NULL);
  GError *error = NULL;

  g_return_val_if_fail (folder != NULL, self);

  self->store = guichet_store_open (folder, &error);
  take_error (self, error);
  if (self->store == NULL)
    return self;

  if (guichet_store_get_notice (self->store) != NULL)
    take_error (self, g_error_copy (guichet_store_get_notice (self->store)));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  end_lost (self);
  return self;
}

/**
 * guichet_call_history_new:
 *
 * Returns: (transfer full): the history of this instance, filled
 */
GuichetCallHistory *
guichet_call_history_new (void)
{
  return guichet_call_history_new_in_folder (guichet_instance_get_data_dir ());
}

/**
 * guichet_call_history_get_error:
 *
 * Returns: (nullable) (transfer none): why calls are not kept, or that a damaged store was set
 * aside
 */
const GError *
guichet_call_history_get_error (GuichetCallHistory *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL_HISTORY (self), NULL);

  return self->error;
}

/* Gives the call its id, on the disk or, if that fails, for the memory of this process alone. */
static gboolean
write_new (GuichetCallHistory *self, GuichetCall *call)
{
  g_autoptr(GError) error = NULL;

  if (self->store != NULL && guichet_call_table_insert (self->store, call, &error))
    return TRUE;
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_BUSY))
    return FALSE;
  take_error (self, g_steal_pointer (&error));
  if (guichet_call_get_id (call) == 0)
    guichet_call_set_id (call, FIRST_MEMORY_ID + self->n_memory_calls++);
  return TRUE;
}

/**
 * guichet_call_history_add:
 * @call: a new call
 *
 * Writes @call to the disk and puts it into the list. A store that does not work is told in “error”
 * alone: it does not hold the call itself up.
 *
 * Returns: %FALSE if @call is about to be sent and another program of the instance sends one to the
 * same number: it must not be sent then, and is not in the list
 */
gboolean
guichet_call_history_add (GuichetCallHistory *self, GuichetCall *call)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (GUICHET_IS_CALL_HISTORY (self), FALSE);
  g_return_val_if_fail (GUICHET_IS_CALL (call), FALSE);

  if (!write_new (self, call))
    return FALSE;
  if (self->store != NULL)
    name = guichet_call_table_read_name (self->store, guichet_call_get_dial (call));
  if (name != NULL)
    guichet_call_set_name (call, name);
  insert (self, call);
  return TRUE;
}

/**
 * guichet_call_history_update:
 * @call: a call of the list
 *
 * Writes state, stage, duration, message and query id of @call.
 */
void
guichet_call_history_update (GuichetCallHistory *self, GuichetCall *call)
{
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_CALL_HISTORY (self));
  g_return_if_fail (GUICHET_IS_CALL (call));

  if (self->store != NULL)
    guichet_call_table_update (self->store, call, &error);
  take_error (self, error);
}

/**
 * guichet_call_history_remove:
 * @call: a call of the list
 *
 * Takes @call out of list and store; guichet_call_history_restore() brings it back.
 */
void
guichet_call_history_remove (GuichetCallHistory *self, GuichetCall *call)
{
  GError *error = NULL;
  guint position;

  g_return_if_fail (GUICHET_IS_CALL_HISTORY (self));
  g_return_if_fail (GUICHET_IS_CALL (call));

  if (!g_ptr_array_find (self->calls, call, &position))
    return;
  if (self->store != NULL)
    guichet_call_table_delete (self->store, call, &error);
  take_error (self, error);
  g_object_ref (call);
  g_ptr_array_remove_index (self->calls, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  g_object_unref (call);
}

/**
 * guichet_call_history_restore:
 * @call: a call that was removed
 *
 * Undoes the removal; a call that is in the list already stays as it is.
 */
void
guichet_call_history_restore (GuichetCallHistory *self, GuichetCall *call)
{
  g_return_if_fail (GUICHET_IS_CALL_HISTORY (self));
  g_return_if_fail (GUICHET_IS_CALL (call));

  if (!g_ptr_array_find (self->calls, call, NULL))
    guichet_call_history_add (self, call);
}

/**
 * guichet_call_history_set_name:
 * @dial: a number, as dialled
 * @name: what people call it; empty: nothing any more
 */
void
guichet_call_history_set_name (GuichetCallHistory *self, const char *dial, const char *name)
{
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_CALL_HISTORY (self));
  g_return_if_fail (dial != NULL);
  g_return_if_fail (name != NULL);

  if (self->store != NULL)
    guichet_call_table_set_name (self->store, dial, name, &error);
  take_error (self, error);
  for (guint i = 0; i < self->calls->len; i++)
    if (g_str_equal (guichet_call_get_dial (self->calls->pdata[i]), dial))
      guichet_call_set_name (self->calls->pdata[i], name);
}

/**
 * guichet_call_history_to_csv:
 *
 * Returns: (transfer full): all calls, not only those of the list, newest first, as CSV
 */
char *
guichet_call_history_to_csv (GuichetCallHistory *self)
{
  GError *error = NULL;
  g_autoptr(GPtrArray) calls = NULL;

  g_return_val_if_fail (GUICHET_IS_CALL_HISTORY (self), NULL);

  if (self->store != NULL)
    calls = guichet_call_table_read (self->store, -1, &error);
  take_error (self, error);
  return guichet_call_csv_write (calls != NULL ? calls : self->calls);
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_CALL;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_CALL_HISTORY (model)->calls->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetCallHistory *self = GUICHET_CALL_HISTORY (model);

  return position < self->calls->len ? g_object_ref (self->calls->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_call_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetCallHistoryProperty) prop_id)
    {
    case PROP_ERROR:
      g_value_set_boxed (value, GUICHET_CALL_HISTORY (object)->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_call_history_dispose (GObject *object)
{
  GuichetCallHistory *self = GUICHET_CALL_HISTORY (object);

  g_clear_handle_id (&self->lost_source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (guichet_call_history_parent_class)->dispose (object);
}

static void
guichet_call_history_finalize (GObject *object)
{
  GuichetCallHistory *self = GUICHET_CALL_HISTORY (object);

  g_clear_pointer (&self->calls, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_call_history_parent_class)->finalize (object);
}

static void
guichet_call_history_class_init (GuichetCallHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_call_history_get_property;
  object_class->dispose = guichet_call_history_dispose;
  object_class->finalize = guichet_call_history_finalize;

  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_call_history_init (GuichetCallHistory *self)
{
  self->calls = g_ptr_array_new_with_free_func (g_object_unref);
}
