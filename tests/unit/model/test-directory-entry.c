/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-entry.c: what was typed stands over what OVHcloud has, and is never lost by what
 * OVHcloud tells; how far a publication has come.
 */
#include "directory-entries.h"

static void
test_keys (void)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      GuichetDirectoryField field = GUICHET_DIRECTORY_MODIFICATION_DATE;

      g_assert_true (
          guichet_directory_field_from_key (guichet_directory_field_get_key (i), &field));
      g_assert_cmpint (field, ==, i);
    }
}

static void
test_unknown_key (void)
{
  GuichetDirectoryField field = GUICHET_DIRECTORY_NAME;

  g_assert_false (guichet_directory_field_from_key ("PJSocialNomination", &field));
  g_assert_false (guichet_directory_field_from_key ("receivePJDirectory", &field));
}

static void
count_cb (GuichetDirectoryEntry *entry, GuichetDirectoryField field, gpointer user_data)
{
  ((guint *) user_data)[field]++;
}

static void
test_typing (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();
  guint told[GUICHET_DIRECTORY_N_FIELDS] = { 0 };

  g_signal_connect (entry, "field-changed", G_CALLBACK (count_cb), told);
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin");
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 1);
  g_assert_true (guichet_directory_entry_is_changed (entry, GUICHET_DIRECTORY_NAME));
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Martin");
  g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_NAME), ==,
                   "Lefèvre");
  g_assert_cmpuint (told[GUICHET_DIRECTORY_NAME], ==, 1);

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Lefèvre");
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 0);
  g_assert_cmpuint (told[GUICHET_DIRECTORY_NAME], ==, 2);
}

static void
test_refresh_keeps_what_was_typed (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_CITY, "Viriat");
  directory_entry_take (entry, GUICHET_DIRECTORY_NAME, "Durand");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Martin");
  g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_NAME), ==, "Durand");

  directory_entry_take (entry, GUICHET_DIRECTORY_CITY, "Viriat");
  g_assert_false (guichet_directory_entry_is_changed (entry, GUICHET_DIRECTORY_CITY));
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 1);

  guichet_directory_entry_revert (entry);
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Durand");
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 0);
}

static void
test_overtaken (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin");
  g_assert_cmpstr (guichet_directory_entry_get_before (entry, GUICHET_DIRECTORY_NAME), ==,
                   "Lefèvre");
  g_assert_false (guichet_directory_entry_is_overtaken (entry, GUICHET_DIRECTORY_NAME));
  directory_entry_take (entry, GUICHET_DIRECTORY_NAME, "Durand");
  g_assert_true (guichet_directory_entry_is_overtaken (entry, GUICHET_DIRECTORY_NAME));
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martins");
  g_assert_true (guichet_directory_entry_is_overtaken (entry, GUICHET_DIRECTORY_NAME));

  guichet_directory_entry_settle (entry, GUICHET_DIRECTORY_NAME);
  g_assert_false (guichet_directory_entry_is_overtaken (entry, GUICHET_DIRECTORY_NAME));
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Martins");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Durand");
  g_assert_null (guichet_directory_entry_get_before (entry, GUICHET_DIRECTORY_NAME));
}

static void
test_restored (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  guichet_directory_entry_restore (entry, GUICHET_DIRECTORY_NAME, "Lefèvre", "Martin");
  guichet_directory_entry_restore (entry, GUICHET_DIRECTORY_FIRST_NAME, "Élodie", "Anne");
  guichet_directory_entry_restore (entry, GUICHET_DIRECTORY_STATUS, "", "done");
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 2);
  g_assert_false (guichet_directory_entry_is_overtaken (entry, GUICHET_DIRECTORY_NAME));
  g_assert_true (guichet_directory_entry_is_overtaken (entry, GUICHET_DIRECTORY_FIRST_NAME));

  guichet_directory_entry_restore (entry, GUICHET_DIRECTORY_NAME, "Lefèvre", "Late");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Martin");
}

static void
test_absent_and_read_only (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  directory_entry_take (entry, GUICHET_DIRECTORY_CEDEX, NULL);
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_CEDEX, "CEDEX 9");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_STATUS, "done");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NUMBER, "0033100000000");
  g_assert_false (guichet_directory_entry_has (entry, GUICHET_DIRECTORY_CEDEX));
  g_assert_null (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_CEDEX));
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 0);
}

static void
test_status (void)
{
  /* clang-format off */
  static const struct
  {
    const char *status, *type;
    gboolean is_published;
    GuichetDirectoryStatus expected;
  } cases[] = {
    { "",        "",         FALSE, GUICHET_DIRECTORY_NOT_PUBLISHED },
    { NULL,      NULL,       TRUE,  GUICHET_DIRECTORY_NOT_PUBLISHED },
    { "todo",    "creation", TRUE,  GUICHET_DIRECTORY_SCHEDULED },
    { "todo",    "creation", FALSE, GUICHET_DIRECTORY_NOT_PUBLISHED },
    { "doing",   "creation", TRUE,  GUICHET_DIRECTORY_SCHEDULED },
    { "todo",    "deletion", FALSE, GUICHET_DIRECTORY_SCHEDULED },
    { "done",    "creation", TRUE,  GUICHET_DIRECTORY_SYNCHRONISED },
    { "done",    "deletion", FALSE, GUICHET_DIRECTORY_NOT_PUBLISHED },
    { "error",   "creation", TRUE,  GUICHET_DIRECTORY_ERROR },
    { "problem", "creation", FALSE, GUICHET_DIRECTORY_ERROR },
    { "pjTodo error", "",    TRUE,  GUICHET_DIRECTORY_ERROR },
    { "novel",   "creation", TRUE,  GUICHET_DIRECTORY_NOT_PUBLISHED },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (guichet_directory_status_from_words (cases[i].status, cases[i].type,
                                             cases[i].is_published) != cases[i].expected)
      g_error ("case %" G_GSIZE_FORMAT, i);
}

static void
status_cb (GuichetDirectoryEntry *entry, GParamSpec *pspec, gpointer user_data)
{
  *(guint *) user_data += 1;
}

static void
test_status_follows (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();
  guint told = 0;

  g_signal_connect (entry, "notify::status", G_CALLBACK (status_cb), &told);
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  g_assert_cmpuint (told, ==, 0);
  directory_entry_take (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  directory_entry_take (entry, GUICHET_DIRECTORY_STATUS, "todo");
  g_assert_cmpint (guichet_directory_entry_get_status (entry), ==, GUICHET_DIRECTORY_SCHEDULED);
  g_assert_cmpuint (told, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-entry/keys-are-ovhclouds", test_keys);
  g_test_add_func ("/directory-entry/keys-that-are-gone-are-not-known", test_unknown_key);
  g_test_add_func ("/directory-entry/what-is-typed-is-told-once", test_typing);
  g_test_add_func ("/directory-entry/a-refresh-keeps-what-was-typed",
                   test_refresh_keeps_what_was_typed);
  g_test_add_func ("/directory-entry/what-others-change-under-what-was-typed-is-told",
                   test_overtaken);
  g_test_add_func ("/directory-entry/what-was-typed-once-is-taken-up-again", test_restored);
  g_test_add_func ("/directory-entry/absent-and-read-only-fields-cannot-be-typed",
                   test_absent_and_read_only);
  g_test_add_func ("/directory-entry/status-of-all-words", test_status);
  g_test_add_func ("/directory-entry/status-is-of-what-ovhcloud-has", test_status_follows);
  return g_test_run ();
}
