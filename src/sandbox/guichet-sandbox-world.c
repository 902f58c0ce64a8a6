/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-world.c: what the sandbox's OVHcloud has in its books.
 * Never decides what may be done with it; the routes do.
 */
#include "guichet-sandbox-world.h"

static void
mail_free (GuichetSandboxMail *mail)
{
  g_free (mail->to);
  g_free (mail->subject);
  g_free (mail->body);
  g_free (mail);
}

/**
 * guichet_sandbox_world_new:
 *
 * Returns: (transfer full): an empty world; a scenario fills it
 */
GuichetSandboxWorld *
guichet_sandbox_world_new (void)
{
  GuichetSandboxWorld *self = g_new0 (GuichetSandboxWorld, 1);

  self->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_account_free);
  self->outsiders = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_account_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_group_free);
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_domain_free);
  self->zones = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_domain_free);
  self->holders = guichet_sandbox_holders_new ();
  self->mailbox = g_ptr_array_new_with_free_func ((GDestroyNotify) mail_free);
  self->groups_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->services_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->domains_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->zones_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->last_id = 100000;
  return self;
}

/**
 * guichet_sandbox_world_free:
 * @self: (transfer full): a world
 */
void
guichet_sandbox_world_free (GuichetSandboxWorld *self)
{
  g_hash_table_unref (self->groups_by_name);
  g_hash_table_unref (self->services_by_name);
  g_hash_table_unref (self->domains_by_name);
  g_hash_table_unref (self->zones_by_name);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->outsiders);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->domains);
  g_ptr_array_unref (self->zones);
  guichet_sandbox_holders_free (self->holders);
  g_ptr_array_unref (self->mailbox);
  g_free (self);
}

/**
 * guichet_sandbox_world_add_account:
 * @self: a world
 * @nichandle: name of a customer
 *
 * Returns: (transfer none): the new account, which the caller describes
 */
GuichetSandboxAccount *
guichet_sandbox_world_add_account (GuichetSandboxWorld *self, const char *nichandle)
{
  GuichetSandboxAccount *account = guichet_sandbox_account_new (nichandle);

  g_ptr_array_add (self->accounts, account);
  return account;
}

/**
 * guichet_sandbox_world_add_outsider:
 * @self: a world
 * @nichandle: name of a customer of another region, who cannot sign in here
 *
 * Returns: (transfer none): the new account
 */
GuichetSandboxAccount *
guichet_sandbox_world_add_outsider (GuichetSandboxWorld *self, const char *nichandle)
{
  GuichetSandboxAccount *account = guichet_sandbox_account_new (nichandle);

  account->region = "CA";
  g_ptr_array_add (self->outsiders, account);
  return account;
}

/**
 * guichet_sandbox_world_add_group:
 * @self: a world
 * @name: name of the billing account
 * @description: what people call it
 * @owner: nichandle of its three contacts
 *
 * Returns: (transfer none): the new group
 */
GuichetSandboxGroup *
guichet_sandbox_world_add_group (GuichetSandboxWorld *self,
                                 const char *name,
                                 const char *description,
                                 const char *owner)
{
  GuichetSandboxGroup *group =
      guichet_sandbox_group_new (++self->last_id, name, description, owner);

  g_ptr_array_add (self->groups, group);
  g_hash_table_insert (self->groups_by_name, group->name, group);
  return group;
}

/**
 * guichet_sandbox_world_add_service:
 * @self: a world
 * @group: one of its groups
 * @kind: line, alias or trunk
 * @name: the number, with 00
 * @description: what people call it
 *
 * Returns: (transfer none): the new service
 */
GuichetSandboxService *
guichet_sandbox_world_add_service (GuichetSandboxWorld *self,
                                   GuichetSandboxGroup *group,
                                   GuichetSandboxServiceKind kind,
                                   const char *name,
                                   const char *description)
{
  GuichetSandboxService *service =
      guichet_sandbox_group_add_service (group, ++self->last_id, kind, name, description);

  g_hash_table_insert (self->services_by_name, service->name, service);
  return service;
}

/**
 * guichet_sandbox_world_add_user:
 * @self: a world
 * @line: a line
 * @login: name of the user
 * @password: secret of the user
 * @now: the server's clock
 *
 * Returns: (transfer none): the new Click2Call user of @line
 */
GuichetSandboxUser *
guichet_sandbox_world_add_user (GuichetSandboxWorld *self,
                                GuichetSandboxService *line,
                                const char *login,
                                const char *password,
                                gint64 now)
{
  return guichet_sandbox_service_add_user (line, ++self->last_id, login, password, now);
}

/**
 * guichet_sandbox_world_add_domain:
 * @self: a world
 * @name: a domain name
 * @contacts: who its contacts are at first
 *
 * Returns: (transfer none): the new domain
 */
GuichetSandboxDomain *
guichet_sandbox_world_add_domain (GuichetSandboxWorld *self,
                                  const char *name,
                                  const GuichetSandboxContacts *contacts)
{
  GuichetSandboxDomain *domain = guichet_sandbox_domain_new (++self->last_id, name, contacts);

  g_ptr_array_add (self->domains, domain);
  g_hash_table_insert (self->domains_by_name, domain->name, domain);
  return domain;
}

/**
 * guichet_sandbox_world_add_zone:
 * @self: a world
 * @name: a domain name, registered here or elsewhere
 * @contacts: who its contacts are at first
 *
 * Returns: (transfer none): the new DNS zone
 */
GuichetSandboxDomain *
guichet_sandbox_world_add_zone (GuichetSandboxWorld *self,
                                const char *name,
                                const GuichetSandboxContacts *contacts)
{
  GuichetSandboxDomain *zone = guichet_sandbox_domain_new (++self->last_id, name, contacts);

  g_ptr_array_add (self->zones, zone);
  g_hash_table_insert (self->zones_by_name, zone->name, zone);
  return zone;
}

/**
 * guichet_sandbox_world_add_mail:
 * @self: a world
 * @now: the server's clock
 * @to: address
 * @subject: one line
 * @body: plain text
 *
 * Puts what OVHcloud would send by e-mail where the person at the sandbox can read it.
 */
void
guichet_sandbox_world_add_mail (GuichetSandboxWorld *self,
                                gint64 now,
                                const char *to,
                                const char *subject,
                                const char *body)
{
  GuichetSandboxMail *mail = g_new0 (GuichetSandboxMail, 1);

  mail->time = now;
  mail->to = g_strdup (to);
  mail->subject = g_strdup (subject);
  mail->body = g_strdup (body);
  g_ptr_array_add (self->mailbox, mail);
}
