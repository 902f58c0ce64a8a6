/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-pending.c: tells each service for which of its contacts a request is under way,
 * and knows that request. Both lists change in bursts; they are compared once after each.
 *
 * A domain name and its zone are called the same in a request. One request is taken for the domain
 * name, two for both: a service that nobody asked to change must not look as if somebody had.
 */
#include "config.h"

#include "guichet-service-pending.h"

struct _GuichetServicePending
{
  GObject parent_instance;

  GListModel *services;
  GListModel *requests; /* (nullable) */
  GHashTable *marks;    /* GuichetService → Mark */
  guint compare_source; /* 0: both lists were compared */
};

/* The requests for each contact of a service */
typedef struct
{
  GuichetContactRequest *requests[3]; /* (nullable): in the order of contact_types */
} Mark;

static const GuichetContactTypes contact_types[] = { GUICHET_CONTACT_ADMIN, GUICHET_CONTACT_TECH,
                                                     GUICHET_CONTACT_BILLING };

G_DEFINE_FINAL_TYPE (GuichetServicePending, guichet_service_pending, G_TYPE_OBJECT)

static guint changed_signal;

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  for (guint i = 0; i < G_N_ELEMENTS (mark->requests); i++)
    g_clear_object (&mark->requests[i]);
  g_free (mark);
}

static GHashTable *
new_marks (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, mark_free);
}

static Mark *
get_mark (GHashTable *marks, GuichetService *service)
{
  Mark *mark = g_hash_table_lookup (marks, service);

  if (mark == NULL)
    {
      mark = g_new0 (Mark, 1);
      g_hash_table_insert (marks, g_object_ref (service), mark);
    }
  return mark;
}

/* Comparing */

/* name → services of that name, in the order of their kinds */
static GHashTable *
collect_names (GListModel *services)
{
  GHashTable *names =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (services, i);
      const char *name = guichet_service_get_name (service);
      GPtrArray *same = g_hash_table_lookup (names, name);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (names, (char *) name, same);
        }
      g_ptr_array_add (same, service);
    }
  return names;
}

static gboolean
may_be_of (GuichetContactRequest *request, GuichetService *service, GuichetContactTypes type)
{
  const char *contact = guichet_service_get_contact (service, type);

  return contact == NULL ||
         g_ascii_strcasecmp (contact, guichet_contact_request_get_from (request)) == 0;
}

static void
mark_one (GHashTable *marks, GPtrArray *services, GuichetContactRequest *request, guint contact)
{
  for (guint i = 0; i < services->len; i++)
    {
      GuichetService *service = services->pdata[i];
      Mark *mark = get_mark (marks, service);

      if (mark->requests[contact] != NULL || !may_be_of (request, service, contact_types[contact]))
        continue;
      mark->requests[contact] = g_object_ref (request);
      return;
    }
}

static void
mark_request (GHashTable *marks, GHashTable *names, GuichetContactRequest *request)
{
  GPtrArray *services = g_hash_table_lookup (names, guichet_contact_request_get_service (request));

  if (services == NULL ||
      !guichet_contact_request_state_is_open (guichet_contact_request_get_state (request)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (contact_types); i++)
    if ((guichet_contact_request_get_types (request) & contact_types[i]) != 0)
      mark_one (marks, services, request, i);
}

static GHashTable *
find_marks (GuichetServicePending *self)
{
  GHashTable *marks = new_marks ();
  g_autoptr(GHashTable) names = NULL;
  const guint n = self->requests != NULL ? g_list_model_get_n_items (self->requests) : 0;

  if (n > 0)
    names = collect_names (self->services);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetContactRequest) request = g_list_model_get_item (self->requests, i);

      mark_request (marks, names, request);
    }
  return marks;
}

static void
tell_services (GHashTable *marks, GHashTable *before)
{
  GHashTableIter iter;
  gpointer service;
  gpointer value;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &service, NULL))
    if (!g_hash_table_contains (marks, service))
      guichet_service_set_pending (service, GUICHET_CONTACT_NONE);
  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &service, &value))
    {
      const Mark *mark = value;
      GuichetContactTypes pending = GUICHET_CONTACT_NONE;

      for (guint i = 0; i < G_N_ELEMENTS (contact_types); i++)
        pending |= mark->requests[i] != NULL ? contact_types[i] : GUICHET_CONTACT_NONE;
      guichet_service_set_pending (service, pending);
    }
}

static void
compare_cb (gpointer user_data)
{
  GuichetServicePending *self = user_data;
  g_autoptr(GHashTable) before = self->marks;

  self->compare_source = 0;
  self->marks = find_marks (self);
  tell_services (self->marks, before);
  g_signal_emit (self, changed_signal, 0);
}

static void
plan_comparison (GuichetServicePending *self)
{
  if (self->compare_source == 0)
    self->compare_source = g_idle_add_once (compare_cb, self);
}

/* The lists */

static void
watch_request (GuichetServicePending *self, GuichetContactRequest *request)
{
  g_signal_handlers_disconnect_by_func (request, plan_comparison, self);
  g_signal_connect_object (request, "notify::state", G_CALLBACK (plan_comparison), self,
                           G_CONNECT_SWAPPED);
}

static void
requests_changed_cb (GuichetServicePending *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr(GuichetContactRequest) request =
                     g_list_model_get_item (self->requests, position + i);

      watch_request (self, request);
    }
  plan_comparison (self);
}

/**
 * guichet_service_pending_set_requests:
 * @self: the marks
 * @requests: (nullable): of the account whose services they are
 *
 * Replaces the requests; the services are told when the main loop runs.
 */
void
guichet_service_pending_set_requests (GuichetServicePending *self, GListModel *requests)
{
  g_return_if_fail (GUICHET_IS_SERVICE_PENDING (self));

  if (self->requests == requests)
    return;
  if (self->requests != NULL)
    g_signal_handlers_disconnect_by_func (self->requests, requests_changed_cb, self);
  g_set_object (&self->requests, requests);
  if (requests != NULL)
    {
      g_signal_connect_object (requests, "items-changed", G_CALLBACK (requests_changed_cb), self,
                               G_CONNECT_SWAPPED);
      requests_changed_cb (self, 0, 0, g_list_model_get_n_items (requests));
    }
  plan_comparison (self);
}

/**
 * guichet_service_pending_find:
 * @self: the marks
 * @service: a service
 * @type: one of its contacts
 *
 * Returns: (nullable) (transfer none): the request that is under way for it
 */
GuichetContactRequest *
guichet_service_pending_find (GuichetServicePending *self,
                              GuichetService *service,
                              GuichetContactTypes type)
{
  const Mark *mark = NULL;

  g_return_val_if_fail (GUICHET_IS_SERVICE_PENDING (self), NULL);

  mark = g_hash_table_lookup (self->marks, service);
  for (guint i = 0; mark != NULL && i < G_N_ELEMENTS (contact_types); i++)
    if (contact_types[i] == type)
      return mark->requests[i];
  return NULL;
}

static void
guichet_service_pending_dispose (GObject *object)
{
  GuichetServicePending *self = GUICHET_SERVICE_PENDING (object);

  g_clear_handle_id (&self->compare_source, g_source_remove);
  g_clear_object (&self->requests);
  g_clear_object (&self->services);
  g_hash_table_remove_all (self->marks);
  G_OBJECT_CLASS (guichet_service_pending_parent_class)->dispose (object);
}

static void
guichet_service_pending_finalize (GObject *object)
{
  g_hash_table_unref (GUICHET_SERVICE_PENDING (object)->marks);
  G_OBJECT_CLASS (guichet_service_pending_parent_class)->finalize (object);
}

static void
guichet_service_pending_class_init (GuichetServicePendingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_pending_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_service_pending_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_SERVICE_PENDING, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_service_pending_init (GuichetServicePending *self)
{
  self->marks = new_marks ();
}

/**
 * guichet_service_pending_new:
 * @services: are told of their requests, as long as this lives
 *
 * Returns: (transfer full): marks for @services, without requests
 */
GuichetServicePending *
guichet_service_pending_new (GListModel *services)
{
  GuichetServicePending *self = g_object_new (GUICHET_TYPE_SERVICE_PENDING, NULL);

  self->services = g_object_ref (services);
  g_signal_connect_object (services, "items-changed", G_CALLBACK (plan_comparison), self,
                           G_CONNECT_SWAPPED);
  return self;
}
