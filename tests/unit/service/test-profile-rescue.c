/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profile-rescue.c: two programs that write the settings in the same moment, each over what
 * the other wrote: no account is lost. Each has its settings in the same file, and sees what the
 * other wrote when its main loop runs, as two processes do.
 */
#include <glib/gstdio.h>

#include "guichet-instance.h"
#include "guichet-profile-list-private.h"

typedef struct
{
  GSettings *settings;
  GuichetProfileList *profiles;
} Program;

static void
start (Program *self)
{
  self->settings = guichet_instance_new_settings ();
  self->profiles = guichet_profile_list_new (self->settings);
}

static void
end (Program *self)
{
  g_assert_finalize_object (self->profiles);
  g_assert_finalize_object (self->settings);
}

static char *
add (Program *self, const char *name)
{
  char *id = g_uuid_string_random ();
  g_autoptr(GuichetProfile) profile = guichet_profile_new (id, GUICHET_PROFILE_KEYS, "ovh-eu");

  guichet_profile_set_name (profile, name);
  guichet_profile_list_keep (self->profiles, profile);
  return id;
}

/* Returns: (nullable): the name of the account, %NULL if it is not listed */
static const char *
get_name (Program *self, const char *id)
{
  GuichetProfile *profile = guichet_profile_list_find (self->profiles, id);

  return profile != NULL ? guichet_profile_get_name (profile) : NULL;
}

static void
wait_for (Program *self, const char *id, const char *name)
{
  while (g_strcmp0 (get_name (self, id), name) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_two_that_add_at_once (void)
{
  Program one, other, later;
  g_autofree char *agency = NULL;
  g_autofree char *customer = NULL;

  start (&one);
  start (&other);
  agency = add (&one, "Agency");
  customer = add (&other, "Customer");
  wait_for (&other, agency, "Agency");
  wait_for (&one, customer, "Customer");
  g_assert_cmpstr (get_name (&one, agency), ==, "Agency");
  g_assert_cmpstr (get_name (&other, customer), ==, "Customer");
  start (&later);
  g_assert_cmpstr (get_name (&later, agency), ==, "Agency");
  g_assert_cmpstr (get_name (&later, customer), ==, "Customer");
  end (&later);
  end (&other);
  end (&one);
}

static void
test_what_is_dropped_is_not_put_back (void)
{
  Program one, other;
  g_autofree char *agency = NULL;
  g_autofree char *customer = NULL;

  start (&one);
  start (&other);
  agency = add (&one, "Agency");
  wait_for (&other, agency, "Agency");
  guichet_profile_list_drop (one.profiles, guichet_profile_list_find (one.profiles, agency));
  g_assert_null (get_name (&one, agency));
  wait_for (&other, agency, NULL);
  customer = add (&other, "Customer");
  wait_for (&one, customer, "Customer");
  g_assert_null (get_name (&one, agency));
  end (&other);
  end (&one);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("guichet-profile-rescue-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "settings.ini", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("GUICHET_STATE_DIR", folder, TRUE);

  g_test_add_func ("/profile-rescue/two-that-add-at-once", test_two_that_add_at_once);
  g_test_add_func ("/profile-rescue/what-is-dropped-is-not-put-back",
                   test_what_is_dropped_is_not_put_back);
  status = g_test_run ();
  g_remove (file);
  g_rmdir (folder);
  return status;
}
