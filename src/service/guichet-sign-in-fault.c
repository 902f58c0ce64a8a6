/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-fault.c: what one can do when signing in failed. Pure.
 *
 * The client tells what happened, in words that are true of any request; here it is known that
 * nothing was done yet and that trying again costs nothing.
 */
#include "config.h"

#include "guichet-sign-in-fault.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  GuichetError code;
  gboolean only_maybe_done; /* otherwise the sentence of the client says it already */
  const char *advice;
} advices[] = {
  { GUICHET_ERROR_OFFLINE,    TRUE,  N_("Check the network connection, then try again.") },
  { GUICHET_ERROR_SERVER,     TRUE,  N_("Try again in a few minutes.") },
  { GUICHET_ERROR_TIMED_OUT,  FALSE, N_("Check the network connection, then try again.") },
  { GUICHET_ERROR_UNTRUSTED,  FALSE, N_("Check the region, or ask who runs your network whether it looks into connections.") },
  { GUICHET_ERROR_BAD_REPLY,  FALSE, N_("Something between this computer and OVHcloud, such as a proxy or a sign-in page of a hotel, may have answered in its place. Check the connection, then try again.") },
  { GUICHET_ERROR_CREDENTIAL, FALSE, N_("Keys of one region are not known in another.") },
  { GUICHET_ERROR_NOT_FOUND,  FALSE, N_("Check the region, then try again.") },
  { GUICHET_ERROR_REFUSED,    FALSE, N_("Check the region and the keys, then try again.") },
  { GUICHET_ERROR_FAILED,     FALSE, N_("Try again.") },
};
/* clang-format on */

static const char *
find_advice (const GError *error, const GuichetErrorDetails *details)
{
  for (gsize i = 0; i < G_N_ELEMENTS (advices); i++)
    if (g_error_matches (error, GUICHET_ERROR, (int) advices[i].code) &&
        (details->maybe_done || !advices[i].only_maybe_done))
      return _(advices[i].advice);
  return NULL;
}

/* Our own sentences have no request, and say what to do. A reply that came whole but cannot be read
 * has none either. */
static gboolean
is_of_request (const GError *error, const GuichetErrorDetails *details)
{
  return details != NULL && (details->method != NULL ||
                             g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY));
}

/**
 * guichet_sign_in_advise:
 * @error: that of a request, or a sentence of our own, which stays as it is
 *
 * Returns: (transfer full): @error with what to do next
 */
GError *
guichet_sign_in_advise (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  const char *advice = NULL;
  g_autofree char *message = NULL;

  if (is_of_request (error, details))
    advice = find_advice (error, details);
  if (advice == NULL)
    return g_error_copy (error);
  message = g_strconcat (error->message, " ", advice, NULL);
  return guichet_error_new_with_details (error->code, message, details);
}
