/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list.c: what OVHcloud does for the domain names of the account in use. Never
 * shows the operations of one account under another.
 */
#include "config.h"

#include "guichet-domain-task-list-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-domain-operation.h"
#include "guichet-error.h"
#include "guichet-read-list-private.h"
#include "guichet-session-private.h"
#include "guichet-session-wait.h"

G_DEFINE_FINAL_TYPE (GuichetDomainTaskList, guichet_domain_task_list, GUICHET_TYPE_READ_LIST)

/**
 * guichet_domain_task_list_hold:
 *
 * Somebody looks at the list: it is read now.
 */
void
guichet_domain_task_list_hold (GuichetDomainTaskList *self)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self));

  if (guichet_recheck_hold (self->recheck))
    guichet_domain_task_list_refresh (self);
}

/**
 * guichet_domain_task_list_release:
 *
 * Undoes one guichet_domain_task_list_hold().
 */
void
guichet_domain_task_list_release (GuichetDomainTaskList *self)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self));

  guichet_recheck_release (self->recheck);
}

/**
 * guichet_domain_task_list_find:
 * @id: OVHcloud's number
 *
 * Returns: (nullable) (transfer none): the operation of that number
 */
GuichetDomainTask *
guichet_domain_task_list_find (GuichetDomainTaskList *self, gint64 id)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self), NULL);

  return g_hash_table_lookup (self->known, &id);
}

GuichetClient *
guichet_domain_task_list_get_client (GTask *task)
{
  GuichetDomainTaskList *self = g_task_get_source_object (task);

  if (self->client == NULL)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, "%s",
                             _("The account of this operation is not signed in any more."));
  return self->client;
}

/* Whose they are */

static void
session_changed_cb (GuichetDomainTaskList *self)
{
  const GError *error = guichet_session_get_error (self->session);

  if (g_set_object (&self->client, guichet_session_get_client (self->session)))
    {
      guichet_domain_task_list_take_reading (self, NULL);
      guichet_domain_task_list_clear (self);
      guichet_read_list_take_error (GUICHET_READ_LIST (self), NULL);
      self->is_wanted = self->is_wanted || guichet_recheck_is_held (self->recheck);
      g_free (self->profile);
      self->profile =
          self->client != NULL
              ? g_strdup (guichet_profile_get_id (guichet_session_get_profile (self->session)))
              : NULL;
    }
  if (guichet_session_get_state (self->session) != GUICHET_SESSION_STATE_LOADING)
    {
      if (self->client == NULL)
        guichet_read_list_take_error (GUICHET_READ_LIST (self),
                                      error != NULL ? g_error_copy (error) : NULL);
      else if (self->is_wanted)
        guichet_domain_task_list_refresh (self);
    }
  guichet_domain_task_list_plan (self);
  guichet_domain_task_list_update_loading (self);
}

static void
domains_changed_cb (GuichetDomainTaskList *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (G_LIST_MODEL (self->domains), i);

      /* What they have read themselves may be newer. */
      if (guichet_domain_get_operation (domain) == NULL)
        guichet_domain_operation_put (self->under_way, domain);
    }
}

/**
 * guichet_domain_task_list_new:
 * @session: whose account
 * @domains: of the same; are told which operation is under way
 *
 * Returns: (transfer full): the list, empty until somebody holds it
 */
GuichetDomainTaskList *
guichet_domain_task_list_new (GuichetSession *session, GuichetDomainList *domains)
{
  GuichetDomainTaskList *self = g_object_new (GUICHET_TYPE_DOMAIN_TASK_LIST, NULL);

  self->session = g_object_ref (session);
  self->domains = g_object_ref (domains);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (domains, "items-changed", G_CALLBACK (domains_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}

static void
guichet_domain_task_list_dispose (GObject *object)
{
  GuichetDomainTaskList *self = GUICHET_DOMAIN_TASK_LIST (object);

  guichet_recheck_plan (self->recheck, FALSE);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->client);
  g_clear_object (&self->store);
  g_clear_object (&self->domains);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_domain_task_list_parent_class)->dispose (object);
}

static void
guichet_domain_task_list_finalize (GObject *object)
{
  GuichetDomainTaskList *self = GUICHET_DOMAIN_TASK_LIST (object);

  g_clear_pointer (&self->recheck, guichet_recheck_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->under_way, g_hash_table_unref);
  g_clear_error (&self->bar_error);

  G_OBJECT_CLASS (guichet_domain_task_list_parent_class)->finalize (object);
}

static void
add_signal (const char *name)
{
  g_signal_new (name, GUICHET_TYPE_DOMAIN_TASK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, GUICHET_TYPE_DOMAIN_TASK);
}

static void
guichet_domain_task_list_class_init (GuichetDomainTaskListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_domain_task_list_dispose;
  object_class->finalize = guichet_domain_task_list_finalize;
  GUICHET_READ_LIST_CLASS (klass)->item_type = GUICHET_TYPE_DOMAIN_TASK;

  add_signal ("arrived");
  add_signal ("changed");
}

static void
ask_again (gpointer self)
{
  guichet_domain_task_list_refresh (self);
}

static void
guichet_domain_task_list_init (GuichetDomainTaskList *self)
{
  self->recheck = guichet_recheck_new (ask_again, self);
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->under_way = guichet_domain_operation_new_table ();
}
