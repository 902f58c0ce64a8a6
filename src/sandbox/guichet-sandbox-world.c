/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-world.c: what the sandbox's OVHcloud has in its books.
 * Never decides what may be done with it; the routes do.
 */
#include "guichet-sandbox-world.h"

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
  g_ptr_array_unref (service->users);
  g_free (service);
}

static void
group_free (GuichetSandboxGroup *group)
{
  g_free (group->name);
  g_free (group->description);
  g_hash_table_unref (group->by_name);
  g_ptr_array_unref (group->services);
  g_free (group);
}

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

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->mailbox = g_ptr_array_new_with_free_func ((GDestroyNotify) mail_free);
  self->domains = g_ptr_array_new_with_free_func (g_free);
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
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->mailbox);
  g_ptr_array_unref (self->domains);
  g_free (self->account.nichandle);
  g_free (self->account.first_name);
  g_free (self->account.name);
  g_free (self->account.organisation);
  g_free (self->account.email);
  g_free (self->account.phone);
  g_free (self->account.address);
  g_free (self->account.zip);
  g_free (self->account.city);
  g_free (self);
}

/**
 * guichet_sandbox_world_add_group:
 * @self: a world
 * @name: name of the billing account
 * @description: what people call it
 *
 * Returns: (transfer none): the new group
 */
GuichetSandboxGroup *
guichet_sandbox_world_add_group (GuichetSandboxWorld *self,
                                 const char *name,
                                 const char *description)
{
  GuichetSandboxGroup *group = g_new0 (GuichetSandboxGroup, 1);

  group->id = ++self->last_id;
  group->name = g_strdup (name);
  group->description = g_strdup (description);
  group->services = g_ptr_array_new_with_free_func ((GDestroyNotify) service_free);
  group->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->groups, group);
  return group;
}

/**
 * guichet_sandbox_world_add_service:
 * @self: a world
 * @group: one of its groups
 * @kind: line or alias
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
  GuichetSandboxService *service = g_new0 (GuichetSandboxService, 1);

  service->id = ++self->last_id;
  service->name = g_strdup (name);
  service->description = g_strdup (description);
  service->kind = kind;
  service->users = g_ptr_array_new_with_free_func ((GDestroyNotify) user_free);
  g_ptr_array_add (group->services, service);
  g_hash_table_insert (group->by_name, service->name, service);
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
  GuichetSandboxUser *user = g_new0 (GuichetSandboxUser, 1);

  user->id = ++self->last_id;
  user->login = g_strdup (login);
  user->password = g_strdup (password);
  user->creation = now;
  g_ptr_array_add (line->users, user);
  return user;
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
  for (guint i = 0; i < self->groups->len; i++)
    {
      GuichetSandboxGroup *group = g_ptr_array_index (self->groups, i);

      if (g_str_equal (group->name, name))
        return group;
    }
  return NULL;
}

/**
 * guichet_sandbox_group_find_service:
 * @group: a group
 * @name: name of a service
 *
 * Returns: (nullable): the service, if it is in @group
 */
GuichetSandboxService *
guichet_sandbox_group_find_service (GuichetSandboxGroup *group, const char *name)
{
  return g_hash_table_lookup (group->by_name, name);
}

/**
 * guichet_sandbox_service_find_user:
 * @line: a line
 * @id: an id
 *
 * Returns: (nullable): the Click2Call user of @line with that id
 */
GuichetSandboxUser *
guichet_sandbox_service_find_user (GuichetSandboxService *line, gint64 id)
{
  for (guint i = 0; i < line->users->len; i++)
    {
      GuichetSandboxUser *user = g_ptr_array_index (line->users, i);

      if (user->id == id)
        return user;
    }
  return NULL;
}
