/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-list-session.c: whose requests a list has: it follows its session, or
 * stays with one account while the session goes on to another. What one account has a part in is
 * never shown under another.
 */
#include "config.h"

#include "guichet-contact-request-list-private.h"

#include "guichet-contact-accepted.h"
#include "guichet-read-list-private.h"
#include "guichet-session-private.h"
#include "guichet-session-wait.h"

static const char *
get_profile_id (GuichetContactRequestList *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);

  return profile != NULL ? guichet_profile_get_id (profile) : NULL;
}

/* (nullable) */
static const char *
get_account (GuichetContactRequestList *self)
{
  GuichetAccount *account = guichet_session_get_account (self->session);
  GuichetProfile *profile = guichet_session_get_profile (self->session);

  if (account != NULL)
    return guichet_account_get_nichandle (account);
  return profile != NULL ? guichet_profile_get_nichandle (profile) : NULL;
}

static void
read_accepted (GuichetContactRequestList *self)
{
  g_clear_pointer (&self->accepted, g_hash_table_unref);
  if (self->store == NULL && self->client != NULL)
    self->store = guichet_store_open (self->folder, NULL);
  if (self->store != NULL)
    self->accepted = guichet_contact_accepted_read (self->store, self->profile, self->me, NULL);
  if (self->accepted == NULL)
    self->accepted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
begin_anew (GuichetContactRequestList *self, GuichetClient *client)
{
  const char *profile = self->only != NULL ? self->only : get_profile_id (self);
  const char *me = get_account (self);

  guichet_contact_request_list_take_reading (self, NULL);
  guichet_read_list_take_items (GUICHET_READ_LIST (self),
                                g_ptr_array_new_with_free_func (g_object_unref));
  g_hash_table_remove_all (self->told);
  self->is_read = FALSE;
  g_set_object (&self->client, client);
  g_free (self->profile);
  g_free (self->me);
  self->profile = g_strdup (profile != NULL ? profile : "");
  self->me = g_strdup (me != NULL ? me : "");
  read_accepted (self);
}

/* Another client is one with other keys, which may be those of another account. */
static gboolean
is_known (GuichetContactRequestList *self, GuichetClient *client)
{
  const char *me = get_account (self);

  return self->accepted != NULL && client == self->client &&
         g_str_equal (self->me, me != NULL ? me : "");
}

static void
ask (GuichetContactRequestList *self)
{
  /* Keys that failed are looked for when somebody wants them again, and not in a circle. */
  if (self->client != NULL || guichet_read_list_get_error (GUICHET_READ_LIST (self)) == NULL)
    guichet_contact_request_list_refresh (self);
}

static void
take_session_state (GuichetContactRequestList *self)
{
  const char *id = get_profile_id (self);
  GuichetClient *client = guichet_session_get_client (self->session);
  const GError *error = guichet_session_get_error (self->session);
  const gboolean is_anew = !is_known (self, client);

  /* The end of loading comes here again. With another account in use the list waits for a session
   * of its own; one that is signed out has none. */
  if (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING ||
      (self->only != NULL && id != NULL && !g_str_equal (self->only, id)))
    return;
  if (is_anew)
    begin_anew (self, client);
  if (is_anew || client == NULL)
    guichet_read_list_take_error (GUICHET_READ_LIST (self),
                                  client == NULL && error != NULL ? g_error_copy (error) : NULL);
  guichet_contact_request_list_schedule (self);
  if (guichet_recheck_is_held (self->recheck) &&
      (is_anew || guichet_read_list_get_error (GUICHET_READ_LIST (self)) != NULL))
    ask (self);
}

static void
session_changed_cb (GuichetContactRequestList *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  take_session_state (self);
  guichet_contact_request_list_update_loading (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Until the keys are there nobody knows that there is nothing. */
void
guichet_contact_request_list_update_loading (GuichetContactRequestList *self)
{
  const gboolean is_opening =
      guichet_recheck_is_held (self->recheck) && self->client == NULL &&
      guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING;

  guichet_read_list_set_loading (GUICHET_READ_LIST (self), self->reading != NULL || is_opening);
}

void
guichet_contact_request_list_want_session (GuichetContactRequestList *self)
{
  guichet_session_want (self->session);
}

static void
take_session (GuichetContactRequestList *self, GuichetSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* While that looks for its keys the list goes on with the client that it has. */
  if (guichet_recheck_is_held (self->recheck))
    guichet_contact_request_list_want_session (self);
  session_changed_cb (self);
}

void
guichet_contact_request_list_set_session (GuichetContactRequestList *self, GuichetSession *session)
{
  if (session == self->session)
    return;
  g_signal_handlers_disconnect_by_func (self->session, session_changed_cb, self);
  take_session (self, session);
}

GuichetContactRequestList *
guichet_contact_request_list_new_bound (GuichetSession *session,
                                        const char *folder,
                                        const char *only)
{
  GuichetContactRequestList *self = g_object_new (GUICHET_TYPE_CONTACT_REQUEST_LIST, NULL);

  self->folder = g_strdup (folder);
  self->only = g_strdup (only);
  take_session (self, session);

  return self;
}
