/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-recipient.c: which of the accounts on this computer an e-mail is for, by the name
 * or the address that it speaks to. Asks nobody.
 *
 * An address proves less than a name: people read several, and two accounts may have the same.
 */
#include "guichet-contact-recipient.h"

#include <string.h>

static gboolean
is_address (const char *recipient)
{
  return strchr (recipient, '@') != NULL;
}

static GuichetContactSide *
find_by_name (GPtrArray *sides, const char *name)
{
  for (guint i = 0; i < sides->len; i++)
    if (g_ascii_strcasecmp (guichet_contact_side_get_account (sides->pdata[i]), name) == 0)
      return sides->pdata[i];
  return NULL;
}

static gboolean
has_address (GuichetContactSide *side, const char *address)
{
  GuichetAccount *account = guichet_session_get_account (guichet_contact_side_get_session (side));
  g_autofree char *email = NULL;

  if (account != NULL)
    g_object_get (account, "email", &email, NULL);
  return email != NULL && g_ascii_strcasecmp (email, address) == 0;
}

/* (nullable): the only one that has it */
static GuichetContactSide *
find_by_address (GPtrArray *sides, const char *address)
{
  GuichetContactSide *found = NULL;

  for (guint i = 0; i < sides->len; i++)
    {
      if (!has_address (sides->pdata[i], address))
        continue;
      if (found != NULL)
        return NULL;
      found = sides->pdata[i];
    }
  return found;
}

/**
 * guichet_contact_recipient_find:
 * @sides: (element-type GuichetContactSide): accounts
 * @recipient: (nullable): a nichandle or an e-mail address
 *
 * Returns: (nullable) (transfer none): the account it is for; %NULL if that is not known
 */
GuichetContactSide *
guichet_contact_recipient_find (GPtrArray *sides, const char *recipient)
{
  g_return_val_if_fail (sides != NULL, NULL);

  if (recipient == NULL)
    return NULL;
  return is_address (recipient) ? find_by_address (sides, recipient)
                                : find_by_name (sides, recipient);
}

/**
 * guichet_contact_recipient_is_foreign:
 * @sides: (element-type GuichetContactSide): accounts
 * @recipient: (nullable): a nichandle or an e-mail address
 *
 * Returns: whether it is the name of another account; %FALSE while the name of one of them is not
 * known
 */
gboolean
guichet_contact_recipient_is_foreign (GPtrArray *sides, const char *recipient)
{
  g_return_val_if_fail (sides != NULL, FALSE);

  return recipient != NULL && !is_address (recipient) && sides->len > 0 &&
         find_by_name (sides, recipient) == NULL && find_by_name (sides, "") == NULL;
}
