/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-models.c: what lines, accounts, Click2Call users and calls are called, and when they tell of
 * a change.
 */
#include "guichet-account.h"
#include "guichet-call.h"
#include "guichet-click2call-user.h"
#include "guichet-line.h"

static void
test_line_title (void)
{
  /* clang-format off */
  static const struct { const char *service_name, *description, *title; } cases[] = {
    { "0033972101001", "Reception", "Reception" },
    { "0033972101001", "", "+33 9 72 10 10 01" },
    { "0033972101001", NULL, "+33 9 72 10 10 01" },
    { "003228880000", "", "+3228880000" },
    { "003397210100", "", "+3397210100" }, /* one digit short: not grouped, not lost */
    { "xx1111-ovh-1", "", "xx1111-ovh-1" },
    { "00", "", "00" },
    { "0033<b>10100", "", "0033<b>10100" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GuichetLine *line = guichet_line_new ("xx1111-ovh-1", NULL, cases[i].service_name,
                                            cases[i].description, "line");
      g_autofree char *title = NULL;

      g_object_get (line, "title", &title, NULL);
      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (guichet_line_get_title (line), ==, cases[i].title);
      g_assert_cmpstr (guichet_line_get_billing_account_description (line), ==, "");
      g_assert_finalize_object (line);
    }
}

static void
test_alias_cannot_call (void)
{
  g_autoptr(GuichetLine) line = guichet_line_new ("b", "", "0033972101001", "", "line");
  g_autoptr(GuichetLine) alias = guichet_line_new ("b", "", "0033972101001", "", "alias");
  g_autoptr(GuichetLine) untold = guichet_line_new ("b", "", "0033972101001", "", NULL);

  g_assert_true (guichet_line_can_call (line));
  g_assert_false (guichet_line_can_call (alias));
  g_assert_true (guichet_line_can_call (untold));
}

static void
test_account_title (void)
{
  /* clang-format off */
  static const struct { const char *first_name, *name, *organisation, *title; } cases[] = {
    { "Ada", "Lovelace", "Engines", "Ada Lovelace" },
    { NULL, "Lovelace", "Engines", "Lovelace" },
    { "Ada", "", NULL, "Ada" },
    { NULL, NULL, "Engines", "Engines" },
    { " ", " ", "", "xx1111-ovh" },
    { NULL, NULL, NULL, "xx1111-ovh" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GuichetAccount *account = guichet_account_new (
          "xx1111-ovh", cases[i].first_name, cases[i].name, cases[i].organisation, "a@example.org");

      g_assert_cmpstr (guichet_account_get_title (account), ==, cases[i].title);
      g_assert_cmpstr (guichet_account_get_nichandle (account), ==, "xx1111-ovh");
      g_assert_finalize_object (account);
    }
}

static void
test_user_keeps_what_it_was_given (void)
{
  g_autoptr(GDateTime) created = g_date_time_new_from_iso8601 ("2022-01-01T12:00:00+01:00", NULL);
  GuichetClick2callUser *user = guichet_click2call_user_new (G_MAXINT64, "reception", created);
  g_autoptr(GuichetClick2callUser) undated = guichet_click2call_user_new (1, NULL, NULL);

  g_assert_cmpint (guichet_click2call_user_get_id (user), ==, G_MAXINT64);
  g_assert_cmpstr (guichet_click2call_user_get_login (user), ==, "reception");
  g_assert_true (g_date_time_equal (guichet_click2call_user_get_created (user), created));
  g_assert_finalize_object (user);

  g_assert_cmpstr (guichet_click2call_user_get_login (undated), ==, "");
  g_assert_null (guichet_click2call_user_get_created (undated));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  int *count = user_data;

  *count += 1;
}

static void
test_call_notifies_only_a_change (void)
{
  GuichetCall *call =
      guichet_call_new ("0033142866100", "01 42 86 61 00", "b", "0033972101001", 42);
  int count = 0;

  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_SENDING);
  g_assert_cmpstr (guichet_call_get_name (call), ==, "");
  g_assert_cmpint (guichet_call_get_time (call), ==, 42);

  g_signal_connect (call, "notify", G_CALLBACK (count_cb), &count);
  guichet_call_set_state (call, GUICHET_CALL_STATE_SENDING);
  guichet_call_set_message (call, NULL);
  guichet_call_set_duration (call, 0);
  g_assert_cmpint (count, ==, 0);

  guichet_call_set_state (call, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_set_stage (call, GUICHET_CALL_STAGE_CONNECTED);
  guichet_call_set_duration (call, 12);
  guichet_call_set_name (call, "Mairie");
  guichet_call_set_query_id (call, "EU.ext-3");
  guichet_call_set_id (call, 7);
  g_assert_cmpint (count, ==, 6);

  g_object_set (call, "state", GUICHET_CALL_STATE_ACCEPTED, "name", "Mairie", NULL);
  g_assert_cmpint (count, ==, 6);
  g_assert_cmpint (guichet_call_get_id (call), ==, 7);
  g_assert_finalize_object (call);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/line/title-is-description-or-number", test_line_title);
  g_test_add_func ("/model/line/alias-cannot-call", test_alias_cannot_call);
  g_test_add_func ("/model/account/title-is-person-organisation-nichandle", test_account_title);
  g_test_add_func ("/model/click2call-user/keeps-what-it-was-given",
                   test_user_keeps_what_it_was_given);
  g_test_add_func ("/model/call/notifies-only-a-change", test_call_notifies_only_a_change);

  return g_test_run ();
}
