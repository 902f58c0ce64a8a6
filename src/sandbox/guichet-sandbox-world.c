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
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_group_free);
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
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->mailbox);
  g_ptr_array_unref (self->domains);
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
  return guichet_sandbox_group_add_service (group, ++self->last_id, kind, name, description);
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
