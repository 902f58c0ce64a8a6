/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-message.c: why a call failed, in the language of the program that shows it. Pure.
 *
 * The history keeps a word for the cause and OVHcloud's own words. Rows of an older Guichet have
 * the whole sentence instead, in the language of that day, and so has what no word says.
 */
#include "config.h"

#include "guichet-call-message.h"

#include <glib/gi18n-lib.h>

#include "guichet-error-sentence.h"

static gboolean
may_be_placed (GuichetCall *call)
{
  return guichet_call_get_state (call) == GUICHET_CALL_STATE_UNKNOWN;
}

static char *
add_words (const char *sentence, const char *words)
{
  return words != NULL && *words != '\0'
      ? g_strdup_printf (_("%s OVHcloud said: %s"), sentence, words)
      : g_strdup (sentence);
}

/* (nullable): a word that says as much as the message of @error does; what is not granted is told
 * with the name of the right, which a history can do without */
static const char *
find_cause (const GError *error, gboolean maybe_done)
{
  const char *word = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return GUICHET_CALL_CAUSE_CANCELLED;
  if (error->domain != GUICHET_ERROR)
    return NULL;
  word = guichet_error_sentence_get_word (error->code);
  if (word == NULL || error->code == GUICHET_ERROR_NOT_GRANTED)
    return word;
  return g_str_equal (error->message, guichet_error_sentence_get (error->code, maybe_done)) ? word
                                                                                            : NULL;
}

/**
 * guichet_call_message_note:
 * @call: a call that failed, in the state that it has now
 * @error: why, as it came
 *
 * Sets cause and message of @call.
 */
void
guichet_call_message_note (GuichetCall *call, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  const char *words = details != NULL ? details->api_message : NULL;
  const char *cause = find_cause (error, may_be_placed (call));
  g_autofree char *sentence = NULL;
  g_autofree char *message = NULL;

  guichet_call_set_cause (call, cause);
  if (cause != NULL)
    {
      guichet_call_set_message (call, words);
      return;
    }
  sentence = may_be_placed (call)
                 ? g_strdup_printf ("%s %s", error->message, guichet_call_message_get_warning ())
                 : g_strdup (error->message);
  message = add_words (sentence, words);
  guichet_call_set_message (call, message);
}

/**
 * guichet_call_message_get_warning:
 *
 * Returns: (transfer none): what is said of a call of which nobody knows whether it was placed
 */
const char *
guichet_call_message_get_warning (void)
{
  return _("The call may have been placed: look at your telephone before you call again.");
}

/**
 * guichet_call_message_describe:
 * @call: a call
 *
 * Returns: (transfer full): why it failed, with OVHcloud's own words if it has any; "" if it did
 * not
 */
char *
guichet_call_message_describe (GuichetCall *call)
{
  const char *cause = guichet_call_get_cause (call);
  g_autofree char *sentence = NULL;
  GuichetError code;

  g_return_val_if_fail (GUICHET_IS_CALL (call), NULL);

  if (g_str_equal (cause, GUICHET_CALL_CAUSE_CANCELLED))
    return g_strdup (_("You cancelled the call before it was sent."));
  if (g_str_equal (cause, GUICHET_CALL_CAUSE_LOST))
    return g_strdup (guichet_call_message_get_warning ());
  if (!guichet_error_sentence_from_word (cause, &code))
    return g_strdup (guichet_call_get_message (call));
  sentence = may_be_placed (call)
                 ? g_strdup_printf ("%s %s", guichet_error_sentence_get (code, TRUE),
                                    guichet_call_message_get_warning ())
                 : g_strdup (guichet_error_sentence_get (code, FALSE));
  return add_words (sentence, guichet_call_get_message (call));
}
