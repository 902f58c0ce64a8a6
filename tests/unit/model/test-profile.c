/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profile.c: what an account is called in front of people, and when it tells of a change.
 */
#include "guichet-profile.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_title (void)
{
  /* clang-format off */
  static const struct { const char *name, *person, *nichandle, *title; } cases[] = {
    { NULL, NULL, NULL, "ovh-eu" },
    { "", "", "", "ovh-eu" },
    { NULL, NULL, "xx1111-ovh", "xx1111-ovh" },
    { "", "John Dupont", "xx1111-ovh", "John Dupont" },
    { "Agency", "John Dupont", "xx1111-ovh", "Agency" },
    { "  Agency \n", NULL, NULL, "Agency" },
    { " \t", NULL, "xx1111-ovh", "xx1111-ovh" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GuichetProfile *profile = guichet_profile_new ("1", GUICHET_PROFILE_KEYS, "ovh-eu");

      guichet_profile_set_name (profile, cases[i].name);
      guichet_profile_set_nichandle (profile, cases[i].nichandle);
      guichet_profile_set_person (profile, cases[i].person);
      g_assert_cmpstr (guichet_profile_get_title (profile), ==, cases[i].title);
      g_assert_finalize_object (profile);
    }
}

static void
test_tells_of_changes_alone (void)
{
  g_autoptr(GuichetProfile) profile =
                 guichet_profile_new ("1", GUICHET_PROFILE_SERVICE_ACCOUNT, "ovh-ca");
  guint titles = 0;
  guint sessions = 0;
  guint kinds = 0;

  g_signal_connect (profile, "notify::kind", G_CALLBACK (count_cb), &kinds);
  g_signal_connect (profile, "notify::title", G_CALLBACK (count_cb), &titles);
  g_signal_connect (profile, "notify::for-session", G_CALLBACK (count_cb), &sessions);
  guichet_profile_set_name (profile, "Agency");
  guichet_profile_set_name (profile, "Agency ");
  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  guichet_profile_set_person (profile, "John Dupont");
  guichet_profile_set_person (profile, "John Dupont");
  guichet_profile_set_for_session (profile, TRUE);
  guichet_profile_set_for_session (profile, 2);
  guichet_profile_set_kind (profile, GUICHET_PROFILE_KEYS);
  guichet_profile_set_kind (profile, GUICHET_PROFILE_KEYS);
  g_assert_cmpuint (kinds, ==, 1);
  g_assert_cmpuint (titles, ==, 3);
  g_assert_cmpuint (sessions, ==, 1);
  g_assert_true (guichet_profile_is_for_session (profile));
}

static void
test_properties (void)
{
  g_autoptr(GuichetProfile) profile =
                 guichet_profile_new ("1", GUICHET_PROFILE_SERVICE_ACCOUNT, "ovh-ca");
  g_autofree char *id = NULL;
  g_autofree char *endpoint = NULL;
  g_autofree char *name = NULL;
  GuichetProfileKind kind;

  g_object_set (profile, "name", "Customer", "nichandle", "yy2222-ovh", NULL);
  g_object_get (profile, "id", &id, "kind", &kind, "endpoint", &endpoint, "name", &name, NULL);
  g_assert_cmpstr (id, ==, "1");
  g_assert_cmpint (kind, ==, GUICHET_PROFILE_SERVICE_ACCOUNT);
  g_assert_cmpstr (endpoint, ==, "ovh-ca");
  g_assert_cmpstr (name, ==, "Customer");
  g_assert_cmpstr (guichet_profile_get_nichandle (profile), ==, "yy2222-ovh");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/title", test_title);
  g_test_add_func ("/profile/tells-of-changes-alone", test_tells_of_changes_alone);
  g_test_add_func ("/profile/properties", test_properties);
  return g_test_run ();
}
