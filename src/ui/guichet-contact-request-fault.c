/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-fault.c: why an answer to a request was not taken, for people. Pure: the
 * request was read again after the answer, and what it says is the better reason.
 */
#include "config.h"

#include "guichet-contact-request-fault.h"

#include "guichet-contact-request-text.h"
#include "guichet-error.h"

#include <glib/gi18n-lib.h>

static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND);
}

/**
 * guichet_contact_request_fault_explain:
 * @error: how the answer ended
 * @request: the request, as it is since
 *
 * Returns: (transfer full): an error whose sentence says what to do; a copy of @error if nothing
 * better is known
 */
GError *
guichet_contact_request_fault_explain (const GError *error, GuichetContactRequest *request)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  g_autofree char *over = NULL;

  if (!is_refusal (error))
    return g_error_copy (error);
  if (guichet_contact_request_get_state (request) != GUICHET_CONTACT_REQUEST_VALIDATING)
    {
      over = guichet_contact_request_text_over (request);
      return guichet_error_new_with_details (error->code, over, details);
    }
  return guichet_error_new_with_details (
      error->code,
      _("OVHcloud does not take this code: it is wrong, used, replaced by a newer one, or for the "
        "other side."),
         details);
}
