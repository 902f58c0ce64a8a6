/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-save.c: what was typed into an entry is sent once, never over what somebody else
 * has changed, and is never lost.
 */
#include "guichet-directory-api.h"
#include "guichet-directory-save.h"
#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define ENTRY "/telephony/xx1111-ovh-1/service/0033972101001/directory"
#define VALUES(name, city)                                                                         \
  "{\"name\":\"" name "\",\"city\":\"" city "\",\"displayUniversalDirectory\":false,\"status\":\"" \
  "\"}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

typedef struct
{
  gboolean is_over;
  GError *error;
} Saved;

static void
saved_clear (Saved *self)
{
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saved, saved_clear)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saved *saved = user_data;

  g_assert_true (guichet_directory_save_finish (GUICHET_SESSION (source), result, &saved->error) ==
                 (saved->error == NULL));
  saved->is_over = TRUE;
}

static void
wait (Saved *saved)
{
  while (!saved->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
save (SessionFixture *fixture, GuichetDirectoryEntry *entry, Saved *saved)
{
  guichet_directory_save_async (fixture->session, entry, NULL, saved_cb, saved);
  wait (saved);
}

/* “Bourg” is there, and “Martin” was typed over “Lefèvre”. */
static GuichetDirectoryEntry *
new_entry (void)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new ("xx1111-ovh-1", "0033972101001");
  g_autoptr(JsonNode) reply = json_from_string (VALUES ("Lefèvre", "Bourg"), NULL);

  g_assert_true (guichet_directory_api_take (entry, reply, NULL));
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin");
  return entry;
}

static void
assert_entry (GuichetDirectoryEntry *entry, const char *name, const char *saved, guint n_changes)
{
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, name);
  g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_NAME), ==, saved);
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, n_changes);
}

static void
test_sent_once (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Lefèvre", "Bourg") }, { "PUT", ENTRY, .body = "null" },
        { "GET", ENTRY, .body = VALUES ("Martin", "Bourg") });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, entry, &saved);
  g_assert_no_error (saved.error);
  assert_entry (entry, "Martin", "Martin", 0);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", ENTRY), ==, 1);
  guichet_mock_server_assert_played (fixture->mock);
}

static void
test_only_changes_are_sent (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Lefèvre", "Viriat") }, { "PUT", ENTRY, .body = "null" },
        { "GET", ENTRY, .body = VALUES ("Martin", "Viriat") });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  save (fixture, entry, &saved);
  g_assert_no_error (saved.error);
  g_assert_cmpstr (guichet_mock_server_get_body (fixture->mock, n_before + 1), ==,
                   "{\"name\":\"Martin\"}");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_CITY), ==, "Viriat");
}

static void
test_changed_meanwhile (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Durand", "Bourg") },
        { "GET", ENTRY, .body = VALUES ("Durand", "Bourg") }, { "PUT", ENTRY, .body = "null" },
        { "GET", ENTRY, .body = VALUES ("Martin", "Bourg") });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) refused = { 0 };
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, entry, &refused);
  g_assert_error (refused.error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE);
  assert_entry (entry, "Martin", "Durand", 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", ENTRY), ==, 0);

  save (fixture, entry, &saved);
  g_assert_no_error (saved.error);
  assert_entry (entry, "Martin", "Martin", 0);
}

static void
test_somebody_typed_the_same (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Martin", "Bourg") });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, entry, &saved);
  g_assert_no_error (saved.error);
  assert_entry (entry, "Martin", "Martin", 0);
  guichet_mock_server_assert_played (fixture->mock);
}

static void
test_refused (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Lefèvre", "Bourg") },
        { "PUT", ENTRY, .status = 400, .body = "{\"message\":\"[name] is too long\"}" });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, entry, &saved);
  g_assert_error (saved.error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  g_assert_cmpstr (guichet_error_get_details (saved.error)->api_message, ==, "[name] is too long");
  assert_entry (entry, "Martin", "Lefèvre", 1);
}

/* The answer is lost at each fault; what became of it is read, and nothing is sent again. */
static void
test_lost_answer (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockKind kinds[] = { GUICHET_MOCK_CLOSE, GUICHET_MOCK_RESET,
                                           GUICHET_MOCK_TRUNCATE, GUICHET_MOCK_GARBAGE };
  static const struct
  {
    const char *found;
    gboolean is_saved;
  } ends[] = { { VALUES ("Martin", "Bourg"), TRUE }, { VALUES ("Lefèvre", "Bourg"), FALSE } };
  guint n_puts = 0;

  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (ends); k++)
      {
        const GuichetMockStep steps[] = {
          { "GET", ENTRY, .body = VALUES ("Lefèvre", "Bourg") },
          { "PUT", ENTRY, .kind = kinds[i], .body = "null" },
          { "GET", ENTRY, .body = ends[k].found },
        };
        g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
        g_auto(Saved) saved = { 0 };

        guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));
        save (fixture, entry, &saved);
        g_assert_true ((saved.error == NULL) == ends[k].is_saved);
        assert_entry (entry, "Martin", ends[k].is_saved ? "Martin" : "Lefèvre",
                      ends[k].is_saved ? 0 : 1);
        g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", ENTRY), ==, ++n_puts);
        guichet_mock_server_assert_played (fixture->mock);
      }
}

/* What was done is done, although it cannot be read. */
static void
test_saved_but_not_read_again (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep ends[] = {
    { "GET", ENTRY, .status = 404, .body = "{\"message\":\"gone\"}" },
    { "GET", ENTRY, .body = "{\"name\":3}" },
  };

  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const GuichetMockStep steps[] = {
        { "GET", ENTRY, .body = VALUES ("Lefèvre", "Bourg") },
        { "PUT", ENTRY, .body = "null" },
        ends[i],
      };
      g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
      g_auto(Saved) saved = { 0 };

      guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));
      save (fixture, entry, &saved);
      g_assert_no_error (saved.error);
      assert_entry (entry, "Martin", "Martin", 0);
    }
}

/* Neither the answer nor what became of it is known: it stays typed, and the error says so. */
static void
test_nothing_is_known (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Lefèvre", "Bourg") },
        { "PUT", ENTRY, .kind = GUICHET_MOCK_RESET },
        { "GET", ENTRY, .status = 404, .body = "{\"message\":\"gone\"}" });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, entry, &saved);
  g_assert_true (guichet_error_get_details (saved.error)->maybe_done);
  assert_entry (entry, "Martin", "Lefèvre", 1);
}

static void
test_typed_while_it_goes_on (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .body = VALUES ("Lefèvre", "Bourg") },
        { "PUT", ENTRY, .kind = GUICHET_MOCK_HANG, .body = "null" },
        { "GET", ENTRY, .body = VALUES ("Martin", "Bourg") });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  guichet_directory_save_async (fixture->session, entry, NULL, saved_cb, &saved);
  guichet_mock_server_wait_requests (fixture->mock, n_before + 2);
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin-Durand");
  guichet_mock_server_release (fixture->mock);
  wait (&saved);
  g_assert_no_error (saved.error);
  assert_entry (entry, "Martin-Durand", "Martin", 1);
}

static void
test_cancelled_before_it_is_sent (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", ENTRY, .kind = GUICHET_MOCK_HANG });
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Saved) saved = { 0 };
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  guichet_directory_save_async (fixture->session, entry, cancellable, saved_cb, &saved);
  guichet_mock_server_wait_requests (fixture->mock, n_before + 1);
  g_cancellable_cancel (cancellable);
  wait (&saved);
  g_assert_error (saved.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_entry (entry, "Martin", "Lefèvre", 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", ENTRY), ==, 0);
}

static void
test_nobody_is_signed_in (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ();
  g_auto(Saved) saved = { 0 };

  save (fixture, entry, &saved);
  g_assert_error (saved.error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/directory-save/" path, SessionFixture, NULL, session_fixture_set_up, func,         \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-was-typed-is-sent-once", test_sent_once);
  ADD ("only-changes-are-sent", test_only_changes_are_sent);
  ADD ("what-changed-meanwhile-is-not-overwritten-unseen", test_changed_meanwhile);
  ADD ("somebody-typed-the-same", test_somebody_typed_the_same);
  ADD ("a-refusal-keeps-what-was-typed", test_refused);
  ADD ("a-lost-answer-is-looked-for", test_lost_answer);
  ADD ("saved-is-saved-although-it-is-not-read-again", test_saved_but_not_read_again);
  ADD ("where-nothing-is-known-that-is-said", test_nothing_is_known);
  ADD ("what-is-typed-while-it-goes-on-stays", test_typed_while_it_goes_on);
  ADD ("cancelled-before-it-is-sent", test_cancelled_before_it_is_sent);
  ADD ("nobody-is-signed-in", test_nobody_is_signed_in);
  return g_test_run ();
}
