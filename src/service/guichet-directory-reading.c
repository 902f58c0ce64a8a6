/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-reading.c: reads the directory entries of an account into rows: names of all
 * groups first, then the entries of what people look at, then the rest.
 * What fails leaves the rows as they were.
 *
 * A group lists its trunks as lines. Whatever has no entry answers 404, and is no row any more: so
 * nobody has to know which are trunks.
 */
#include "config.h"

#include "guichet-directory-reading.h"

#include <glib/gi18n-lib.h>

#include "guichet-entries-reader.h"
#include "guichet-group-loader.h"
#include "guichet-service-api.h"

/* What may fail by itself */
typedef enum
{
  NAMES,
  ENTRIES,
  N_KINDS,
} Kind;

struct _GuichetDirectoryReading
{
  GuichetRowsReading parent_instance;

  GHashTable *groups; /* (element-type utf8 guint): a number of each, from 1 */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryReading, guichet_directory_reading, GUICHET_TYPE_ROWS_READING)

/* One request reads entries of one group. */
static guint
get_key (GuichetRowsReading *reading, gpointer entry)
{
  GuichetDirectoryReading *self = GUICHET_DIRECTORY_READING (reading);
  const char *group = guichet_directory_entry_get_group (entry);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->groups, group));

  if (number == 0)
    {
      number = g_hash_table_size (self->groups) + 1;
      g_hash_table_insert (self->groups, g_strdup (group), GUINT_TO_POINTER (number));
    }
  return number - 1;
}

/* Entries */

static void
entries_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_entries_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  guichet_rows_reading_take_portion (job, missing, error);
}

static guint
get_portion (GuichetRowsReading *reading)
{
  return guichet_entries_reader_get_portion (
      guichet_reading_get_client (GUICHET_READING (reading)));
}

static void
read_portion (GuichetRowsReading *reading, GuichetReadingJob *job)
{
  guichet_entries_reader_run_async (guichet_reading_get_client (job->reading), job->things,
                                    job->cancellable, entries_read_cb, job);
}

/* Names */

static GPtrArray *
parse_group (JsonNode *reply, const GuichetBillingAccount *group, GError **error)
{
  g_autoptr(GPtrArray) services =
                 guichet_service_api_parse_group (reply, group->name, NULL, error);
  GPtrArray *entries;

  if (services == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < services->len; i++)
    g_ptr_array_add (entries, guichet_directory_entry_new (
                                  group->name, guichet_service_get_name (services->pdata[i])));
  return entries;
}

static const GuichetGroupList services_of_groups = {
  GUICHET_OPERATION_SERVICES,
  GUICHET_OPERATION_SERVICE,
  parse_group,
  N_("The numbers of “%s” could not be read. %s"),
  };

/* Of a group that failed nobody can say: what is known of it stays. Returns: (transfer full) */
static GPtrArray *
list_all (GuichetRowsReading *self, const GuichetLoadedGroups *loaded)
{
  GPtrArray *known = guichet_reading_rows_get_all (guichet_rows_reading_get_rows (self));
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < loaded->things->len; i++)
    g_ptr_array_add (entries, g_object_ref (loaded->things->pdata[i]));
  for (guint i = 0; i < known->len; i++)
    if (g_ptr_array_find_with_equal_func (
            loaded->failed, guichet_directory_entry_get_group (known->pdata[i]), g_str_equal, NULL))
      g_ptr_array_add (entries, g_object_ref (known->pdata[i]));
  return entries;
}

static void
names_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetLoadedGroups) loaded = guichet_group_loader_run_finish (result, &error);

  if (!guichet_reading_job_take (job, loaded != NULL ? loaded->error : error))
    return;
  if (loaded != NULL)
    {
      g_autoptr(GPtrArray) entries = list_all (GUICHET_ROWS_READING (job->reading), loaded);

      guichet_rows_reading_take_names (GUICHET_ROWS_READING (job->reading), entries);
    }
  guichet_reading_go_on (job->reading);
}

static void
read_names (GuichetReading *reading)
{
  GuichetReadingJob *job =
      guichet_reading_job_new (reading, GUICHET_READING_ASKED_LIST, NAMES, NULL);

  for (guint kind = 0; kind < N_KINDS; kind++)
    guichet_reading_traffic_forgive (guichet_reading_get_traffic (reading), kind);
  guichet_group_loader_run_async (guichet_reading_get_client (reading), &services_of_groups,
                                  job->cancellable, names_read_cb, job);
}

/**
 * guichet_directory_reading_new:
 * @client: asks
 * @rows: are filled, and keep what is in them until something else is known
 *
 * Returns: (transfer full): a reading that has not begun
 */
GuichetReading *
guichet_directory_reading_new (GuichetClient *client, GuichetReadingRows *rows)
{
  GuichetDirectoryReading *self = g_object_new (GUICHET_TYPE_DIRECTORY_READING, NULL);

  guichet_rows_reading_set_up (GUICHET_ROWS_READING (self), client, rows);
  return GUICHET_READING (self);
}

static void
guichet_directory_reading_finalize (GObject *object)
{
  GuichetDirectoryReading *self = GUICHET_DIRECTORY_READING (object);

  g_clear_pointer (&self->groups, g_hash_table_unref);

  G_OBJECT_CLASS (guichet_directory_reading_parent_class)->finalize (object);
}

static void
guichet_directory_reading_class_init (GuichetDirectoryReadingClass *klass)
{
  GuichetReadingClass *reading_class = GUICHET_READING_CLASS (klass);
  GuichetRowsReadingClass *rows_class = GUICHET_ROWS_READING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_directory_reading_finalize;

  reading_class->n_kinds = N_KINDS;
  reading_class->read_names = read_names;

  rows_class->rows_kind = ENTRIES;
  rows_class->get_key = get_key;
  rows_class->get_portion = get_portion;
  rows_class->read_portion = read_portion;
}

static void
guichet_directory_reading_init (GuichetDirectoryReading *self)
{
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
