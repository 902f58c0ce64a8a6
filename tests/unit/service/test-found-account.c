/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-found-account.c: which accounts stand in the environment and in ovh.conf, which of them can
 * be used where they stand, and that a file with a mistake in it hides no other.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "guichet-configuration-private.h"
#include "guichet-error.h"
#include "guichet-found-account.h"

#define KEYS(n) "application_key=AK" n "\napplication_secret=SECRET" n "\nconsumer_key=CK" n "\n"
#define ENV(n)                                                                                     \
  "OVH_ENDPOINT=ovh-eu OVH_APPLICATION_KEY=AK" n " OVH_APPLICATION_SECRET=SECRET" n                \
  " OVH_CONSUMER_KEY=CK" n

/* What is found, in order, separated by "; ": source, endpoint, then "in place", "copy" or the
 * beginning of an error. */
/* clang-format off */
static const struct
{
  const char *name;
  const char *system; /* /etc/ovh.conf */
  const char *home;   /* ~/.ovh.conf */
  const char *environment;
  const char *found;
} cases[] = {
  { "nothing", NULL, NULL, "", "" },
  { "no-keys", "[default]\nendpoint=ovh-eu\n", "\n", "OVH_ENDPOINT=ovh-ca", "" },
  { "home", NULL, "[ovh-eu]\n" KEYS ("1"), "", "home ovh-eu in place" },
  { "system", "[ovh-eu]\n" KEYS ("1"), NULL, "", "system ovh-eu in place" },
  { "environment", NULL, NULL, ENV ("1"), "the environment ovh-eu in place" },
  { "two-sections", NULL, "[ovh-eu]\n" KEYS ("1") "[ovh-ca]\n" KEYS ("2"), "", "home ovh-eu in place; home ovh-ca copy" },
  { "default-chooses", NULL, "[default]\nendpoint=ovh-ca\n[ovh-eu]\n" KEYS ("1") "[ovh-ca]\n" KEYS ("2"), "", "home ovh-ca in place; home ovh-eu copy" },
  { "another-section-alone", NULL, "[ovh-ca]\n" KEYS ("1"), "", "home ovh-ca copy" },
  { "both-files", "[ovh-eu]\n" KEYS ("1"), "[ovh-eu]\n" KEYS ("2"), "", "home ovh-eu in place; system ovh-eu copy" },
  { "both-files-alike", "[ovh-eu]\n" KEYS ("1"), "[ovh-eu]\n" KEYS ("1"), "", "home ovh-eu in place" },
  { "environment-and-file", NULL, "[ovh-eu]\n" KEYS ("2"), ENV ("1"), "the environment ovh-eu in place; home ovh-eu copy" },
  { "merged-from-two-files", "[ovh-eu]\napplication_key=A\n", "[ovh-eu]\napplication_secret=B\nconsumer_key=C\n", "", "system, home ovh-eu in place" },
  { "access-token", NULL, "[ovh-eu]\naccess_token=T\n", "", "home ovh-eu in place" },
  { "not-whole", NULL, "[ovh-eu]\napplication_key=A\napplication_secret=SECRET\n", "", "home ovh-eu The consumer key is missing" },
  { "one-whole-one-not", NULL, "[ovh-eu]\n" KEYS ("1") "[ovh-ca]\napplication_key=A\n", "", "home ovh-eu in place; home ovh-ca The application key and the application secret" },
  { "environment-not-whole", NULL, NULL, "OVH_APPLICATION_KEY=A", "the environment - The application key and the application secret" },
  { "malformed-home", "[ovh-eu]\n" KEYS ("1"), "[ovh-eu]\n\nSECRET", "", "home - Line 3 of “home”; system ovh-eu copy" },
  { "malformed-system", "SECRET", "[ovh-eu]\n" KEYS ("1") "[ovh-us]\n" KEYS ("2"), "", "home ovh-eu copy; home ovh-us copy; system - Line 1 of “system”" },
  { "both-malformed", "SECRET", "[", "", "home - Line 1 of “home”; system - Line 1 of “system”" },
  { "malformed-file-beside-the-environment", NULL, "SECRET", ENV ("1"), "the environment ovh-eu in place; home - Line 1 of “home”" },
  { "folder-in-its-place", NULL, "/", "", "home - “home” cannot be read" },
  { "unknown-endpoint", NULL, "[my-app]\n" KEYS ("1"), "", "home my-app The endpoint “my-app” is unknown" },
  { "unsafe-endpoint", NULL, "[http://example.com/1.0]\n" KEYS ("1"), "", "home http://example.com/1.0 The endpoint’s URL" },
  { "not-utf-8", NULL, "[ovh-eu]\nconsumer_key=SECRET\xff\n", "", "home - “home” is not a text file" },
};
/* clang-format on */

static void
write_file (const char *name, const char *content)
{
  if (content == NULL)
    return;
  if (g_str_equal (content, "/"))
    g_assert_cmpint (g_mkdir (name, 0700), ==, 0);
  else
    g_assert_true (g_file_set_contents (name, content, -1, NULL));
}

static GListModel *
search (const char *system, const char *home, const char *environment)
{
  const char *const files[] = { "system", "home", NULL };
  g_auto(GStrv) variables = g_strsplit (environment, " ", -1);
  g_autofree char *folder = g_dir_make_tmp ("guichet-found-XXXXXX", NULL);
  GListModel *accounts;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  write_file ("system", system);
  write_file ("home", home);
  accounts = guichet_found_account_search_in (files, variables);
  g_remove ("system");
  g_remove ("home");
  g_rmdir (folder);
  return accounts;
}

static void
assert_account (GuichetFoundAccount *account, const char *expected)
{
  const GError *error = guichet_found_account_get_error (account);
  const char *endpoint = guichet_found_account_get_endpoint (account);
  const char *state = guichet_found_account_is_usable_in_place (account) ? "in place" : "copy";
  g_autofree char *text =
      g_strdup_printf ("%s %s %s", guichet_found_account_get_source (account),
                       endpoint != NULL ? endpoint : "-", error != NULL ? error->message : state);

  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, expected));
  g_assert_null (strstr (text, "SECRET"));
  g_assert_true ((error == NULL) == (guichet_found_account_get_configuration (account) != NULL));
  if (error != NULL)
    g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
}

static void
test_search (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_auto(GStrv) expected = g_strsplit (cases[i].found, "; ", -1);
  GListModel *accounts = search (cases[i].system, cases[i].home, cases[i].environment);
  const guint n = g_list_model_get_n_items (accounts);

  for (guint j = 0; j < MIN (n, g_strv_length (expected)); j++)
    {
      g_autoptr(GuichetFoundAccount) account = g_list_model_get_item (accounts, j);

      assert_account (account, expected[j]);
    }
  g_assert_cmpuint (n, ==, g_strv_length (expected));
  g_assert_finalize_object (accounts);
}

static void
test_keys_are_those_of_the_place (void)
{
  g_autoptr(GListModel) accounts =
                 search (NULL, "[ovh-eu]\n" KEYS ("1") "[ovh-ca]\n" KEYS ("2"), "");

  for (guint i = 0; i < 2; i++)
    {
      static const char *const keys[] = { "AK1", "AK2" };
      g_autoptr(GuichetFoundAccount) account = g_list_model_get_item (accounts, i);
      g_autoptr(GuichetCredentials) credentials = guichet_configuration_create_credentials (
          guichet_found_account_get_configuration (account), NULL);

      g_assert_cmpstr (guichet_credentials_get_application_key (credentials), ==, keys[i]);
    }
}

static void
test_home_is_written_short (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  const char *const files[] = { path, NULL };
  char *environment[] = { NULL };
  g_autoptr(GListModel) accounts = NULL;
  g_autoptr(GuichetFoundAccount) account = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_home_dir (), 0700), ==, 0);
  write_file (path, "[ovh-eu]\n" KEYS ("1"));
  accounts = guichet_found_account_search_in (files, environment);
  account = g_list_model_get_item (accounts, 0);
  g_assert_cmpstr (guichet_found_account_get_source (account), ==, "~/.ovh.conf");
  g_remove (path);
}

static gboolean
is_exposed (int mode, const char *environment)
{
  const char *const files[] = { "home", NULL };
  g_auto(GStrv) variables = g_strsplit (environment, " ", -1);
  g_autofree char *folder = g_dir_make_tmp ("guichet-found-XXXXXX", NULL);
  g_autoptr(GListModel) accounts = NULL;
  g_autoptr(GuichetFoundAccount) account = NULL;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  write_file ("home", "[ovh-eu]\n" KEYS ("1"));
  g_assert_cmpint (g_chmod ("home", mode), ==, 0);
  accounts = guichet_found_account_search_in (files, variables);
  account = g_list_model_get_item (accounts, 0);
  g_remove ("home");
  g_rmdir (folder);
  return guichet_found_account_is_exposed (account);
}

static void
test_file_that_others_can_read_is_told (void)
{
  g_assert_false (is_exposed (0600, ""));
  g_assert_false (is_exposed (0400, ""));
  g_assert_true (is_exposed (0644, ""));
  g_assert_true (is_exposed (0640, ""));
  g_assert_true (is_exposed (0604, ""));
  g_assert_false (is_exposed (0644, ENV ("2")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/found-account/", cases[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_search);
    }
  g_test_add_func ("/found-account/keys-are-those-of-the-place", test_keys_are_those_of_the_place);
  g_test_add_func ("/found-account/file-that-others-can-read-is-told",
                   test_file_that_others_can_read_is_told);
  g_test_add_func ("/found-account/home-is-written-short", test_home_is_written_short);
  return g_test_run ();
}
