/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-save.c: sends what was typed into a directory entry. Reads it first: what
 * somebody else has changed meanwhile is never overwritten unseen. Sends changed fields alone,
 * once; what became of a lost answer is read before anything is said.
 */
#include "config.h"

#include "guichet-directory-save-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-api.h"
#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-session-private.h"

typedef struct
{
  GuichetDirectoryEntry *entry;
  char *sent[GUICHET_DIRECTORY_N_FIELDS]; /* each (nullable): not sent */
  gboolean is_read_again;
  GError *error; /* (nullable): of the sending */
} Save;

static void
save_free (Save *self)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    g_free (self->sent[i]);
  g_clear_error (&self->error);
  g_object_unref (self->entry);
  g_free (self);
}

/* The steps */

static GuichetRequest *
ask_entry (gpointer state)
{
  return guichet_directory_api_read (((Save *) state)->entry);
}

/* Whether a field that was typed over is not what it was when it was typed over. */
static gboolean
is_changed_meanwhile (GuichetDirectoryEntry *entry, GuichetDirectoryEntry *fresh)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_changed (entry, i) &&
        g_strcmp0 (guichet_directory_entry_get_saved (entry, i),
                   guichet_directory_entry_get_saved (fresh, i)) != 0 &&
        g_strcmp0 (guichet_directory_entry_get (entry, i),
                   guichet_directory_entry_get_saved (fresh, i)) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
take_before (gpointer state, JsonNode *reply, GError **error)
{
  GuichetDirectoryEntry *entry = ((Save *) state)->entry;
  g_autoptr(GuichetDirectoryEntry) fresh = guichet_directory_entry_new (
      guichet_directory_entry_get_group (entry), guichet_directory_entry_get_service (entry));
  gboolean is_changed;

  if (!guichet_directory_api_take (fresh, reply, error))
    return FALSE;
  is_changed = is_changed_meanwhile (entry, fresh);
  guichet_directory_api_take (entry, reply, NULL);
  if (is_changed)
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE,
                         _("Somebody else has changed this entry meanwhile. Compare, then apply "
                           "your changes again."));
  return !is_changed;
}

/* Somebody else may have typed the same: then there is nothing to send. */
static GuichetRequest *
ask_save (gpointer state)
{
  Save *self = state;

  if (guichet_directory_entry_get_n_changes (self->entry) == 0)
    return NULL;
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_changed (self->entry, i))
      self->sent[i] = g_strdup (guichet_directory_entry_get (self->entry, i));
  return guichet_directory_api_save (self->entry);
}

/* What OVHcloud refused is not there; of everything else it is looked what became. */
static gboolean
forgives_save (gpointer state, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  if (details == NULL || !details->maybe_done)
    return FALSE;
  ((Save *) state)->error = g_error_copy (error);
  return TRUE;
}

static gboolean
was_sent (Save *self)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (self->sent[i] != NULL)
      return TRUE;
  return FALSE;
}

static GuichetRequest *
ask_again (gpointer state)
{
  return was_sent (state) ? guichet_directory_api_read (((Save *) state)->entry) : NULL;
}

/* An answer that cannot be read is as good as none: what was done, is done. */
static gboolean
take_after (gpointer state, JsonNode *reply, GError **error)
{
  Save *self = state;

  self->is_read_again = guichet_directory_api_take (self->entry, reply, NULL);
  return TRUE;
}

static gboolean
forgives_again (gpointer state, const GError *error)
{
  return TRUE;
}

/* clang-format off */
static const GuichetFlowStep steps[] = {
  { N_("Reading the entry"), ask_entry, take_before },
  { N_("Sending the changes"), ask_save, NULL, forgives_save, .commits = TRUE },
  { N_("Reading the entry again"), ask_again, take_after, forgives_again },
};
/* clang-format on */

static const GuichetFlow flow = { steps, G_N_ELEMENTS (steps) };

/* The end */

static gboolean
is_there (Save *self)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (self->sent[i] != NULL &&
        g_strcmp0 (guichet_directory_entry_get_saved (self->entry, i), self->sent[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Without OVHcloud's word for it: what was sent is what it has. */
static void
assume (Save *self)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS];
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      char *value =
          g_strdup (self->sent[i] != NULL ? self->sent[i]
                                          : guichet_directory_entry_get_saved (self->entry, i));

      g_ptr_array_add (held, value);
      values[i] = value;
    }
  guichet_directory_entry_take (self->entry, values);
}

static void
flow_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Save *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (!guichet_flow_run_finish (result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (self->error != NULL && !(self->is_read_again && is_there (self)))
    {
      g_task_return_error (task, g_steal_pointer (&self->error));
      return;
    }
  if (!self->is_read_again && was_sent (self))
    assume (self);
  g_task_return_boolean (task, TRUE);
}

/* @source: of the task; @client: (nullable) */
static void
save (gpointer source,
      GuichetClient *client,
      GuichetDirectoryEntry *entry,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (source, cancellable, callback, user_data);
  Save *self;

  g_task_set_source_tag (task, save);
  g_task_set_check_cancellable (task, FALSE);
  if (client == NULL)
    {
      g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, "%s",
                               _("The account of this entry is not signed in any more."));
      return;
    }
  self = g_new0 (Save, 1);
  self->entry = g_object_ref (entry);
  g_task_set_task_data (task, self, (GDestroyNotify) save_free);
  guichet_flow_run_async (&flow, client, self, cancellable, flow_over_cb, g_steal_pointer (&task));
}

/**
 * guichet_directory_save_by_async:
 * @client: of the account whose entry it is
 * @entry: one in which something was typed
 * @cancellable: (nullable): ends it as long as nothing was sent
 *
 * As guichet_directory_save_async(), whatever the session does next.
 */
void
guichet_directory_save_by_async (GuichetClient *client,
                                 GuichetDirectoryEntry *entry,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  save (client, client, entry, cancellable, callback, user_data);
}

/**
 * guichet_directory_save_by_finish:
 * @error: as of guichet_directory_save_finish()
 *
 * Returns: whether OVHcloud has what was typed
 */
gboolean
guichet_directory_save_by_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * guichet_directory_save_async:
 * @session: whose entry it is, ready
 * @entry: one in which something was typed
 * @cancellable: (nullable): ends it as long as nothing was sent
 *
 * What is typed while it goes on stays typed.
 */
void
guichet_directory_save_async (GuichetSession *session,
                              GuichetDirectoryEntry *entry,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry));

  save (session, guichet_session_get_client (session), entry, cancellable, callback, user_data);
}

/**
 * guichet_directory_save_finish:
 * @error: that of the client; %GUICHET_ERROR_CHANGED_MEANWHILE; %G_IO_ERROR_CANCELLED
 *
 * Returns: whether OVHcloud has what was typed; @entry is as it has it then. With an error, what
 * was typed is still there
 */
gboolean
guichet_directory_save_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
