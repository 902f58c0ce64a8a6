/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-bulk-shelf.c: bulks under way are kept, the program with them as long as they send, and
 * their end is told once.
 */
#include "guichet-bulk-private.h"
#include "guichet-bulk-shelf.h"

/* A bulk that does nothing but have a state */
typedef GuichetBulk TestBulk;
typedef GuichetBulkClass TestBulkClass;

static GType test_bulk_get_type (void);
G_DEFINE_TYPE (TestBulk, test_bulk, GUICHET_TYPE_BULK)

static void
test_bulk_class_init (TestBulkClass *klass)
{
}

static void
test_bulk_init (TestBulk *self)
{
}

static GuichetBulk *
new_bulk (GuichetBulkState state)
{
  GuichetBulk *bulk = g_object_new (test_bulk_get_type (), NULL);

  guichet_bulk_set_state (bulk, state);
  return bulk;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_busy_while_one_sends (void)
{
  static const gboolean is_busy[] = {
    [GUICHET_BULK_PLANNED] = FALSE, [GUICHET_BULK_RUNNING] = TRUE, [GUICHET_BULK_PAUSED] = FALSE,
    [GUICHET_BULK_LOOKING] = TRUE,  [GUICHET_BULK_OVER] = FALSE,
  };
  g_autoptr(GuichetBulkShelf) shelf = guichet_bulk_shelf_new (test_bulk_get_type ());
  g_autoptr(GuichetBulk) idle = new_bulk (GUICHET_BULK_PAUSED);
  g_autoptr(GuichetBulk) bulk = new_bulk (GUICHET_BULK_PLANNED);
  guint n_notified = 0;

  g_signal_connect_swapped (shelf, "notify::busy", G_CALLBACK (count_cb), &n_notified);
  guichet_bulk_shelf_add (shelf, idle);
  guichet_bulk_shelf_add (shelf, bulk);
  for (guint i = 0; i < G_N_ELEMENTS (is_busy); i++)
    {
      guichet_bulk_set_state (bulk, (GuichetBulkState) i);
      g_assert_cmpint (guichet_bulk_shelf_get_busy (shelf), ==, is_busy[i]);
    }
  g_assert_cmpuint (n_notified, ==, 4);
}

static void
test_each_is_kept_once (void)
{
  g_autoptr(GuichetBulkShelf) shelf = guichet_bulk_shelf_new (test_bulk_get_type ());
  GuichetBulk *bulk = new_bulk (GUICHET_BULK_RUNNING);
  g_autoptr(GObject) first = NULL;
  guint n_moves = 0;

  g_signal_connect_swapped (shelf, "items-changed", G_CALLBACK (count_cb), &n_moves);
  guichet_bulk_shelf_add (shelf, bulk);
  guichet_bulk_shelf_add (shelf, bulk);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, 1);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (shelf)) == test_bulk_get_type ());
  first = g_list_model_get_item (G_LIST_MODEL (shelf), 0);
  g_assert_true (first == G_OBJECT (bulk));
  g_clear_object (&first);

  guichet_bulk_shelf_drop (shelf, bulk);
  guichet_bulk_shelf_drop (shelf, bulk);
  g_assert_false (guichet_bulk_shelf_get_busy (shelf));
  g_assert_cmpuint (n_moves, ==, 2);
  g_assert_finalize_object (bulk);
}

static void
test_end_is_told (void)
{
  g_autoptr(GuichetBulkShelf) shelf = guichet_bulk_shelf_new (test_bulk_get_type ());
  g_autoptr(GuichetBulk) bulk = new_bulk (GUICHET_BULK_RUNNING);
  guint n_over = 0;

  g_signal_connect_swapped (shelf, "over", G_CALLBACK (count_cb), &n_over);
  guichet_bulk_shelf_add (shelf, bulk);
  guichet_bulk_set_state (bulk, GUICHET_BULK_PAUSED);
  g_assert_cmpuint (n_over, ==, 0);
  guichet_bulk_set_state (bulk, GUICHET_BULK_OVER);
  g_assert_cmpuint (n_over, ==, 1);

  /* What was tried once more has another end; what was put away tells nothing. */
  guichet_bulk_set_state (bulk, GUICHET_BULK_RUNNING);
  g_assert_true (guichet_bulk_shelf_get_busy (shelf));
  guichet_bulk_set_state (bulk, GUICHET_BULK_OVER);
  g_assert_cmpuint (n_over, ==, 2);
  guichet_bulk_shelf_drop (shelf, bulk);
  guichet_bulk_set_state (bulk, GUICHET_BULK_RUNNING);
  guichet_bulk_set_state (bulk, GUICHET_BULK_OVER);
  g_assert_cmpuint (n_over, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bulk-shelf/busy-while-one-sends", test_busy_while_one_sends);
  g_test_add_func ("/bulk-shelf/each-is-kept-once", test_each_is_kept_once);
  g_test_add_func ("/bulk-shelf/the-end-is-told", test_end_is_told);
  return g_test_run ();
}
