/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-index.c: holders are found by number, and by who they likely are, also among ten
 * thousand.
 */
#include "guichet-holder-index.h"

#include "holders.h"

#define N_MANY 10000

static void
add_holder (GPtrArray *holders, gint64 id, const char *name, const char *email)
{
  g_ptr_array_add (holders, holder_new (id, "organisationName", name, "email", email, NULL));
}

static void
test_each_is_found_by_its_number (void)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GuichetHolderIndex) index = NULL;

  add_holder (holders, 7, "Duval", "duval@example.com");
  add_holder (holders, G_MAXINT64, "Petit", "petit@example.com");
  index = guichet_holder_index_new (holders);
  g_assert_true (guichet_holder_index_find (index, 7) == holders->pdata[0]);
  g_assert_true (guichet_holder_index_find (index, G_MAXINT64) == holders->pdata[1]);
  g_assert_null (guichet_holder_index_find (index, 8));
  g_assert_null (guichet_holder_index_find (index, 0));
}

static void
test_who_is_likely_one_stands_together (void)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GuichetHolderIndex) index = NULL;
  GPtrArray *alike;

  add_holder (holders, 1, "Élan Vert", "info@example.com");
  add_holder (holders, 2, "Elan  vert", "INFO@example.com");
  add_holder (holders, 3, "Elan vert", "other@example.com");
  index = guichet_holder_index_new (holders);
  alike = guichet_holder_index_get_alike (index, holders->pdata[1]);
  g_assert_nonnull (alike);
  g_assert_cmpuint (alike->len, ==, 2);
  g_assert_true (alike->pdata[0] == holders->pdata[0] && alike->pdata[1] == holders->pdata[1]);
  g_assert_null (guichet_holder_index_get_alike (index, holders->pdata[2]));
}

/* Two of whom nothing is known are not the same person. */
static void
test_who_is_unknown_is_nobody_else (void)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GuichetHolderIndex) index = NULL;

  add_holder (holders, 1, NULL, NULL);
  add_holder (holders, 2, NULL, NULL);
  index = guichet_holder_index_new (holders);
  g_assert_null (guichet_holder_index_get_alike (index, holders->pdata[0]));
}

/* OVHcloud makes a holder for each order: all of them may be one. Each is asked for. */
static void
test_ten_thousand_are_found_at_once (void)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GuichetHolderIndex) index = NULL;

  for (guint i = 0; i < N_MANY; i++)
    add_holder (holders, i + 1, "Duval", "duval@example.com");
  index = guichet_holder_index_new (holders);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_assert_true (guichet_holder_index_find (index, i + 1) == holders->pdata[i]);
      g_assert_cmpuint (guichet_holder_index_get_alike (index, holders->pdata[i])->len, ==, N_MANY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder-index/each-is-found-by-its-number", test_each_is_found_by_its_number);
  g_test_add_func ("/holder-index/who-is-likely-one-stands-together",
                   test_who_is_likely_one_stands_together);
  g_test_add_func ("/holder-index/who-is-unknown-is-nobody-else",
                   test_who_is_unknown_is_nobody_else);
  g_test_add_func ("/holder-index/ten-thousand-are-found-at-once",
                   test_ten_thousand_are_found_at_once);
  return g_test_run ();
}
