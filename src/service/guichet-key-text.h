/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-text.h: keys as people paste them: spaces, quotes, line ends and the words of the
 * page around them. Pure; never repeats what was pasted in an error.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *application_key;
  char *application_secret;
  char *consumer_key;
} GuichetKeyTriple; /* secrets are wiped when freed */

/* One key without what surrounds it; GUICHET_ERROR_CONFIGURATION with a sentence if it can be no
 * key. @label: translated, for the sentence: "consumer key" */
char *guichet_key_text_tidy (const char *pasted, const char *label, GError **error);
/* (nullable): the keys in a pasted page or ovh.conf, %NULL if the text is but one key; members that
 * the text has not are %NULL */
GuichetKeyTriple *guichet_key_text_split (const char *pasted);
void guichet_key_triple_free (GuichetKeyTriple *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetKeyTriple, guichet_key_triple_free)

G_END_DECLS
