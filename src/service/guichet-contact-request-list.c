/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-list.c: the requests for changes of contact that the account of a session
 * has a part in. Asks again while something moves and somebody looks, and not otherwise; accepts
 * and refuses nothing itself.
 */
#include "config.h"

#include "guichet-contact-request-list-private.h"

#include "guichet-contact-accepted.h"
#include "guichet-contact-api.h"
#include "guichet-instance.h"
#include "guichet-list-reader.h"
#include "guichet-read-list-private.h"
#include "guichet-request-table.h"

G_DEFINE_FINAL_TYPE (GuichetContactRequestList,
                     guichet_contact_request_list,
                     GUICHET_TYPE_READ_LIST)

static GPtrArray *
get_items (GuichetContactRequestList *self)
{
  return guichet_read_list_get_items (GUICHET_READ_LIST (self));
}

static gboolean
is_moving (GuichetContactRequestList *self)
{
  for (guint i = 0; i < get_items (self)->len; i++)
    if (guichet_contact_request_get_group (get_items (self)->pdata[i]) !=
        GUICHET_CONTACT_REQUEST_GROUP_FINISHED)
      return TRUE;

  return FALSE;
}

void
guichet_contact_request_list_schedule (GuichetContactRequestList *self)
{
  guichet_recheck_plan (self->recheck,
                        self->reading == NULL && self->client != NULL && is_moving (self));
}

void
guichet_contact_request_list_take_reading (GuichetContactRequestList *self, GCancellable *reading)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = reading;
  guichet_contact_request_list_update_loading (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GuichetContactRequestList *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) fresh = NULL;

  /* The list may be gone then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  fresh = reply != NULL ? guichet_contact_api_parse_list (reply, &error) : NULL;

  guichet_recheck_slow_down (self->recheck);
  g_object_ref (self);
  /* Whoever waits for the end of “loading” finds what was read. */
  g_object_freeze_notify (G_OBJECT (self));
  guichet_contact_request_list_take_reading (self, NULL);
  if (fresh != NULL)
    guichet_contact_request_list_take (self, fresh);
  guichet_read_list_take_error (GUICHET_READ_LIST (self), g_steal_pointer (&error));
  guichet_contact_request_list_schedule (self);
  g_object_thaw_notify (G_OBJECT (self));
  g_object_unref (self);
}

/**
 * guichet_contact_request_list_refresh:
 *
 * Asks OVHcloud now, and looks for the keys first if there are none. What was read before stays
 * until the answer is there, and if it fails.
 */
void
guichet_contact_request_list_refresh (GuichetContactRequestList *self)
{
  g_autoptr(GuichetRequest) list = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_LIST (self));

  if (self->client == NULL)
    guichet_contact_request_list_want_session (self);
  guichet_contact_request_list_update_loading (self);
  if (self->client == NULL || self->reading != NULL)
    return;
  guichet_recheck_plan (self->recheck, FALSE);
  guichet_contact_request_list_take_reading (self, g_cancellable_new ());
  list = guichet_contact_api_list (GUICHET_CONTACT_REQUEST_UNKNOWN);
  guichet_list_reader_run_async (self->client, list, GUICHET_OPERATION_CONTACT_REQUEST,
                                 self->reading, read_cb, self);
}

/**
 * guichet_contact_request_list_hold:
 *
 * Somebody looks at the list: it is read now.
 */
void
guichet_contact_request_list_hold (GuichetContactRequestList *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_LIST (self));

  if (guichet_recheck_hold (self->recheck))
    guichet_contact_request_list_refresh (self);
}

/**
 * guichet_contact_request_list_release:
 *
 * Undoes one guichet_contact_request_list_hold().
 */
void
guichet_contact_request_list_release (GuichetContactRequestList *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_LIST (self));

  guichet_recheck_release (self->recheck);
}

/**
 * guichet_contact_request_list_find:
 * @id: a number
 *
 * Returns: (nullable) (transfer none): the request of that number
 */
GuichetContactRequest *
guichet_contact_request_list_find (GuichetContactRequestList *self, gint64 id)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_LIST (self), NULL);

  for (guint i = 0; i < get_items (self)->len; i++)
    if (guichet_contact_request_get_id (get_items (self)->pdata[i]) == id)
      return get_items (self)->pdata[i];

  return NULL;
}

/**
 * guichet_contact_request_list_get_latest:
 * @request: one of its requests, or one that it had before it was read anew
 *
 * Returns: (transfer none): the same as the list has it now; @request itself if it has none
 */
GuichetContactRequest *
guichet_contact_request_list_get_latest (GuichetContactRequestList *self,
                                         GuichetContactRequest *request)
{
  GuichetContactRequest *latest = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_LIST (self), request);
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (request), request);

  latest = guichet_contact_request_list_find (self, guichet_contact_request_get_id (request));
  return latest != NULL ? latest : request;
}

void
guichet_contact_request_list_accept (GuichetContactRequestList *self,
                                     GuichetContactRequest *request)
{
  const gint64 id = guichet_contact_request_get_id (request);
  GuichetContactRequest *shown = guichet_contact_request_list_find (self, id);

  g_hash_table_add (self->accepted, g_memdup2 (&id, sizeof id));
  guichet_contact_request_set_accepted (request, TRUE);
  /* The list may have been read anew since. */
  if (shown != NULL)
    guichet_contact_request_set_accepted (shown, TRUE);
  if (self->store != NULL)
    guichet_contact_accepted_add (self->store, self->profile, self->me, id, NULL);
}

void
guichet_contact_request_list_see (GuichetContactRequestList *self, GuichetContactRequest *request)
{
  if (self->store != NULL)
    guichet_request_table_see (self->store, self->profile, self->me, request, NULL);
}

guint
guichet_contact_request_list_get_interval (GuichetContactRequestList *self)
{
  return guichet_recheck_get_interval (self->recheck);
}

gboolean
guichet_contact_request_list_is_waiting (GuichetContactRequestList *self)
{
  return guichet_recheck_is_waiting (self->recheck);
}

/**
 * guichet_contact_request_list_new:
 * @session: whose account it follows
 *
 * Returns: (transfer full): the list, empty until somebody holds it
 */
GuichetContactRequestList *
guichet_contact_request_list_new (GuichetSession *session)
{
  return guichet_contact_request_list_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_contact_request_list_new_in_folder:
 * @session: whose account it follows
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, empty until somebody holds it
 */
GuichetContactRequestList *
guichet_contact_request_list_new_in_folder (GuichetSession *session, const char *folder)
{
  return guichet_contact_request_list_new_bound (session, folder, NULL);
}

static void
guichet_contact_request_list_dispose (GObject *object)
{
  GuichetContactRequestList *self = GUICHET_CONTACT_REQUEST_LIST (object);

  guichet_recheck_plan (self->recheck, FALSE);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->client);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_contact_request_list_parent_class)->dispose (object);
}

static void
guichet_contact_request_list_finalize (GObject *object)
{
  GuichetContactRequestList *self = GUICHET_CONTACT_REQUEST_LIST (object);

  g_clear_pointer (&self->recheck, guichet_recheck_free);
  g_clear_pointer (&self->accepted, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->only, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->me, g_free);

  G_OBJECT_CLASS (guichet_contact_request_list_parent_class)->finalize (object);
}

static void
add_signal (const char *name)
{
  g_signal_new (name, GUICHET_TYPE_CONTACT_REQUEST_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, GUICHET_TYPE_CONTACT_REQUEST);
}

static void
guichet_contact_request_list_class_init (GuichetContactRequestListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_contact_request_list_dispose;
  object_class->finalize = guichet_contact_request_list_finalize;
  GUICHET_READ_LIST_CLASS (klass)->item_type = GUICHET_TYPE_CONTACT_REQUEST;

  add_signal ("arrived");
  add_signal ("changed");
  add_signal ("expiring");
}

static void
ask_again (gpointer self)
{
  guichet_contact_request_list_refresh (self);
}

static void
guichet_contact_request_list_init (GuichetContactRequestList *self)
{
  self->recheck = guichet_recheck_new (ask_again, self);
  self->told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}
