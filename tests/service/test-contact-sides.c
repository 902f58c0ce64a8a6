/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-sides.c: each account that is signed in is a side with its own requests, whatever
 * account is in use, and nothing is asked before somebody looks.
 */
#include "guichet-contact-answer.h"
#include "guichet-error.h"
#include "guichet-sides-fixture.h"

static void
assert_order (GuichetContactSides *sides, const char *const *names)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sides)), ==,
                    g_strv_length ((char **) names));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);

      g_assert_cmpstr (guichet_profile_get_name (guichet_contact_side_get_profile (side)), ==,
                       names[i]);
    }
}

static void
test_each_account_is_a_side_that_reads_when_held (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;
  GuichetContactSide *agency;
  GuichetContactSide *customer;

  accounts_fixture_load (fixture);
  sides = sides_fixture_new (fixture);
  assert_order (sides, (const char *const[]){ "agency", "customer", NULL });
  agency = guichet_contact_sides_get_current (sides);
  customer = sides_fixture_find (sides, "customer");
  g_assert_true (agency == sides_fixture_find (sides, "agency"));
  g_assert_true (guichet_contact_side_get_session (agency) == fixture->session);
  g_assert_cmpstr (guichet_contact_side_get_account (agency), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_contact_side_get_account (customer), ==, "");
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->customer.mock), ==, 0);

  SIDES_PLAY (&fixture->agency,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST,
                .body = "[" SIDES_TASK ("8", SIDES_OPEN) "," SIDES_TASK ("7", SIDES_OPEN) "]" });
  guichet_contact_sides_hold (sides);
  g_assert_true (guichet_contact_sides_get_loading (sides));
  sides_fixture_wait (agency, 1);
  sides_fixture_wait (customer, 2);
  g_assert_cmpstr (guichet_contact_side_get_account (customer), ==, "yy2222-ovh");
  guichet_contact_sides_release (sides);
  g_assert_finalize_object (sides);
}

static void
test_asks_neither_network_nor_keyring_before (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;

  accounts_fixture_load (fixture);
  accounts_fixture_break_keyring (fixture, TRUE);
  sides = sides_fixture_new (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);
      GuichetReadList *list = GUICHET_READ_LIST (guichet_contact_side_get_requests (side));

      g_assert_null (guichet_read_list_get_error (list));
      g_assert_false (guichet_read_list_get_loading (list));
    }
  g_assert_cmpuint (guichet_mock_server_count (fixture->agency.mock, "GET", SIDES_LIST), ==, 0);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->customer.mock), ==, 0);
  g_assert_finalize_object (sides);
}

static void
test_keys_that_cannot_be_had_keep_nobody_else (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;
  GuichetContactSide *agency;
  GuichetContactSide *customer;

  accounts_fixture_load (fixture);
  accounts_fixture_break_keyring (fixture, TRUE);
  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" },
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  sides = sides_fixture_new (fixture);
  agency = sides_fixture_find (sides, "agency");
  customer = sides_fixture_find (sides, "customer");
  guichet_contact_sides_hold (sides);
  sides_fixture_wait (agency, 1);
  g_assert_error (sides_fixture_wait_error (customer), GUICHET_ERROR, GUICHET_ERROR_KEYRING);
  g_assert_false (guichet_contact_sides_get_loading (sides));
  g_assert_null (guichet_session_get_error (fixture->session));

  accounts_fixture_break_keyring (fixture, FALSE);
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  guichet_contact_sides_refresh (sides);
  sides_fixture_wait (customer, 1);
  sides_fixture_wait (agency, 1);
  sides_fixture_end (sides);
}

/* Not as long as nobody signs in to it again. */
static void
test_account_without_keys_says_so (AccountsFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetProfile) keyless =
                 guichet_profile_new ("6f4f7d5e-8a39-4f8f-9b1c-1f1b7e6a0c11", GUICHET_PROFILE_KEYS,
                                      guichet_mock_server_get_url (fixture->customer.mock));
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *side;

  guichet_profile_set_name (keyless, "keyless");
  guichet_profile_list_keep (guichet_session_get_profiles (fixture->session), keyless);
  side = sides_fixture_find (sides, "keyless");
  g_assert_error (sides_fixture_wait_error (side), GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
  g_assert_false (guichet_contact_sides_get_loading (sides));
  g_assert_cmpuint (sides_fixture_count (sides_fixture_find (sides, "customer")), ==, 1);
  sides_fixture_end (sides);
}

typedef struct
{
  GString *text; /* "arrived customer 8; " */
} Heard;

static void
hear (Heard *heard, const char *what, GuichetContactSide *side, GuichetContactRequest *request)
{
  g_string_append_printf (heard->text, "%s %s %d; ", what,
                          guichet_profile_get_name (guichet_contact_side_get_profile (side)),
                          (int) guichet_contact_request_get_id (request));
}

static void
arrived_cb (GuichetContactSides *sides,
            GuichetContactSide *side,
            GuichetContactRequest *request,
            Heard *heard)
{
  hear (heard, "arrived", side, request);
}

static void
changed_cb (GuichetContactSides *sides,
            GuichetContactSide *side,
            GuichetContactRequest *request,
            Heard *heard)
{
  hear (heard, "changed", side, request);
}

static void
test_tells_what_each_list_tells (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  Heard heard = { g_string_new (NULL) };

  g_signal_connect (sides, "arrived", G_CALLBACK (arrived_cb), &heard);
  g_signal_connect (sides, "changed", G_CALLBACK (changed_cb), &heard);
  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", "doing") "]" });
  SIDES_PLAY (&fixture->customer,
              { "GET", SIDES_LIST, .kind = GUICHET_MOCK_HANG,
                .body = "[" SIDES_TASK ("8", SIDES_OPEN) "," SIDES_TASK ("7", SIDES_OPEN) "]" });
  guichet_contact_sides_refresh (sides);
  sides_fixture_wait (sides_fixture_find (sides, "agency"), 1);
  g_assert_cmpstr (heard.text->str, ==, "changed agency 7; ");
  guichet_mock_server_release (fixture->customer.mock);
  sides_fixture_wait (sides_fixture_find (sides, "customer"), 2);
  g_assert_cmpstr (heard.text->str, ==, "changed agency 7; arrived customer 8; ");
  g_string_free (heard.text, TRUE);
  sides_fixture_end (sides);
}

static void
test_finds_those_that_have_a_part (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  g_autoptr(GPtrArray) both = guichet_contact_sides_find (sides, 7);
  g_autoptr(GPtrArray) nobody = guichet_contact_sides_find (sides, 8);

  g_assert_cmpuint (both->len, ==, 2);
  g_assert_true (both->pdata[0] == guichet_contact_sides_get_current (sides));
  g_assert_true (both->pdata[1] == sides_fixture_find (sides, "customer"));
  g_assert_cmpuint (nobody->len, ==, 0);
  guichet_profile_set_nichandle (fixture->customer.profile, "xx1111-ovh");
  g_ptr_array_unref (g_steal_pointer (&both));
  both = guichet_contact_sides_find (sides, 7); /* one account, signed in twice */
  g_assert_cmpuint (both->len, ==, 1);
  sides_fixture_end (sides);
}

static void
test_ends_while_it_reads (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;

  accounts_fixture_load (fixture);
  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .kind = GUICHET_MOCK_HANG });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER, { "GET", SIDES_LIST, .kind = GUICHET_MOCK_HANG });
  sides = sides_fixture_new (fixture);
  guichet_contact_sides_hold (sides);
  guichet_mock_server_wait_requests (fixture->agency.mock, 5);
  guichet_mock_server_wait_requests (fixture->customer.mock, 3); /* with the time */
  g_assert_finalize_object (sides);
  guichet_mock_server_release (fixture->agency.mock);
  guichet_mock_server_release (fixture->customer.mock);
}

static void
accepted_cb (GObject *source, GAsyncResult *result, gpointer is_over)
{
  g_autoptr(GError) error = NULL;

  guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_over = TRUE;
}

static void
accept (GuichetContactSide *side)
{
  gboolean is_over = FALSE;

  guichet_contact_answer_accept_async (guichet_contact_side_get_requests (side),
                                       sides_fixture_get_request (side, 7), "code", accepted_cb,
                                       &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Each with a code of its own, and remembered for that side alone */
static void
test_both_sides_are_answered_from_one_place (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");
  GuichetContactSide *agency;

  SIDES_PLAY (&fixture->customer, { "POST", SIDES_LIST "/7/accept", .body = "null" },
              { "GET", SIDES_LIST "/7", .body = SIDES_TASK ("7", SIDES_OPEN) });
  accept (customer);
  sides_fixture_end (sides);

  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" },
              { "POST", SIDES_LIST "/7/accept", .body = "null" },
              { "GET", SIDES_LIST "/7", .body = SIDES_TASK ("7", "doing") });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  sides = sides_fixture_new (fixture); /* another start of the program */
  agency = sides_fixture_find (sides, "agency");
  customer = sides_fixture_find (sides, "customer");
  guichet_contact_sides_hold (sides);
  sides_fixture_wait (agency, 1);
  sides_fixture_wait (customer, 1);
  g_assert_false (guichet_contact_request_get_accepted (sides_fixture_get_request (agency, 7)));
  g_assert_true (guichet_contact_request_get_accepted (sides_fixture_get_request (customer, 7)));
  accept (agency);
  g_assert_cmpint (guichet_contact_request_get_state (sides_fixture_get_request (agency, 7)), ==,
                   GUICHET_CONTACT_REQUEST_DOING);
  sides_fixture_end (sides);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-sides/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,        \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("each-account-is-a-side-that-reads-when-held",
       test_each_account_is_a_side_that_reads_when_held);
  ADD ("asks-neither-network-nor-keyring-before", test_asks_neither_network_nor_keyring_before);
  ADD ("keys-that-cannot-be-had-keep-nobody-else", test_keys_that_cannot_be_had_keep_nobody_else);
  ADD ("account-without-keys-says-so", test_account_without_keys_says_so);
  ADD ("tells-what-each-list-tells", test_tells_what_each_list_tells);
  ADD ("finds-those-that-have-a-part", test_finds_those_that_have_a_part);
  ADD ("ends-while-it-reads", test_ends_while_it_reads);
  ADD ("both-sides-are-answered-from-one-place", test_both_sides_are_answered_from_one_place);
  return g_test_run ();
}
