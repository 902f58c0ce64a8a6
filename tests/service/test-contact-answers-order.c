/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-answers-order.c: an answer under way keeps others from being sent, and goes to its
 * end whoever leaves meanwhile.
 */
#include "guichet-answer-fixture.h"
#include "guichet-error.h"

static void
test_one_answer_at_a_time (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  Told told = { 0 };

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ,
               { "POST", ANSWER_LIST "/7/accept", .kind = GUICHET_MOCK_HANG, .body = "null" },
               ANSWER_IS (ANSWER_OPEN));
  list = answer_fixture_read (fixture);
  answer_fixture_start (list, ACCEPT, &told);
  guichet_mock_server_wait_requests (fixture->mock,
                                     guichet_mock_server_get_n_requests (fixture->mock) + 1);
  for (Answer answer = ACCEPT; answer <= RESEND; answer++)
    {
      g_autoptr(GError) error = answer_fixture_give (list, answer);

      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
    }
  guichet_mock_server_release (fixture->mock);
  answer_fixture_wait (&told);
  g_assert_no_error (told.error);
  answer_fixture_assert_sent (fixture, REFUSE, 0);
  g_assert_finalize_object (list);
}

/* What was sent cannot be called back: it goes to its end although nobody has the list any more. */
static void
test_goes_to_its_end_when_the_window_is_closed (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  Told told = { 0 };

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ,
               { "POST", ANSWER_LIST "/7/accept", .kind = GUICHET_MOCK_HANG, .body = "null" },
               ANSWER_IS (ANSWER_OPEN), ANSWER_READ);
  list = answer_fixture_read (fixture);
  answer_fixture_start (list, ACCEPT, &told);
  guichet_mock_server_wait_requests (fixture->mock,
                                     guichet_mock_server_get_n_requests (fixture->mock) + 1);
  g_object_unref (list);
  guichet_mock_server_release (fixture->mock);
  answer_fixture_wait (&told);
  g_assert_no_error (told.error);

  list = answer_fixture_read (fixture);
  g_assert_true (guichet_contact_request_get_accepted (answer_fixture_get_request (list)));
  answer_fixture_assert_sent (fixture, ACCEPT, 1);
  g_assert_finalize_object (list);
}

static void
test_without_keys_nothing_is_sent (SessionFixture *fixture, gconstpointer data)
{
  GuichetContactRequestList *list;
  g_autoptr(GuichetContactRequest) request = NULL;
  Told told = { 0 };

  session_fixture_load (fixture);
  ANSWER_PLAY (ANSWER_READ);
  list = answer_fixture_read (fixture);
  request = g_object_ref (answer_fixture_get_request (list));
  g_unsetenv ("OVH_CONSUMER_KEY");
  g_unsetenv ("OVH_APPLICATION_KEY");
  g_unsetenv ("OVH_APPLICATION_SECRET");
  guichet_session_load (fixture->session);
  session_fixture_wait_loaded (fixture);
  g_assert_null (answer_fixture_get_request (list));
  guichet_contact_answer_accept_async (list, request, "verysecretcode", answer_fixture_told_cb,
                                       &told);
  answer_fixture_wait (&told);
  g_assert_error (told.error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
  g_clear_error (&told.error);
  answer_fixture_assert_sent (fixture, ACCEPT, 0);
  g_assert_finalize_object (list);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-answers-order/" name, SessionFixture, NULL, session_fixture_set_up, func,  \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("one-answer-at-a-time", test_one_answer_at_a_time);
  ADD ("goes-to-its-end-when-the-window-is-closed", test_goes_to_its_end_when_the_window_is_closed);
  ADD ("without-keys-nothing-is-sent", test_without_keys_nothing_is_sent);
  return g_test_run ();
}
