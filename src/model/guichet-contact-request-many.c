/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-many.c: several requests for changes of contact that have come to the
 * same, in one sentence. Pure: who counts them also says which of them wait for people here.
 */
#include "config.h"

#include "guichet-contact-request-many.h"

#include <glib/gi18n-lib.h>

static const char *
find_format (GuichetContactRequestState state, gulong n)
{
  switch (state)
    {
    case GUICHET_CONTACT_REQUEST_VALIDATING:
      return ngettext ("%u request waits for you", "%u requests wait for you", n);
    case GUICHET_CONTACT_REQUEST_DOING:
      return ngettext ("%u request was accepted", "%u requests were accepted", n);
    case GUICHET_CONTACT_REQUEST_DONE:
      return ngettext ("%u request is done", "%u requests are done", n);
    case GUICHET_CONTACT_REQUEST_REFUSED:
      return ngettext ("%u request was refused", "%u requests were refused", n);
    case GUICHET_CONTACT_REQUEST_ABORTED:
      return ngettext ("%u request was cancelled", "%u requests were cancelled", n);
    case GUICHET_CONTACT_REQUEST_EXPIRED:
      return ngettext ("%u request has expired", "%u requests have expired", n);
    case GUICHET_CONTACT_REQUEST_ERROR:
      return ngettext ("%u request ended in an error", "%u requests ended in an error", n);
    case GUICHET_CONTACT_REQUEST_UNKNOWN:
    case GUICHET_CONTACT_REQUEST_TODO:
    case GUICHET_CONTACT_REQUEST_CHECKING:
    default:
      return NULL;
    }
}

/**
 * guichet_contact_request_many_describe:
 * @state: what they have come to; while they wait for an answer: for one of people here
 * @n: how many
 *
 * Returns: (transfer full) (nullable): "12 requests were accepted"; %NULL for a state in between,
 * in which OVHcloud alone has something to do
 */
char *
guichet_contact_request_many_describe (GuichetContactRequestState state, guint n)
{
  const char *format = find_format (state, n);

  return format != NULL ? g_strdup_printf (format, n) : NULL;
}
