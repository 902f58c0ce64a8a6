/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sides-fixture.c: the requests for changes of contact between the two accounts of the
 * fixture, as the mock of each side tells of them.
 */
#include "guichet-sides-fixture.h"

static GuichetReadList *
get_list (GuichetContactSide *side)
{
  return GUICHET_READ_LIST (guichet_contact_side_get_requests (side));
}

GuichetContactSides *
sides_fixture_new (AccountsFixture *fixture)
{
  return guichet_contact_sides_new (fixture->session);
}

GuichetContactSides *
sides_fixture_new_read (AccountsFixture *fixture)
{
  GuichetContactSides *sides;

  accounts_fixture_load (fixture);
  SIDES_PLAY (&fixture->agency,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  sides = sides_fixture_new (fixture);
  guichet_contact_sides_hold (sides);
  sides_fixture_wait (sides_fixture_find (sides, "agency"), 1);
  sides_fixture_wait (sides_fixture_find (sides, "customer"), 1);

  return sides;
}

void
sides_fixture_end (GuichetContactSides *sides)
{
  guichet_contact_sides_release (sides);
  g_assert_finalize_object (sides);
}

GuichetContactSide *
sides_fixture_find (GuichetContactSides *sides, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);

      if (g_str_equal (guichet_profile_get_name (guichet_contact_side_get_profile (side)), name))
        return side;
    }

  return NULL;
}

GuichetContactRequest *
sides_fixture_get_request (GuichetContactSide *side, gint64 id)
{
  return guichet_contact_request_list_find (guichet_contact_side_get_requests (side), id);
}

guint
sides_fixture_count (GuichetContactSide *side)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_list (side)));
}

void
sides_fixture_wait (GuichetContactSide *side, guint n_requests)
{
  while (sides_fixture_count (side) != n_requests ||
         guichet_read_list_get_loading (get_list (side)))
    g_main_context_iteration (NULL, TRUE);
}

const GError *
sides_fixture_wait_error (GuichetContactSide *side)
{
  while (guichet_read_list_get_error (get_list (side)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return guichet_read_list_get_error (get_list (side));
}
