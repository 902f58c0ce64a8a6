/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-consequence.c: what an answer to a request brings about, said before it
 * is given, and why one was not taken. Pure.
 */
#include "config.h"

#include "guichet-contact-request-text.h"

#include <glib/gi18n-lib.h>

/* (nullable): who has to accept besides @account, and has not, as far as this computer knows */
static const char *
find_other (GuichetContactRequestEntry *entry, const char *account)
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (entry);
  const char *asking = guichet_contact_request_get_asking (request);
  const char *to = guichet_contact_request_get_to (request);
  const char *other = g_ascii_strcasecmp (account, to) == 0 ? asking : to;

  if (*other == '\0' || g_ascii_strcasecmp (other, account) == 0)
    return NULL;
  for (guint i = 0; i < guichet_contact_request_entry_get_n_parts (entry); i++)
    {
      const GuichetContactRequestPart *part = guichet_contact_request_entry_get_part (entry, i);

      if (g_ascii_strcasecmp (part->account, other) == 0 &&
          guichet_contact_request_get_accepted (part->request))
        return NULL;
    }
  return other;
}

/**
 * guichet_contact_request_text_consequence:
 * @entry: a request that waits for @account
 * @account: who answers
 * @accepts: whether it would be accepted, or refused
 *
 * Returns: (transfer full): what that brings about, in sentences
 */
char *
guichet_contact_request_text_consequence (GuichetContactRequestEntry *entry,
                                          const char *account,
                                          gboolean accepts)
{
  GuichetContactRequest *request = NULL;
  const char *from = NULL;
  const char *to = NULL;
  const char *other = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (entry), NULL);
  g_return_val_if_fail (account != NULL, NULL);

  request = guichet_contact_request_entry_get_request (entry);
  from = guichet_contact_request_get_from (request);
  to = guichet_contact_request_get_to (request);
  other = find_other (entry, account);
  if (!accepts)
    /* Translators: %s is an account. */
    return g_strdup_printf (_("The request ends for both sides, and %s stays the contact."), from);
  if (other == NULL)
    /* Translators: both are accounts. */
    return g_strdup_printf (_("%s becomes the contact in place of %s within minutes."), to, from);
  /* Translators: the new account, the old one, and the one that has to accept besides */
  return g_strdup_printf (_("%s becomes the contact in place of %s as soon as %s has accepted, too."), to, from, other);
}

/**
 * guichet_contact_request_text_over:
 * @request: a request that waits for nobody
 *
 * Returns: (transfer full): that it is of no use to answer it, and why
 */
char *
guichet_contact_request_text_over (GuichetContactRequest *request)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (request), NULL);

  number = guichet_contact_request_text_number (request);
  /* Translators: “Request 123”, then OVHcloud’s word for its state, such as “Expired” */
  return g_strdup_printf (
      _("%s does not wait for an answer any more: %s."), number,
         guichet_contact_request_text_state (guichet_contact_request_get_state (request)));
}

/**
 * guichet_contact_request_text_accepted:
 * @entry: a request that @account has just accepted
 * @account: the account
 *
 * Returns: (transfer full): that it is done, and who is waited for
 */
char *
guichet_contact_request_text_accepted (GuichetContactRequestEntry *entry, const char *account)
{
  const char *other = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (entry), NULL);
  g_return_val_if_fail (account != NULL, NULL);

  other = find_other (entry, account);
  number = guichet_contact_request_text_number (guichet_contact_request_entry_get_request (entry));
  if (other == NULL)
    /* Translators: %s is “Request 123”. */
    return g_strdup_printf (_("%s accepted"), number);
  /* Translators: “Request 123”, then an account */
  return g_strdup_printf (_("%s accepted; now it waits for %s"), number, other);
}

/**
 * guichet_contact_request_text_refused:
 * @request: a request that was just refused
 *
 * Returns: (transfer full): that it is done
 */
char *
guichet_contact_request_text_refused (GuichetContactRequest *request)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (request), NULL);

  number = guichet_contact_request_text_number (request);
  /* Translators: %s is “Request 123”. */
  return g_strdup_printf (_("%s refused"), number);
}
