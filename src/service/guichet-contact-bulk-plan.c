/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-plan.c: what a bulk will send, and for whom. Sends nothing.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include "guichet-instance.h"
#include "guichet-session-private.h"

/**
 * guichet_contact_bulk_new_in_folder:
 * @session: whose account asks
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
GuichetContactBulk *
guichet_contact_bulk_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetClient *client = guichet_session_get_client (session);
  GuichetAccount *account = guichet_session_get_account (session);
  GuichetProfile *profile = guichet_session_get_profile (session);
  GuichetContactBulk *self;

  g_return_val_if_fail (GUICHET_IS_SESSION (session), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  if (client == NULL || account == NULL)
    return NULL;
  self = g_object_new (GUICHET_TYPE_CONTACT_BULK, NULL);
  self->client = g_object_ref (client);
  self->me = g_strdup (guichet_account_get_nichandle (account));
  self->profile =
      g_strdup (profile != NULL ? guichet_profile_get_id (profile) : GUICHET_PROFILE_FOUND_ID);
  self->folder = g_strdup (folder);

  return self;
}

/**
 * guichet_contact_bulk_new:
 * @session: whose account asks
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
GuichetContactBulk *
guichet_contact_bulk_new (GuichetSession *session)
{
  return guichet_contact_bulk_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_contact_bulk_renew:
 * @session: that may have other keys by now
 *
 * Goes on with the keys of @session, if they are of the account that asks. What is in flight comes
 * to its end with the old ones.
 */
void
guichet_contact_bulk_renew (GuichetContactBulk *self, GuichetSession *session)
{
  GuichetClient *client;
  GuichetAccount *account;

  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));

  client = guichet_session_get_client (session);
  account = guichet_session_get_account (session);
  if (client != NULL && account != NULL &&
      g_strcmp0 (guichet_account_get_nichandle (account), self->me) == 0)
    g_set_object (&self->client, client);
}

/**
 * guichet_contact_bulk_set_separate:
 * @is_separate: whether each contact has a request of its own, the administrator's the last
 *
 * Holds for what is added from now on.
 */
void
guichet_contact_bulk_set_separate (GuichetContactBulk *self, gboolean is_separate)
{
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  self->is_separate = is_separate;
}

static char *
make_name (GuichetServiceKind kind, const char *name)
{
  return g_strdup_printf ("%d %s", (int) kind, name);
}

gboolean
guichet_contact_bulk_take_change (GuichetContactBulk *self, GuichetContactChange *change)
{
  GuichetService *service = guichet_contact_change_get_service (change);
  char *name = make_name (guichet_service_get_kind (service), guichet_service_get_name (service));

  if (g_hash_table_contains (self->names, name))
    {
      g_free (name);
      return FALSE;
    }
  g_hash_table_insert (self->names, name, change);
  g_ptr_array_add (self->changes, g_object_ref (change));
  if (guichet_contact_change_get_state (change) != GUICHET_CONTACT_CHANGE_SKIPPED)
    {
      self->total++;
      g_object_notify (G_OBJECT (self), "total");
    }
  self->done += guichet_contact_bulk_is_counted (change) ? 1 : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), self->changes->len - 1, 0, 1);

  return TRUE;
}

/* What comes with the group is neither sent nor counted any more. */
static void
leave_to (GuichetContactBulk *self, GuichetContactChange *change, GuichetContactChange *group)
{
  const GuichetContactChangeState before = guichet_contact_change_get_state (change);

  guichet_contact_change_leave_to (change, group);
  if (guichet_contact_change_get_state (change) == before)
    return;
  self->total--;
  g_object_notify (G_OBJECT (self), "total");
}

/* Whichever of the two was added first. */
static void
settle_with_group (GuichetContactBulk *self, GuichetContactChange *change)
{
  GuichetService *service = guichet_contact_change_get_service (change);
  g_autofree char *name = make_name (GUICHET_SERVICE_GROUP, guichet_service_get_group (service));
  GuichetContactChange *group = g_hash_table_lookup (self->names, name);

  if (group != NULL && group != change)
    leave_to (self, change, group);
  if (!guichet_contact_rules_spreads (guichet_service_get_kind (service)))
    return;
  for (guint i = 0; i < self->changes->len; i++)
    if (g_str_equal (guichet_service_get_name (service),
                     guichet_service_get_group (
                         guichet_contact_change_get_service (self->changes->pdata[i]))))
      leave_to (self, self->changes->pdata[i], change);
}

/**
 * guichet_contact_bulk_add:
 * @service: whose contacts
 * @admin: (nullable): who shall be administrator
 * @tech: (nullable): who shall be technical contact
 * @billing: (nullable): who shall pay
 *
 * Plans a change, before the bulk is started. Nothing is sent of it if the rules forbid it, and
 * nothing that comes with the change of its group, before or after which it may be added.
 *
 * Returns: (transfer none) (nullable): the change; %NULL if @service is in the bulk already
 */
GuichetContactChange *
guichet_contact_bulk_add (GuichetContactBulk *self,
                          GuichetService *service,
                          const char *admin,
                          const char *tech,
                          const char *billing)
{
  const char *const wanted[3] = { admin, tech, billing };
  g_autoptr(GuichetContactChange) change = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), NULL);
  g_return_val_if_fail (self->state == GUICHET_CONTACT_BULK_PLANNED && self->id == 0, NULL);

  change = guichet_contact_change_new (service, self->me, wanted, self->is_separate);

  if (!guichet_contact_bulk_take_change (self, change))
    return NULL;
  settle_with_group (self, change);

  return change;
}
