/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-bulk-faults.c: nothing of a change of many contacts is lost or doubled, whatever the
 * server does at whichever request.
 */
#include "guichet-bulk-fixture.h"

#include "guichet-error.h"

#define HTML       "<html><head><title>No</title></head></html>"
#define N_SERVICES 4

/* clang-format off */
static const struct { const char *name; gboolean may_be_made; GuichetMockStep step; } faults[] = {
  { "close", TRUE, { .kind = GUICHET_MOCK_CLOSE } },
  { "reset", TRUE, { .kind = GUICHET_MOCK_RESET } },
  { "truncated", TRUE, { .kind = GUICHET_MOCK_TRUNCATE, .body = "[17]" } },
  { "garbage", TRUE, { .kind = GUICHET_MOCK_GARBAGE, .body = "no HTTP" } },
  { "no-json", TRUE, { .body = "[17" } },
  { "nothing", TRUE, { .body = "null" } },
  { "words", TRUE, { .body = "[\"seventeen\"]" } },
  { "html", TRUE, { .type = "text/html", .body = HTML } },
  { "408-html", TRUE, { .status = 408, .type = "text/html", .body = HTML } },
  { "500", TRUE, { .status = 500, .body = "{\"message\": \"no\"}" } },
  { "502-html", TRUE, { .status = 502, .type = "text/html", .body = HTML } },
  { "503-html", TRUE, { .status = 503, .type = "text/html", .body = HTML } },
  { "504-html", TRUE, { .status = 504, .type = "text/html", .body = HTML } },
  { "429-html", FALSE, { .status = 429, .type = "text/html", .body = HTML } },
  { "400", FALSE, { .status = 400, .body = "{\"message\": \"no\"}" } },
  { "403", FALSE, { .status = 403, .body = "{\"errorCode\": \"NOT_GRANTED_CALL\", \"message\": \"no\"}" } },
  { "404", FALSE, { .status = 404, .body = "{\"message\": \"no\"}" } },
};
/* clang-format on */

static void
run_with_fault (BulkFixture *fixture, gsize fault, guint at, gboolean is_made)
{
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *failed;

  fixture->contacts.fault_at = fixture->contacts.n_changes + at;
  fixture->contacts.fault = &faults[fault].step;
  fixture->contacts.is_made = is_made;
  g_ptr_array_set_size (fixture->contacts.tasks, 0);
  g_hash_table_remove_all (fixture->contacts.made);
  bulk_fixture_add_lines (bulk, N_SERVICES);
  bulk_fixture_start_and_wait (bulk);

  if (!is_made)
    {
      failed = bulk_fixture_find_in_state (bulk, faults[fault].may_be_made
                                                     ? GUICHET_CONTACT_CHANGE_UNCERTAIN
                                                     : GUICHET_CONTACT_CHANGE_FAILED);
      g_assert_nonnull (failed);
      g_assert_true (guichet_contact_change_get_error (failed)->domain == GUICHET_ERROR);
      g_assert_cmpuint (fixture->contacts.tasks->len, ==, N_SERVICES - 1);
      guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
      bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
    }
  bulk_fixture_assert_all_made_once (fixture, bulk, N_SERVICES);
  g_assert_finalize_object (bulk);
  bulk_fixture_assert_nothing_unfinished (fixture);
}

static void
test_fault_at_each_request (BulkFixture *fixture, gconstpointer data)
{
  const gsize fault = GPOINTER_TO_SIZE (data);

  for (guint at = 1; at <= N_SERVICES; at++)
    {
      run_with_fault (fixture, fault, at, FALSE);
      if (faults[fault].may_be_made)
        run_with_fault (fixture, fault, at, TRUE);
    }
}

/* Both what was made and what was not are in doubt until the list can be read. */
static void
test_nothing_is_repeated_before_the_list_was_read (BulkFixture *fixture, gconstpointer is_made)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  static const GuichetMockStep no = { .status = 403, .body = "{\"message\": \"no\"}" };
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);

  fixture->contacts.fault_at = 2;
  fixture->contacts.n_faults = 2;
  fixture->contacts.fault = &close;
  fixture->contacts.is_made = is_made != NULL;
  fixture->contacts.list_fault = &no;
  bulk_fixture_add_lines (bulk, N_SERVICES);
  bulk_fixture_start_and_wait (bulk);
  g_assert_error (guichet_bulk_get_error (GUICHET_BULK (bulk)), GUICHET_ERROR,
                  GUICHET_ERROR_REFUSED);
  g_assert_nonnull (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));
  guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, N_SERVICES);
  g_assert_nonnull (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));

  fixture->contacts.list_fault = NULL;
  guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  g_assert_no_error (guichet_bulk_get_error (GUICHET_BULK (bulk)));
  bulk_fixture_assert_all_made_once (fixture, bulk, N_SERVICES);
  g_assert_finalize_object (bulk);
}

/* Looking finds what arrived, and sends nothing, however often. */
static void
test_searched_for_and_not_sent (BulkFixture *fixture, gconstpointer is_made)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  static const GuichetMockStep no = { .status = 403, .body = "{\"message\": \"no\"}" };
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);

  fixture->contacts.fault_at = 2;
  fixture->contacts.fault = &close;
  fixture->contacts.is_made = is_made != NULL;
  fixture->contacts.list_fault = &no;
  bulk_fixture_add_lines (bulk, N_SERVICES);
  bulk_fixture_start_and_wait (bulk);
  g_assert_nonnull (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));

  fixture->contacts.list_fault = NULL;
  for (guint i = 0; i < 2; i++)
    {
      guichet_contact_bulk_search (bulk);
      bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
      g_assert_no_error (guichet_bulk_get_error (GUICHET_BULK (bulk)));
      g_assert_cmpuint (fixture->contacts.n_changes, ==, N_SERVICES);
      g_assert_true ((bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN) ==
                      NULL) == (is_made != NULL));
    }
  guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  bulk_fixture_assert_all_made_once (fixture, bulk, N_SERVICES);
  g_assert_finalize_object (bulk);
}

static void
test_refused_keys_pause_it (BulkFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep no = {
    .status = 403, .body = "{\"errorCode\": \"INVALID_CREDENTIAL\", \"message\": \"no\"}"
  };
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);

  fixture->contacts.fault_at = 1;
  fixture->contacts.n_faults = 100;
  fixture->contacts.fault = &no;
  bulk_fixture_add_lines (bulk, 20);
  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpint (guichet_bulk_get_state (GUICHET_BULK (bulk)), ==, GUICHET_BULK_PAUSED);
  g_assert_error (guichet_bulk_get_error (GUICHET_BULK (bulk)), GUICHET_ERROR,
                  GUICHET_ERROR_CREDENTIAL);
  while (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->contacts.n_changes, <=, GUICHET_BULK_MAX_IN_FLIGHT);
  g_assert_cmpuint (guichet_bulk_get_done (GUICHET_BULK (bulk)), ==, 0);

  fixture->contacts.fault_at = 0;
  guichet_bulk_resume (GUICHET_BULK (bulk));
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  bulk_fixture_assert_all_made_once (fixture, bulk, 20);
  g_assert_finalize_object (bulk);
}

/* Who signs in again has another client; the bulk takes it, and nobody else's. */
static void
test_goes_on_with_new_keys (BulkFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep no = {
    .status = 403, .body = "{\"errorCode\": \"INVALID_CREDENTIAL\", \"message\": \"no\"}"
  };
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetClient *old = guichet_bulk_get_client (GUICHET_BULK (bulk));

  fixture->contacts.fault_at = 1;
  fixture->contacts.n_faults = 100;
  fixture->contacts.fault = &no;
  bulk_fixture_add_lines (bulk, 3);
  bulk_fixture_start_and_wait (bulk);
  g_assert_error (guichet_bulk_get_error (GUICHET_BULK (bulk)), GUICHET_ERROR,
                  GUICHET_ERROR_CREDENTIAL);
  while (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->contacts.fault_at = 0;
  g_setenv ("OVH_CONSUMER_KEY", "anothersecret", TRUE);
  session_fixture_load (&fixture->session);
  guichet_bulk_renew (GUICHET_BULK (bulk), fixture->session.session);
  g_assert_true (guichet_bulk_get_client (GUICHET_BULK (bulk)) != old);
  guichet_bulk_resume (GUICHET_BULK (bulk));
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  bulk_fixture_assert_all_made_once (fixture, bulk, 3);
  g_assert_finalize_object (bulk);
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/contact-bulk-faults/" name, BulkFixture, data, bulk_fixture_set_up, func,          \
              bulk_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strconcat ("/contact-bulk-faults/", faults[i].name, NULL);

      g_test_add (name, BulkFixture, GSIZE_TO_POINTER (i), bulk_fixture_set_up,
                  test_fault_at_each_request, bulk_fixture_tear_down);
    }
  ADD ("list-not-read/not-made", NULL, test_nothing_is_repeated_before_the_list_was_read);
  ADD ("list-not-read/made", "made", test_nothing_is_repeated_before_the_list_was_read);
  ADD ("searched-for-and-not-sent/not-made", NULL, test_searched_for_and_not_sent);
  ADD ("searched-for-and-not-sent/made", "made", test_searched_for_and_not_sent);
  ADD ("refused-keys-pause-it", NULL, test_refused_keys_pause_it);
  ADD ("goes-on-with-new-keys", NULL, test_goes_on_with_new_keys);
  return g_test_run ();
}
