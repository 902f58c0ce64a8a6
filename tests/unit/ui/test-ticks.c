/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-ticks.c: what ticks a row of a table, and what does not; ticks stay with their items.
 */
#include "guichet-ticks.h"

typedef struct
{
  GtkStringList *all;
  GtkFilter *filter;
  GListModel *rows;
  GuichetTicks *ticks;
  GtkSelectionModel *model; /* the same */
  guint n_told;
} Fixture;

static void
told_cb (Fixture *f)
{
  f->n_told++;
}

static gboolean
is_long_cb (gpointer item, gpointer user_data)
{
  return strlen (gtk_string_object_get_string (item)) > 1;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  const char *const names[] = { "a", "bb", "c", "dd", "e", NULL };
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  f->all = gtk_string_list_new (names);
  f->filter = GTK_FILTER (gtk_custom_filter_new (NULL, NULL, NULL));
  f->rows = G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (gtk_filter_list_model_new (
                                   g_object_ref (G_LIST_MODEL (f->all)), g_object_ref (f->filter))),
                               GTK_SORTER (gtk_string_sorter_new (expression))));
  f->ticks = guichet_ticks_new (f->rows, G_LIST_MODEL (f->all));
  f->model = GTK_SELECTION_MODEL (f->ticks);
  g_signal_connect_swapped (f->ticks, "selection-changed", G_CALLBACK (told_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->ticks);
  g_object_unref (f->rows);
  g_object_unref (f->filter);
  g_assert_finalize_object (f->all);
}

static void
assert_ticked (Fixture *f, const char *expected)
{
  g_autoptr(GPtrArray) items = guichet_ticks_get_items (f->ticks);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (names, "%s ", gtk_string_object_get_string (items->pdata[i]));
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpuint (items->len, ==, guichet_ticks_get_n (f->ticks));
}

static void
show_long_alone (Fixture *f, gboolean is_alone)
{
  gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (f->filter), is_alone ? is_long_cb : NULL,
                                     NULL, NULL);
}

static void
test_going_to_a_row_changes_no_tick (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_item (f->model, 1, FALSE);
  g_assert_cmpuint (f->n_told, ==, 1);
  g_assert_true (gtk_selection_model_select_item (f->model, 3, TRUE));
  g_assert_cmpuint (f->n_told, ==, 1);
  assert_ticked (f, "bb ");
}

static void
test_rows_are_ticked_one_by_one (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_item (f->model, 3, FALSE);
  gtk_selection_model_select_item (f->model, 0, FALSE);
  assert_ticked (f, "a dd ");
  g_assert_true (gtk_selection_model_is_selected (f->model, 3));
  gtk_selection_model_unselect_item (f->model, 3);
  assert_ticked (f, "a ");
  g_assert_false (gtk_selection_model_is_selected (f->model, 3));
}

static void
test_an_extension_takes_back_what_it_ticked_and_nothing_else (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_item (f->model, 4, FALSE);
  gtk_selection_model_select_item (f->model, 1, TRUE);
  gtk_selection_model_select_range (f->model, 1, 4, TRUE);
  assert_ticked (f, "bb c dd e ");
  gtk_selection_model_select_range (f->model, 1, 2, TRUE);
  assert_ticked (f, "bb c e ");
  /* The next one starts elsewhere. */
  gtk_selection_model_select_item (f->model, 0, TRUE);
  gtk_selection_model_select_range (f->model, 0, 1, TRUE);
  assert_ticked (f, "a bb c e ");
}

static void
test_all_are_those_that_are_shown (Fixture *f, gconstpointer data)
{
  show_long_alone (f, TRUE);
  gtk_selection_model_select_all (f->model);
  assert_ticked (f, "bb dd ");
  show_long_alone (f, FALSE);
  assert_ticked (f, "bb dd ");
  gtk_selection_model_select_all (f->model);
  assert_ticked (f, "a bb c dd e ");
}

static void
test_none_are_also_those_that_are_not_shown (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_item (f->model, 0, FALSE);
  show_long_alone (f, TRUE);
  f->n_told = 0;
  gtk_selection_model_unselect_all (f->model);
  g_assert_cmpuint (f->n_told, ==, 1);
  g_assert_cmpuint (guichet_ticks_get_n (f->ticks), ==, 0);
}

static void
test_ticks_outlast_a_filter (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_item (f->model, 0, FALSE);
  gtk_selection_model_select_item (f->model, 3, FALSE);
  g_assert_cmpuint (guichet_ticks_get_n_hidden (f->ticks), ==, 0);
  show_long_alone (f, TRUE);
  g_assert_cmpuint (guichet_ticks_get_n_hidden (f->ticks), ==, 1);
  assert_ticked (f, "dd a ");
  g_assert_true (gtk_selection_model_is_selected (f->model, 1));
  show_long_alone (f, FALSE);
  g_assert_cmpuint (guichet_ticks_get_n_hidden (f->ticks), ==, 0);
  assert_ticked (f, "a dd ");
}

static void
test_ticks_follow_their_items_when_they_are_sorted (Fixture *f, gconstpointer data)
{
  GtkSortListModel *sorted = GTK_SORT_LIST_MODEL (f->rows);

  gtk_selection_model_select_item (f->model, 0, FALSE);
  gtk_string_list_append (f->all, "0");
  g_assert_true (gtk_selection_model_is_selected (f->model, 1));
  gtk_sort_list_model_set_sorter (sorted, NULL);
  g_assert_true (gtk_selection_model_is_selected (f->model, 0));
  g_assert_false (gtk_selection_model_is_selected (f->model, 1));
  assert_ticked (f, "a ");
}

static void
test_what_is_gone_is_not_ticked (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_all (f->model);
  show_long_alone (f, TRUE);
  gtk_string_list_splice (f->all, 2, 2, NULL);
  assert_ticked (f, "bb a e ");
  g_assert_cmpuint (guichet_ticks_get_n_hidden (f->ticks), ==, 2);
  gtk_string_list_splice (f->all, 0, 3, NULL);
  g_assert_cmpuint (guichet_ticks_get_n (f->ticks), ==, 0);
}

static void
test_what_is_done_loses_its_tick_seen_or_not (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) done = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (done, g_list_model_get_item (G_LIST_MODEL (f->all), i));
  gtk_selection_model_select_all (f->model);
  show_long_alone (f, TRUE);
  f->n_told = 0;
  guichet_ticks_remove (f->ticks, done);
  assert_ticked (f, "dd c e ");
  g_assert_cmpuint (f->n_told, ==, 1);
  guichet_ticks_remove (f->ticks, done);
  g_assert_cmpuint (f->n_told, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *f, gconstpointer data);
  } cases[] = {
    { "/ticks/going-to-a-row-changes-no-tick", test_going_to_a_row_changes_no_tick },
    { "/ticks/rows-are-ticked-one-by-one", test_rows_are_ticked_one_by_one },
    { "/ticks/an-extension-takes-back-what-it-ticked-and-nothing-else",
      test_an_extension_takes_back_what_it_ticked_and_nothing_else },
    { "/ticks/all-are-those-that-are-shown", test_all_are_those_that_are_shown },
    { "/ticks/none-are-also-those-that-are-not-shown",
      test_none_are_also_those_that_are_not_shown },
    { "/ticks/ticks-outlast-a-filter", test_ticks_outlast_a_filter },
    { "/ticks/ticks-follow-their-items-when-they-are-sorted",
      test_ticks_follow_their_items_when_they_are_sorted },
    { "/ticks/what-is-gone-is-not-ticked", test_what_is_gone_is_not_ticked },
    { "/ticks/what-is-done-loses-its-tick-seen-or-not",
      test_what_is_done_loses_its_tick_seen_or_not },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
  return g_test_run ();
}
