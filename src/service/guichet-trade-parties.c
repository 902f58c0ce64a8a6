/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-parties.c: who has the domain name and who shall have it, as both were when the
 * terms were told: whoever agreed to give it to one person has not agreed to another. Steps of both
 * halves; reads, and changes nothing.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-domain-api.h"
#include "guichet-domain-contact-api.h"
#include "guichet-error.h"

/* Who shall have it */

GuichetRequest *
guichet_trade_ask_new_owner (gpointer trade)
{
  return guichet_domain_contact_api_read (((GuichetTrade *) trade)->holder);
}

gboolean
guichet_trade_take_new_owner (gpointer trade, JsonNode *reply, GError **error)
{
  GuichetTrade *self = trade;

  g_clear_object (&self->new_owner);
  self->new_owner = guichet_domain_contact_api_parse (reply, error);
  return self->new_owner != NULL;
}

gboolean
guichet_trade_check_new_owner (gpointer trade, JsonNode *reply, GError **error)
{
  GuichetTrade *self = trade;
  g_autoptr(GuichetDomainContact) now = guichet_domain_contact_api_parse (reply, error);

  if (now == NULL)
    return FALSE;
  if (guichet_domain_contact_equal (self->new_owner, now))
    return TRUE;
  g_set_object (&self->new_owner, now);
  g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE,
                       _("The data of the new holder have changed meanwhile. Nothing was ordered: "
                         "read them once more."));
  return FALSE;
}

/* Who has it */

GuichetRequest *
guichet_trade_ask_old_owner (gpointer trade)
{
  return guichet_domain_api_read (((GuichetTrade *) trade)->domain);
}

gboolean
guichet_trade_take_old_owner (gpointer trade, JsonNode *reply, GError **error)
{
  GuichetTrade *self = trade;
  g_autoptr(GuichetDomain) domain = guichet_domain_api_parse (reply, error);

  g_clear_pointer (&self->old_owner, g_free);
  if (domain != NULL)
    self->old_owner = g_strdup (guichet_domain_get_holder (domain));
  return domain != NULL;
}

gboolean
guichet_trade_check_old_owner (gpointer trade, JsonNode *reply, GError **error)
{
  GuichetTrade *self = trade;
  g_autoptr(GuichetDomain) domain = guichet_domain_api_parse (reply, error);

  if (domain == NULL)
    return FALSE;
  if (g_str_equal (self->old_owner, guichet_domain_get_holder (domain)))
    return TRUE;
  g_free (self->old_owner);
  self->old_owner = g_strdup (guichet_domain_get_holder (domain));
  g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE,
               _("%s has another holder meanwhile. Nothing was ordered: look at it once more."),
                  self->domain);
  return FALSE;
}
