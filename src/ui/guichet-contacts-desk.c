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
  GListStore *bulks;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (GuichetContactsDesk, guichet_contacts_desk, G_TYPE_OBJECT)

typedef enum
{
  PROP_BUSY = 1,
} GuichetContactsDeskProperty;

static GParamSpec *props[PROP_BUSY + 1];

/* Changes under way */

static gboolean
is_sending (GuichetContactBulk *bulk)
{
  const GuichetContactBulkState state = guichet_contact_bulk_get_state (bulk);

  return state == GUICHET_CONTACT_BULK_RUNNING || state == GUICHET_CONTACT_BULK_LOOKING;
}

static void
refresh_busy (GuichetContactsDesk *self)
{
  gboolean is_busy = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->bulks)); i++)
    {
      g_autoptr(GuichetContactBulk) bulk = g_list_model_get_item (G_LIST_MODEL (self->bulks), i);

      is_busy |= is_sending (bulk);
    }
  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* What was asked for is among the requests of each side that is read already. */
static void
state_changed_cb (GuichetContactsDesk *self, GParamSpec *pspec, GuichetContactBulk *bulk)
{
  refresh_busy (self);
  if (guichet_contact_bulk_get_state (bulk) != GUICHET_CONTACT_BULK_OVER)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (self->sides), i);

      guichet_contact_request_list_refresh (guichet_contact_side_get_requests (side));
    }
}

/**
 * guichet_contacts_desk_add_bulk:
 * @self: the desk
 * @bulk: a change that was started; one that is there already stays once
 *
 * Keeps @bulk, and the program with it as long as it sends, until
 * guichet_contacts_desk_drop_bulk().
 */
void
guichet_contacts_desk_add_bulk (GuichetContactsDesk *self, GuichetContactBulk *bulk)
{
  g_return_if_fail (GUICHET_IS_CONTACTS_DESK (self));
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (bulk));

  if (g_list_store_find (self->bulks, bulk, NULL))
    return;
  g_list_store_append (self->bulks, bulk);
  g_signal_connect_object (bulk, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_busy (self);
}

/**
 * guichet_contacts_desk_drop_bulk:
 * @self: the desk
 * @bulk: a change whose result was read
 */
void
guichet_contacts_desk_drop_bulk (GuichetContactsDesk *self, GuichetContactBulk *bulk)
{
  guint position = 0;

  g_return_if_fail (GUICHET_IS_CONTACTS_DESK (self));
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (bulk));

  if (!g_list_store_find (self->bulks, bulk, &position))
    return;
  g_signal_handlers_disconnect_by_func (bulk, state_changed_cb, self);
  g_list_store_remove (self->bulks, position);
  refresh_busy (self);
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

GListModel *
guichet_contacts_desk_get_bulks (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), NULL);

  return G_LIST_MODEL (self->bulks);
}

gboolean
guichet_contacts_desk_get_busy (GuichetContactsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACTS_DESK (self), FALSE);

  return self->is_busy;
}

static void
guichet_contacts_desk_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((GuichetContactsDeskProperty) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, GUICHET_CONTACTS_DESK (object)->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_contacts_desk_dispose;
  object_class->get_property = guichet_contacts_desk_get_property;

  props[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_contacts_desk_init (GuichetContactsDesk *self)
{
  self->bulks = g_list_store_new (GUICHET_TYPE_CONTACT_BULK);
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
