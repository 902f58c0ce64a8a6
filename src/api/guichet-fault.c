/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-fault.c: what went wrong with a request, as a code to react to and a sentence for people.
 * Pure; OVHcloud's own words stay in the details and never become the sentence.
 */
#include "config.h"

#include "guichet-fault.h"

#include <glib/gi18n-lib.h>

#include "guichet-error-sentence.h"

typedef struct
{
  guint status;
  const char *code;    /* errorCode of the older form or class of the newer one, in full */
  const char *message; /* what the newer form begins with, where its class says too little */
  GuichetError meaning;
} Refusal;

/* The same refusal comes in two forms. The newer one has a class such as "Client::Forbidden" for
 * many of them, so only the message tells them apart. What is not listed is told by its status
 * alone.
 */
/* clang-format off */
static const Refusal refusals[] = {
  { 400, "Client::BadRequest::DOMDOCRuleNotRespected", NULL,      GUICHET_ERROR_RULE_NOT_KEPT },
  { 400, "QUERY_TIME_OUT",     "Query out of time",               GUICHET_ERROR_CLOCK },
  { 400, "INVALID_SIGNATURE",  "Invalid signature",               GUICHET_ERROR_CREDENTIAL },
  { 403, "INVALID_SIGNATURE",  "Invalid signature",               GUICHET_ERROR_CREDENTIAL },
  { 403, "INVALID_CREDENTIAL", "This credential",                 GUICHET_ERROR_CREDENTIAL },
  { 403, "NOT_CREDENTIAL",     NULL,                              GUICHET_ERROR_CREDENTIAL },
  { 403, "INVALID_KEY",        "Invalid application key",         GUICHET_ERROR_CREDENTIAL },
  { 403, "NOT_GRANTED_CALL",   "This call has not been granted",  GUICHET_ERROR_NOT_GRANTED },
  { 403, NULL,                 "User not granted for this request", GUICHET_ERROR_NOT_GRANTED },
};
/* clang-format on */

/**
 * guichet_fault_is_transient:
 * @status: HTTP status
 *
 * Returns: whether the same request may be answered in a moment: 408, 429, 5xx
 */
gboolean
guichet_fault_is_transient (guint status)
{
  return status == 408 || status == 429 || status >= 500;
}

/**
 * guichet_fault_classify_status:
 * @status: HTTP status, not 2xx
 * @code: (nullable): errorCode or class, as sent
 * @message: (nullable): OVHcloud's message, as sent
 *
 * Returns: what the answer means to a caller
 */
GuichetError
guichet_fault_classify_status (guint status, const char *code, const char *message)
{
  if (guichet_fault_is_transient (status))
    return GUICHET_ERROR_SERVER;
  if (status < 400)
    return GUICHET_ERROR_BAD_REPLY; /* nothing is asked for that could be answered by 1xx or 3xx */

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *refusal = &refusals[i];

      if (refusal->status != status)
        continue;
      if ((refusal->code != NULL && g_strcmp0 (refusal->code, code) == 0) ||
          (refusal->message != NULL && message != NULL &&
           g_str_has_prefix (message, refusal->message)))
        return refusal->meaning;
    }

  if (status == 401)
    return GUICHET_ERROR_CREDENTIAL;

  return status == 404 ? GUICHET_ERROR_NOT_FOUND : GUICHET_ERROR_REFUSED;
}

/**
 * guichet_fault_classify_network:
 * @cause: from the HTTP library, or one of %GUICHET_ERROR, which is kept
 * @was_sent: whether the request may have left this computer
 * @status: HTTP status if an answer had begun, else 0
 *
 * Returns: what the failure means to a caller
 */
GuichetError
guichet_fault_classify_network (const GError *cause, gboolean was_sent, guint status)
{
  if (cause->domain == GUICHET_ERROR)
    return cause->code;
  if (g_error_matches (cause, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    return GUICHET_ERROR_UNTRUSTED;
  if (!was_sent)
    return GUICHET_ERROR_OFFLINE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return GUICHET_ERROR_TIMED_OUT;
  if (status != 0 || cause->domain != G_IO_ERROR)
    return GUICHET_ERROR_BAD_REPLY; /* half an answer, or one that is no HTTP */

  return GUICHET_ERROR_OFFLINE;
}

/* What is missing is named: somebody who makes new keys has to tick it. */
static char *
build_sentence (GuichetError code, const GuichetErrorDetails *details)
{
  if (code == GUICHET_ERROR_NOT_GRANTED && details->method != NULL && details->path != NULL)
    return g_strdup_printf (_("This key may not do this at OVHcloud: %s %s"), details->method,
                               details->path);

  return g_strdup (guichet_error_sentence_get (code, details->maybe_done));
}

/**
 * guichet_fault_new:
 * @code: what a caller reacts to
 * @details: what was asked and answered; copied
 *
 * Returns: (transfer full): an error whose sentence follows from its code
 */
GError *
guichet_fault_new (GuichetError code, const GuichetErrorDetails *details)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (details != NULL, NULL);

  sentence = build_sentence (code, details);

  return guichet_error_new_with_details (code, sentence, details);
}
