/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-sides.c: each account that is signed in is a side with its own requests, whatever
 * account is in use, and nothing is asked before somebody looks.
 */
#include "guichet-accounts-fixture.h"
#include "guichet-contact-answer.h"
#include "guichet-contact-sides.h"
#include "guichet-error.h"
#include "guichet-read-list-private.h"

#define LIST "/me/task/contactChange"
#define TASK(id, state)                                                                            \
  "{\"id\":" id ",\"askingAccount\":\"xx1111-ovh\",\"fromAccount\":\"xx1111-ovh\",\"toAccount\":"  \
  "\"yy2222-ovh\",\"serviceDomain\":\"exemple.fr\",\"contactTypes\":[\"contactTech\"],\"state\":"  \
  "\"" state "\",\"dateRequest\":\"2026-11-01T10:00:00+01:00\",\"dateDone\":null}"
#define OPEN "validatingByCustomers"
#define ME                                                                                         \
  "{\"nichandle\":\"yy2222-ovh\",\"firstname\":\"Paul\",\"name\":\"Durand\","                      \
  "\"organisation\":null,\"email\":null}"

#define PLAY(account, ...)                                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    static const GuichetMockStep steps[] = { __VA_ARGS__ };                                        \
    guichet_mock_server_play ((account)->mock, steps, G_N_ELEMENTS (steps));                       \
  }                                                                                                \
  G_STMT_END

static GuichetContactSides *
new_sides (AccountsFixture *fixture)
{
  return guichet_contact_sides_new (fixture->session);
}

/* Of the account called @name */
static GuichetContactSide *
find_side (GuichetContactSides *sides, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);

      if (g_str_equal (guichet_profile_get_name (guichet_contact_side_get_profile (side)), name))
        return side;
    }

  return NULL;
}

static GuichetReadList *
get_list (GuichetContactSide *side)
{
  return GUICHET_READ_LIST (guichet_contact_side_get_requests (side));
}

static guint
count (GuichetContactSide *side)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_list (side)));
}

static void
wait_read (GuichetContactSide *side, guint n_requests)
{
  while (count (side) != n_requests || guichet_read_list_get_loading (get_list (side)))
    g_main_context_iteration (NULL, TRUE);
}

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
  sides = new_sides (fixture);
  assert_order (sides, (const char *const[]){ "agency", "customer", NULL });
  agency = guichet_contact_sides_get_current (sides);
  customer = find_side (sides, "customer");
  g_assert_true (agency == find_side (sides, "agency"));
  g_assert_true (guichet_contact_side_get_session (agency) == fixture->session);
  g_assert_cmpstr (guichet_contact_side_get_account (agency), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_contact_side_get_account (customer), ==, "");
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->customer.mock), ==, 0);

  PLAY (&fixture->agency, { "GET", LIST, .body = "[" TASK ("7", OPEN) "]" });
  PLAY (&fixture->customer, { "GET", "/me", .body = ME },
        { "GET", LIST, .body = "[" TASK ("8", OPEN) "," TASK ("7", OPEN) "]" });
  guichet_contact_sides_hold (sides);
  g_assert_true (guichet_read_list_get_loading (get_list (customer)));
  wait_read (agency, 1);
  wait_read (customer, 2);
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
