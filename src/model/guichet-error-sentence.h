/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-error-sentence.h: what is said of a request that failed, by its error code, and a word
 * for each code that means the same for ever, so that the sentence can be made again later, maybe
 * in another language. Pure.
 */
#pragma once

#include "guichet-error.h"

G_BEGIN_DECLS

/* (transfer none): translated; @maybe_done: it may have been carried out all the same */
const char *guichet_error_sentence_get (GuichetError code, gboolean maybe_done);
/* (nullable): %NULL for a code that has no sentence of its own */
const char *guichet_error_sentence_get_word (GuichetError code);
gboolean guichet_error_sentence_from_word (const char *word, GuichetError *code);

G_END_DECLS
