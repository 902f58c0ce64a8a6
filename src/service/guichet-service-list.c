/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-list.c: every service of the account in use with its contacts, as a live
 * #GListModel of #GuichetService. What was known at the last start is there at once; it stays
 * readable when a refresh fails.
 *
 * Whose table it is, is told by the profile and by the account that OVHcloud says it is: the
 * environment may name another account tomorrow.
 */
#include "config.h"

#include "guichet-service-list.h"

#include "guichet-instance.h"
#include "guichet-service-reading.h"
#include "guichet-service-saver.h"
#include "guichet-service-table.h"
#include "guichet-session-private.h"

struct _GuichetServiceList
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetStore *store; /* (nullable): %NULL: the list lives in memory alone */
  GuichetServiceSaver *saver;
  GuichetServiceRows *rows;
  GuichetServiceReading *reading; /* (nullable) */
  GPtrArray *view;

  char *profile;       /* (nullable): whose services these are … */
  char *account;       /* (nullable): … and who that is; %NULL: not known, nothing is kept */
  gboolean is_wanted;  /* it was loaded once, so a switch loads it again */
  gboolean is_waiting; /* for the session */
  gint64 begun;        /* when the reading began; 0: none was */
  gint64 oldest;       /* nothing that is shown was read before; 0: nothing was read */
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

static void
notify_all (GuichetServiceList *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (gsize i = PROP_LOADING; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Reading */

static void
read_cb (GuichetServiceList *self, GPtrArray *services)
{
  guichet_service_saver_write (self->saver, services);
}

static void
gone_cb (GuichetServiceList *self, GPtrArray *services)
{
  guichet_service_saver_delete (self->saver, services);
}

/* Everything there is was read since it began. */
static void
note_complete (GuichetServiceList *self)
{
  self->oldest = self->begun;
  self->begun = 0;
  if (self->store != NULL && self->account != NULL)
    guichet_service_table_set_time (self->store, self->profile, self->oldest, NULL);
}

static void
changed_cb (GuichetServiceList *self)
{
  if (self->begun != 0 && guichet_service_reading_is_over (self->reading) &&
      guichet_service_list_get_error (self) == NULL)
    note_complete (self);
  notify_all (self);
}

static void
drop_reading (GuichetServiceList *self)
{
  if (self->reading == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->reading, self);
  guichet_service_reading_cancel (self->reading);
  g_clear_object (&self->reading);
  self->begun = 0;
}

static void
make_reading (GuichetServiceList *self, GuichetClient *client)
{
  if (self->reading != NULL && guichet_service_reading_get_client (self->reading) == client)
    return;
  drop_reading (self);
  self->reading = guichet_service_reading_new (
      client, self->rows, G_LIST_MODEL (guichet_session_get_lines (self->session)));
  guichet_service_reading_set_view (self->reading, self->view);
  g_signal_connect_object (self->reading, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
begin (GuichetServiceList *self)
{
  self->is_waiting = FALSE;
  make_reading (self, guichet_session_get_client (self->session));
  self->begun = g_get_real_time () / G_USEC_PER_SEC;
  if (self->oldest == 0)
    self->oldest = self->begun;
  if (self->store != NULL && self->account != NULL)
    guichet_service_table_open (self->store, self->profile, self->account, self->begun, NULL);
  guichet_service_reading_begin (self->reading);
}

/* The session may be of another account than the one before, or of none, in a moment. */
static void
begin_if_ready (GuichetServiceList *self)
{
  if (!self->is_waiting ||
      guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    return;
  if (guichet_session_get_client (self->session) != NULL)
    {
      begin (self);
      return;
    }
  self->is_waiting = FALSE;
  notify_all (self);
}

/* Whose services */

static char *
dup_account (GuichetSession *session)
{
  GuichetProfile *profile = guichet_session_get_profile (session);
  GuichetAccount *account = guichet_session_get_account (session);
  const char *nichandle = account != NULL ? guichet_account_get_nichandle (account) : NULL;

  if (profile == NULL)
    return NULL;
  /* A profile of the settings stays who it is; what was found may be anybody until he is asked. */
  if (nichandle == NULL && guichet_profile_get_kind (profile) != GUICHET_PROFILE_FOUND)
    nichandle = guichet_profile_get_nichandle (profile);
  return nichandle != NULL
             ? g_strconcat (nichandle, " ", guichet_profile_get_endpoint (profile), NULL)
             : NULL;
}

static void
show_stored (GuichetServiceList *self)
{
  g_autoptr(GPtrArray) services = NULL;
  gint64 time;

  if (self->store == NULL || self->account == NULL)
    return;
  services = guichet_service_table_read (self->store, self->profile, self->account, &time, NULL);
  if (services == NULL || time == 0)
    return;
  guichet_service_rows_add (self->rows, services);
  self->oldest = time;
}

static void
switch_to (GuichetServiceList *self, const char *profile, const char *account)
{
  g_free (self->profile);
  self->profile = g_strdup (profile);
  g_free (self->account);
  self->account = g_strdup (account);

  drop_reading (self);
  guichet_service_saver_set_profile (self->saver, account != NULL ? profile : NULL);
  self->oldest = 0;
  guichet_service_rows_clear (self->rows);
  show_stored (self);
  self->is_waiting = self->is_wanted && profile != NULL;
  notify_all (self);
}

static void
session_changed_cb (GuichetServiceList *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);
  const char *id = profile != NULL ? guichet_profile_get_id (profile) : NULL;
  g_autofree char *account = dup_account (self->session);

  /* A refresh that cannot say who it is leaves us who we were. */
  if (g_strcmp0 (id, self->profile) != 0 ||
      (account != NULL && g_strcmp0 (account, self->account) != 0))
    switch_to (self, id, account);
  begin_if_ready (self);
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
  static const char *const signals[] = { "notify::profile", "notify::account", "notify::state" };

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  self->session = g_object_ref (session);
  /* The history of calls tells people what is wrong with the same file. */
  self->store = guichet_store_open (folder, NULL);
  if (self->store != NULL)
    guichet_store_relax (self->store);
  self->saver = guichet_service_saver_new (self->store);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (session_changed_cb), self,
                             G_CONNECT_SWAPPED);
  session_changed_cb (self);
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

  self->is_wanted = TRUE;
  self->is_waiting = TRUE;
  notify_all (self);
  begin_if_ready (self);
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

  self->is_waiting = FALSE;
  self->begun = 0;
  if (self->reading != NULL)
    guichet_service_reading_cancel (self->reading);
  else
    notify_all (self);
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
  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  if (self->reading != NULL)
    guichet_service_reading_retry (self->reading, kind);
}

/**
 * guichet_service_list_set_view:
 * @view: (element-type GuichetService): what people look at now, the first first
 */
void
guichet_service_list_set_view (GuichetServiceList *self, GPtrArray *view)
{
  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  g_ptr_array_set_size (self->view, 0);
  g_ptr_array_extend (self->view, view, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  if (self->reading != NULL)
    guichet_service_reading_set_view (self->reading, view);
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

  return self->is_waiting ||
         (self->reading != NULL && !guichet_service_reading_is_over (self->reading));
}

/**
 * guichet_service_list_get_kind_error:
 *
 * Returns: (nullable) (transfer none): why services of @kind are missing, or as they were before
 */
const GError *
guichet_service_list_get_kind_error (GuichetServiceList *self, GuichetServiceKind kind)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  return self->reading != NULL ? guichet_service_reading_get_error (self->reading, kind) : NULL;
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
  const GError *error = NULL;

  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  if (self->is_wanted && self->reading == NULL && !self->is_waiting)
    return guichet_session_get_error (self->session);
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS && error == NULL; kind++)
    error = guichet_service_list_get_kind_error (self, kind);
  return error;
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
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows)) +
         (self->reading != NULL ? guichet_service_reading_get_n_candidates (self->reading) : 0);
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

  return self->oldest != 0 ? MAX (0, g_get_real_time () / G_USEC_PER_SEC - self->oldest) : -1;
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
guichet_service_list_dispose (GObject *object)
{
  GuichetServiceList *self = GUICHET_SERVICE_LIST (object);

  drop_reading (self);
  g_clear_pointer (&self->saver, guichet_service_saver_free);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_service_list_parent_class)->dispose (object);
}

static void
guichet_service_list_finalize (GObject *object)
{
  GuichetServiceList *self = GUICHET_SERVICE_LIST (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->view, g_ptr_array_unref);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (guichet_service_list_parent_class)->finalize (object);
}

static void
guichet_service_list_class_init (GuichetServiceListClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_service_list_get_property;
  object_class->dispose = guichet_service_list_dispose;
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
  self->view = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
