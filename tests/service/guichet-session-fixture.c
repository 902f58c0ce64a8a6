/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-fixture.c: a session, a history and a dialer of a new instance, against the mock.
 */
#include "guichet-session-fixture.h"

#include <glib/gstdio.h>

#include "guichet-instance.h"

void
dialled_clear (Dialled *self)
{
  g_clear_object (&self->call);
  g_clear_error (&self->error);
  self->is_over = FALSE;
}

void
session_fixture_set_up (SessionFixture *self, gconstpointer data)
{
  g_autofree char *events_url = NULL;
  const char *const keys[] = { "line",     "line-title",     "click2call-user",
                               "intercom", "confirm-policy", "never-ask" };

  self->mock = guichet_mock_server_new (NULL);
  events_url = g_strconcat (guichet_mock_server_get_url (self->mock), "/events", NULL);
  g_setenv ("OVH_ENDPOINT", guichet_mock_server_get_url (self->mock), TRUE);
  g_setenv ("OVH_APPLICATION_KEY", "application", TRUE);
  g_setenv ("OVH_APPLICATION_SECRET", "verysecret", TRUE);
  g_setenv ("OVH_CONSUMER_KEY", "verysecretconsumer", TRUE);
  g_setenv ("OVH_EVENTS_URL", events_url, TRUE);

  self->folder = g_dir_make_tmp ("guichet-service-XXXXXX", NULL);
  self->settings = guichet_instance_new_settings ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  self->session = guichet_session_new (self->settings);
  self->history = guichet_call_history_new_in_folder (self->folder);
  self->dialer = guichet_dialer_new (self->session, self->history);
  /* Tests of following switch it on: it sends requests of its own. */
  guichet_dialer_set_follows (self->dialer, FALSE);
}

void
session_fixture_tear_down (SessionFixture *self, gconstpointer data)
{
  static const char *const names[] = { "guichet.db",   "guichet.db-wal",     "guichet.db-shm",
                                       "guichet.lock", "guichet-bulks.lock", "settings.ini" };

  guichet_mock_server_assert_played (self->mock);
  g_assert_finalize_object (self->dialer);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->mock);
  g_clear_object (&self->settings);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

void
session_fixture_wait_loaded (SessionFixture *self)
{
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

void
session_fixture_load (SessionFixture *self)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me",
      .body = "{\"nichandle\":\"xx1111-ovh\",\"firstname\":\"Jeanne\",\"name\":"
              "\"Martin\",\"organisation\":null,\"email\":\"j@example.com\"}" },
    { "GET", "/telephony", .body = "[{\"billingAccount\":\"xx1111-ovh-1\",\"description\":\"\"}]" },
    { "GET", FIXTURE_GROUP "/line",
      .body = "[{\"serviceName\":\"0033972101001\",\"description\":\"Desk\",\"serviceType\":"
              "\"line\"}]" },
  };

  guichet_mock_server_play (self->mock, steps, G_N_ELEMENTS (steps));
  guichet_session_load (self->session);
  session_fixture_wait_loaded (self);
  g_assert_no_error (guichet_session_get_error (self->session));
  g_assert_cmpint (guichet_session_get_state (self->session), ==, GUICHET_SESSION_STATE_READY);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Dialled *dialled = user_data;

  g_assert_false (dialled->is_over); /* told once */
  dialled->call = guichet_dialer_call_finish (GUICHET_DIALER (source), result, &dialled->error);
  dialled->is_over = TRUE;
}

void
session_fixture_start_call (SessionFixture *self,
                            const char *text,
                            gboolean confirmed,
                            GCancellable *cancellable,
                            Dialled *dialled)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (text, "FR");

  g_assert_nonnull (number);
  guichet_dialer_call_async (self->dialer, number, confirmed, cancellable, called_cb, dialled);
}

void
session_fixture_wait_call (Dialled *dialled)
{
  while (!dialled->is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
session_fixture_call (SessionFixture *self, const char *text, gboolean confirmed, Dialled *dialled)
{
  session_fixture_start_call (self, text, confirmed, NULL, dialled);
  session_fixture_wait_call (dialled);
}
