/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-helper.c: stands in for the helper: writes down who started it and with which key, and
 * ends.
 */
#include "guichet-instance.h"

static void
activate_cb (GApplication *application)
{
  const char *key = g_getenv ("OVH_APPLICATION_KEY");
  g_autofree char *report = g_strdup_printf (
      "%s, key %s", g_getenv ("DBUS_STARTER_ADDRESS") != NULL ? "started by the bus" : "started",
      key != NULL ? key : "none");

  g_assert_true (g_file_set_contents (g_getenv ("TEST_PEER_REPORT"), report, -1, NULL));
  g_application_quit (application);
}

int
main (int argc, char *argv[])
{
  g_autoptr(GApplication) application =
                 g_application_new (guichet_instance_get_helper_id (), G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (application, argc, argv);
}
