/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-world-find.c: what the sandbox's OVHcloud has in its books, by name.
 * Never asks who wants to know; the routes do.
 */
#include "guichet-sandbox-world.h"

/**
 * guichet_sandbox_world_get_first_account:
 * @self: a world that a scenario has filled
 *
 * Returns: who signs in when nobody is named
 */
const GuichetSandboxAccount *
guichet_sandbox_world_get_first_account (GuichetSandboxWorld *self)
{
  return g_ptr_array_index (self->accounts, 0);
}

/**
 * guichet_sandbox_world_find_account:
 * @self: a world
 * @nichandle: (nullable): name of an account
 *
 * Returns: (nullable): the account
 */
const GuichetSandboxAccount *
guichet_sandbox_world_find_account (GuichetSandboxWorld *self, const char *nichandle)
{
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (self->accounts, i);

      if (g_strcmp0 (account->nichandle, nichandle) == 0)
        return account;
    }
  return NULL;
}

/**
 * guichet_sandbox_world_find_customer:
 * @self: a world
 * @nichandle: name of an account, in capitals or not
 *
 * Returns: (nullable): the account, even if it signs in elsewhere
 */
GuichetSandboxAccount *
guichet_sandbox_world_find_customer (GuichetSandboxWorld *self, const char *nichandle)
{
  GPtrArray *const books[] = { self->accounts, self->outsiders };

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      for (guint j = 0; j < books[i]->len; j++)
        {
          GuichetSandboxAccount *account = g_ptr_array_index (books[i], j);

          if (g_ascii_strcasecmp (account->nichandle, nichandle) == 0)
            return account;
        }
    }
  return NULL;
}

/**
 * guichet_sandbox_world_find_group:
 * @self: a world
 * @name: name of a billing account
 *
 * Returns: (nullable): the group
 */
GuichetSandboxGroup *
guichet_sandbox_world_find_group (GuichetSandboxWorld *self, const char *name)
{
  return g_hash_table_lookup (self->groups_by_name, name);
}

/**
 * guichet_sandbox_world_find_service:
 * @self: a world
 * @name: name of a line, alias or trunk
 *
 * Returns: (nullable): the service, in whichever group
 */
GuichetSandboxService *
guichet_sandbox_world_find_service (GuichetSandboxWorld *self, const char *name)
{
  return g_hash_table_lookup (self->services_by_name, name);
}

/**
 * guichet_sandbox_world_find_domain:
 * @self: a world
 * @name: a domain name
 *
 * Returns: (nullable): the domain
 */
GuichetSandboxDomain *
guichet_sandbox_world_find_domain (GuichetSandboxWorld *self, const char *name)
{
  return g_hash_table_lookup (self->domains_by_name, name);
}

/**
 * guichet_sandbox_world_find_seen_domain:
 * @self: a world
 * @name: a domain name
 * @nichandle: an account
 *
 * Returns: (nullable): the domain, if @nichandle is one of its contacts
 */
GuichetSandboxDomain *
guichet_sandbox_world_find_seen_domain (GuichetSandboxWorld *self,
                                        const char *name,
                                        const char *nichandle)
{
  GuichetSandboxDomain *domain = guichet_sandbox_world_find_domain (self, name);

  return domain != NULL && guichet_sandbox_contacts_have (&domain->contacts, nichandle) ? domain
                                                                                        : NULL;
}

/**
 * guichet_sandbox_world_find_zone:
 * @self: a world
 * @name: name of a DNS zone
 *
 * Returns: (nullable): the zone
 */
GuichetSandboxDomain *
guichet_sandbox_world_find_zone (GuichetSandboxWorld *self, const char *name)
{
  return g_hash_table_lookup (self->zones_by_name, name);
}
