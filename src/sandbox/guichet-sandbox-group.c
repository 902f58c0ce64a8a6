/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-group.c: a billing account with its lines and numbers, and who sees them.
 * Never decides what may be done with them; the routes do.
 */
#include "guichet-sandbox-group.h"

static void
user_free (GuichetSandboxUser *user)
{
  g_free (user->login);
  g_free (user->password);
  g_free (user);
}

static void
service_free (GuichetSandboxService *service)
{
  g_free (service->name);
  g_free (service->description);
  guichet_sandbox_contacts_clear (&service->contacts);
  g_ptr_array_unref (service->users);
  g_free (service);
}

/**
 * guichet_sandbox_group_new:
 * @id: number of the group
 * @name: name of the billing account
 * @description: what people call it
 * @owner: the account that all three contacts are at first
 *
 * Returns: (transfer full): a group without services
 */
GuichetSandboxGroup *
guichet_sandbox_group_new (gint64 id, const char *name, const char *description, const char *owner)
{
  GuichetSandboxGroup *self = g_new0 (GuichetSandboxGroup, 1);

  self->id = id;
  self->name = g_strdup (name);
  self->description = g_strdup (description);
  guichet_sandbox_contacts_set_all (&self->contacts, owner);
  self->services = g_ptr_array_new_with_free_func ((GDestroyNotify) service_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * guichet_sandbox_group_free:
 * @self: (transfer full): a group
 */
void
guichet_sandbox_group_free (GuichetSandboxGroup *self)
{
  g_free (self->name);
  g_free (self->description);
  guichet_sandbox_contacts_clear (&self->contacts);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->services);
  g_free (self);
}

/**
 * guichet_sandbox_group_add_service:
 * @self: a group
 * @id: number of the service
 * @kind: line, alias or trunk
 * @name: the number, with 00
 * @description: what people call it
 *
 * Returns: (transfer none): the new service; its contacts are those of the group
 */
GuichetSandboxService *
guichet_sandbox_group_add_service (GuichetSandboxGroup *self,
                                   gint64 id,
                                   GuichetSandboxServiceKind kind,
                                   const char *name,
                                   const char *description)
{
  GuichetSandboxService *service = g_new0 (GuichetSandboxService, 1);

  service->id = id;
  service->name = g_strdup (name);
  service->description = g_strdup (description);
  service->kind = kind;
  service->group = self;
  guichet_sandbox_contacts_copy (&service->contacts, &self->contacts);
  service->users = g_ptr_array_new_with_free_func ((GDestroyNotify) user_free);
  g_ptr_array_add (self->services, service);
  g_hash_table_insert (self->by_name, service->name, service);
  return service;
}

/**
 * guichet_sandbox_group_find_service:
 * @self: a group
 * @name: name of a service
 *
 * Returns: (nullable): the service, if it is in @self
 */
GuichetSandboxService *
guichet_sandbox_group_find_service (GuichetSandboxGroup *self, const char *name)
{
  return g_hash_table_lookup (self->by_name, name);
}

/**
 * guichet_sandbox_group_is_seen_by:
 * @self: a group
 * @nichandle: an account
 *
 * Returns: whether @nichandle is a contact of the group or of one of its services, which could not
 * be reached otherwise [inferred]
 */
gboolean
guichet_sandbox_group_is_seen_by (const GuichetSandboxGroup *self, const char *nichandle)
{
  if (guichet_sandbox_contacts_have (&self->contacts, nichandle))
    return TRUE;
  for (guint i = 0; i < self->services->len; i++)
    {
      const GuichetSandboxService *service = g_ptr_array_index (self->services, i);

      if (guichet_sandbox_contacts_have (&service->contacts, nichandle))
        return TRUE;
    }
  return FALSE;
}

/**
 * guichet_sandbox_service_is_line:
 * @self: a service
 *
 * Returns: whether one can call from it
 */
gboolean
guichet_sandbox_service_is_line (const GuichetSandboxService *self)
{
  return self->kind != GUICHET_SANDBOX_SERVICE_ALIAS;
}

/**
 * guichet_sandbox_service_add_user:
 * @self: a line
 * @id: number of the user
 * @login: name of the user
 * @password: secret of the user
 * @now: the server's clock
 *
 * Returns: (transfer none): the new Click2Call user of @self
 */
GuichetSandboxUser *
guichet_sandbox_service_add_user (GuichetSandboxService *self,
                                  gint64 id,
                                  const char *login,
                                  const char *password,
                                  gint64 now)
{
  GuichetSandboxUser *user = g_new0 (GuichetSandboxUser, 1);

  user->id = id;
  user->login = g_strdup (login);
  user->password = g_strdup (password);
  user->creation = now;
  g_ptr_array_add (self->users, user);
  return user;
}

/**
 * guichet_sandbox_service_find_user:
 * @self: a line
 * @id: an id
 *
 * Returns: (nullable): the Click2Call user of @self with that id
 */
GuichetSandboxUser *
guichet_sandbox_service_find_user (GuichetSandboxService *self, gint64 id)
{
  for (guint i = 0; i < self->users->len; i++)
    {
      GuichetSandboxUser *user = g_ptr_array_index (self->users, i);

      if (user->id == id)
        return user;
    }
  return NULL;
}

/**
 * guichet_sandbox_service_is_seen_by:
 * @self: a service
 * @group: the group it is in
 * @nichandle: an account
 *
 * Returns: whether @nichandle is a contact of the service or of its group
 */
gboolean
guichet_sandbox_service_is_seen_by (const GuichetSandboxService *self,
                                    const GuichetSandboxGroup *group,
                                    const char *nichandle)
{
  return guichet_sandbox_contacts_have (&self->contacts, nichandle) ||
         guichet_sandbox_contacts_have (&group->contacts, nichandle);
}
