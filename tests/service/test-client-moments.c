/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-moments.c: a call may be cancelled, and a client let go, at any moment: after each
 * turn of the main loop, and from within whatever is told. Each call is told its end once, a POST
 * is sent once at most, and nothing is left behind.
 */
#include "guichet-list-fixture.h"
#include "guichet-token-fixture.h"

#include "guichet-error.h"

#define INVALID                                                                                    \
  "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"This credential is not valid\"}"

/* What is under way, and what the moment does to it. */
typedef struct
{
  GuichetMockServer *server;
  GuichetClient *client;
  GCancellable *cancellable;
  Outcome outcome;
} Scene;

typedef void (*StartFunc) (Scene *scene);

static const GuichetMockStep by_keys[] = {
  { "GET", "/me", .status = 503, .body = "{}" }, /* and once more */
  { "GET", "/me", .body = "{}" },
  { "POST", FIXTURE_CALL_PATH },
};

static const GuichetMockStep by_token[] = {
  { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
  { "GET", "/me", .status = 401, .body = "{}" },
  { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("B") },
  { "GET", "/me", .body = "{}" },
  { "POST", FIXTURE_CALL_PATH },
};

static void
start_me (Scene *scene)
{
  g_autoptr(GuichetRequest) request = fixture_me ();

  fixture_start (scene->client, request, scene->cancellable, &scene->outcome);
}

static void
start_call (Scene *scene)
{
  g_autoptr(GuichetRequest) request = fixture_click2call ();

  fixture_start (scene->client, request, scene->cancellable, &scene->outcome);
}

static void
start_list (Scene *scene)
{
  list_fixture_start (scene->client, scene->cancellable, &scene->outcome);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static Scene
new_scene (gboolean has_token)
{
  Scene scene = { .server = guichet_mock_server_new (NULL), .cancellable = g_cancellable_new () };
  const char *url = guichet_mock_server_get_url (scene.server);
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_service_account (
      url, TOKEN_CLIENT_ID, TOKEN_CLIENT_SECRET, NULL);

  scene.client =
      has_token ? g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "pause", 1, NULL)
                : fixture_new_client (url, 30000, 60000);

  return scene;
}

/* An answer that was read is given, even to who is cancelled meanwhile. */
static void
end_scene (Scene *scene)
{
  if (scene->outcome.reply == NULL)
    g_assert_error (scene->outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  settle ();
  g_assert_cmpuint (guichet_mock_server_count (scene->server, "POST", FIXTURE_CALL_PATH), <=, 1);
  g_assert_finalize_object (scene->client);
  g_assert_finalize_object (scene->server);
  g_assert_finalize_object (scene->cancellable);
  outcome_clear (&scene->outcome);
}

/* Returns: whether the call was over before the moment came */
static gboolean
cancel_after (guint n_turns, StartFunc start, gboolean has_token)
{
  Scene scene = new_scene (has_token);
  GuichetMockList list = { GUICHET_MOCK_LIST_BATCHES, 120 };
  gboolean was_over;

  if (start == start_list)
    guichet_mock_list_attach (&list, scene.server);
  else
    guichet_mock_server_play (scene.server, has_token ? by_token : by_keys,
                              has_token ? G_N_ELEMENTS (by_token) : G_N_ELEMENTS (by_keys));
  start (&scene);
  for (guint i = 0; i < n_turns && !scene.outcome.is_over; i++)
    g_main_context_iteration (NULL, TRUE);
  was_over = scene.outcome.is_over;
  g_cancellable_cancel (scene.cancellable);
  fixture_wait (&scene.outcome);
  end_scene (&scene);
  if (start == start_list)
    guichet_mock_list_clear (&list);

  return was_over;
}

typedef struct
{
  const char *name;
  StartFunc start;
  gboolean has_token;
} Case;

static const Case cases[] = {
  { "get", start_me, FALSE },         { "post", start_call, FALSE },
  { "get-by-token", start_me, TRUE }, { "post-by-token", start_call, TRUE },
  { "list", start_list, FALSE },
};

static void
test_cancelled_after_each_turn (gconstpointer data)
{
  const Case *at = data;
  guint n_turns = 0;

  while (!cancel_after (n_turns, at->start, at->has_token))
    n_turns++;
  g_assert_cmpuint (n_turns, >, 5); /* it was cancelled on its way */
}

static void
let_go_cb (GuichetClient *client, const GError *error, Scene *scene)
{
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_cancellable_cancel (scene->cancellable);
  if (scene->client == client)
    g_object_unref (g_steal_pointer (&scene->client));
}

static Scene
new_refused_scene (GuichetExchangeLog *log, gpointer *client)
{
  Scene scene = { .server = guichet_mock_server_new (NULL), .cancellable = g_cancellable_new () };
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_application (
      guichet_mock_server_get_url (scene.server), TEST_APPLICATION_KEY, TEST_APPLICATION_SECRET,
      TEST_CONSUMER_KEY, NULL);

  scene.client =
      g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "log", log, "pause", 1, NULL);
  *client = scene.client;
  g_object_add_weak_pointer (*client, client);

  return scene;
}

/* As a session does that switches to another account. */
static void
test_let_go_by_who_hears_of_the_refusal (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HALF, .status = 403, .body = INVALID },
    { "GET", "/telephony", GUICHET_MOCK_HALF, .status = 403, .body = INVALID },
    { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HALF, .status = 403, .body = INVALID },
  };
  g_autoptr(GuichetExchangeLog) log = guichet_exchange_log_new ();
  gpointer client;
  Scene scene = new_refused_scene (log, &client);
  GuichetRequest *requests[] = { fixture_me (), fixture_me (), fixture_other (),
                                 fixture_click2call () };
  Outcome outcomes[G_N_ELEMENTS (requests)] = { 0 };

  g_signal_connect (scene.client, "refused", G_CALLBACK (let_go_cb), &scene);
  guichet_mock_server_play (scene.server, steps, G_N_ELEMENTS (steps));
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    fixture_start (scene.client, requests[i], scene.cancellable, &outcomes[i]);
  guichet_mock_server_wait_requests (scene.server, 1 + G_N_ELEMENTS (steps));
  guichet_mock_server_release (scene.server);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      fixture_wait (&outcomes[i]);
      g_assert_nonnull (outcomes[i].error);
      outcome_clear (&outcomes[i]);
      guichet_request_unref (requests[i]);
    }
  settle ();
  g_assert_null (client);
  /* The time, and each request once, whatever became of it. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), ==, 1 + G_N_ELEMENTS (steps));
  guichet_mock_server_assert_played (scene.server);
  g_assert_finalize_object (scene.server);
  g_object_unref (scene.cancellable);
}

static void
test_list_let_go_by_who_hears_of_the_refusal (void)
{
  static const GuichetMockStep refusal = { .status = 403, .body = INVALID };
  static const GuichetMockListForm forms[] = { GUICHET_MOCK_LIST_BATCHES, GUICHET_MOCK_LIST_PLAIN };

  for (gsize form = 0; form < G_N_ELEMENTS (forms); form++)
    for (guint at = 1; at <= 4; at++)
      {
        GuichetMockList list = { forms[form], 120, .fault_at = at, .fault = &refusal };
        g_autoptr(GuichetExchangeLog) log = guichet_exchange_log_new ();
        gpointer client;
        Scene scene = new_refused_scene (log, &client);

        g_signal_connect (scene.client, "refused", G_CALLBACK (let_go_cb), &scene);
        guichet_mock_list_attach (&list, scene.server);
        start_list (&scene);
        fixture_wait (&scene.outcome);
        g_assert_nonnull (scene.outcome.error);
        g_assert_null (scene.client); /* it was announced */
        settle ();
        g_assert_null (client);
        g_assert_finalize_object (scene.server);
        g_object_unref (scene.cancellable);
        outcome_clear (&scene.outcome);
        guichet_mock_list_clear (&list);
      }
}

typedef struct
{
  Scene *scene;
  Outcome *next;
} Reaction;

static void
react_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reaction *reaction = user_data;
  Scene *scene = reaction->scene;
  g_autoptr(GuichetRequest) request = fixture_me ();

  g_assert_false (scene->outcome.is_over);
  scene->outcome.reply = guichet_client_call_finish (scene->client, result, &scene->outcome.error);
  scene->outcome.is_over = TRUE;
  g_cancellable_cancel (scene->cancellable);
  fixture_start (scene->client, request, NULL, reaction->next);
}

/* The first who is told sends the others away, and asks the same again. */
static void
test_one_who_is_told_cancels_the_others (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HALF, .body = "{\"city\": \"before\"}" },
    { "GET", "/me", .body = "{\"city\": \"after\"}" },
  };
  Scene scene = new_scene (FALSE);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_auto(Outcome) other = { 0 };
  g_auto(Outcome) next = { 0 };
  Reaction reaction = { &scene, &next };

  guichet_mock_server_play (scene.server, steps, G_N_ELEMENTS (steps));
  guichet_client_call_async (scene.client, request, scene.cancellable, react_cb, &reaction);
  fixture_start (scene.client, request, scene.cancellable, &other);
  guichet_mock_server_wait_requests (scene.server, 2);
  guichet_mock_server_release (scene.server);
  fixture_wait (&other);
  fixture_wait (&next);
  g_assert_no_error (scene.outcome.error);
  g_assert_no_error (next.error);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (next.reply), "city"), ==,
                   "after");
  guichet_mock_server_assert_played (scene.server);
  end_scene (&scene);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/client/moments/cancelled/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_cancelled_after_each_turn);
    }
  g_test_add_func ("/client/moments/let-go-by-who-hears-of-the-refusal",
                   test_let_go_by_who_hears_of_the_refusal);
  g_test_add_func ("/client/moments/list-let-go-by-who-hears-of-the-refusal",
                   test_list_let_go_by_who_hears_of_the_refusal);
  g_test_add_func ("/client/moments/one-who-is-told-cancels-the-others",
                   test_one_who_is_told_cancels_the_others);

  return g_test_run ();
}
