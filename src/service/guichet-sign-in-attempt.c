/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-attempt.c: one try to sign in, from the keys to the profile: what was learned so
 * far, and what has to be taken back if it comes to nothing.
 *
 * Replies may come after people have given an attempt up and begun another. So each holds what is
 * its own, and shows nothing any more once it was given up.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"

#include "guichet-session-private.h"

/**
 * guichet_sign_in_attempt_new:
 * @sign_in: what it shows itself through
 * @kind: of the profile that it makes; %GUICHET_PROFILE_FOUND: what was found is used in place
 *
 * Returns: (transfer full): an attempt without credentials
 */
GuichetSignInAttempt *
guichet_sign_in_attempt_new (GuichetSignIn *sign_in, GuichetProfileKind kind)
{
  GuichetSignInAttempt *self = g_rc_box_new0 (GuichetSignInAttempt);

  self->sign_in = sign_in;
  g_weak_ref_init (&self->owner, sign_in);
  self->cancellable = g_cancellable_new ();
  self->kind = kind;
  return self;
}

/**
 * guichet_sign_in_attempt_ref:
 *
 * Returns: (transfer full): the same attempt
 */
GuichetSignInAttempt *
guichet_sign_in_attempt_ref (GuichetSignInAttempt *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  GuichetSignInAttempt *self = data;

  g_weak_ref_clear (&self->owner);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->credentials, guichet_credentials_unref);
  g_clear_object (&self->client);
  g_clear_pointer (&self->granted, g_ptr_array_unref);
  g_clear_pointer (&self->nichandle, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->candidate);
  g_clear_object (&self->keeping);
  g_clear_pointer (&self->replaced, guichet_credentials_unref);
}

/**
 * guichet_sign_in_attempt_unref:
 * @self: (transfer full): with the last reference its secrets go
 */
void
guichet_sign_in_attempt_unref (GuichetSignInAttempt *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * guichet_sign_in_attempt_dup_sign_in:
 *
 * Returns: (transfer full) (nullable): what it shows itself through; %NULL once it was given up
 */
GuichetSignIn *
guichet_sign_in_attempt_dup_sign_in (GuichetSignInAttempt *self)
{
  return self->sign_in != NULL ? g_object_ref (self->sign_in) : NULL;
}

/**
 * guichet_sign_in_attempt_take_credentials:
 * @credentials: (transfer full): from now on those of the attempt
 */
void
guichet_sign_in_attempt_take_credentials (GuichetSignInAttempt *self,
                                          GuichetCredentials *credentials)
{
  GuichetExchangeLog *log = guichet_session_get_log (self->sign_in->session);
  const guint limit = self->sign_in->answer_limit;

  g_clear_pointer (&self->credentials, guichet_credentials_unref);
  g_clear_object (&self->client);
  self->credentials = credentials;
  if (limit == 0)
    self->client = guichet_client_new (credentials, log);
  else
    self->client = g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "log", log,
                                 "answer-limit", limit, "pause", 1, NULL);
}

static void
revoked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (reply == NULL)
    g_debug ("A key that is not used any more is not revoked: %s", error->message);
}

/**
 * guichet_sign_in_attempt_give_up:
 *
 * From now on the attempt is not heard. A consumer key that it made is revoked, once and in the
 * background: whether that works changes nothing for people.
 */
void
guichet_sign_in_attempt_give_up (GuichetSignInAttempt *self)
{
  g_autoptr(GuichetRequest) request = NULL;

  if (self->sign_in != NULL && self->may_be_lost)
    guichet_sign_in_keep_undo (self);
  self->sign_in = NULL;
  g_cancellable_cancel (self->cancellable);
  if (!self->key_was_made)
    return;
  self->key_was_made = FALSE;
  request = guichet_auth_api_log_out ();
  guichet_client_call_async (self->client, request, NULL, revoked_cb, NULL);
}

/**
 * guichet_sign_in_attempt_revoke_replaced:
 * @log: of the session
 *
 * Once the new keys are kept nobody could revoke the old one any more, so it would stay valid at
 * OVHcloud for good. Done once and in the background, and only for a key that Guichet made: what
 * people pasted may be in use elsewhere.
 */
void
guichet_sign_in_attempt_revoke_replaced (GuichetSignInAttempt *self, GuichetExchangeLog *log)
{
  g_autoptr(GuichetCredentials) replaced = g_steal_pointer (&self->replaced);
  g_autoptr(GuichetRequest) request = NULL;
  g_autoptr(GuichetClient) client = NULL;

  if (replaced == NULL || !guichet_credentials_has_own_key (replaced) ||
      g_strcmp0 (guichet_credentials_get_consumer_key (replaced),
                 guichet_credentials_get_consumer_key (self->credentials)) == 0)
    return;
  request = guichet_auth_api_log_out ();
  client = guichet_client_new (replaced, log);
  guichet_client_call_async (client, request, NULL, revoked_cb, NULL);
}
