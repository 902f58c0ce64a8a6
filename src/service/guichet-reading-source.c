/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-source.c: where a long list of the account in use comes from: the store at once,
 * then OVHcloud, for whoever the session says it is.
 *
 * Whose table it is, is told by the profile and by the account that OVHcloud says it is: the
 * environment may name another account tomorrow.
 */
#include "config.h"

#include "guichet-reading-source.h"

#include "guichet-reading-saver.h"
#include "guichet-session-private.h"

struct _GuichetReadingSource
{
  GObject parent_instance;

  const GuichetReadingKind *kind;
  GuichetSession *session;
  GListModel *rows;
  GuichetStore *store; /* (nullable): %NULL: the list lives in memory alone */
  GuichetReadingSaver *saver;
  GuichetReading *reading; /* (nullable) */
  GPtrArray *view;

  char *profile;       /* (nullable): whose things these are … */
  char *account;       /* (nullable): … and who that is; %NULL: not known, nothing is kept */
  gboolean is_wanted;  /* it was loaded once, so a switch loads it again */
  gboolean is_waiting; /* for the session */
  gint64 begun;        /* when the reading began; 0: none was */
  gint64 oldest;       /* nothing that is shown was read before; 0: nothing was read */
};

G_DEFINE_FINAL_TYPE (GuichetReadingSource, guichet_reading_source, G_TYPE_OBJECT)

static guint changed_signal;

static void
tell (GuichetReadingSource *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* Reading */

/**
 * guichet_reading_source_write:
 * @things: (element-type GObject): rows of which something may be new
 */
void
guichet_reading_source_write (GuichetReadingSource *self, GPtrArray *things)
{
  guichet_reading_saver_write (self->saver, things);
}

/**
 * guichet_reading_source_delete:
 * @things: (element-type GObject): that were rows
 */
void
guichet_reading_source_delete (GuichetReadingSource *self, GPtrArray *things)
{
  guichet_reading_saver_delete (self->saver, things);
}

/* Everything there is was read since it began. */
static void
note_complete (GuichetReadingSource *self)
{
  self->oldest = self->begun;
  self->begun = 0;
  guichet_reading_saver_flush (self->saver);
  if (self->store != NULL && self->account != NULL)
    guichet_reading_table_set_time (self->kind->table, self->store, self->profile, self->oldest,
                                    NULL);
}

static void
changed_cb (GuichetReadingSource *self)
{
  if (self->begun != 0 && guichet_reading_is_over (self->reading) &&
      guichet_reading_get_error (self->reading) == NULL)
    note_complete (self);
  tell (self);
}

static void
drop_reading (GuichetReadingSource *self)
{
  if (self->reading == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->reading, self);
  guichet_reading_cancel (self->reading);
  g_clear_object (&self->reading);
  self->begun = 0;
}

static void
make_reading (GuichetReadingSource *self, GuichetClient *client)
{
  if (self->reading != NULL && guichet_reading_get_client (self->reading) == client)
    return;
  drop_reading (self);
  self->reading = self->kind->new_reading (self->session, client, self->rows);
  guichet_reading_set_view (self->reading, self->view);
  g_signal_connect_object (self->reading, "read", G_CALLBACK (guichet_reading_source_write), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "gone", G_CALLBACK (guichet_reading_source_delete), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
begin (GuichetReadingSource *self)
{
  self->is_waiting = FALSE;
  make_reading (self, guichet_session_get_client (self->session));
  self->begun = g_get_real_time () / G_USEC_PER_SEC;
  if (self->oldest == 0)
    self->oldest = self->begun;
  if (self->store != NULL && self->account != NULL)
    guichet_reading_table_open (self->kind->table, self->store, self->profile, self->account,
                                self->begun, NULL);
  guichet_reading_begin (self->reading);
}

/* The session may be of another account than the one before, or of none, in a moment. */
static void
begin_if_ready (GuichetReadingSource *self)
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

/* Whose */

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
show_stored (GuichetReadingSource *self)
{
  g_autoptr(GPtrArray) things = NULL;
  gint64 time;

  if (self->store == NULL || self->account == NULL)
    return;
  things = guichet_reading_table_read (self->kind->table, self->store, self->profile, self->account,
                                       &time, NULL);
  if (things == NULL || time == 0)
    return;
  self->kind->add (self->rows, things);
  self->oldest = time;
}

static void
switch_to (GuichetReadingSource *self, const char *profile, const char *account)
{
  g_free (self->profile);
  self->profile = g_strdup (profile);
  g_free (self->account);
  self->account = g_strdup (account);

  drop_reading (self);
  guichet_reading_saver_set_profile (self->saver, account != NULL ? profile : NULL);
  self->oldest = 0;
  self->kind->clear (self->rows);
  show_stored (self);
  self->is_waiting = self->is_wanted && profile != NULL;
  tell (self);
}

static void
session_changed_cb (GuichetReadingSource *self)
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
 * guichet_reading_source_new:
 * @kind: what the list is of; constant
 * @session: whose profile
 * @rows: are filled
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the source; what was known at the last start is in @rows
 */
GuichetReadingSource *
guichet_reading_source_new (const GuichetReadingKind *kind,
                            GuichetSession *session,
                            GListModel *rows,
                            const char *folder)
{
  GuichetReadingSource *self = g_object_new (GUICHET_TYPE_READING_SOURCE, NULL);
  static const char *const signals[] = { "notify::profile", "notify::account" };

  self->kind = kind;
  self->session = g_object_ref (session);
  self->rows = g_object_ref (rows);
  /* The history of calls tells people what is wrong with the same file. */
  self->store = guichet_store_open (folder, NULL);
  if (self->store != NULL)
    guichet_store_relax (self->store);
  self->saver = guichet_reading_saver_new (self->store, kind->table);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (session_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (begin_if_ready), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}

GuichetSession *
guichet_reading_source_get_session (GuichetReadingSource *self)
{
  g_return_val_if_fail (GUICHET_IS_READING_SOURCE (self), NULL);

  return self->session;
}

/**
 * guichet_reading_source_load:
 *
 * Reads everything, now or when the session is ready.
 */
void
guichet_reading_source_load (GuichetReadingSource *self)
{
  self->is_wanted = TRUE;
  self->is_waiting = TRUE;
  tell (self);
  begin_if_ready (self);
}

/**
 * guichet_reading_source_cancel:
 *
 * Ends the loading at once; what was read stays, and is kept.
 */
void
guichet_reading_source_cancel (GuichetReadingSource *self)
{
  self->is_waiting = FALSE;
  self->begun = 0;
  if (self->reading != NULL)
    guichet_reading_cancel (self->reading);
  else
    tell (self);
}

/**
 * guichet_reading_source_set_view:
 * @view: (element-type GObject): what people look at now; copied
 */
void
guichet_reading_source_set_view (GuichetReadingSource *self, GPtrArray *view)
{
  g_ptr_array_set_size (self->view, 0);
  g_ptr_array_extend (self->view, view, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  if (self->reading != NULL)
    guichet_reading_set_view (self->reading, view);
}

/**
 * guichet_reading_source_get_reading:
 *
 * Returns: (nullable) (transfer none): the reading, %NULL until there was one of this account
 */
GuichetReading *
guichet_reading_source_get_reading (GuichetReadingSource *self)
{
  return self->reading;
}

/**
 * guichet_reading_source_is_loading:
 *
 * Returns: whether anything is being read, or are to be once the session is ready
 */
gboolean
guichet_reading_source_is_loading (GuichetReadingSource *self)
{
  return self->is_waiting || (self->reading != NULL && !guichet_reading_is_over (self->reading));
}

/**
 * guichet_reading_source_get_error:
 *
 * Returns: (nullable) (transfer none): the first of what failed: of the session if it has no
 * account, else of a kind
 */
const GError *
guichet_reading_source_get_error (GuichetReadingSource *self)
{
  return self->is_wanted && self->reading == NULL && !self->is_waiting
             ? guichet_session_get_error (self->session)
         : self->reading != NULL ? guichet_reading_get_error (self->reading)
                                 : NULL;
}

/**
 * guichet_reading_source_get_age:
 *
 * Returns: seconds since the oldest of what is shown was read; -1 while nothing was
 */
gint64
guichet_reading_source_get_age (GuichetReadingSource *self)
{
  return self->oldest != 0 ? MAX (0, g_get_real_time () / G_USEC_PER_SEC - self->oldest) : -1;
}

static void
guichet_reading_source_dispose (GObject *object)
{
  GuichetReadingSource *self = GUICHET_READING_SOURCE (object);

  drop_reading (self);
  g_clear_pointer (&self->saver, guichet_reading_saver_free);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_reading_source_parent_class)->dispose (object);
}

static void
guichet_reading_source_finalize (GObject *object)
{
  GuichetReadingSource *self = GUICHET_READING_SOURCE (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->view, g_ptr_array_unref);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (guichet_reading_source_parent_class)->finalize (object);
}

static void
guichet_reading_source_class_init (GuichetReadingSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_reading_source_dispose;
  object_class->finalize = guichet_reading_source_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_reading_source_init (GuichetReadingSource *self)
{
  self->view = g_ptr_array_new_with_free_func (g_object_unref);
}
