/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-bulk.c: new contacts for many services: what is sent, in which order, how often; and
 * that nothing is lost or doubled, whatever the server does at whichever request.
 */
#include "guichet-contact-bulk-private.h"
#include "guichet-contact-csv.h"
#include "guichet-error.h"
#include "guichet-mock-contacts.h"
#include "guichet-session-fixture.h"

#define ME         "xx1111-ovh"
#define OTHER      "yy2222-ovh"
#define HTML       "<html><head><title>No</title></head></html>"
#define N_SERVICES 4

typedef struct
{
  SessionFixture session;
  GuichetMockContacts contacts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->session, NULL);
  guichet_mock_contacts_attach (&fixture->contacts, fixture->session.mock);
  session_fixture_load (&fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (&fixture->session, NULL);
  guichet_mock_contacts_clear (&fixture->contacts);
}

static GuichetContactBulk *
new_bulk (Fixture *fixture)
{
  GuichetContactBulk *bulk =
      guichet_contact_bulk_new_in_folder (fixture->session.session, fixture->session.folder);

  g_assert_nonnull (bulk);
  guichet_contact_bulk_set_settle (bulk, 0);
  return bulk;
}

static GuichetService *
new_service (GuichetServiceKind kind, const char *name)
{
  GuichetService *service = guichet_service_new (kind, name, "");

  guichet_service_set_contacts (service, ME, ME, ME);
  return service;
}

static char *
dup_name (guint n)
{
  return g_strdup_printf ("00339721010%02u", n);
}

static void
add_lines (GuichetContactBulk *bulk, guint n_lines)
{
  for (guint i = 1; i <= n_lines; i++)
    {
      g_autofree char *name = dup_name (i);
      g_autoptr(GuichetService) service = new_service (GUICHET_SERVICE_LINE, name);

      g_assert_nonnull (guichet_contact_bulk_add (bulk, service, NULL, OTHER, NULL));
    }
}

static void
wait_until (GuichetContactBulk *bulk, GuichetContactBulkState state)
{
  while (guichet_contact_bulk_get_state (bulk) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
start_and_wait (GuichetContactBulk *bulk)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_contact_bulk_start (bulk, &error));
  g_assert_no_error (error);
  while (guichet_contact_bulk_get_state (bulk) != GUICHET_CONTACT_BULK_OVER &&
         guichet_contact_bulk_get_state (bulk) != GUICHET_CONTACT_BULK_PAUSED)
    g_main_context_iteration (NULL, TRUE);
}

static GuichetContactChange *
get_change (GuichetContactBulk *bulk, guint position)
{
  g_autoptr(GuichetContactChange) change = g_list_model_get_item (G_LIST_MODEL (bulk), position);

  return change;
}

static void
assert_all_made_once (Fixture *fixture, GuichetContactBulk *bulk, guint n_services)
{
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, n_services);
  for (guint i = 1; i <= n_services; i++)
    {
      g_autofree char *name = dup_name (i);

      g_assert_cmpuint (guichet_mock_contacts_count (&fixture->contacts, name, "contactTech"), ==,
                        1);
      g_assert_cmpint (guichet_contact_change_get_state (get_change (bulk, i - 1)), ==,
                       GUICHET_CONTACT_CHANGE_DONE);
      g_assert_cmpuint (guichet_contact_change_get_tasks (get_change (bulk, i - 1))->len, ==, 1);
    }
  g_assert_cmpuint (guichet_contact_bulk_get_done (bulk), ==, n_services);
  g_assert_cmpuint (guichet_contact_bulk_get_total (bulk), ==, n_services);
  g_assert_cmpint (guichet_contact_bulk_get_remaining_seconds (bulk), ==, 0);
}

static void
assert_nothing_unfinished (Fixture *fixture)
{
  g_autoptr(GPtrArray) bulks = guichet_contact_bulk_load_unfinished_in_folder (
      fixture->session.session, fixture->session.folder, NULL);

  g_assert_nonnull (bulks);
  g_assert_cmpuint (bulks->len, ==, 0);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  GuichetContactBulk *bulk = new_bulk (fixture);

  add_lines (bulk, 99);
  start_and_wait (bulk);
  assert_all_made_once (fixture, bulk, 99);
  g_assert_cmpuint (fixture->contacts.n_lists, ==, 0);
  g_assert_finalize_object (bulk);
  assert_nothing_unfinished (fixture);
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) line = new_service (GUICHET_SERVICE_LINE, "0033972101001");
  g_autoptr(GuichetService) group = new_service (GUICHET_SERVICE_GROUP, "ovhtel-1");
  GuichetContactBulk *bulk = new_bulk (fixture);
  GuichetContactChange *change;

  guichet_service_set_locks (group, GUICHET_SERVICE_LOCK_OVHTEL);
  change = guichet_contact_bulk_add (bulk, line, OTHER, " " OTHER " ", ME);
  g_assert_cmpuint (guichet_contact_change_get_types (change), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_ADMIN), ==,
                   GUICHET_CONTACT_BY_GROUP);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_ALLOWED);
  g_assert_null (guichet_contact_bulk_add (bulk, line, NULL, OTHER, NULL)); /* each once */
  change = guichet_contact_bulk_add (bulk, group, OTHER, NULL, NULL);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_SKIPPED);
  g_assert_cmpuint (guichet_contact_bulk_get_total (bulk), ==, 1);

  start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 1);
  g_assert_cmpstr (fixture->contacts.bodies->pdata[0], ==,
                   "0033972101001 {\"contactTech\":\"" OTHER "\"}");
  g_assert_finalize_object (bulk);
}

static void
test_one_request_carries_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) group = new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = new_bulk (fixture);
  GuichetContactChange *change = guichet_contact_bulk_add (bulk, group, OTHER, OTHER, OTHER);

  start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 1);
  g_assert_cmpuint (guichet_contact_change_get_tasks (change)->len, ==, 3);
  g_assert_finalize_object (bulk);
}

static void
test_administrator_goes_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) group = new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = new_bulk (fixture);
  GuichetContactChange *change;

  guichet_contact_bulk_set_separate (bulk, TRUE);
  change = guichet_contact_bulk_add (bulk, group, OTHER, OTHER, OTHER);
  g_assert_cmpuint (guichet_contact_change_get_n_requests (change), ==, 3);
  start_and_wait (bulk);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_DONE);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 3);
  g_assert_nonnull (strstr (fixture->contacts.bodies->pdata[0], "contactTech"));
  g_assert_nonnull (strstr (fixture->contacts.bodies->pdata[1], "contactBilling"));
  g_assert_nonnull (strstr (fixture->contacts.bodies->pdata[2], "contactAdmin"));
  g_assert_finalize_object (bulk);
}

static void
test_administrator_stays_if_another_fails (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep no = { .status = 400, .body = "{\"message\": \"unpaid\"}" };
  g_autoptr(GuichetService) group = new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = new_bulk (fixture);
  GuichetContactChange *change;

  fixture->contacts.fault_at = 2;
  fixture->contacts.fault = &no;
  guichet_contact_bulk_set_separate (bulk, TRUE);
  change = guichet_contact_bulk_add (bulk, group, OTHER, OTHER, OTHER);
  start_and_wait (bulk);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_FAILED);
  g_assert_error (guichet_contact_change_get_error (change), GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  g_assert_cmpstr (
      guichet_error_get_details (guichet_contact_change_get_error (change))->api_message, ==,
      "unpaid");
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 2);

  /* Goes on where it stopped, and sends the first contact once. */
  guichet_contact_bulk_retry (bulk, change);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_DONE);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 4);
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, 3);
  g_assert_finalize_object (bulk);
}

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

static GuichetContactChange *
find_in_state (GuichetContactBulk *bulk, GuichetContactChangeState state)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bulk)); i++)
    if (guichet_contact_change_get_state (get_change (bulk, i)) == state)
      return get_change (bulk, i);

  return NULL;
}

static void
run_with_fault (Fixture *fixture, gsize fault, guint at, gboolean is_made)
{
  GuichetContactBulk *bulk = new_bulk (fixture);
  GuichetContactChange *failed;

  fixture->contacts.fault_at = fixture->contacts.n_changes + at;
  fixture->contacts.fault = &faults[fault].step;
  fixture->contacts.is_made = is_made;
  g_ptr_array_set_size (fixture->contacts.tasks, 0);
  g_hash_table_remove_all (fixture->contacts.made);
  add_lines (bulk, N_SERVICES);
  start_and_wait (bulk);

  if (!is_made)
    {
      failed = find_in_state (bulk, faults[fault].may_be_made ? GUICHET_CONTACT_CHANGE_UNCERTAIN
                                                              : GUICHET_CONTACT_CHANGE_FAILED);
      g_assert_nonnull (failed);
      g_assert_true (guichet_contact_change_get_error (failed)->domain == GUICHET_ERROR);
      g_assert_cmpuint (fixture->contacts.tasks->len, ==, N_SERVICES - 1);
      guichet_contact_bulk_retry (bulk, NULL);
      wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
    }
  assert_all_made_once (fixture, bulk, N_SERVICES);
  g_assert_finalize_object (bulk);
  assert_nothing_unfinished (fixture);
}

static void
test_fault_at_each_request (Fixture *fixture, gconstpointer data)
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
test_nothing_is_repeated_before_the_list_was_read (Fixture *fixture, gconstpointer is_made)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  static const GuichetMockStep no = { .status = 403, .body = "{\"message\": \"no\"}" };
  GuichetContactBulk *bulk = new_bulk (fixture);

  fixture->contacts.fault_at = 2;
  fixture->contacts.n_faults = 2;
  fixture->contacts.fault = &close;
  fixture->contacts.is_made = is_made != NULL;
  fixture->contacts.list_fault = &no;
  add_lines (bulk, N_SERVICES);
  start_and_wait (bulk);
  g_assert_error (guichet_contact_bulk_get_error (bulk), GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  g_assert_nonnull (find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));
  guichet_contact_bulk_retry (bulk, NULL);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, N_SERVICES);
  g_assert_nonnull (find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));

  fixture->contacts.list_fault = NULL;
  guichet_contact_bulk_retry (bulk, NULL);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  g_assert_no_error (guichet_contact_bulk_get_error (bulk));
  assert_all_made_once (fixture, bulk, N_SERVICES);
  g_assert_finalize_object (bulk);
}

/* Looking finds what arrived, and sends nothing, however often. */
static void
test_searched_for_and_not_sent (Fixture *fixture, gconstpointer is_made)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  static const GuichetMockStep no = { .status = 403, .body = "{\"message\": \"no\"}" };
  GuichetContactBulk *bulk = new_bulk (fixture);

  fixture->contacts.fault_at = 2;
  fixture->contacts.fault = &close;
  fixture->contacts.is_made = is_made != NULL;
  fixture->contacts.list_fault = &no;
  add_lines (bulk, N_SERVICES);
  start_and_wait (bulk);
  g_assert_nonnull (find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));

  fixture->contacts.list_fault = NULL;
  for (guint i = 0; i < 2; i++)
    {
      guichet_contact_bulk_search (bulk);
      wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
      g_assert_no_error (guichet_contact_bulk_get_error (bulk));
      g_assert_cmpuint (fixture->contacts.n_changes, ==, N_SERVICES);
      g_assert_true ((find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN) == NULL) ==
                     (is_made != NULL));
    }
  guichet_contact_bulk_retry (bulk, NULL);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  assert_all_made_once (fixture, bulk, N_SERVICES);
  g_assert_finalize_object (bulk);
}

static void
test_refused_keys_pause_it (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep no = {
    .status = 403, .body = "{\"errorCode\": \"INVALID_CREDENTIAL\", \"message\": \"no\"}"
  };
  GuichetContactBulk *bulk = new_bulk (fixture);

  fixture->contacts.fault_at = 1;
  fixture->contacts.n_faults = 100;
  fixture->contacts.fault = &no;
  add_lines (bulk, 20);
  start_and_wait (bulk);
  g_assert_cmpint (guichet_contact_bulk_get_state (bulk), ==, GUICHET_CONTACT_BULK_PAUSED);
  g_assert_error (guichet_contact_bulk_get_error (bulk), GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  while (find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->contacts.n_changes, <=, GUICHET_CONTACT_BULK_MAX_IN_FLIGHT);
  g_assert_cmpuint (guichet_contact_bulk_get_done (bulk), ==, 0);

  fixture->contacts.fault_at = 0;
  guichet_contact_bulk_resume (bulk);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  assert_all_made_once (fixture, bulk, 20);
  g_assert_finalize_object (bulk);
}

/* Who signs in again has another client; the bulk takes it, and nobody else's. */
static void
test_goes_on_with_new_keys (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep no = {
    .status = 403, .body = "{\"errorCode\": \"INVALID_CREDENTIAL\", \"message\": \"no\"}"
  };
  GuichetContactBulk *bulk = new_bulk (fixture);
  GuichetClient *old = bulk->client;

  fixture->contacts.fault_at = 1;
  fixture->contacts.n_faults = 100;
  fixture->contacts.fault = &no;
  add_lines (bulk, 3);
  start_and_wait (bulk);
  g_assert_error (guichet_contact_bulk_get_error (bulk), GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  while (find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->contacts.fault_at = 0;
  g_setenv ("OVH_CONSUMER_KEY", "anothersecret", TRUE);
  session_fixture_load (&fixture->session);
  guichet_contact_bulk_renew (bulk, fixture->session.session);
  g_assert_true (bulk->client != old);
  guichet_contact_bulk_resume (bulk);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  assert_all_made_once (fixture, bulk, 3);
  g_assert_finalize_object (bulk);
}

static void
cancel_cb (GuichetContactBulk *bulk, GParamSpec *pspec, gpointer data)
{
  if (guichet_contact_bulk_get_done (bulk) == GPOINTER_TO_UINT (data))
    guichet_contact_bulk_cancel (bulk);
}

static void
test_cancel_at_each_answer (Fixture *fixture, gconstpointer data)
{
  for (guint at = 1; at <= 12; at++)
    {
      GuichetContactBulk *bulk = new_bulk (fixture);
      guint n_done = 0;

      g_ptr_array_set_size (fixture->contacts.tasks, 0);
      add_lines (bulk, 12);
      g_signal_connect (bulk, "notify::done", G_CALLBACK (cancel_cb), GUINT_TO_POINTER (at));
      start_and_wait (bulk);
      wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
      for (guint i = 0; i < 12; i++)
        {
          const GuichetContactChangeState state =
              guichet_contact_change_get_state (get_change (bulk, i));

          n_done += state == GUICHET_CONTACT_CHANGE_DONE;
          g_assert_true (state == GUICHET_CONTACT_CHANGE_DONE ||
                         state == GUICHET_CONTACT_CHANGE_CANCELLED);
        }
      g_assert_cmpuint (n_done, ==, fixture->contacts.tasks->len);
      g_assert_cmpuint (n_done, >=, at);
      g_assert_finalize_object (bulk);
      assert_nothing_unfinished (fixture);
    }
}

static void
test_pause_and_resume (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG, .body = "[]" };
  GuichetContactBulk *bulk = new_bulk (fixture);
  const guint before = guichet_mock_server_get_n_requests (fixture->session.mock);

  fixture->contacts.fault_at = 1;
  fixture->contacts.n_faults = GUICHET_CONTACT_BULK_MAX_IN_FLIGHT;
  fixture->contacts.fault = &hang;
  fixture->contacts.is_made = TRUE;
  add_lines (bulk, 20);
  g_assert_true (guichet_contact_bulk_start (bulk, NULL));
  while (fixture->contacts.n_changes < GUICHET_CONTACT_BULK_MAX_IN_FLIGHT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (guichet_mock_server_get_most_in_flight (fixture->session.mock), ==,
                    GUICHET_CONTACT_BULK_MAX_IN_FLIGHT);
  guichet_contact_bulk_pause (bulk);
  guichet_mock_server_release (fixture->session.mock);
  while (find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_contact_bulk_get_state (bulk), ==, GUICHET_CONTACT_BULK_PAUSED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock) - before, ==,
                    GUICHET_CONTACT_BULK_MAX_IN_FLIGHT);
  guichet_contact_bulk_resume (bulk);
  wait_until (bulk, GUICHET_CONTACT_BULK_OVER);
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, 20);
  g_assert_cmpuint (guichet_contact_bulk_get_done (bulk), ==, 20);
  g_assert_finalize_object (bulk);
}

/* As if the program had died: the object goes, and another start of the program finds the rest. */
static void
test_taken_up_again (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  static const GuichetMockStep no = { .status = 403, .body = "{\"message\": \"no\"}" };
  GuichetContactBulk *bulk = new_bulk (fixture);
  g_autoptr(GPtrArray) bulks = NULL;

  fixture->contacts.fault_at = 3;
  fixture->contacts.n_faults = 2;
  fixture->contacts.fault = &close;
  fixture->contacts.is_made = data != NULL;
  fixture->contacts.list_fault = &no;
  add_lines (bulk, N_SERVICES);
  start_and_wait (bulk);
  assert_nothing_unfinished (fixture); /* somebody carries it out */
  g_assert_finalize_object (bulk);

  fixture->contacts.list_fault = NULL;
  bulks = guichet_contact_bulk_load_unfinished_in_folder (fixture->session.session,
                                                          fixture->session.folder, NULL);
  g_assert_cmpuint (bulks->len, ==, 1);
  bulk = bulks->pdata[0];
  g_assert_cmpuint (guichet_contact_bulk_get_total (bulk), ==, N_SERVICES);
  guichet_contact_bulk_set_settle (bulk, 0);
  start_and_wait (bulk);
  assert_all_made_once (fixture, bulk, N_SERVICES);
}

static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  GuichetContactBulk *bulk = new_bulk (fixture);
  g_autoptr(GPtrArray) bulks = NULL;

  add_lines (bulk, 20);
  g_assert_true (guichet_contact_bulk_start (bulk, NULL));
  guichet_contact_bulk_pause (bulk);
  while (find_in_state (bulk, GUICHET_CONTACT_CHANGE_SENDING) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (bulk);
  bulks = guichet_contact_bulk_load_unfinished_in_folder (fixture->session.session,
                                                          fixture->session.folder, NULL);
  g_assert_cmpuint (bulks->len, ==, 1);
  guichet_contact_bulk_cancel (bulks->pdata[0]);
  g_assert_cmpint (guichet_contact_bulk_get_state (bulks->pdata[0]), ==, GUICHET_CONTACT_BULK_OVER);
  g_ptr_array_set_size (bulks, 0);
  assert_nothing_unfinished (fixture);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, GUICHET_CONTACT_BULK_MAX_IN_FLIGHT);
}

static void
test_no_journal_nothing_sent (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  GuichetContactBulk *bulk =
      guichet_contact_bulk_new_in_folder (fixture->session.session, "/proc/guichet");

  add_lines (bulk, 2);
  g_assert_false (guichet_contact_bulk_start (bulk, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 0);
  g_assert_finalize_object (bulk);
}

/* A request for the zone is told by its name alone, which is that of the domain name. */
static void
test_domain_and_zone_are_not_mistaken (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep close = { .kind = GUICHET_MOCK_CLOSE };
  g_autoptr(GuichetService) domain = new_service (GUICHET_SERVICE_DOMAIN, "exemple.fr");
  g_autoptr(GuichetService) zone = new_service (GUICHET_SERVICE_ZONE, "exemple.fr");
  GuichetContactBulk *bulk = new_bulk (fixture);

  fixture->contacts.fault_at = 2;
  fixture->contacts.fault = &close;
  g_assert_nonnull (guichet_contact_bulk_add (bulk, domain, NULL, OTHER, NULL));
  g_assert_nonnull (guichet_contact_bulk_add (bulk, zone, NULL, OTHER, NULL));
  start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.tasks->len, ==, 1);
  g_assert_nonnull (find_in_state (bulk, GUICHET_CONTACT_CHANGE_DONE));
  g_assert_nonnull (find_in_state (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));
  g_assert_finalize_object (bulk);
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  static const char csv[] = "0033972101001;;yy2222-ovh\nnobody\n0033972101001\n0033972101002\n";
  const char *const wanted[3] = { NULL, OTHER, NULL };
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv, strlen (csv));
  g_autoptr(GListStore) services = g_list_store_new (GUICHET_TYPE_SERVICE);
  GuichetContactBulk *bulk = new_bulk (fixture);
  g_autoptr(GArray) unknown = NULL;
  g_autofree char *result = NULL;

  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *name = dup_name (i);
      g_autoptr(GuichetService) service = new_service (GUICHET_SERVICE_LINE, name);

      g_list_store_append (services, service);
    }
  unknown = guichet_contact_csv_plan (rows, G_LIST_MODEL (services), wanted, bulk);
  g_assert_cmpuint (unknown->len, ==, 2);
  g_assert_cmpuint (g_array_index (unknown, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (unknown, guint, 1), ==, 3);
  start_and_wait (bulk);
  assert_all_made_once (fixture, bulk, 2);
  result = guichet_contact_csv_write (G_LIST_MODEL (bulk));
  g_assert_nonnull (strstr (result, "\"0033972101001\",\"\",\"yy2222-ovh\",\"\",\"done\","));
  g_assert_finalize_object (bulk);
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/contact-bulk/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("many", NULL, test_many);
  ADD ("plan", NULL, test_plan);
  ADD ("one-request-carries-all", NULL, test_one_request_carries_all);
  ADD ("administrator-goes-last", NULL, test_administrator_goes_last);
  ADD ("administrator-stays-if-another-fails", NULL, test_administrator_stays_if_another_fails);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strconcat ("/contact-bulk/fault/", faults[i].name, NULL);

      g_test_add (name, Fixture, GSIZE_TO_POINTER (i), set_up, test_fault_at_each_request,
                  tear_down);
    }
  ADD ("list-not-read/not-made", NULL, test_nothing_is_repeated_before_the_list_was_read);
  ADD ("list-not-read/made", "made", test_nothing_is_repeated_before_the_list_was_read);
  ADD ("searched-for-and-not-sent/not-made", NULL, test_searched_for_and_not_sent);
  ADD ("searched-for-and-not-sent/made", "made", test_searched_for_and_not_sent);
  ADD ("refused-keys-pause-it", NULL, test_refused_keys_pause_it);
  ADD ("goes-on-with-new-keys", NULL, test_goes_on_with_new_keys);
  ADD ("cancel-at-each-answer", NULL, test_cancel_at_each_answer);
  ADD ("pause-and-resume", NULL, test_pause_and_resume);
  ADD ("taken-up-again/not-made", NULL, test_taken_up_again);
  ADD ("taken-up-again/made", "made", test_taken_up_again);
  ADD ("forgotten", NULL, test_forgotten);
  ADD ("no-journal-nothing-sent", NULL, test_no_journal_nothing_sent);
  ADD ("domain-and-zone-are-not-mistaken", NULL, test_domain_and_zone_are_not_mistaken);
  ADD ("table", NULL, test_table);
  return g_test_run ();
}
