/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-flow.c: a table of steps is run in its order; it fails, is cancelled and loses an answer at
 * each of them; what waits asks again, with a pause, up to its limit.
 */
#include "guichet-client-fixture.h"

#include <string.h>

#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-telephony-api.h"

#define GROUPS "/telephony"
#define LINES  "/telephony/xx1111-ovh-1/line"

typedef struct
{
  gboolean skips;    /* "groups" has nothing to send */
  gboolean forgives; /* "me" may fail */
  gboolean cannot_read;
  GString *told; /* what was asked, taken and shown, in its order */
  GCancellable *cancellable;
  gboolean is_over;
  gboolean is_good;
  GError *error;
} Story;

static void
story_clear (Story *self)
{
  g_string_free (self->told, TRUE);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Story, story_clear)

static GuichetRequest *
ask_me (gpointer data)
{
  return fixture_me ();
}

static gboolean
take_me (gpointer data, JsonNode *reply, GError **error)
{
  Story *story = data;

  g_string_append (story->told, "took-me ");
  if (story->cannot_read)
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY, "cannot read it");
  return !story->cannot_read;
}

static gboolean
forgives_me (gpointer data, const GError *error)
{
  const Story *story = data;

  g_assert_nonnull (error);
  return story->forgives;
}

static GuichetRequest *
ask_groups (gpointer data)
{
  const Story *story = data;

  return story->skips ? NULL : guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);
}

static GuichetRequest *
ask_call (gpointer data)
{
  return fixture_click2call ();
}

static GuichetRequest *
ask_lines (gpointer data)
{
  return guichet_request_new (GUICHET_OPERATION_LINES, "xx1111-ovh-1", NULL);
}

static void
show (guint done, guint total, const char *label, gpointer data)
{
  Story *story = data;

  g_string_append_printf (story->told, "%u/%u:%s ", done, total, label != NULL ? label : "end");
}

/* clang-format off */
static const GuichetFlowStep steps[] = {
  { "me",     ask_me,     take_me, forgives_me },
  { "groups", ask_groups },
  { "call",   ask_call,   .commits = TRUE },
  { "lines",  ask_lines },
};

static const struct
{
  const char *method;
  const char *path;
} asked[] = {
  { "GET",  "/me" },
  { "GET",  GROUPS },
  { "POST", FIXTURE_CALL_PATH },
  { "GET",  LINES },
};
/* clang-format on */

static const GuichetFlow flow = { steps, G_N_ELEMENTS (steps), .progress = show };

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Story *story = user_data;

  g_assert_false (story->is_over); /* told once */
  story->is_good = guichet_flow_run_finish (result, &story->error);
  story->is_over = TRUE;
}

static void
start (Story *story, const GuichetFlow *table, GuichetClient *client)
{
  story->told = g_string_new (NULL);
  story->cancellable = g_cancellable_new ();
  guichet_flow_run_async (table, client, story, story->cancellable, run_cb, story);
}

static void
run_to_end (Story *story)
{
  while (!story->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (GuichetMockServer **server, GuichetClient **client)
{
  *server = guichet_mock_server_new (NULL);
  *client = fixture_new_client (guichet_mock_server_get_url (*server), 30000, 60000);
}

static void
tear_down (GuichetMockServer *server, GuichetClient *client)
{
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

/* All go well up to @n, which is @last. The mock looks at its script until its end. */
static void
play (GuichetMockServer *server, guint n, GuichetMockStep last)
{
  static GuichetMockStep script[G_N_ELEMENTS (asked) + 3];
  /* The client repeats a GET, and so may libsoup on a connection that was idle; the flow does not
   * know. */
  const guint n_last =
      last.kind == GUICHET_MOCK_CLOSE && g_str_equal (asked[n].method, "GET") ? 4 : 1;

  for (guint i = 0; i < n + n_last; i++)
    {
      script[i] = i < n ? (GuichetMockStep){ .body = i == 2 ? "null" : "{}" } : last;
      script[i].method = asked[MIN (i, n)].method;
      script[i].path = asked[MIN (i, n)].path;
    }
  guichet_mock_server_play (server, script, n + n_last);
}

static void
assert_nothing_after (GuichetMockServer *server, guint n)
{
  for (guint i = n + 1; i < G_N_ELEMENTS (asked); i++)
    g_assert_cmpuint (guichet_mock_server_count (server, asked[i].method, asked[i].path), ==, 0);
}

static void
test_success (void)
{
  g_auto(Story) story = { 0 };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  play (server, 3, (GuichetMockStep){ .body = "[]" });
  start (&story, &flow, client);
  g_assert_false (story.is_over); /* never before it returns */
  run_to_end (&story);
  g_assert_no_error (story.error);
  g_assert_true (story.is_good);
  g_assert_cmpstr (story.told->str, ==, "0/4:me took-me 1/4:groups 2/4:call 3/4:lines 4/4:end ");
  tear_down (server, client);
}

static void
test_nothing_to_send (void)
{
  static const GuichetMockStep others[] = {
    { "GET", "/me", .body = "{}" },
    { "POST", FIXTURE_CALL_PATH },
    { "GET", LINES, .body = "[]" },
  };
  g_auto(Story) story = { .skips = TRUE };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  guichet_mock_server_play (server, others, G_N_ELEMENTS (others));
  start (&story, &flow, client);
  run_to_end (&story);
  g_assert_true (story.is_good);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", GROUPS), ==, 0);
  tear_down (server, client);
}

static void
test_failure (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_auto(Story) story = { 0 };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  play (server, n, (GuichetMockStep){ .status = 404, .body = "{\"message\":\"no\"}" });
  start (&story, &flow, client);
  run_to_end (&story);
  g_assert_error (story.error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND);
  g_assert_null (strstr (story.told->str, "end"));
  assert_nothing_after (server, n);
  tear_down (server, client);
}

static void
test_cancel (gconstpointer data)
{
  static const GuichetMockStep after = { "GET", LINES, .body = "[]" };
  const guint n = GPOINTER_TO_UINT (data);
  g_auto(Story) story = { 0 };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  play (server, n, (GuichetMockStep){ .kind = GUICHET_MOCK_HANG, .body = "null" });
  if (n == 2)
    guichet_mock_server_play (server, &after, 1);
  start (&story, &flow, client);
  guichet_mock_server_wait_requests (server, n + 2); /* the time is the first */
  g_cancellable_cancel (story.cancellable);
  if (n >= 2)
    guichet_mock_server_release (server);
  run_to_end (&story);
  if (n >= 2)
    {
      /* The call was sent: from there on everything is carried through. */
      g_assert_no_error (story.error);
      g_assert_true (story.is_good);
    }
  else
    {
      g_assert_error (story.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_nothing_after (server, n);
    }
  tear_down (server, client);
}

static void
test_cancelled_before (void)
{
  g_auto(Story) story = { .told = g_string_new (NULL) };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  story.cancellable = g_cancellable_new ();
  g_cancellable_cancel (story.cancellable);
  guichet_flow_run_async (&flow, client, &story, story.cancellable, run_cb, &story);
  g_assert_false (story.is_over);
  run_to_end (&story);
  g_assert_error (story.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (story.told->str, ==, "");
  tear_down (server, client);
}

static void
test_lost_answer (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  const gboolean is_get = g_str_equal (asked[n].method, "GET");
  g_auto(Story) story = { 0 };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  play (server, n, (GuichetMockStep){ .kind = GUICHET_MOCK_CLOSE });
  start (&story, &flow, client);
  run_to_end (&story);
  g_assert_error (story.error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_assert_cmpint (guichet_error_get_details (story.error)->maybe_done, ==, !is_get);
  if (!is_get)
    g_assert_cmpuint (guichet_mock_server_count (server, asked[n].method, asked[n].path), ==, 1);
  assert_nothing_after (server, n);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
test_forgiven (void)
{
  static const GuichetMockStep others[] = {
    { "GET", "/me", .status = 403, .body = "{\"errorCode\":\"NOT_GRANTED_CALL\"}" },
    { "GET", GROUPS, .body = "[]" },
    { "POST", FIXTURE_CALL_PATH },
    { "GET", LINES, .body = "[]" },
  };
  g_auto(Story) story = { .forgives = TRUE };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  guichet_mock_server_play (server, others, G_N_ELEMENTS (others));
  start (&story, &flow, client);
  run_to_end (&story);
  g_assert_no_error (story.error);
  g_assert_null (strstr (story.told->str, "took-me"));
  tear_down (server, client);
}

static void
test_error_of_take_is_final (void)
{
  g_auto(Story) story = { .forgives = TRUE, .cannot_read = TRUE };
  GuichetMockServer *server;
  GuichetClient *client;

  set_up (&server, &client);
  play (server, 0, (GuichetMockStep){ .body = "{}" });
  start (&story, &flow, client);
  run_to_end (&story);
  g_assert_error (story.error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  assert_nothing_after (server, 0);
  tear_down (server, client);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } at_each[] = {
    { "failure", test_failure },
    { "cancel", test_cancel },
    { "lost-answer", test_lost_answer },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/success", test_success);
  g_test_add_func ("/flow/nothing-to-send", test_nothing_to_send);
  for (gsize i = 0; i < G_N_ELEMENTS (at_each); i++)
    for (guint n = 0; n < G_N_ELEMENTS (steps); n++)
      {
        g_autofree char *path = g_strdup_printf ("/flow/%s/%s", at_each[i].name, steps[n].label);
        g_test_add_data_func (path, GUINT_TO_POINTER (n), at_each[i].test);
      }
  g_test_add_func ("/flow/cancelled-before", test_cancelled_before);
  g_test_add_func ("/flow/forgiven", test_forgiven);
  g_test_add_func ("/flow/error-of-take-is-final", test_error_of_take_is_final);
  return g_test_run ();
}
