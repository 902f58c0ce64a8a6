/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-settle.c: a request that is done has changed the contacts of its service. It
 * names the service and nothing else of it, so a domain name and its zone are told apart by who was
 * replaced; where that does not help either, it is taken for the domain name's. Pure.
 */
#include "config.h"

#include "guichet-service-settle.h"

static const GuichetContactTypes types[] = { GUICHET_CONTACT_ADMIN, GUICHET_CONTACT_TECH,
                                             GUICHET_CONTACT_BILLING };

static gboolean
names (GuichetContactRequest *request, const char *service)
{
  const char *name = guichet_contact_request_get_service (request);

  return name != NULL && *name != '\0' && g_ascii_strcasecmp (name, service) == 0;
}

/* Whether @request puts somebody in the place of @type of @service. */
static gboolean
replaces (GuichetContactRequest *request, GuichetService *service, GuichetContactTypes type)
{
  const char *contact = guichet_service_get_contact (service, type);

  return (guichet_contact_request_get_types (request) & type) != 0 && contact != NULL &&
         g_ascii_strcasecmp (contact, guichet_contact_request_get_from (request)) == 0;
}

static gboolean
settle_one (GuichetService *service, GuichetContactRequest *request)
{
  const char *contacts[G_N_ELEMENTS (types)];
  gboolean is_other = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const gboolean is_it = (guichet_contact_request_get_types (request) & types[i]) != 0;

      contacts[i] = is_it ? guichet_contact_request_get_to (request)
                          : guichet_service_get_contact (service, types[i]);
      is_other |= replaces (request, service, types[i]);
    }
  if (is_other)
    guichet_service_set_contacts (service, contacts[0], contacts[1], contacts[2]);

  return is_other;
}

/**
 * guichet_service_settle:
 * @services: of #GuichetService, domain names before zones
 * @request: one that is done
 *
 * The service has its new contact, and so has, of a telephony group, every service in it. What is
 * not known stays so.
 */
void
guichet_service_settle (GListModel *services, GuichetContactRequest *request)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (services, i);

      if (!is_found && names (request, guichet_service_get_name (service)))
        is_found = settle_one (service, request);
      else if (names (request, guichet_service_get_group (service)))
        settle_one (service, request);
    }
}
