/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-random.c: words that nobody guesses.
 * Good enough for pretend secrets on loopback; never to be used for real ones.
 */
#include "guichet-sandbox-random.h"

#include <string.h>

/**
 * guichet_sandbox_random_word:
 * @length: how many letters
 *
 * Returns: (transfer full): digits and small letters
 */
char *
guichet_sandbox_random_word (guint length)
{
  static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  char *word = g_malloc0 (length + 1);

  for (guint i = 0; i < length; i++)
    word[i] = letters[g_random_int_range (0, (int) strlen (letters))];
  return word;
}
