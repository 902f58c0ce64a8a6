/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-service.c: a domain name as one of the services whose contacts can be changed.
 * Asks nobody for anything: what was not read as a service is made of what the name itself tells.
 */
#include "config.h"

#include "guichet-domain-service.h"

static const char *
to_contact (const char *account)
{
  return *account != '\0' ? account : NULL;
}

/**
 * guichet_domain_service_dup:
 * @desk: whose services may have been read
 * @domain: a domain name
 *
 * One that was read as a service knows more: what is asked for already, an open bill.
 *
 * Returns: (transfer full): the service that @domain is
 */
GuichetService *
guichet_domain_service_dup (GuichetContactsDesk *desk, GuichetDomain *domain)
{
  GuichetService *known =
      guichet_service_list_find (guichet_contacts_desk_get_services (desk), GUICHET_SERVICE_DOMAIN,
                                 guichet_domain_get_name (domain));
  GuichetService *service;

  if (known != NULL && guichet_service_knows_contacts (known))
    return g_object_ref (known);
  service = guichet_service_new (GUICHET_SERVICE_DOMAIN, guichet_domain_get_name (domain), "");
  guichet_service_set_contacts (service, to_contact (guichet_domain_get_admin (domain)),
                                to_contact (guichet_domain_get_tech (domain)),
                                to_contact (guichet_domain_get_billing (domain)));
  return service;
}
