/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-message.c: what is kept of a call that failed is a word and OVHcloud's own words; the
 * sentence is made when it is shown, and a sentence that no word can say is kept as it is.
 */
#include "guichet-call-message.h"
#include "guichet-error-sentence.h"

#define MAY_BE "The call may have been placed: look at your telephone before you call again."

static GuichetCall *
make_call (GuichetCallState state)
{
  GuichetCall *call = guichet_call_new ("0033142866100", "01 42 86 61 00", NULL, NULL, 0);

  guichet_call_set_state (call, state);
  return call;
}

static void
assert_kept (GuichetCall *call, const char *cause, const char *message, const char *sentence)
{
  g_autofree char *described = guichet_call_message_describe (call);

  g_assert_cmpstr (guichet_call_get_cause (call), ==, cause);
  g_assert_cmpstr (guichet_call_get_message (call), ==, message);
  g_assert_cmpstr (described, ==, sentence);
}

static void
test_a_refusal_is_a_word_and_the_words_of_ovhcloud (void)
{
  g_autoptr(GuichetCall) call = make_call (GUICHET_CALL_STATE_REFUSED);
  const GuichetErrorDetails details = { .status = 400, .api_message = (char *) "Line is busy" };
  g_autoptr(GError) error = guichet_error_new_with_details (
      GUICHET_ERROR_REFUSED, "OVHcloud refused the request.", &details);

  guichet_call_message_note (call, error);
  assert_kept (call, "refused", "Line is busy",
               "OVHcloud refused the request. OVHcloud said: Line is busy");
}

static void
test_what_may_be_placed_says_so (void)
{
  g_autoptr(GuichetCall) call = make_call (GUICHET_CALL_STATE_UNKNOWN);
  const GuichetErrorDetails details = { .maybe_done = TRUE };
  g_autoptr(GError) error = guichet_error_new_with_details (
      GUICHET_ERROR_OFFLINE, guichet_error_sentence_get (GUICHET_ERROR_OFFLINE, TRUE), &details);

  guichet_call_message_note (call, error);
  assert_kept (call, "offline", "",
               "The connection to OVHcloud was lost before an answer came. " MAY_BE);
}

static void
test_a_right_that_is_missing_needs_no_path (void)
{
  g_autoptr(GuichetCall) call = make_call (GUICHET_CALL_STATE_REFUSED);
  g_autoptr(GError) error =
                 g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED,
                                      "This key may not do this at OVHcloud: POST /telephony");

  guichet_call_message_note (call, error);
  assert_kept (call, "not-granted", "",
               "These keys do not have the right to do this. Make new ones with more rights.");
}

static void
test_what_no_word_says_stays_a_sentence (void)
{
  g_autoptr(GuichetCall) call = make_call (GUICHET_CALL_STATE_REFUSED);
  g_autoptr(GError) special = g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_REFUSED,
                                                    "The line “12” cannot call.");
  g_autoptr(GError) line =
                 g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NO_LINE, "There is no line.");

  guichet_call_message_note (call, special);
  assert_kept (call, "", "The line “12” cannot call.", "The line “12” cannot call.");
  guichet_call_message_note (call, line);
  assert_kept (call, "", "There is no line.", "There is no line.");
}

static void
test_the_calls_own_causes (void)
{
  g_autoptr(GuichetCall) call = make_call (GUICHET_CALL_STATE_REFUSED);
  g_autoptr(GError) cancelled =
                 g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");

  guichet_call_message_note (call, cancelled);
  assert_kept (call, "cancelled", "", "You cancelled the call before it was sent.");
  guichet_call_set_cause (call, GUICHET_CALL_CAUSE_LOST);
  assert_kept (call, "lost", "", MAY_BE);
}

/* Of an older Guichet, or of a newer one */
static void
test_a_row_without_a_known_cause_is_readable (void)
{
  g_autoptr(GuichetCall) call = make_call (GUICHET_CALL_STATE_REFUSED);

  assert_kept (call, "", "", "");
  guichet_call_set_message (call, "OVHcloud a refusé la demande.");
  assert_kept (call, "", "OVHcloud a refusé la demande.", "OVHcloud a refusé la demande.");
  guichet_call_set_cause (call, "eaten-by-the-dog");
  assert_kept (call, "eaten-by-the-dog", "OVHcloud a refusé la demande.",
               "OVHcloud a refusé la demande.");
}

static void
test_every_word_comes_back (void)
{
  guint n = 0;

  for (guint code = GUICHET_ERROR_FAILED; code <= GUICHET_ERROR_RULE_NOT_KEPT; code++)
    {
      const char *word = guichet_error_sentence_get_word (code);
      GuichetError found = GUICHET_ERROR_FAILED;

      if (word == NULL)
        continue;
      g_assert_true (guichet_error_sentence_from_word (word, &found));
      g_assert_cmpint (found, ==, code);
      n++;
    }
  g_assert_cmpuint (n, ==, 11);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call-message/a-refusal-is-a-word-and-the-words-of-ovhcloud",
                   test_a_refusal_is_a_word_and_the_words_of_ovhcloud);
  g_test_add_func ("/call-message/what-may-be-placed-says-so", test_what_may_be_placed_says_so);
  g_test_add_func ("/call-message/a-right-that-is-missing-needs-no-path",
                   test_a_right_that_is_missing_needs_no_path);
  g_test_add_func ("/call-message/what-no-word-says-stays-a-sentence",
                   test_what_no_word_says_stays_a_sentence);
  g_test_add_func ("/call-message/the-calls-own-causes", test_the_calls_own_causes);
  g_test_add_func ("/call-message/a-row-without-a-known-cause-is-readable",
                   test_a_row_without_a_known_cause_is_readable);
  g_test_add_func ("/call-message/every-word-comes-back", test_every_word_comes_back);
  return g_test_run ();
}
