/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-advice.c: what a try tells about another one. Pure: whether there is another one is not
 * decided here.
 */
#include "guichet-advice.h"

#include "guichet-error.h"
#include "guichet-fault.h"

/* Retry-After has two forms: seconds, or a date. */
static gint64
read_wait (const char *retry_after)
{
  g_autoptr(GDateTime) date = NULL;

  if (retry_after == NULL)
    return 0;
  if (g_ascii_isdigit (*retry_after))
    return MAX (0, g_ascii_strtoll (retry_after, NULL, 10));

  date = soup_date_time_new_from_http_string (retry_after);
  if (date == NULL)
    return 0;

  return MAX (0, g_date_time_to_unix (date) - g_get_real_time () / G_USEC_PER_SEC);
}

/* A limit that was reached once is reached again, and a bad certificate does not get better. */
static gboolean
is_worth_repeating (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;

  return cause->domain != GUICHET_ERROR || cause->code == GUICHET_ERROR_OFFLINE
             ? !g_error_matches (cause, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE)
             : FALSE;
}

/**
 * guichet_advice_read:
 * @result: what came
 * @cause: (nullable): why no whole answer came, %NULL if one did
 *
 * Returns: whether the same request may succeed in a moment, and what came beside its answer
 */
GuichetAdvice
guichet_advice_read (const GuichetTransferResult *result, const GError *cause)
{
  GuichetAdvice advice = { .page = result->page };

  if (cause != NULL)
    advice.is_transient = is_worth_repeating (cause);
  else
    {
      advice.is_transient = guichet_fault_is_transient (result->status);
      advice.wait = read_wait (result->retry_after);
    }
  if (result->was_restarted)
    advice.is_transient = FALSE; /* this was the second try already */

  return advice;
}
