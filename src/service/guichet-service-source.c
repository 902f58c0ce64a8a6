/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-source.c: where the services of the account in use come from: the store at once,
 * then OVHcloud, for whoever the session says it is.
 *
 * Whose table it is, is told by the profile and by the account that OVHcloud says it is: the
 * environment may name another account tomorrow.
 */
#include "config.h"

#include "guichet-service-source.h"

#include "guichet-service-saver.h"
#include "guichet-service-table.h"
#include "guichet-session-private.h"

struct _GuichetServiceSource
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetServiceRows *rows;
  GuichetStore *store; /* (nullable): %NULL: the list lives in memory alone */
  GuichetServiceSaver *saver;
  GuichetServiceReading *reading; /* (nullable) */
  GPtrArray *view;

  char *profile;       /* (nullable): whose services these are … */
  char *account;       /* (nullable): … and who that is; %NULL: not known, nothing is kept */
  gboolean is_wanted;  /* it was loaded once, so a switch loads it again */
  gboolean is_waiting; /* for the session */
  gint64 begun;        /* when the reading began; 0: none was */
  gint64 oldest;       /* nothing that is shown was read before; 0: nothing was read */
};

G_DEFINE_FINAL_TYPE (GuichetServiceSource, guichet_service_source, G_TYPE_OBJECT)

static guint changed_signal;

static void
tell (GuichetServiceSource *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static const GError *
find_error (GuichetServiceSource *self)
{
  const GError *error = NULL;

  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS && error == NULL; kind++)
    error = guichet_service_source_get_kind_error (self, kind);
  return error;
}

/* Reading */

static void
read_cb (GuichetServiceSource *self, GPtrArray *services)
{
  guichet_service_saver_write (self->saver, services);
}

static void
gone_cb (GuichetServiceSource *self, GPtrArray *services)
{
  guichet_service_saver_delete (self->saver, services);
}

/* Everything there is was read since it began. */
static void
note_complete (GuichetServiceSource *self)
{
  self->oldest = self->begun;
  self->begun = 0;
  guichet_service_saver_flush (self->saver);
  if (self->store != NULL && self->account != NULL)
    guichet_service_table_set_time (self->store, self->profile, self->oldest, NULL);
}

static void
changed_cb (GuichetServiceSource *self)
{
  if (self->begun != 0 && guichet_service_reading_is_over (self->reading) &&
      find_error (self) == NULL)
    note_complete (self);
  tell (self);
}

static void
drop_reading (GuichetServiceSource *self)
{
  if (self->reading == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->reading, self);
  guichet_service_reading_cancel (self->reading);
  g_clear_object (&self->reading);
  self->begun = 0;
}

static void
make_reading (GuichetServiceSource *self, GuichetClient *client)
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
begin (GuichetServiceSource *self)
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
begin_if_ready (GuichetServiceSource *self)
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
  tell (self);
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
show_stored (GuichetServiceSource *self)
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
switch_to (GuichetServiceSource *self, const char *profile, const char *account)
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
  tell (self);
}

static void
session_changed_cb (GuichetServiceSource *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);
  const char *id = profile != NULL ? guichet_profile_get_id (profile) : NULL;
  g_autofree char *account = dup_account (self->session);

  /* A new profile is told of while the client is still that of the one before. */
  if (g_strcmp0 (id, self->profile) != 0)
    {
      switch_to (self, id, account);
      return;
    }
  /* A refresh that cannot say who it is leaves us who we were. */
  if (account != NULL && g_strcmp0 (account, self->account) != 0)
    switch_to (self, id, account);
  begin_if_ready (self);
}

/**
 * guichet_service_source_new:
 * @session: whose profile
 * @rows: are filled
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the source; what was known at the last start is in @rows
 */
GuichetServiceSource *
guichet_service_source_new (GuichetSession *session, GuichetServiceRows *rows, const char *folder)
{
  GuichetServiceSource *self = g_object_new (GUICHET_TYPE_SERVICE_SOURCE, NULL);
  static const char *const signals[] = { "notify::profile", "notify::account" };

  self->session = g_object_ref (session);
  self->rows = g_object_ref (rows);
  /* The history of calls tells people what is wrong with the same file. */
  self->store = guichet_store_open (folder, NULL);
  if (self->store != NULL)
    guichet_store_relax (self->store);
  self->saver = guichet_service_saver_new (self->store);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (session_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (begin_if_ready), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}

/**
 * guichet_service_source_load:
 *
 * Reads everything, now or when the session is ready.
 */
void
guichet_service_source_load (GuichetServiceSource *self)
{
  self->is_wanted = TRUE;
  self->is_waiting = TRUE;
  tell (self);
  begin_if_ready (self);
}

/**
 * guichet_service_source_cancel:
 *
 * Ends the loading at once; what was read stays, and is kept.
 */
void
guichet_service_source_cancel (GuichetServiceSource *self)
{
  self->is_waiting = FALSE;
  self->begun = 0;
  if (self->reading != NULL)
    guichet_service_reading_cancel (self->reading);
  else
    tell (self);
}

/**
 * guichet_service_source_set_view:
 * @view: (element-type GuichetService): what people look at now; copied
 */
void
guichet_service_source_set_view (GuichetServiceSource *self, GPtrArray *view)
{
  g_ptr_array_set_size (self->view, 0);
  g_ptr_array_extend (self->view, view, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  if (self->reading != NULL)
    guichet_service_reading_set_view (self->reading, view);
}

/**
 * guichet_service_source_get_reading:
 *
 * Returns: (nullable) (transfer none): the reading, %NULL until there was one of this account
 */
GuichetServiceReading *
guichet_service_source_get_reading (GuichetServiceSource *self)
{
  return self->reading;
}

/**
 * guichet_service_source_is_loading:
 *
 * Returns: whether services or contacts are being read, or are to be once the session is ready
 */
gboolean
guichet_service_source_is_loading (GuichetServiceSource *self)
{
  return self->is_waiting ||
         (self->reading != NULL && !guichet_service_reading_is_over (self->reading));
}

/**
 * guichet_service_source_get_kind_error:
 *
 * Returns: (nullable) (transfer none): why services of @kind are missing, or as they were before
 */
const GError *
guichet_service_source_get_kind_error (GuichetServiceSource *self, GuichetServiceKind kind)
{
  return self->reading != NULL ? guichet_service_reading_get_error (self->reading, kind) : NULL;
}

/**
 * guichet_service_source_get_error:
 *
 * Returns: (nullable) (transfer none): the first of what failed: of the session if it has no
 * account, else of a kind
 */
const GError *
guichet_service_source_get_error (GuichetServiceSource *self)
{
  return self->is_wanted && self->reading == NULL && !self->is_waiting
             ? guichet_session_get_error (self->session)
             : find_error (self);
}

/**
 * guichet_service_source_get_oldest:
 *
 * Returns: seconds since the epoch; nothing in the rows was read before; 0 if nothing was read
 */
gint64
guichet_service_source_get_oldest (GuichetServiceSource *self)
{
  return self->oldest;
}

static void
guichet_service_source_dispose (GObject *object)
{
  GuichetServiceSource *self = GUICHET_SERVICE_SOURCE (object);

  drop_reading (self);
  g_clear_pointer (&self->saver, guichet_service_saver_free);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_service_source_parent_class)->dispose (object);
}

static void
guichet_service_source_finalize (GObject *object)
{
  GuichetServiceSource *self = GUICHET_SERVICE_SOURCE (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->view, g_ptr_array_unref);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (guichet_service_source_parent_class)->finalize (object);
}

static void
guichet_service_source_class_init (GuichetServiceSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_service_source_dispose;
  object_class->finalize = guichet_service_source_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_service_source_init (GuichetServiceSource *self)
{
  self->view = g_ptr_array_new_with_free_func (g_object_unref);
}
