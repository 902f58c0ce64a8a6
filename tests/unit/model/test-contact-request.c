/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-request.c: a request keeps what it was given, tells of its progress, and every word
 * of OVHcloud for it is known.
 */
#include "guichet-contact-request.h"

#include <gio/gio.h>

static GuichetContactRequest *
new_request (gint64 id)
{
  g_autoptr(GDateTime) requested =
                 g_date_time_new_from_iso8601 ("2026-01-01T12:00:00+01:00", NULL);
  const GuichetContactRequestInfo info = { .id = id,
                                           .from = "aa1-ovh",
                                           .to = "bb2-ovh",
                                           .types = GUICHET_CONTACT_TECH,
                                           .requested = requested };

  return guichet_contact_request_new (&info);
}

static void
test_keeps_what_it_was_given (void)
{
  g_autoptr(GDateTime) requested =
                 g_date_time_new_from_iso8601 ("2026-01-01T12:00:00+01:00", NULL);
  const GuichetContactRequestInfo info = {
    G_MAXINT64, "aa1-ovh",     "bb2-ovh",
    "cc3-ovh",  "example.org", GUICHET_CONTACT_TECH | GUICHET_CONTACT_ADMIN,
    requested
  };
  GuichetContactRequest *request = guichet_contact_request_new (&info);
  g_autoptr(GDateTime) kept = NULL;
  g_autofree char *asking = NULL;
  g_autofree char *from = NULL;
  GuichetContactTypes types;
  gint64 id;

  g_object_get (request, "id", &id, "asking", &asking, "from", &from, "types", &types, "requested",
                &kept, NULL);
  g_assert_cmpint (id, ==, G_MAXINT64);
  g_assert_cmpint (guichet_contact_request_get_id (request), ==, G_MAXINT64);
  g_assert_cmpstr (asking, ==, "aa1-ovh");
  g_assert_cmpstr (guichet_contact_request_get_asking (request), ==, "aa1-ovh");
  g_assert_cmpstr (from, ==, "bb2-ovh");
  g_assert_cmpstr (guichet_contact_request_get_from (request), ==, "bb2-ovh");
  g_assert_cmpstr (guichet_contact_request_get_to (request), ==, "cc3-ovh");
  g_assert_cmpstr (guichet_contact_request_get_service (request), ==, "example.org");
  g_assert_cmpint (types, ==, GUICHET_CONTACT_TECH | GUICHET_CONTACT_ADMIN);
  g_assert_cmpint (guichet_contact_request_get_types (request), ==, types);
  g_assert_true (g_date_time_equal (kept, requested));
  g_assert_true (guichet_contact_request_get_requested (request) == kept);
  g_assert_finalize_object (request);
}

static void
test_what_ovhcloud_leaves_out_is_empty (void)
{
  g_autoptr(GuichetContactRequest) request = new_request (1);

  g_assert_cmpstr (guichet_contact_request_get_asking (request), ==, "");
  g_assert_cmpstr (guichet_contact_request_get_service (request), ==, "");
  g_assert_cmpint (guichet_contact_request_get_state (request), ==,
                   GUICHET_CONTACT_REQUEST_UNKNOWN);
  g_assert_null (guichet_contact_request_get_done (request));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_tells_of_its_progress_alone (void)
{
  g_autoptr(GuichetContactRequest) request = new_request (1);
  g_autoptr(GDateTime) done = g_date_time_new_from_iso8601 ("2026-01-02T12:00:00+01:00", NULL);
  g_autoptr(GDateTime) same = g_date_time_new_from_iso8601 ("2026-01-02T11:00:00Z", NULL);
  guint n_states = 0;
  guint n_dates = 0;

  g_signal_connect (request, "notify::state", G_CALLBACK (count_cb), &n_states);
  g_signal_connect (request, "notify::done", G_CALLBACK (count_cb), &n_dates);
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_VALIDATING, NULL);
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_VALIDATING, NULL);
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_DONE, done);
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_DONE, same);
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_DONE,
                                     guichet_contact_request_get_done (request));
  g_assert_cmpuint (n_states, ==, 2);
  g_assert_cmpuint (n_dates, ==, 1);
  g_assert_true (g_date_time_equal (guichet_contact_request_get_done (request), done));
}

static void
test_every_word_is_known (void)
{
  /* clang-format off */
  static const struct { const char *word; gboolean is_open; } cases[] = {
    { "todo", TRUE }, { "checkValidity", TRUE }, { "validatingByCustomers", TRUE },
    { "doing", TRUE }, { "done", FALSE }, { "refused", FALSE }, { "aborted", FALSE },
    { "expired", FALSE }, { "error", FALSE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GuichetContactRequestState state =
          guichet_contact_request_state_from_word (cases[i].word);

      g_assert_cmpint (state, !=, GUICHET_CONTACT_REQUEST_UNKNOWN);
      g_assert_cmpstr (guichet_contact_request_state_get_word (state), ==, cases[i].word);
      g_assert_cmpint (guichet_contact_request_state_is_open (state), ==, cases[i].is_open);
    }
}

static void
test_new_word_is_unknown_and_not_open (void)
{
  static const char *const words[] = { "", "Done", "validating", "waiting", "done " };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (guichet_contact_request_state_from_word (words[i]), ==,
                     GUICHET_CONTACT_REQUEST_UNKNOWN);
  g_assert_null (guichet_contact_request_state_get_word (GUICHET_CONTACT_REQUEST_UNKNOWN));
  g_assert_false (guichet_contact_request_state_is_open (GUICHET_CONTACT_REQUEST_UNKNOWN));
}

/* OVHcloud's own panel sorts them as text, and puts 9 before 10. */
static void
test_order_is_that_of_the_numbers (void)
{
  static const gint64 sorted[] = { G_MAXINT64, 1000, 999, 10, 9 };
  g_autoptr(GListStore) list = g_list_store_new (GUICHET_TYPE_CONTACT_REQUEST);

  for (gsize i = G_N_ELEMENTS (sorted); i > 0; i--)
    {
      g_autoptr(GuichetContactRequest) request = new_request (sorted[i - 1]);

      g_list_store_append (list, request);
    }
  g_list_store_sort (list, guichet_contact_request_compare, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autoptr(GuichetContactRequest) request = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (guichet_contact_request_get_id (request), ==, sorted[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/contact-request/keeps-what-it-was-given", test_keeps_what_it_was_given);
  g_test_add_func ("/model/contact-request/what-ovhcloud-leaves-out-is-empty",
                   test_what_ovhcloud_leaves_out_is_empty);
  g_test_add_func ("/model/contact-request/tells-of-its-progress-alone",
                   test_tells_of_its_progress_alone);
  g_test_add_func ("/model/contact-request/every-word-is-known", test_every_word_is_known);
  g_test_add_func ("/model/contact-request/new-word-is-unknown-and-not-open",
                   test_new_word_is_unknown_and_not_open);
  g_test_add_func ("/model/contact-request/order-is-that-of-the-numbers",
                   test_order_is_that_of_the_numbers);

  return g_test_run ();
}
