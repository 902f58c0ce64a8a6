/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-bulk.c: new contacts for many services: what is sent, in which order, how often; and
 * that it can be stopped, and taken up again.
 */
#include "guichet-bulk-fixture.h"

#include "guichet-error.h"

#include <string.h>

#define N_SERVICES 4

static void
test_many (BulkFixture *fixture, gconstpointer data)
{
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);

  bulk_fixture_add_lines (bulk, 99);
  bulk_fixture_start_and_wait (bulk);
  bulk_fixture_assert_all_made_once (fixture, bulk, 99);
  g_assert_cmpuint (fixture->contacts.n_lists, ==, 0);
  g_assert_finalize_object (bulk);
  bulk_fixture_assert_nothing_unfinished (fixture);
}

static void
test_one_request_carries_all (BulkFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) group =
                 bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *change = guichet_contact_bulk_add (bulk, group, BULK_FIXTURE_OTHER,
                                                           BULK_FIXTURE_OTHER, BULK_FIXTURE_OTHER);

  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 1);
  g_assert_cmpuint (guichet_contact_change_get_tasks (change)->len, ==, 3);
  g_assert_finalize_object (bulk);
}

static void
test_administrator_goes_last (BulkFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) group =
                 bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *change;

  guichet_contact_bulk_set_separate (bulk, TRUE);
  change = guichet_contact_bulk_add (bulk, group, BULK_FIXTURE_OTHER, BULK_FIXTURE_OTHER,
                                     BULK_FIXTURE_OTHER);
  g_assert_cmpuint (guichet_contact_change_get_n_requests (change), ==, 3);
  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_DONE);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 3);
  g_assert_nonnull (strstr (fixture->contacts.bodies->pdata[0], "contactTech"));
  g_assert_nonnull (strstr (fixture->contacts.bodies->pdata[1], "contactBilling"));
  g_assert_nonnull (strstr (fixture->contacts.bodies->pdata[2], "contactAdmin"));
  g_assert_finalize_object (bulk);
}

static void
test_administrator_stays_if_another_fails (BulkFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep no = { .status = 400, .body = "{\"message\": \"unpaid\"}" };
  g_autoptr(GuichetService) group =
                 bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *change;

  fixture->contacts.fault_at = 2;
  fixture->contacts.fault = &no;
  guichet_contact_bulk_set_separate (bulk, TRUE);
  change = guichet_contact_bulk_add (bulk, group, BULK_FIXTURE_OTHER, BULK_FIXTURE_OTHER,
                                     BULK_FIXTURE_OTHER);
  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_FAILED);
  g_assert_error (guichet_contact_change_get_error (change), GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  g_assert_cmpstr (
      guichet_error_get_details (guichet_contact_change_get_error (change))->api_message, ==,
      "unpaid");
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 2);

  /* Goes on where it stopped, and sends the first contact once. */
  guichet_bulk_retry (GUICHET_BULK (bulk), change);
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_DONE);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 4);
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, 3);
  g_assert_finalize_object (bulk);
}

static void
cancel_cb (GuichetContactBulk *bulk, GParamSpec *pspec, gpointer data)
{
  if (guichet_bulk_get_done (GUICHET_BULK (bulk)) == GPOINTER_TO_UINT (data))
    guichet_bulk_cancel (GUICHET_BULK (bulk));
}

static void
test_cancel_at_each_answer (BulkFixture *fixture, gconstpointer data)
{
  for (guint at = 1; at <= 12; at++)
    {
      GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
      guint n_done = 0;

      g_ptr_array_set_size (fixture->contacts.tasks, 0);
      bulk_fixture_add_lines (bulk, 12);
      g_signal_connect (bulk, "notify::done", G_CALLBACK (cancel_cb), GUINT_TO_POINTER (at));
      bulk_fixture_start_and_wait (bulk);
      bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
      for (guint i = 0; i < 12; i++)
        {
          const GuichetContactChangeState state =
              guichet_contact_change_get_state (bulk_fixture_get_change (bulk, i));

          n_done += state == GUICHET_CONTACT_CHANGE_DONE;
          g_assert_true (state == GUICHET_CONTACT_CHANGE_DONE ||
                         state == GUICHET_CONTACT_CHANGE_CANCELLED);
        }
      g_assert_cmpuint (n_done, ==, fixture->contacts.tasks->len);
      g_assert_cmpuint (n_done, >=, at);
      g_assert_finalize_object (bulk);
      bulk_fixture_assert_nothing_unfinished (fixture);
    }
}

static void
test_pause_and_resume (BulkFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG, .body = "[]" };
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  const guint before = guichet_mock_server_get_n_requests (fixture->session.mock);

  fixture->contacts.fault_at = 1;
  fixture->contacts.n_faults = GUICHET_BULK_MAX_IN_FLIGHT;
  fixture->contacts.fault = &hang;
  fixture->contacts.is_made = TRUE;
  bulk_fixture_add_lines (bulk, 20);
  g_assert_true (guichet_bulk_start (GUICHET_BULK (bulk), NULL));
  while (fixture->contacts.n_changes < GUICHET_BULK_MAX_IN_FLIGHT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (guichet_mock_server_get_most_in_flight (fixture->session.mock), ==,
                    GUICHET_BULK_MAX_IN_FLIGHT);
  guichet_bulk_pause (GUICHET_BULK (bulk));
  guichet_mock_server_release (fixture->session.mock);
  while (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_bulk_get_state (GUICHET_BULK (bulk)), ==, GUICHET_BULK_PAUSED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock) - before, ==,
                    GUICHET_BULK_MAX_IN_FLIGHT);
  guichet_bulk_resume (GUICHET_BULK (bulk));
  bulk_fixture_wait_until (bulk, GUICHET_BULK_OVER);
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, 20);
  g_assert_cmpuint (guichet_bulk_get_done (GUICHET_BULK (bulk)), ==, 20);
  g_assert_finalize_object (bulk);
}

/* As if the program had died: the object goes, and another start of the program finds the rest. */
static void
test_taken_up_again (BulkFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  static const GuichetMockStep no = { .status = 403, .body = "{\"message\": \"no\"}" };
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  g_autoptr(GPtrArray) bulks = NULL;

  fixture->contacts.fault_at = 3;
  fixture->contacts.n_faults = 2;
  fixture->contacts.fault = &close;
  fixture->contacts.is_made = data != NULL;
  fixture->contacts.list_fault = &no;
  bulk_fixture_add_lines (bulk, N_SERVICES);
  bulk_fixture_start_and_wait (bulk);
  bulk_fixture_assert_nothing_unfinished (fixture); /* somebody carries it out */
  g_assert_finalize_object (bulk);

  fixture->contacts.list_fault = NULL;
  bulks = guichet_bulk_load_unfinished_in_folder (
      GUICHET_TYPE_CONTACT_BULK, fixture->session.session, fixture->session.folder, NULL);
  g_assert_cmpuint (bulks->len, ==, 1);
  bulk = bulks->pdata[0];
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, N_SERVICES);
  guichet_contact_bulk_set_settle (bulk, 0);
  bulk_fixture_start_and_wait (bulk);
  bulk_fixture_assert_all_made_once (fixture, bulk, N_SERVICES);
}

static void
test_forgotten (BulkFixture *fixture, gconstpointer data)
{
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  g_autoptr(GPtrArray) bulks = NULL;

  bulk_fixture_add_lines (bulk, 20);
  g_assert_true (guichet_bulk_start (GUICHET_BULK (bulk), NULL));
  guichet_bulk_pause (GUICHET_BULK (bulk));
  while (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (bulk);
  bulks = guichet_bulk_load_unfinished_in_folder (
      GUICHET_TYPE_CONTACT_BULK, fixture->session.session, fixture->session.folder, NULL);
  g_assert_cmpuint (bulks->len, ==, 1);
  guichet_bulk_cancel (GUICHET_BULK (bulks->pdata[0]));
  g_assert_cmpint (guichet_bulk_get_state (GUICHET_BULK (bulks->pdata[0])), ==, GUICHET_BULK_OVER);
  g_ptr_array_set_size (bulks, 0);
  bulk_fixture_assert_nothing_unfinished (fixture);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, GUICHET_BULK_MAX_IN_FLIGHT);
}

static void
test_no_journal_nothing_sent (BulkFixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  GuichetContactBulk *bulk =
      guichet_contact_bulk_new_in_folder (fixture->session.session, "/proc/guichet");

  bulk_fixture_add_lines (bulk, 2);
  g_assert_false (guichet_bulk_start (GUICHET_BULK (bulk), &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 0);
  g_assert_finalize_object (bulk);
}

/* A request for the zone is told by its name alone, which is that of the domain name. */
static void
test_domain_and_zone_are_not_mistaken (BulkFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  g_autoptr(GuichetService) domain =
                 bulk_fixture_new_service (GUICHET_SERVICE_DOMAIN, "exemple.fr");
  g_autoptr(GuichetService) zone = bulk_fixture_new_service (GUICHET_SERVICE_ZONE, "exemple.fr");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);

  fixture->contacts.fault_at = 2;
  fixture->contacts.fault = &close;
  g_assert_nonnull (guichet_contact_bulk_add (bulk, domain, NULL, BULK_FIXTURE_OTHER, NULL));
  g_assert_nonnull (guichet_contact_bulk_add (bulk, zone, NULL, BULK_FIXTURE_OTHER, NULL));
  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, 1);
  g_assert_nonnull (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_DONE));
  g_assert_nonnull (bulk_fixture_find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));
  g_assert_finalize_object (bulk);
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/contact-bulk/" name, BulkFixture, data, bulk_fixture_set_up, func,                 \
              bulk_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("many", NULL, test_many);
  ADD ("one-request-carries-all", NULL, test_one_request_carries_all);
  ADD ("administrator-goes-last", NULL, test_administrator_goes_last);
  ADD ("administrator-stays-if-another-fails", NULL, test_administrator_stays_if_another_fails);
  ADD ("cancel-at-each-answer", NULL, test_cancel_at_each_answer);
  ADD ("pause-and-resume", NULL, test_pause_and_resume);
  ADD ("taken-up-again/not-made", NULL, test_taken_up_again);
  ADD ("taken-up-again/made", "made", test_taken_up_again);
  ADD ("forgotten", NULL, test_forgotten);
  ADD ("no-journal-nothing-sent", NULL, test_no_journal_nothing_sent);
  ADD ("domain-and-zone-are-not-mistaken", NULL, test_domain_and_zone_are_not_mistaken);
  return g_test_run ();
}
