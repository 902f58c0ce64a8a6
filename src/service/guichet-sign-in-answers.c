/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-answers.c: what people answer while they sign in, and what windows ask for before
 * they begin.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"

#include "guichet-endpoint.h"
#include "guichet-rights.h"
#include "guichet-sign-in-application.h"

/* Whoever hears of it may give the attempt up. */
static void
start_keeping (GuichetSignIn *self)
{
  g_autoptr(GuichetSignInAttempt) attempt = guichet_sign_in_attempt_ref (self->attempt);

  guichet_sign_in_keep_start (attempt);
}

/**
 * guichet_sign_in_accept_account:
 *
 * The account is used although it is not the one that was to sign in again, which stays as it is.
 */
void
guichet_sign_in_accept_account (GuichetSignIn *self)
{
  g_autoptr(GuichetSignInAttempt) attempt = NULL;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (self->state == GUICHET_SIGN_IN_OTHER_ACCOUNT);

  attempt = guichet_sign_in_attempt_ref (self->attempt);
  guichet_sign_in_check_rights (attempt);
}

/**
 * guichet_sign_in_accept_rights:
 *
 * The keys are used although rights are missing: what needs those will be refused.
 */
void
guichet_sign_in_accept_rights (GuichetSignIn *self)
{
  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (self->state == GUICHET_SIGN_IN_DECIDING);

  start_keeping (self);
}

/**
 * guichet_sign_in_keep:
 * @for_session: %FALSE: the keyring once more
 *
 * What is done with keys that the keyring did not keep, or does not keep for as long as it waits
 * for its password.
 */
void
guichet_sign_in_keep (GuichetSignIn *self, gboolean for_session)
{
  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (self->state == GUICHET_SIGN_IN_UNKEPT ||
                    (self->state == GUICHET_SIGN_IN_KEEPING && for_session));

  if (self->state == GUICHET_SIGN_IN_KEEPING)
    {
      guichet_sign_in_keep_for_session (self->attempt);
      return;
    }
  self->attempt->for_session = for_session;
  start_keeping (self);
}

/**
 * guichet_sign_in_cancel:
 *
 * From any state to IDLE. What is under way is closed; a consumer key that was made and is not kept
 * is revoked in the background. Who is signed in already stays so.
 */
void
guichet_sign_in_cancel (GuichetSignIn *self)
{
  GuichetSignInAttempt *attempt;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));

  attempt = g_steal_pointer (&self->attempt);
  if (attempt != NULL)
    {
      guichet_sign_in_attempt_give_up (attempt);
      guichet_sign_in_attempt_unref (attempt);
    }
  g_object_freeze_notify (G_OBJECT (self));
  guichet_sign_in_show_missing_rights (self, NULL);
  guichet_sign_in_stop (self, GUICHET_SIGN_IN_IDLE, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
application_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autofree char *title = NULL;
  GError *error = NULL;
  GuichetCredentials *application =
      guichet_sign_in_application_find_finish (GUICHET_SESSION (source), result, &title, &error);

  g_clear_pointer (&application, guichet_credentials_unref);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&title), g_free);
}

/**
 * guichet_sign_in_find_application_async:
 * @endpoint: a name or a URL
 * @cancellable: (nullable): gives the search up
 *
 * Looks for an application, so that people need not make one. The keyring may ask them for its
 * password.
 */
void
guichet_sign_in_find_application_async (GuichetSignIn *self,
                                        const char *endpoint,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (endpoint != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_sign_in_find_application_async);
  guichet_sign_in_application_find_async (self->session, endpoint, self->again, cancellable,
                                          application_found_cb, task);
}

/**
 * guichet_sign_in_find_application_finish:
 * @error: that of the keyring, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (nullable) (transfer full): whose application it is, for people; %NULL without an error
 * if none is known
 */
char *
guichet_sign_in_find_application_finish (GuichetSignIn *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * guichet_sign_in_dup_usual_endpoint:
 *
 * Returns: (transfer full): where one signs in unless told otherwise: where one last did, else
 * where the account in use is, else the first of the list
 */
char *
guichet_sign_in_dup_usual_endpoint (GuichetSignIn *self)
{
  GuichetProfile *current;
  g_autofree char *last = NULL;

  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  last = g_settings_get_string (guichet_session_get_settings (self->session), "sign-in-endpoint");
  /* Anybody can write the settings. */
  if (guichet_sign_in_check_endpoint (last, NULL))
    return g_steal_pointer (&last);
  current = guichet_session_get_profile (self->session);
  return g_strdup (current != NULL ? guichet_profile_get_endpoint (current)
                                   : guichet_sign_in_list_endpoints ()[0]);
}

/**
 * guichet_sign_in_list_endpoints:
 *
 * Returns: (array zero-terminated=1) (transfer none): the names one can sign in to, the usual one
 * first
 */
const char *const *
guichet_sign_in_list_endpoints (void)
{
  return guichet_endpoint_list_names ();
}

/**
 * guichet_sign_in_check_endpoint:
 * @endpoint: a name or a URL, as typed
 * @error: %GUICHET_ERROR_CONFIGURATION with a sentence
 *
 * Returns: whether keys may be sent there
 */
gboolean
guichet_sign_in_check_endpoint (const char *endpoint, GError **error)
{
  g_autofree char *base_url = guichet_endpoint_get_base_url (endpoint, error);

  return base_url != NULL;
}

/**
 * guichet_sign_in_build_key_page:
 * @endpoint: a name or a URL
 *
 * Returns: (transfer full) (nullable): the page of OVHcloud where the three keys are made, with the
 * rights filled in
 */
char *
guichet_sign_in_build_key_page (const char *endpoint)
{
  return guichet_rights_build_key_page (endpoint);
}

/**
 * guichet_sign_in_build_application_page:
 * @endpoint: a name or a URL
 *
 * Returns: (transfer full) (nullable): the page of OVHcloud where the key and the secret of an
 * application are made
 */
char *
guichet_sign_in_build_application_page (const char *endpoint)
{
  return guichet_rights_build_application_page (endpoint);
}
