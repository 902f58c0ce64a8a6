/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contacts-desk.c: what the windows about contacts share: the services of the account, the
 * requests, the accounts that were given last, the changes under way. Has no widgets, so a change
 * goes on when the window that asked for it is closed.
 */
#include "config.h"

#include "guichet-contacts-desk.h"

#include "guichet-service-settle.h"

struct _GuichetContactsDesk
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetServiceList *services;
  GuichetContactSides *sides;
  GuichetServicePending *pending;
  GuichetRecentAccounts *recent;
  GuichetBulkShelf *bulks;
};

G_DEFINE_FINAL_TYPE (GuichetContactsDesk, guichet_contacts_desk, G_TYPE_OBJECT)

/* What was asked for is among the requests of each side that is read already. */
static void
bulk_over_cb (GuichetContactsDesk *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (self->sides), i);

      guichet_contact_request_list_refresh (guichet_contact_side_get_requests (side));
    }
}

/* What is shared */

GuichetSession *
guichet_contacts_desk_get_session (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return self->session;
}

GuichetServiceList *
guichet_contacts_desk_get_services (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return self->services;
}

GuichetContactSides *
guichet_contacts_desk_get_sides (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return self->sides;
}

GuichetServicePending *
guichet_contacts_desk_get_pending (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return self->pending;
}

GuichetRecentAccounts *
guichet_contacts_desk_get_recent (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return self->recent;
}

GuichetBulkShelf *
guichet_contacts_desk_get_bulks (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return self->bulks;
}

static void
guichet_contacts_desk_dispose (GObject *object)
{
  GuichetContactsDesk *self = GUICHET_CONTACTS_DESK (object);

  g_clear_object (&self->bulks);
  g_clear_object (&self->recent);
  g_clear_object (&self->pending);
  g_clear_object (&self->sides);
  g_clear_object (&self->services);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_contacts_desk_parent_class)->dispose (object);
}

static void
guichet_contacts_desk_class_init (GuichetContactsDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_contacts_desk_dispose;
}

static void
guichet_contacts_desk_init (GuichetContactsDesk *self)
{
  self->bulks = guichet_bulk_shelf_new (GUICHET_TYPE_CONTACT_BULK);
  g_signal_connect_object (self->bulks, "over", G_CALLBACK (bulk_over_cb), self, G_CONNECT_SWAPPED);
}

/* The services are those of the account in use, and so are the requests that are told of them. */
static void
sides_changed_cb (GuichetContactsDesk *self)
{
  GuichetContactSide *current = guichet_contact_sides_get_current (self->sides);

  guichet_service_pending_set_requests (
      self->pending,
      current != NULL ? G_LIST_MODEL (guichet_contact_side_get_requests (current)) : NULL);
}

static void
request_changed_cb (GuichetContactsDesk *self,
                    GuichetContactSide *side,
                    GuichetContactRequest *request)
{
  if (side == guichet_contact_sides_get_current (self->sides) &&
      guichet_contact_request_get_state (request) == GUICHET_CONTACT_REQUEST_DONE)
    guichet_service_settle (G_LIST_MODEL (self->services), request);
}

/**
 * guichet_contacts_desk_new:
 * @session: the account in use
 *
 * Nothing is asked of the network before the list in question is loaded or held.
 *
 * Returns: (transfer full): a desk without changes under way
 */
GuichetContactsDesk *
guichet_contacts_desk_new (GuichetSession *session)
{
  GuichetContactsDesk *self = g_object_new (GUICHET_TYPE_CONTACTS_DESK, NULL);

  self->session = g_object_ref (session);
  self->services = guichet_service_list_new (session);
  self->sides = guichet_contact_sides_new (session);
  self->pending = guichet_service_pending_new (G_LIST_MODEL (self->services));
  g_signal_connect_object (self->sides, "items-changed", G_CALLBACK (sides_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sides_changed_cb (self);
  g_signal_connect_object (self->sides, "changed", G_CALLBACK (request_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->recent = guichet_recent_accounts_new ();
  return self;
}
