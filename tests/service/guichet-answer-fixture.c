/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-answer-fixture.c: one request for a change of contact, "7", and the ways to answer it.
 */
#include "guichet-answer-fixture.h"

const char *
answer_fixture_get_path (Answer answer)
{
  static const char *const paths[] = { ANSWER_LIST "/7/accept", ANSWER_LIST "/7/refuse",
                                       ANSWER_LIST "/7/resendEmail" };

  return paths[answer];
}

void
answer_fixture_told_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Told *told = data;

  guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &told->error);
  told->is_over = TRUE;
}

GuichetContactRequest *
answer_fixture_get_request (GuichetContactRequestList *list)
{
  return guichet_contact_request_list_find (list, 7);
}

GuichetContactRequestList *
answer_fixture_read (SessionFixture *fixture)
{
  GuichetContactRequestList *list =
      guichet_contact_request_list_new_in_folder (fixture->session, fixture->folder);

  guichet_contact_request_list_refresh (list);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (answer_fixture_get_request (list));

  return list;
}

void
answer_fixture_start (GuichetContactRequestList *list, Answer answer, Told *told)
{
  GuichetContactRequest *request = answer_fixture_get_request (list);

  if (answer == RESEND)
    guichet_contact_answer_resend_async (list, request, answer_fixture_told_cb, told);
  else if (answer == REFUSE)
    guichet_contact_answer_refuse_async (list, request, "verysecretcode", answer_fixture_told_cb,
                                         told);
  else
    guichet_contact_answer_accept_async (list, request, "verysecretcode", answer_fixture_told_cb,
                                         told);
}

void
answer_fixture_wait (Told *told)
{
  while (!told->is_over)
    g_main_context_iteration (NULL, TRUE);
}

GError *
answer_fixture_give (GuichetContactRequestList *list, Answer answer)
{
  Told told = { 0 };

  answer_fixture_start (list, answer, &told);
  answer_fixture_wait (&told);
  if (told.error != NULL)
    g_assert_null (strstr (told.error->message, "verysecretcode"));
  return told.error;
}

void
answer_fixture_assert_state (GuichetContactRequestList *list, GuichetContactRequestState state)
{
  g_assert_cmpint (guichet_contact_request_get_state (answer_fixture_get_request (list)), ==,
                   state);
}

void
answer_fixture_assert_sent (SessionFixture *fixture, Answer answer, guint n_times)
{
  g_assert_cmpuint (
      guichet_mock_server_count (fixture->mock, "POST", answer_fixture_get_path (answer)), ==,
      n_times);
}
