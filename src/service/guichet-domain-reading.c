/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-reading.c: reads the domain names of an account into rows: all names, who the
 * holders are and what is under way first, then what people look at, then the rest.
 * What fails leaves the rows as they were: each kind has its error.
 */
#include "config.h"

#include "guichet-domain-reading.h"

#include "guichet-domain-api.h"
#include "guichet-domain-contact-api.h"
#include "guichet-domain-operation.h"
#include "guichet-domain-task-api.h"
#include "guichet-list-reader.h"
#include "guichet-service-lists.h"
#include "guichet-things-reader.h"

/* What may fail by itself */
typedef enum
{
  NAMES,
  DOMAINS,
  HOLDERS,
  OPERATIONS,
  N_KINDS,
} Kind;

struct _GuichetDomainReading
{
  GuichetRowsReading parent_instance;

  GHashTable *holders; /* (nullable): number as text → name; %NULL: nobody has said */
  GHashTable *tasks;   /* domain name → GuichetDomainTask, of the lists that came */
  guint n_lists_left;  /* of operations; 0: @tasks has them all */
};

G_DEFINE_FINAL_TYPE (GuichetDomainReading, guichet_domain_reading, GUICHET_TYPE_ROWS_READING)

/* Old ones are thousands, and nobody asks for them here. */
static const GuichetDomainTaskState open_states[] = {
  GUICHET_DOMAIN_TASK_TODO,
  GUICHET_DOMAIN_TASK_DOING,
  GUICHET_DOMAIN_TASK_ERROR,
};

/* What is known of a domain name beside its own answer */

static void
put_holder_name (GuichetRowsReading *reading, gpointer domain)
{
  GuichetDomainReading *self = GUICHET_DOMAIN_READING (reading);
  const char *name;

  if (self->holders == NULL || !guichet_domain_is_known (domain))
    return;
  name = g_hash_table_lookup (self->holders, guichet_domain_get_holder (domain));
  guichet_domain_set_holder_name (domain, name != NULL ? name : "");
}

/* Not when a domain name is read by itself: somebody may know of a newer one by then. */
static void
put_operations (GuichetDomainReading *self)
{
  GPtrArray *all =
      guichet_reading_rows_get_all (guichet_rows_reading_get_rows (GUICHET_ROWS_READING (self)));

  for (guint i = 0; self->n_lists_left == 0 && i < all->len; i++)
    guichet_domain_operation_put (self->tasks, all->pdata[i]);
}

/* Domain names themselves */

static const char *
get_name (gpointer domain)
{
  return guichet_domain_get_name (domain);
}

static gboolean
take_domain (gpointer domain, JsonNode *reply, GError **error)
{
  g_autoptr(GuichetDomain) fresh = guichet_domain_api_parse (reply, error);

  if (fresh != NULL)
    guichet_domain_take_from (domain, fresh);
  return fresh != NULL;
}

static const GuichetThingType domain_type = { get_name, take_domain };

static void
domains_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_things_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  guichet_rows_reading_take_portion (job, missing, error);
}

static guint
get_portion (GuichetRowsReading *reading)
{
  return guichet_things_reader_get_portion (guichet_reading_get_client (GUICHET_READING (reading)),
                                            GUICHET_OPERATION_DOMAIN);
}

static void
read_portion (GuichetRowsReading *reading, GuichetReadingJob *job)
{
  g_autoptr(GuichetRequest) list = guichet_domain_api_list ();

  guichet_things_reader_run_async (guichet_reading_get_client (job->reading), list,
                                   GUICHET_OPERATION_DOMAIN, &domain_type, job->things,
                                   job->cancellable, domains_read_cb, job);
}

/* Their names */

static void
take_names (GuichetDomainReading *self, GPtrArray *services)
{
  g_autoptr(GPtrArray) domains = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < services->len; i++)
    g_ptr_array_add (domains, guichet_domain_new (guichet_service_get_name (services->pdata[i])));
  guichet_rows_reading_take_names (GUICHET_ROWS_READING (self), domains);
  put_operations (self);
}

static void
names_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) services =
                 guichet_service_lists_read_kind_finish (GUICHET_CLIENT (source), result, &error);

  if (!guichet_reading_job_take (job, error))
    return;
  if (services != NULL)
    take_names (GUICHET_DOMAIN_READING (job->reading), services);
  guichet_reading_go_on (job->reading);
}

/* Their holders */

static void
take_holders (GuichetDomainReading *self, GPtrArray *holders)
{
  g_clear_pointer (&self->holders, g_hash_table_unref);
  self->holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < holders->len; i++)
    g_hash_table_insert (
        self->holders,
        g_strdup_printf ("%" G_GINT64_FORMAT, guichet_domain_contact_get_id (holders->pdata[i])),
        g_strdup (guichet_domain_contact_get_name (holders->pdata[i])));
  guichet_rows_reading_complete_all (GUICHET_ROWS_READING (self));
}

static void
holders_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) holders =
                 reply != NULL ? guichet_domain_contact_api_parse_list (reply, &error) : NULL;

  if (!guichet_reading_job_take (job, error))
    return;
  if (holders != NULL)
    take_holders (GUICHET_DOMAIN_READING (job->reading), holders);
  guichet_reading_go_on (job->reading);
}

/* What is under way */

static void
take_operations (GuichetDomainReading *self, GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    guichet_domain_operation_add (self->tasks, tasks->pdata[i]);
  self->n_lists_left--;
  put_operations (self);
}

static void
operations_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) tasks =
                 reply != NULL ? guichet_domain_task_api_parse_list (reply, &error) : NULL;

  if (!guichet_reading_job_take (job, error))
    return;
  if (tasks != NULL)
    take_operations (GUICHET_DOMAIN_READING (job->reading), tasks);
  guichet_reading_go_on (job->reading);
}

static void
read_operations (GuichetReading *reading, GuichetDomainTaskState state)
{
  GuichetReadingJob *job =
      guichet_reading_job_new (reading, GUICHET_READING_ASKED_LIST, OPERATIONS, NULL);
  g_autoptr(GuichetRequest) list = guichet_domain_task_api_list (NULL, state);

  guichet_list_reader_run_async (guichet_reading_get_client (reading), list, GUICHET_OPERATION_TASK,
                                 job->cancellable, operations_read_cb, job);
}

/* All of it */

static void
read_names (GuichetReading *reading)
{
  GuichetDomainReading *self = GUICHET_DOMAIN_READING (reading);
  GuichetClient *client = guichet_reading_get_client (reading);
  g_autoptr(GuichetRequest) holders = guichet_domain_contact_api_list ();
  GuichetReadingJob *job;

  for (guint kind = 0; kind < N_KINDS; kind++)
    guichet_reading_traffic_forgive (guichet_reading_get_traffic (reading), kind);
  job = guichet_reading_job_new (reading, GUICHET_READING_ASKED_LIST, NAMES, NULL);
  guichet_service_lists_read_kind_async (client, GUICHET_SERVICE_DOMAIN, job->cancellable,
                                         names_read_cb, job);
  job = guichet_reading_job_new (reading, GUICHET_READING_ASKED_LIST, HOLDERS, NULL);
  guichet_client_call_async (client, holders, job->cancellable, holders_read_cb, job);
  g_hash_table_remove_all (self->tasks);
  self->n_lists_left = G_N_ELEMENTS (open_states);
  for (guint i = 0; i < G_N_ELEMENTS (open_states); i++)
    read_operations (reading, open_states[i]);
}

/**
 * guichet_domain_reading_new:
 * @client: asks
 * @rows: (element-type GuichetDomain): are filled, and keep what is in them until something else is
 *   known
 *
 * Returns: (transfer full): a reading that has not begun
 */
GuichetReading *
guichet_domain_reading_new (GuichetClient *client, GuichetReadingRows *rows)
{
  GuichetDomainReading *self = g_object_new (GUICHET_TYPE_DOMAIN_READING, NULL);

  guichet_rows_reading_set_up (GUICHET_ROWS_READING (self), client, rows);
  return GUICHET_READING (self);
}

static void
guichet_domain_reading_finalize (GObject *object)
{
  GuichetDomainReading *self = GUICHET_DOMAIN_READING (object);

  g_clear_pointer (&self->holders, g_hash_table_unref);
  g_clear_pointer (&self->tasks, g_hash_table_unref);

  G_OBJECT_CLASS (guichet_domain_reading_parent_class)->finalize (object);
}

static void
guichet_domain_reading_class_init (GuichetDomainReadingClass *klass)
{
  GuichetReadingClass *reading_class = GUICHET_READING_CLASS (klass);
  GuichetRowsReadingClass *rows_class = GUICHET_ROWS_READING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_domain_reading_finalize;

  reading_class->n_kinds = N_KINDS;
  reading_class->read_names = read_names;

  rows_class->rows_kind = DOMAINS;
  rows_class->get_portion = get_portion;
  rows_class->read_portion = read_portion;
  rows_class->complete = put_holder_name;
}

static void
guichet_domain_reading_init (GuichetDomainReading *self)
{
  self->tasks = guichet_domain_operation_new_table ();
  self->n_lists_left = G_N_ELEMENTS (open_states);
}
