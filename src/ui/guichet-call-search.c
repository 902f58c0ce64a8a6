/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-search.c: whether a call is one that the person looks for.
 * Pure.
 */
#include "config.h"

#include "guichet-call-search.h"

#include "guichet-call-message.h"

#include <string.h>

static char *
digits_of (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  return g_string_free (digits, FALSE);
}

static gboolean
contains_folded (const char *text, const char *folded)
{
  g_autofree char *candidate = g_utf8_casefold (text != NULL ? text : "", -1);

  return strstr (candidate, folded) != NULL;
}

/**
 * guichet_call_search_matches:
 * @call: a call
 * @wanted: what was typed into the search field; "" finds every call
 *
 * Digits are compared without spaces, so that "0142" finds "01 42 86 61 00"; words are looked for
 * in the name and in the reason of a refusal, whatever their case.
 *
 * Returns: whether @call is to be shown
 */
gboolean
guichet_call_search_matches (GuichetCall *call, const char *wanted)
{
  g_autofree char *folded = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *own = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (GUICHET_IS_CALL (call), FALSE);
  g_return_val_if_fail (wanted != NULL, FALSE);

  if (*wanted == '\0')
    return TRUE;
  digits = digits_of (wanted);
  own = digits_of (guichet_call_get_display (call));
  if (*digits != '\0' &&
      (strstr (own, digits) != NULL || strstr (guichet_call_get_dial (call), digits) != NULL))
    return TRUE;
  folded = g_utf8_casefold (wanted, -1);
  message = guichet_call_message_describe (call);
  return contains_folded (guichet_call_get_name (call), folded) ||
         contains_folded (message, folded);
}
