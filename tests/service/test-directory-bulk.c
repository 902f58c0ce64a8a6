/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-bulk.c: the same fields in several entries: what would not do is skipped with its
 * reason, each of the others is sent once, and nobody else's change is overwritten, also by a
 * program that was killed half-way.
 */
#include "guichet-directory-api.h"
#include "guichet-directory-bulk.h"
#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define GROUP   "xx1111-ovh-1"
#define PATH(n) "/telephony/" GROUP "/service/003397210100" n "/directory"
#define BODY(...)                                                                                  \
  "{\"country\":\"fr\",\"legalForm\":\"individual\",\"status\":\"\"," __VA_ARGS__ "}"
#define CITY(city)                                                                                 \
  BODY ("\"name\":\"Martin\",\"postCode\":\"01000\",\"city\":\"" city "\",\"email\":\"\"")

/* An entry is read, sent and read again. */
#define SAVED(n)                                                                                   \
  { "GET", PATH (n), .body = CITY ("Bourg") }, { "PUT", PATH (n), .body = "null" },                \
  {                                                                                                \
    "GET", PATH (n), .body = CITY ("Viriat")                                                       \
  }
#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

static GuichetDirectoryEntry *
new_entry (const char *number, const char *body)
{
  g_autofree char *service = g_strconcat ("003397210100", number, NULL);
  GuichetDirectoryEntry *entry = guichet_directory_entry_new (GROUP, service);
  g_autoptr(JsonNode) reply = json_from_string (body, NULL);

  g_assert_true (guichet_directory_api_take (entry, reply, NULL));
  return entry;
}

static GuichetDirectoryBulk *
new_bulk (SessionFixture *fixture)
{
  return guichet_directory_bulk_new_in_folder (fixture->session, "fr", fixture->folder);
}

/* One field of one entry. Returns: (transfer none) */
static GuichetDirectoryChange *
add (GuichetDirectoryBulk *bulk,
     GuichetDirectoryEntry *entry,
     GuichetDirectoryField field,
     const char *value)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS] = { NULL };

  values[field] = value;
  return guichet_directory_bulk_add (bulk, entry, values);
}

/* Entries "1" … of Bourg that shall be of Viriat */
static GuichetDirectoryBulk *
plan (SessionFixture *fixture, guint n_entries)
{
  GuichetDirectoryBulk *bulk = new_bulk (fixture);

  for (guint i = 1; i <= n_entries; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr(GuichetDirectoryEntry) entry = new_entry (number, CITY ("Bourg"));

      g_assert_nonnull (add (bulk, entry, GUICHET_DIRECTORY_CITY, "Viriat"));
    }
  return bulk;
}

static void
wait_state (GuichetDirectoryBulk *bulk, GuichetBulkState state)
{
  while (guichet_bulk_get_state (GUICHET_BULK (bulk)) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
start (GuichetDirectoryBulk *bulk)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_bulk_start (GUICHET_BULK (bulk), &error));
  g_assert_no_error (error);
}

static GPtrArray *
load_unfinished (SessionFixture *fixture)
{
  return guichet_bulk_load_unfinished_in_folder (GUICHET_TYPE_DIRECTORY_BULK, fixture->session,
                                                 fixture->folder, NULL);
}

static void
assert_state (GuichetDirectoryBulk *bulk, guint n, GuichetDirectoryChangeState state)
{
  g_autoptr(GuichetDirectoryChange) change = g_list_model_get_item (G_LIST_MODEL (bulk), n);

  g_assert_cmpint (guichet_directory_change_get_state (change), ==, state);
}

/* clang-format off */
static const struct
{
  const char *body;
  GuichetDirectoryField field;
  const char *value;
  GuichetDirectorySkipped skipped;
} skips[] = {
  { CITY ("Bourg"), GUICHET_DIRECTORY_CITY, "Viriat", GUICHET_DIRECTORY_NOT_SKIPPED },
  { CITY ("Viriat"), GUICHET_DIRECTORY_CITY, "Viriat", GUICHET_DIRECTORY_SKIPPED_SAME },
  { CITY ("Bourg"), GUICHET_DIRECTORY_SIRET, "73282932000074", GUICHET_DIRECTORY_SKIPPED_NO_FIELD },
  { CITY ("Bourg"), GUICHET_DIRECTORY_CITY, "", GUICHET_DIRECTORY_SKIPPED_FAULT },
  { CITY ("Bourg"), GUICHET_DIRECTORY_EMAIL, "nobody", GUICHET_DIRECTORY_SKIPPED_FAULT },
  { "{\"country\":\"be\",\"city\":\"Namur\"}", GUICHET_DIRECTORY_CITY, "Viriat", GUICHET_DIRECTORY_SKIPPED_OTHER_COUNTRY },
};
/* clang-format on */

static void
test_what_is_skipped_and_why (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;
  g_autoptr(GuichetDirectoryEntry) unknown = guichet_directory_entry_new (GROUP, "00339721010099");

  session_fixture_load (fixture);
  bulk = new_bulk (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (skips); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr(GuichetDirectoryEntry) entry = new_entry (number, skips[i].body);
      GuichetDirectoryChange *change = add (bulk, entry, skips[i].field, skips[i].value);
      GuichetDirectoryField field;

      g_assert_cmpint (guichet_directory_change_get_skipped (change, &field, NULL), ==,
                       skips[i].skipped);
      if (skips[i].skipped == GUICHET_DIRECTORY_SKIPPED_FAULT ||
          skips[i].skipped == GUICHET_DIRECTORY_SKIPPED_NO_FIELD)
        g_assert_cmpint (field, ==, skips[i].field);
      g_assert_null (add (bulk, entry, skips[i].field, skips[i].value));
    }
  g_assert_cmpint (guichet_directory_change_get_skipped (
                       add (bulk, unknown, GUICHET_DIRECTORY_CITY, "Viriat"), NULL, NULL),
                   ==, GUICHET_DIRECTORY_SKIPPED_UNKNOWN);
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, 1);
}

static void
test_each_is_sent_once (SessionFixture *fixture, gconstpointer data)
{
  PLAY (SAVED ("1"), SAVED ("2"), SAVED ("3"), SAVED ("4"), SAVED ("5"), SAVED ("6"), SAVED ("7"),
        SAVED ("8"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 8);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_OVER);
  g_assert_no_error (guichet_bulk_get_error (GUICHET_BULK (bulk)));
  g_assert_cmpuint (guichet_bulk_get_done (GUICHET_BULK (bulk)), ==, 8);
  for (guint i = 0; i < 8; i++)
    assert_state (bulk, i, GUICHET_DIRECTORY_CHANGE_DONE);
  g_assert_cmpuint (guichet_mock_server_get_most_in_flight (fixture->mock), <=,
                    GUICHET_BULK_MAX_IN_FLIGHT);
}

/* What people type meanwhile is theirs: it is neither sent nor lost. */
static void
test_what_is_typed_stays (SessionFixture *fixture, gconstpointer data)
{
  PLAY (SAVED ("1"));
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ("1", CITY ("Bourg"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  bulk = new_bulk (fixture);
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Durand");
  add (bulk, entry, GUICHET_DIRECTORY_CITY, "Viriat");
  start (bulk);
  wait_state (bulk, GUICHET_BULK_OVER);
  g_assert_cmpstr (guichet_mock_server_get_body (fixture->mock, n_before + 1), ==,
                   "{\"city\":\"Viriat\"}");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Durand");
  g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_CITY), ==, "Viriat");
}

static void
test_changed_meanwhile (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", PATH ("1"), .body = CITY ("Lyon") }, SAVED ("2"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 2);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE);
  assert_state (bulk, 1, GUICHET_DIRECTORY_CHANGE_DONE);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", PATH ("1")), ==, 0);

  /* Nor is it overwritten by who tries once more what failed. */
  guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE);
}

static void
test_retry_what_failed (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", PATH ("1"), .body = CITY ("Bourg") },
        { "PUT", PATH ("1"), .status = 400, .body = "{\"message\":\"[city] is odd\"}" },
        SAVED ("2"), SAVED ("1"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 2);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_FAILED);
  assert_state (bulk, 1, GUICHET_DIRECTORY_CHANGE_DONE);
  guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_DONE);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", PATH ("2")), ==, 1);
}

/* The answer is lost, and nobody can say what became of it; it was done, and is not sent again. */
static void
test_lost_answer_is_not_sent_twice (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", PATH ("1"), .body = CITY ("Bourg") },
        { "PUT", PATH ("1"), .kind = GUICHET_MOCK_RESET },
        { "GET", PATH ("1"), .status = 404, .body = "{\"message\":\"gone\"}" },
        { "GET", PATH ("1"), .body = CITY ("Viriat") });
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 1);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_UNCERTAIN);
  guichet_bulk_retry (GUICHET_BULK (bulk), NULL);
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_DONE);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", PATH ("1")), ==, 1);
}

static void
test_refused_keys_make_it_pause (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", PATH ("1"), .status = 403,
          .body = "{\"errorCode\":\"INVALID_CREDENTIAL\",\"httpCode\":\"403 Forbidden\","
                  "\"message\":\"This credential is not valid\"}" },
        SAVED ("1"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 1);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_PAUSED);
  g_assert_error (guichet_bulk_get_error (GUICHET_BULK (bulk)), GUICHET_ERROR,
                  GUICHET_ERROR_CREDENTIAL);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_PLANNED);
  guichet_bulk_resume (GUICHET_BULK (bulk));
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_DONE);
}

/* Who signs in again has another client; the bulk takes it. */
static void
test_goes_on_with_new_keys (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", PATH ("1"), .status = 403,
          .body = "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"no\"}" });
  static const GuichetMockStep saved[] = { SAVED ("1") };
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 1);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_PAUSED);
  g_assert_cmpint (guichet_bulk_get_remaining_seconds (GUICHET_BULK (bulk)), ==, -1);
  g_setenv ("OVH_CONSUMER_KEY", "anothersecret", TRUE);
  session_fixture_load (fixture);
  guichet_bulk_renew (GUICHET_BULK (bulk), fixture->session);
  guichet_mock_server_play (fixture->mock, saved, G_N_ELEMENTS (saved));
  guichet_bulk_resume (GUICHET_BULK (bulk));
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_DONE);
  g_assert_cmpint (guichet_bulk_get_remaining_seconds (GUICHET_BULK (bulk)), ==, 0);
}

static void
test_pause_and_cancel (SessionFixture *fixture, gconstpointer data)
{
  PLAY (SAVED ("1"), SAVED ("2"), SAVED ("3"), SAVED ("4"), SAVED ("5"), SAVED ("6"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;
  g_autoptr(GPtrArray) unfinished = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 8);
  start (bulk);
  guichet_bulk_pause (GUICHET_BULK (bulk));
  while (guichet_bulk_get_done (GUICHET_BULK (bulk)) < 6)
    g_main_context_iteration (NULL, TRUE);
  assert_state (bulk, 7, GUICHET_DIRECTORY_CHANGE_PLANNED);
  guichet_bulk_cancel (GUICHET_BULK (bulk));
  wait_state (bulk, GUICHET_BULK_OVER);
  assert_state (bulk, 5, GUICHET_DIRECTORY_CHANGE_DONE);
  assert_state (bulk, 6, GUICHET_DIRECTORY_CHANGE_CANCELLED);
  assert_state (bulk, 7, GUICHET_DIRECTORY_CHANGE_CANCELLED);
  g_clear_object (&bulk);
  unfinished = load_unfinished (fixture);
  g_assert_cmpuint (unfinished->len, ==, 0);
}

/* The result is whole, also of what another start of the program skipped. */
static void
test_what_was_skipped_is_kept (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", PATH ("1"), .status = 403,
          .body = "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"no\"}" });
  g_autoptr(GuichetDirectoryEntry) bad = new_entry ("2", CITY ("Bourg"));
  g_autoptr(GuichetDirectoryEntry) same = new_entry ("3", CITY ("Viriat"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;
  g_autoptr(GPtrArray) unfinished = NULL;
  g_autoptr(GuichetDirectoryChange) change = NULL;
  GuichetDirectoryField field;
  GuichetDirectoryFault fault;

  session_fixture_load (fixture);
  bulk = plan (fixture, 1);
  add (bulk, bad, GUICHET_DIRECTORY_EMAIL, "nobody");
  add (bulk, same, GUICHET_DIRECTORY_CITY, "Viriat");
  start (bulk);
  wait_state (bulk, GUICHET_BULK_PAUSED);
  g_assert_finalize_object (g_steal_pointer (&bulk));

  unfinished = load_unfinished (fixture);
  g_assert_cmpuint (unfinished->len, ==, 1);
  bulk = g_object_ref (unfinished->pdata[0]);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (bulk)), ==, 3);
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, 1);
  change = g_list_model_get_item (G_LIST_MODEL (bulk), 1);
  g_assert_cmpint (guichet_directory_change_get_skipped (change, &field, &fault), ==,
                   GUICHET_DIRECTORY_SKIPPED_FAULT);
  g_assert_cmpint (field, ==, GUICHET_DIRECTORY_EMAIL);
  g_assert_cmpint (fault, ==, GUICHET_DIRECTORY_BAD_EMAIL);
  assert_state (bulk, 2, GUICHET_DIRECTORY_CHANGE_SKIPPED);
}

/* As after a kill: one was done, of one the answer is not known but it is there, one was never
 * sent. Another program that carries it out keeps it. */
static void
test_taken_up_by_another_start (SessionFixture *fixture, gconstpointer data)
{
  PLAY (SAVED ("1"), { "GET", PATH ("2"), .body = CITY ("Bourg") },
        { "PUT", PATH ("2"), .kind = GUICHET_MOCK_RESET },
        { "GET", PATH ("2"), .status = 404, .body = "{\"message\":\"gone\"}" },
        { "GET", PATH ("3"), .status = 403,
          .body = "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"no\"}" },
        { "GET", PATH ("2"), .body = CITY ("Viriat") }, SAVED ("3"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) unfinished = NULL;

  session_fixture_load (fixture);
  bulk = plan (fixture, 3);
  start (bulk);
  while (guichet_bulk_get_done (GUICHET_BULK (bulk)) < 2 ||
         guichet_bulk_get_state (GUICHET_BULK (bulk)) != GUICHET_BULK_PAUSED)
    g_main_context_iteration (NULL, TRUE);
  none = load_unfinished (fixture);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&bulk));

  unfinished = load_unfinished (fixture);
  g_assert_cmpuint (unfinished->len, ==, 1);
  bulk = g_object_ref (unfinished->pdata[0]);
  assert_state (bulk, 0, GUICHET_DIRECTORY_CHANGE_DONE);
  assert_state (bulk, 1, GUICHET_DIRECTORY_CHANGE_PLANNED);
  start (bulk);
  wait_state (bulk, GUICHET_BULK_OVER);
  for (guint i = 0; i < 3; i++)
    assert_state (bulk, i, GUICHET_DIRECTORY_CHANGE_DONE);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", PATH ("1")), ==, 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", PATH ("2")), ==, 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", PATH ("3")), ==, 1);
}

static void
test_nothing_is_sent_without_a_journal (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ("1", CITY ("Bourg"));
  g_autoptr(GuichetDirectoryBulk) bulk = NULL;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  bulk = guichet_directory_bulk_new_in_folder (fixture->session, NULL, "/proc/guichet");
  add (bulk, entry, GUICHET_DIRECTORY_CITY, "Viriat");
  g_assert_false (guichet_bulk_start (GUICHET_BULK (bulk), &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/directory-bulk/" path, SessionFixture, NULL, session_fixture_set_up, func,         \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-skipped-and-why", test_what_is_skipped_and_why);
  ADD ("each-is-sent-once", test_each_is_sent_once);
  ADD ("what-is-typed-stays", test_what_is_typed_stays);
  ADD ("changed-meanwhile-is-not-overwritten", test_changed_meanwhile);
  ADD ("what-failed-is-tried-once-more", test_retry_what_failed);
  ADD ("goes-on-with-new-keys", test_goes_on_with_new_keys);
  ADD ("what-was-skipped-is-kept", test_what_was_skipped_is_kept);
  ADD ("a-lost-answer-is-not-sent-twice", test_lost_answer_is_not_sent_twice);
  ADD ("refused-keys-make-it-pause", test_refused_keys_make_it_pause);
  ADD ("pause-and-cancel", test_pause_and_cancel);
  ADD ("taken-up-by-another-start", test_taken_up_by_another_start);
  ADD ("nothing-is-sent-without-a-journal", test_nothing_is_sent_without_a_journal);
  return g_test_run ();
}
