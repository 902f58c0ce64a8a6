/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-answers.c: each way to answer a request, with each way in which that can go wrong.
 * Nothing is sent twice by itself, and what the request is afterwards is what counts.
 */
#include "guichet-answer-fixture.h"
#include "guichet-error.h"

static void
test_refused_is_refused (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ, { "POST", ANSWER_LIST "/7/refuse", .body = "null" },
               ANSWER_IS ("refused"));
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, REFUSE);
  g_assert_no_error (error);
  answer_fixture_assert_state (list, GUICHET_CONTACT_REQUEST_REFUSED);
  g_assert_false (guichet_contact_request_get_accepted (answer_fixture_get_request (list)));
  g_assert_finalize_object (list);
}

static void
test_code_is_sent_again_once (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ, { "POST", ANSWER_LIST "/7/resendEmail", .body = "null" },
               ANSWER_IS (ANSWER_OPEN));
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, RESEND);
  g_assert_no_error (error);
  answer_fixture_assert_state (list, GUICHET_CONTACT_REQUEST_VALIDATING);
  g_assert_cmpint (guichet_contact_request_get_group (answer_fixture_get_request (list)), ==,
                   GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM);
  answer_fixture_assert_sent (fixture, RESEND, 1);
  g_assert_finalize_object (list);
}

/* Wrong, used, out of time, of the other side: OVHcloud alone can tell these apart. */
static const struct
{
  guint status;
  const char *message;
  GuichetError code;
} refusals[] = {
  { 400, "This token is not valid", GUICHET_ERROR_REFUSED },
  { 400, "This token was used already", GUICHET_ERROR_REFUSED },
  { 403, "This token is not for this account", GUICHET_ERROR_REFUSED },
  { 409, "This request waits for nobody", GUICHET_ERROR_REFUSED },
  { 460, "This token has expired", GUICHET_ERROR_REFUSED },
  { 404, "The requested object does not exist", GUICHET_ERROR_NOT_FOUND },
};

static void
assert_code_refused (SessionFixture *fixture,
                     GuichetContactRequestList *list,
                     Answer answer,
                     gsize i)
{
  g_autofree char *body = g_strdup_printf ("{\"message\":\"%s\"}", refusals[i].message);
  const GuichetMockStep steps[] = {
    { "POST", answer_fixture_get_path (answer), .status = refusals[i].status, .body = body },
    ANSWER_IS (ANSWER_OPEN),
  };
  const guint n_before =
      guichet_mock_server_count (fixture->mock, "POST", answer_fixture_get_path (answer));
  g_autoptr(GError) error = NULL;

  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));
  error = answer_fixture_give (list, answer);
  g_assert_error (error, GUICHET_ERROR, (int) refusals[i].code);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, refusals[i].message);
  g_assert_false (guichet_error_get_details (error)->maybe_done);
  g_assert_false (guichet_contact_request_get_accepted (answer_fixture_get_request (list)));
  answer_fixture_assert_state (list, GUICHET_CONTACT_REQUEST_VALIDATING);
  answer_fixture_assert_sent (fixture, answer, n_before + 1);
}

static void
test_code_that_does_not_fit_changes_nothing (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ);
  list = answer_fixture_read (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      assert_code_refused (fixture, list, ACCEPT, i);
      assert_code_refused (fixture, list, REFUSE, i);
    }
  g_assert_finalize_object (list);
}

static void
test_accepted_meanwhile_in_the_browser (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ,
               { "POST", ANSWER_LIST "/7/accept", .status = 400,
                 .body = "{\"message\":\"This token is not valid\"}" },
               ANSWER_IS ("doing"));
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, ACCEPT);
  g_assert_no_error (error);
  answer_fixture_assert_state (list, GUICHET_CONTACT_REQUEST_DOING);
  g_assert_finalize_object (list);
}

static void
test_refused_meanwhile_by_the_other_side (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ,
               { "POST", ANSWER_LIST "/7/accept", .status = 400,
                 .body = "{\"message\":\"This token is not valid\"}" },
               ANSWER_IS ("refused"));
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, ACCEPT);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  answer_fixture_assert_state (list, GUICHET_CONTACT_REQUEST_REFUSED);
  g_assert_finalize_object (list);
}

static void
test_lost_answer_to_a_refusal_is_looked_after (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ, { "POST", ANSWER_LIST "/7/refuse", .kind = GUICHET_MOCK_RESET },
               ANSWER_IS ("refused"));
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, REFUSE);
  g_assert_no_error (error);
  answer_fixture_assert_sent (fixture, REFUSE, 1);
  g_assert_finalize_object (list);
}

/* Whether a code is on its way nothing tells: people ask for another one or wait. */
static void
test_lost_answer_to_a_resend_is_told (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ, { "POST", ANSWER_LIST "/7/resendEmail", .kind = GUICHET_MOCK_CLOSE },
               ANSWER_IS (ANSWER_OPEN));
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, RESEND);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_assert_true (guichet_error_get_details (error)->maybe_done);
  answer_fixture_assert_sent (fixture, RESEND, 1);
  g_assert_finalize_object (list);
}

static void
test_refusal_in_doubt_is_read_before_it_is_sent (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ, { "POST", ANSWER_LIST "/7/refuse", .kind = GUICHET_MOCK_CLOSE },
               { "GET", ANSWER_LIST "/7", .status = 404, .body = "{\"message\":\"no\"}" });
  list = answer_fixture_read (fixture);
  error = answer_fixture_give (list, REFUSE);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_clear_error (&error);
  ANSWER_PLAY (ANSWER_IS ("refused"));
  error = answer_fixture_give (list, REFUSE);
  g_assert_no_error (error);
  answer_fixture_assert_sent (fixture, REFUSE, 1);
  g_assert_finalize_object (list);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-answers/" name, SessionFixture, NULL, session_fixture_set_up, func,        \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("refused-is-refused", test_refused_is_refused);
  ADD ("code-is-sent-again-once", test_code_is_sent_again_once);
  ADD ("code-that-does-not-fit-changes-nothing", test_code_that_does_not_fit_changes_nothing);
  ADD ("accepted-meanwhile-in-the-browser", test_accepted_meanwhile_in_the_browser);
  ADD ("refused-meanwhile-by-the-other-side", test_refused_meanwhile_by_the_other_side);
  ADD ("lost-answer-to-a-refusal-is-looked-after", test_lost_answer_to_a_refusal_is_looked_after);
  ADD ("lost-answer-to-a-resend-is-told", test_lost_answer_to_a_resend_is_told);
  ADD ("refusal-in-doubt-is-read-before-it-is-sent",
       test_refusal_in_doubt_is_read_before_it_is_sent);
  return g_test_run ();
}
