/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-pending.c: what the requests of the account in use say of its services. A request
 * names its service and nothing else of it, so a domain name and its zone are told apart by who is
 * to be replaced; where that does not help either, it is taken for the domain name's.
 */
#include "config.h"

#include "guichet-service-pending.h"

struct _GuichetServicePending
{
  GObject parent_instance;

  GListModel *services;
  GuichetContactSides *sides;
  GuichetContactRequestList *requests; /* (nullable): of the side in use */
  guint source;
};

G_DEFINE_FINAL_TYPE (GuichetServicePending, guichet_service_pending, G_TYPE_OBJECT)

static const GuichetContactTypes types[] = { GUICHET_CONTACT_ADMIN, GUICHET_CONTACT_TECH,
                                             GUICHET_CONTACT_BILLING };

static gboolean
is_open (GuichetContactRequest *request)
{
  return guichet_contact_request_state_is_open (guichet_contact_request_get_state (request));
}

static gboolean
names (GuichetContactRequest *request, const char *service)
{
  const char *name = guichet_contact_request_get_service (request);

  return name != NULL && *name != '\0' && g_ascii_strcasecmp (name, service) == 0;
}

/* Whether @request is for @type of @service, as far as one can tell. */
static gboolean
fits (GuichetContactRequest *request, GuichetService *service, GuichetContactTypes type)
{
  const char *contact = guichet_service_get_contact (service, type);

  return (guichet_contact_request_get_types (request) & type) != 0 &&
         (contact == NULL ||
          g_ascii_strcasecmp (contact, guichet_contact_request_get_from (request)) == 0);
}

/* Those that are open, by service in lower case. */
static GHashTable *
sort_requests (GListModel *requests)
{
  GHashTable *table =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr(GuichetContactRequest) request = g_list_model_get_item (requests, i);
      const char *service = guichet_contact_request_get_service (request);
      g_autofree char *name = service != NULL ? g_ascii_strdown (service, -1) : NULL;
      GPtrArray *same;

      if (name == NULL || !is_open (request))
        continue;
      same = g_hash_table_lookup (table, name);
      if (same == NULL)
        {
          same = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (table, g_steal_pointer (&name), same);
        }
      g_ptr_array_add (same, g_steal_pointer (&request));
    }

  return table;
}

/* Each request is for one service. */
static gboolean
take (GPtrArray *requests, GuichetService *service, GuichetContactTypes type, GHashTable *taken)
{
  for (guint i = 0; requests != NULL && i < requests->len; i++)
    {
      const guintptr types_taken =
          GPOINTER_TO_SIZE (g_hash_table_lookup (taken, requests->pdata[i]));

      if ((types_taken & type) == 0 && fits (requests->pdata[i], service, type))
        {
          g_hash_table_insert (taken, requests->pdata[i], GSIZE_TO_POINTER (types_taken | type));
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * guichet_service_pending_mark:
 * @services: of #GuichetService, domain names before zones
 * @requests: of #GuichetContactRequest
 *
 * Sets of each service the contacts that a request is under way for.
 */
void
guichet_service_pending_mark (GListModel *services, GListModel *requests)
{
  g_autoptr(GHashTable) by_name = sort_requests (requests);
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (services, i);
      g_autofree char *name = g_ascii_strdown (guichet_service_get_name (service), -1);
      GPtrArray *same = g_hash_table_lookup (by_name, name);
      GuichetContactTypes pending = GUICHET_CONTACT_NONE;

      for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
        pending |= take (same, service, types[k], taken) ? types[k] : GUICHET_CONTACT_NONE;
      guichet_service_set_pending (service, pending);
    }
}

static gboolean
replace (GuichetService *service, GuichetContactRequest *request)
{
  const char *contacts[G_N_ELEMENTS (types)];
  g_autofree char *to = g_strdup (guichet_contact_request_get_to (request));
  gboolean is_other = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const gboolean is_it = (guichet_contact_request_get_types (request) & types[i]) != 0;

      contacts[i] = is_it ? to : guichet_service_get_contact (service, types[i]);
      is_other |= is_it && fits (request, service, types[i]);
    }
  if (!is_other || !guichet_service_knows_contacts (service))
    return FALSE;
  guichet_service_set_contacts (service, contacts[0], contacts[1], contacts[2]);

  return TRUE;
}

/**
 * guichet_service_pending_settle:
 * @services: of #GuichetService
 * @request: one that is done
 *
 * The service has its new contact, and so has, of a telephony group, every service in it.
 */
void
guichet_service_pending_settle (GListModel *services, GuichetContactRequest *request)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (services, i);

      if (!is_found && names (request, guichet_service_get_name (service)))
        is_found = replace (service, request);
      else if (names (request, guichet_service_get_group (service)))
        replace (service, request);
    }
}

/* Follows */

static gboolean
mark_cb (gpointer user_data)
{
  GuichetServicePending *self = user_data;

  self->source = 0;
  if (self->requests != NULL)
    guichet_service_pending_mark (self->services, G_LIST_MODEL (self->requests));

  return G_SOURCE_REMOVE;
}

/* Lists change in many pieces. */
static void
mark_soon (GuichetServicePending *self)
{
  if (self->source == 0)
    self->source = g_idle_add (mark_cb, self);
}

static void
changed_cb (GuichetServicePending *self,
            GuichetContactSide *side,
            GuichetContactRequest *request,
            GuichetContactSides *sides)
{
  if (side == guichet_contact_sides_get_current (sides) &&
      guichet_contact_request_get_state (request) == GUICHET_CONTACT_REQUEST_DONE)
    guichet_service_pending_settle (self->services, request);
  mark_soon (self);
}

static void
follow (GuichetServicePending *self)
{
  GuichetContactSide *side = guichet_contact_sides_get_current (self->sides);
  GuichetContactRequestList *requests =
      side != NULL ? guichet_contact_side_get_requests (side) : NULL;

  if (requests == self->requests)
    return;
  if (self->requests != NULL)
    g_signal_handlers_disconnect_by_data (self->requests, self);
  g_set_object (&self->requests, requests);
  if (requests != NULL)
    g_signal_connect_object (requests, "items-changed", G_CALLBACK (mark_soon), self,
                             G_CONNECT_SWAPPED);
  mark_soon (self);
}

/**
 * guichet_service_pending_new:
 * @services: of #GuichetService
 * @sides: whose side in use is followed, as far as somebody holds it
 *
 * Returns: (transfer full): what keeps @services up to date as long as it lives
 */
GuichetServicePending *
guichet_service_pending_new (GListModel *services, GuichetContactSides *sides)
{
  GuichetServicePending *self = g_object_new (GUICHET_TYPE_SERVICE_PENDING, NULL);

  self->services = g_object_ref (services);
  self->sides = g_object_ref (sides);
  g_signal_connect_object (services, "items-changed", G_CALLBACK (mark_soon), self,
                           G_CONNECT_SWAPPED);
  /* Who is the contact tells a domain name from its zone. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (services), "n-known") != NULL)
    g_signal_connect_object (services, "notify::n-known", G_CALLBACK (mark_soon), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (sides, "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sides, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  follow (self);

  return self;
}

/**
 * guichet_service_pending_find:
 * @service: a service
 * @type: one contact
 *
 * Returns: (nullable) (transfer none): the newest request that may be for it and is under way
 */
GuichetContactRequest *
guichet_service_pending_find (GuichetServicePending *self,
                              GuichetService *service,
                              GuichetContactTypes type)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_PENDING (self), NULL);

  if (self->requests == NULL || (guichet_service_get_pending (service) & type) == 0)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->requests)); i++)
    {
      g_autoptr(GuichetContactRequest) request =
                     g_list_model_get_item (G_LIST_MODEL (self->requests), i);

      if (is_open (request) && names (request, guichet_service_get_name (service)) &&
          fits (request, service, type))
        return request; /* the list keeps it */
    }

  return NULL;
}

static void
guichet_service_pending_dispose (GObject *object)
{
  GuichetServicePending *self = GUICHET_SERVICE_PENDING (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->requests);
  g_clear_object (&self->sides);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (guichet_service_pending_parent_class)->dispose (object);
}

static void
guichet_service_pending_class_init (GuichetServicePendingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_pending_dispose;
}

static void
guichet_service_pending_init (GuichetServicePending *self)
{
}
