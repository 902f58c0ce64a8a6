/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profile-list.c: the accounts one can switch to, followed over the settings by two lists, as
 * windows and helper have one each; and that no account is ever chosen by itself.
 */
#include <glib/gstdio.h>

#include "guichet-instance.h"
#include "guichet-profile-list-private.h"

typedef struct
{
  char *home; /* where ovh.conf would stand */
  GSettings *settings;
  GuichetProfileList *window;
  GuichetProfileList *helper;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const variables[] = { "OVH_ENDPOINT", "OVH_APPLICATION_KEY",
                                           "OVH_CONSUMER_KEY", "OVH_APPLICATION_SECRET",
                                           "OVH_ACCESS_TOKEN" };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);
  self->home = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  g_mkdir_with_parents (g_get_home_dir (), 0700);
  if (data != NULL)
    g_assert_true (g_file_set_contents (self->home, data, -1, NULL));
  self->settings = guichet_instance_new_settings ();
  g_settings_reset (self->settings, "profiles");
  g_settings_reset (self->settings, "profile");
  self->window = guichet_profile_list_new (self->settings);
  self->helper = guichet_profile_list_new (self->settings);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->window);
  g_assert_finalize_object (self->helper);
  g_assert_finalize_object (self->settings);
  g_remove (self->home);
  g_free (self->home);
}

static GuichetProfile *
keep (Fixture *self, const char *name)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GuichetProfile) profile =
                 guichet_profile_new (id, GUICHET_PROFILE_SERVICE_ACCOUNT, "ovh-ca");

  guichet_profile_set_name (profile, name);
  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  guichet_profile_list_keep (self->window, profile);
  g_assert_true (guichet_profile_list_find (self->window, id) == profile);
  return profile; /* the list holds it */
}

static guint
count (GuichetProfileList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static const char *
get_current_name (GuichetProfileList *list)
{
  GuichetProfile *current = guichet_profile_list_get_current (list);

  return current != NULL ? guichet_profile_get_title (current) : NULL;
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count (self->window), ==, 0);
  g_assert_null (guichet_profile_list_get_current (self->window));
  g_assert_false (guichet_profile_list_is_fixed (self->window));
}

static void
test_other_program_follows (Fixture *self, gconstpointer data)
{
  GuichetProfile *agency = keep (self, "Agency");
  GuichetProfile *theirs =
      guichet_profile_list_find (self->helper, guichet_profile_get_id (agency));

  g_assert_nonnull (theirs);
  g_assert_true (theirs != agency);
  g_assert_cmpstr (guichet_profile_get_name (theirs), ==, "Agency");
  g_assert_cmpstr (guichet_profile_get_nichandle (theirs), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_profile_get_endpoint (theirs), ==, "ovh-ca");
  g_assert_cmpint (guichet_profile_get_kind (theirs), ==, GUICHET_PROFILE_SERVICE_ACCOUNT);

  guichet_profile_list_rename (self->helper, theirs, "The agency");
  g_assert_cmpstr (guichet_profile_get_name (agency), ==, "The agency");
  guichet_profile_set_for_session (agency, TRUE);
  guichet_profile_set_kind (agency, GUICHET_PROFILE_KEYS);
  guichet_profile_list_keep (self->window, agency);
  g_assert_true (guichet_profile_is_for_session (theirs));
  g_assert_cmpint (guichet_profile_get_kind (theirs), ==, GUICHET_PROFILE_KEYS);
  g_assert_cmpuint (count (self->helper), ==, 1);

  guichet_profile_list_set_current (self->helper, theirs);
  g_assert_true (guichet_profile_list_get_current (self->window) == agency);
}

static void
test_kept_over_a_start (Fixture *self, gconstpointer data)
{
  GuichetProfile *agency = keep (self, "Agency");
  g_autoptr(GuichetProfileList) next = NULL;

  keep (self, "Customer");
  guichet_profile_list_set_current (self->window, agency);
  next = guichet_profile_list_new (self->settings);
  g_assert_cmpuint (count (next), ==, 2);
  g_assert_cmpstr (get_current_name (next), ==, "Agency");
}

/* A call from an account that nobody chose would be a call in somebody else's name. */
static void
test_removed_account_has_no_stand_in (Fixture *self, gconstpointer data)
{
  GuichetProfile *agency = keep (self, "Agency");
  GuichetProfile *customer = keep (self, "Customer");
  g_autofree char *chosen = NULL;
  guint notified = 0;

  guichet_profile_list_set_current (self->window, agency);
  g_signal_connect (self->helper, "notify::current", G_CALLBACK (count_cb), &notified);
  guichet_profile_list_drop (self->window, agency);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (count (self->helper), ==, data != NULL ? 2 : 1);
  g_assert_null (guichet_profile_list_get_current (self->window));
  g_assert_null (guichet_profile_list_get_current (self->helper));

  guichet_profile_list_set_current (self->window, customer);
  g_assert_cmpstr (get_current_name (self->helper), ==, "Customer");
  guichet_profile_list_drop (self->window, customer);
  g_assert_null (guichet_profile_list_get_current (self->helper));
  /* Without any other account it is as at the first start. */
  chosen = g_settings_get_string (self->settings, "profile");
  g_assert_cmpint (*chosen == '\0', ==, data == NULL);
}

static void
test_drop_forgets_the_line (Fixture *self, gconstpointer data)
{
  g_autoptr(GuichetProfile) agency = g_object_ref (keep (self, "Agency"));
  g_autoptr(GSettings) own = guichet_profile_list_open_settings (self->window, agency);
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;

  g_settings_set_string (own, "line", "a/01");
  guichet_profile_list_keep (self->window, agency);
  line = g_settings_get_string (own, "line");
  g_assert_cmpstr (line, ==, "a/01");
  guichet_profile_list_drop (self->window, agency);
  g_free (line);
  line = g_settings_get_string (own, "line");
  name = g_settings_get_string (own, "name");
  g_assert_cmpstr (line, ==, "");
  g_assert_cmpstr (name, ==, "");
}

static void
test_found_stands_first (Fixture *self, gconstpointer data)
{
  g_autoptr(GuichetProfile) found = g_list_model_get_item (G_LIST_MODEL (self->window), 0);
  g_autoptr(GSettings) own = NULL;

  g_assert_cmpint (guichet_profile_get_kind (found), ==, GUICHET_PROFILE_FOUND);
  g_assert_cmpstr (guichet_profile_get_id (found), ==, GUICHET_PROFILE_FOUND_ID);
  g_assert_cmpstr (guichet_profile_get_endpoint (found), ==, "ovh-us");
  g_assert_true (guichet_profile_list_get_current (self->window) == found);
  g_assert_false (guichet_profile_list_is_fixed (self->window));
  own = guichet_profile_list_open_settings (self->window, found);
  g_assert_true (own == self->settings);

  guichet_profile_list_set_current (self->window, keep (self, "Agency"));
  g_assert_cmpstr (get_current_name (self->window), ==, "Agency");
  guichet_profile_list_set_current (self->window, found);
  g_assert_true (guichet_profile_list_get_current (self->window) == found);
  guichet_profile_list_drop (self->window, found);
  g_assert_cmpuint (count (self->window), ==, 2);
}

static void
test_found_with_a_mistake_is_an_account (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count (self->window), ==, 1);
  g_assert_nonnull (guichet_profile_list_get_current (self->window));
}

static void
test_found_later (Fixture *self, gconstpointer data)
{
  GuichetProfile *found;

  g_assert_true (g_file_set_contents (self->home, "[ovh-eu]\naccess_token=T\n", -1, NULL));
  guichet_profile_list_look_again (self->window);
  found = guichet_profile_list_get_current (self->window);
  g_assert_cmpint (guichet_profile_get_kind (found), ==, GUICHET_PROFILE_FOUND);
  guichet_profile_list_look_again (self->window);
  g_assert_true (guichet_profile_list_get_current (self->window) == found);
  g_remove (self->home);
  guichet_profile_list_look_again (self->window);
  g_assert_null (guichet_profile_list_get_current (self->window));
}

static void
test_environment_decides (Fixture *self, gconstpointer data)
{
  GuichetProfile *agency = keep (self, "Agency");
  g_autoptr(GuichetProfileList) list = NULL;
  g_autofree char *chosen = NULL;

  guichet_profile_list_set_current (self->window, agency);
  g_setenv ("OVH_ENDPOINT", "http://127.0.0.1:1/1.0", TRUE);
  list = guichet_profile_list_new (self->settings);
  g_assert_false (guichet_profile_list_is_fixed (list)); /* an address is no account */
  g_clear_object (&list);

  g_setenv ("OVH_ACCESS_TOKEN", "T", TRUE);
  list = guichet_profile_list_new (self->settings);
  g_assert_true (guichet_profile_list_is_fixed (list));
  g_assert_cmpstr (get_current_name (list), ==, "http://127.0.0.1:1/1.0");
  guichet_profile_list_set_current (list,
                                    guichet_profile_list_find (list, GUICHET_PROFILE_FOUND_ID));
  chosen = g_settings_get_string (self->settings, "profile");
  g_assert_cmpstr (chosen, ==, guichet_profile_get_id (agency));
  g_assert_cmpstr (get_current_name (list), ==, "http://127.0.0.1:1/1.0");
}

/* Anybody can write settings. */
static void
test_ids_that_are_none_are_left_out (Fixture *self, gconstpointer data)
{
  const char *id = "6f4f7d5e-8a39-4f8f-9b1c-1f1b7e6a0c11";
  const char *const ids[] = { "", "/", "../line", "a//b", id, id, NULL };

  g_settings_set_strv (self->settings, "profiles", ids);
  g_assert_cmpuint (count (self->window), ==, 1);
  g_settings_set_string (self->settings, "profile", "../line");
  g_assert_null (guichet_profile_list_get_current (self->window));
}

#define ADD(name, conf, func)                                                                      \
  g_test_add ("/profile-list/" name, Fixture, conf, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  const char *conf = "[default]\nendpoint=ovh-us\n[ovh-us]\naccess_token=T\n";

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nothing", NULL, test_nothing);
  ADD ("other-program-follows", NULL, test_other_program_follows);
  ADD ("kept-over-a-start", NULL, test_kept_over_a_start);
  ADD ("removed-account-has-no-stand-in", NULL, test_removed_account_has_no_stand_in);
  ADD ("removed-account-has-no-stand-in/not-even-ovh-conf", conf,
       test_removed_account_has_no_stand_in);
  ADD ("drop-forgets-the-line", NULL, test_drop_forgets_the_line);
  ADD ("found-stands-first", conf, test_found_stands_first);
  ADD ("found-with-a-mistake-is-an-account", "[ovh-eu\n", test_found_with_a_mistake_is_an_account);
  ADD ("found-later", NULL, test_found_later);
  ADD ("environment-decides", NULL, test_environment_decides);
  ADD ("ids-that-are-none-are-left-out", NULL, test_ids_that_are_none_are_left_out);
  return g_test_run ();
}
