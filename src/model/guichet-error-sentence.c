/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-error-sentence.c: what is said of a request that failed, by its error code, and a word
 * for each code that means the same for ever. Pure.
 */
#include "config.h"

#include "guichet-error-sentence.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *word;
  const char *text;
  const char *if_maybe_done; /* (nullable): not “try again” where it may be done already */
} Sentence;

/* Of what comes from OVHcloud, or does not. The words are in the store of people: rows are added,
 * never changed. */
/* clang-format off */
static const Sentence sentences[] = {
  [GUICHET_ERROR_OFFLINE]     = { "offline",     N_("OVHcloud cannot be reached. Check the network connection."),
                                  N_("The connection to OVHcloud was lost before an answer came.") },
  [GUICHET_ERROR_TIMED_OUT]   = { "timed-out",   N_("OVHcloud did not answer in time."), NULL },
  [GUICHET_ERROR_UNTRUSTED]   = { "untrusted",   N_("The server’s certificate is not trusted, so nothing was sent to it."), NULL },
  [GUICHET_ERROR_BAD_REPLY]   = { "bad-reply",   N_("OVHcloud sent an answer that Guichet does not understand."), NULL },
  [GUICHET_ERROR_SERVER]      = { "server",      N_("OVHcloud has a problem at the moment. Try again in a few minutes."),
                                  N_("OVHcloud had a problem while it answered.") },
  [GUICHET_ERROR_CLOCK]       = { "clock",       N_("OVHcloud refuses the time of this request. Check this computer’s clock."), NULL },
  [GUICHET_ERROR_CREDENTIAL]  = { "credential",  N_("OVHcloud does not accept these keys. Check them or make new ones."), NULL },
  [GUICHET_ERROR_NOT_GRANTED] = { "not-granted", N_("These keys do not have the right to do this. Make new ones with more rights."), NULL },
  [GUICHET_ERROR_NOT_FOUND]   = { "not-found",   N_("OVHcloud does not know what was asked for."), NULL },
  [GUICHET_ERROR_REFUSED]     = { "refused",     N_("OVHcloud refused the request."), NULL },
  [GUICHET_ERROR_RULE_NOT_KEPT] = { "rule-not-kept", N_("The rules of the registry refuse some of these values."), NULL },
};
/* clang-format on */

static const Sentence *
find (GuichetError code)
{
  return (guint) code < G_N_ELEMENTS (sentences) && sentences[code].word != NULL ? &sentences[code]
                                                                                 : NULL;
}

/**
 * guichet_error_sentence_get:
 * @code: what went wrong
 * @maybe_done: whether the request may have been carried out although no good answer came
 *
 * Returns: (transfer none): a sentence, translated
 */
const char *
guichet_error_sentence_get (GuichetError code, gboolean maybe_done)
{
  const Sentence *sentence = find (code);

  if (sentence == NULL)
    return _("The request failed.");

  return maybe_done && sentence->if_maybe_done != NULL ? _(sentence->if_maybe_done)
                                                       : _(sentence->text);
}

/**
 * guichet_error_sentence_get_word:
 * @code: what went wrong
 *
 * Returns: (nullable) (transfer none): the word for it, for a store; %NULL if @code alone does not
 * say enough for a sentence
 */
const char *
guichet_error_sentence_get_word (GuichetError code)
{
  const Sentence *sentence = find (code);

  return sentence != NULL ? sentence->word : NULL;
}

/**
 * guichet_error_sentence_from_word:
 * @word: what guichet_error_sentence_get_word() gave
 * @code: (out): set to the code
 *
 * Returns: whether there is such a word
 */
gboolean
guichet_error_sentence_from_word (const char *word, GuichetError *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].word != NULL && g_str_equal (sentences[i].word, word))
      {
        *code = (GuichetError) i;
        return TRUE;
      }
  return FALSE;
}
