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

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-sides/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,        \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("each-account-is-a-side-that-reads-when-held",
       test_each_account_is_a_side_that_reads_when_held);
  return g_test_run ();
}
