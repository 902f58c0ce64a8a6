/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-flow-wait.c: a step that waits asks the same again, with a growing pause, until the answer
 * is yes, the limit is over, or somebody cancels.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"
#include "guichet-flow.h"

#define REFUSED                                                                                    \
  "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"This credential is not valid\"}"

typedef struct
{
  GCancellable *cancellable;
  gboolean is_yes;
  gboolean bears_errors;
  gboolean fails_take;
  gboolean cancels_in_pause;
  guint n_shown;
  gboolean is_over;
  GError *error;
  GuichetMockServer *server;
  GuichetClient *client;
} Story;

static GuichetRequest *
ask_me (gpointer data)
{
  return fixture_me ();
}

static gboolean
take_me (gpointer data, JsonNode *reply, GError **error)
{
  Story *story = data;

  story->is_yes = JSON_NODE_HOLDS_OBJECT (reply);
  if (!story->fails_take)
    return TRUE;
  g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY, "cannot read it");
  return FALSE;
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static gboolean
waits_for_me (gpointer data, const GError *error)
{
  Story *story = data;
  const gboolean again = error != NULL ? story->bears_errors : !story->is_yes;

  if (again && story->cancels_in_pause)
    g_idle_add (cancel_cb, story->cancellable);
  return again;
}

static GuichetRequest *
ask_groups (gpointer data)
{
  return guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);
}

static void
show (guint done, guint total, const char *label, gpointer data)
{
  Story *story = data;

  story->n_shown++;
}

/* clang-format off */
static const GuichetFlowStep steps[] = {
  { "me",     ask_me, take_me, .waits = waits_for_me },
  { "groups", ask_groups },
};
static const GuichetFlow quick  = { steps, G_N_ELEMENTS (steps), { 1, 3, 60000 }, show };
static const GuichetFlow short_ = { steps, G_N_ELEMENTS (steps), { 1, 2, 20 }, show };
static const GuichetFlow slow   = { steps, G_N_ELEMENTS (steps), { 60000, 60000, 600000 }, show };

static const GuichetMockStep no       = { "GET", "/me", .body = "null" };
static const GuichetMockStep yes      = { "GET", "/me", .body = "{}" };
static const GuichetMockStep refused  = { "GET", "/me", .status = 403, .body = REFUSED };
static const GuichetMockStep groups   = { "GET", "/telephony", .body = "[]" };
/* clang-format on */

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Story *story = user_data;

  g_assert_cmpint (guichet_flow_run_finish (result, &story->error), ==, story->error == NULL);
  story->is_over = TRUE;
}

static void
set_up (Story *story)
{
  story->cancellable = g_cancellable_new ();
  story->server = guichet_mock_server_new (NULL);
  story->client = fixture_new_client (guichet_mock_server_get_url (story->server), 30000, 60000);
}

static void
run (Story *story, const GuichetFlow *flow)
{
  guichet_flow_run_async (flow, story->client, story, story->cancellable, run_cb, story);
  while (!story->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Story *story)
{
  g_assert_finalize_object (story->client);
  g_assert_finalize_object (story->server);
  g_clear_object (&story->cancellable);
  g_clear_error (&story->error);
}

static guint
count (Story *story, const char *path)
{
  return guichet_mock_server_count (story->server, "GET", path);
}

static void
test_until_yes (void)
{
  Story story = { 0 };

  set_up (&story);
  for (guint i = 0; i < 5; i++)
    guichet_mock_server_play (story.server, &no, 1);
  guichet_mock_server_play (story.server, &yes, 1);
  guichet_mock_server_play (story.server, &groups, 1);
  run (&story, &quick);
  g_assert_no_error (story.error);
  guichet_mock_server_assert_played (story.server);
  g_assert_cmpuint (story.n_shown, ==, 3); /* each step once, and the end */
  tear_down (&story);
}

static void
test_through_errors (void)
{
  Story story = { .bears_errors = TRUE };

  set_up (&story);
  guichet_mock_server_play (story.server, &refused, 1);
  guichet_mock_server_play (story.server, &no, 1);
  guichet_mock_server_play (story.server, &refused, 1);
  guichet_mock_server_play (story.server, &yes, 1);
  guichet_mock_server_play (story.server, &groups, 1);
  run (&story, &quick);
  g_assert_no_error (story.error);
  guichet_mock_server_assert_played (story.server);
  tear_down (&story);
}

static void
test_an_error_that_ends (void)
{
  Story story = { 0 };

  set_up (&story);
  guichet_mock_server_play (story.server, &no, 1);
  guichet_mock_server_play (story.server, &refused, 1);
  run (&story, &quick);
  g_assert_error (story.error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpuint (count (&story, "/telephony"), ==, 0);
  tear_down (&story);
}

static void
test_error_of_take_ends (void)
{
  Story story = { .bears_errors = TRUE, .fails_take = TRUE };

  set_up (&story);
  guichet_mock_server_play (story.server, &no, 1);
  run (&story, &quick);
  g_assert_error (story.error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_cmpuint (count (&story, "/me"), ==, 1);
  tear_down (&story);
}

/* How often it asks in twenty milliseconds is the computer's speed; that it asks more than once,
 * and ends, is ours. */
static void
test_until_the_limit (void)
{
  Story story = { 0 };

  set_up (&story);
  for (guint i = 0; i < 100; i++)
    guichet_mock_server_play (story.server, &no, 1);
  run (&story, &short_);
  g_assert_error (story.error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT);
  g_assert_cmpuint (count (&story, "/me"), >, 0);
  g_assert_cmpuint (count (&story, "/telephony"), ==, 0);
  tear_down (&story);
}

static void
test_cancel_in_a_pause (void)
{
  Story story = { .cancels_in_pause = TRUE };

  set_up (&story);
  guichet_mock_server_play (story.server, &no, 1);
  run (&story, &slow);
  g_assert_error (story.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count (&story, "/me"), ==, 1);
  tear_down (&story);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow-wait/until-yes", test_until_yes);
  g_test_add_func ("/flow-wait/through-errors", test_through_errors);
  g_test_add_func ("/flow-wait/an-error-that-ends", test_an_error_that_ends);
  g_test_add_func ("/flow-wait/error-of-take-ends", test_error_of_take_ends);
  g_test_add_func ("/flow-wait/until-the-limit", test_until_the_limit);
  g_test_add_func ("/flow-wait/cancel-in-a-pause", test_cancel_in_a_pause);
  return g_test_run ();
}
