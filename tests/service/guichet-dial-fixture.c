/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dial-fixture.c: a call as the mock is asked for it, and what is kept of it.
 */
#include "guichet-dial-fixture.h"

#include <string.h>

#include "guichet-call-message.h"

guint
dial_fixture_count_calls (SessionFixture *fixture)
{
  return guichet_mock_server_count (fixture->mock, "POST", CALL) +
         guichet_mock_server_count (fixture->mock, "POST", CALL_AS_7);
}

GuichetCall *
dial_fixture_read_stored (SessionFixture *fixture)
{
  g_autoptr(GuichetCallHistory) other = guichet_call_history_new_in_folder (fixture->folder);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (other), 0);
}

void
dial_fixture_assert_stored (SessionFixture *fixture, GuichetCallState state, const char *words)
{
  g_autoptr(GuichetCall) call = dial_fixture_read_stored (fixture);
  g_autofree char *message = guichet_call_message_describe (call);

  g_assert_cmpint (guichet_call_get_state (call), ==, state);
  g_assert_cmpstr (guichet_call_get_dial (call), ==, FIXTURE_DIAL);
  g_assert_cmpstr (guichet_call_get_display (call), ==, NUMBER);
  g_assert_cmpstr (guichet_call_get_service_name (call), ==, "0033972101001");
  if (words == NULL)
    g_assert_cmpstr (message, ==, "");
  else
    g_assert_nonnull (strstr (message, words));
}

void
dial_fixture_assert_nothing_stored (SessionFixture *fixture)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->history)), ==, 0);
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 0);
}

void
dial_fixture_wait_sent (SessionFixture *fixture)
{
  while (dial_fixture_count_calls (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
}
