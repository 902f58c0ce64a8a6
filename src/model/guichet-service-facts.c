/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-facts.c: what follows from what is known of a service.
 * Pure: changes nothing.
 */
#include "guichet-service.h"

/**
 * guichet_service_get_roles:
 * @account: (nullable): an account, in small or capital letters
 *
 * Returns: the contacts that it is
 */
GuichetContactTypes
guichet_service_get_roles (GuichetService *self, const char *account)
{
  GuichetContactTypes roles = GUICHET_CONTACT_NONE;

  g_return_val_if_fail (GUICHET_IS_SERVICE (self), GUICHET_CONTACT_NONE);

  for (guint type = GUICHET_CONTACT_ADMIN; type <= GUICHET_CONTACT_BILLING; type <<= 1)
    {
      const char *contact = guichet_service_get_contact (self, type);

      if (account != NULL && contact != NULL && g_ascii_strcasecmp (account, contact) == 0)
        roles |= type;
    }

  return roles;
}

/**
 * guichet_service_knows_contacts:
 *
 * Returns: whether all three are known
 */
gboolean
guichet_service_knows_contacts (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), FALSE);

  for (guint type = GUICHET_CONTACT_ADMIN; type <= GUICHET_CONTACT_BILLING; type <<= 1)
    if (guichet_service_get_contact (self, type) == NULL)
      return FALSE;

  return TRUE;
}

/* The schema writes "unPaid", OVHcloud's own panel compares with "UN_PAID". */
static gboolean
is_word (const char *text, const char *word)
{
  for (; *text != '\0'; text++)
    if (*text != '_' && g_ascii_tolower (*text) != *word++)
      return FALSE;

  return *word == '\0';
}

/**
 * guichet_service_is_in_debt:
 *
 * Returns: whether its state says that a bill is open
 */
gboolean
guichet_service_is_in_debt (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), FALSE);

  return is_word (guichet_service_get_state (self), "unpaid") ||
         is_word (guichet_service_get_state (self), "pendingdebt");
}
