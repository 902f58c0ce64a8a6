/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-peer.c: the other program uses the account that this one uses, whoever starts it.
 */
#include <glib/gstdio.h>

#include "guichet-instance.h"
#include "guichet-peer.h"

typedef struct
{
  char *folder;
  char *service;
  char *report;
  GTestDBus *bus;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strconcat (guichet_instance_get_helper_id (), ".service", NULL);
  g_autofree char *text = NULL;

  self->folder = g_dir_make_tmp ("guichet-peer-XXXXXX", NULL);
  self->service = g_build_filename (self->folder, name, NULL);
  self->report = g_build_filename (self->folder, "report", NULL);
  text = g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=%s --gapplication-service\n",
                          guichet_instance_get_helper_id (), HELPER);
  g_assert_true (g_file_set_contents (self->service, text, -1, NULL));
  g_setenv ("TEST_PEER_REPORT", self->report, TRUE);
  g_unsetenv ("OVH_APPLICATION_KEY");

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (self->bus, self->folder);
  g_test_dbus_up (self->bus);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_test_dbus_down (self->bus);
  g_object_unref (self->bus);
  g_remove (self->report);
  g_remove (self->service);
  g_remove (self->folder);
  g_free (self->report);
  g_free (self->service);
  g_free (self->folder);
}

static void
activated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_over = user_data;
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_peer_activate_finish (result, &error));
  g_assert_no_error (error);
  *is_over = TRUE;
}

static void
assert_started (Fixture *self, const char *expected)
{
  gboolean is_over = FALSE;
  g_autofree char *report = NULL;

  guichet_peer_activate_async (GUICHET_PEER_HELPER, NULL, NULL, NULL, NULL, activated_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (self->report, &report, NULL, NULL));
  g_assert_cmpstr (report, ==, expected);
}

static void
test_the_bus_starts_the_helper (Fixture *self, gconstpointer data)
{
  assert_started (self, "started by the bus, key none");
}

/* The bus was there before the variable, as in a terminal of a session. */
static void
test_the_helper_inherits_the_account (Fixture *self, gconstpointer data)
{
  g_setenv ("OVH_APPLICATION_KEY", "of-this-terminal", TRUE);
  assert_started (self, "started, key of-this-terminal");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/peer/the-bus-starts-the-helper", Fixture, NULL, set_up,
              test_the_bus_starts_the_helper, tear_down);
  g_test_add ("/peer/the-helper-inherits-the-account", Fixture, NULL, set_up,
              test_the_helper_inherits_the_account, tear_down);

  return g_test_run ();
}
