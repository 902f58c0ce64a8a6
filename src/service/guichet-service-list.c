/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-list.c: every service of the account in use with its contacts, as a live
 * #GListModel of #GuichetService. Says what the list is of; how it is filled and told of is that of
 * every long list.
 */
#include "config.h"

#include "guichet-service-list.h"

#include "guichet-instance.h"
#include "guichet-reading-list-private.h"
#include "guichet-service-reading.h"
#include "guichet-service-table.h"

struct _GuichetServiceList
{
  GuichetReadingList parent_instance;
};

G_DEFINE_FINAL_TYPE (GuichetServiceList, guichet_service_list, GUICHET_TYPE_READING_LIST)

/* What the source has to know of services */

static GuichetReading *
new_reading (GuichetSession *session, GuichetClient *client, GListModel *rows)
{
  return guichet_service_reading_new (client, GUICHET_SERVICE_ROWS (rows),
                                      G_LIST_MODEL (guichet_session_get_lines (session)));
}

static void
add_rows (GListModel *rows, GPtrArray *services)
{
  guichet_service_rows_add (GUICHET_SERVICE_ROWS (rows), services);
}

static void
clear_rows (GListModel *rows)
{
  guichet_service_rows_clear (GUICHET_SERVICE_ROWS (rows));
}

static const GuichetReadingKind services_kind = {
  .table = &guichet_service_table,
  .new_reading = new_reading,
  .add = add_rows,
  .clear = clear_rows,
};

/**
 * guichet_service_list_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetServiceList *
guichet_service_list_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetServiceList *self = g_object_new (GUICHET_TYPE_SERVICE_LIST, NULL);
  g_autoptr(GuichetServiceRows) rows = guichet_service_rows_new ();

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  guichet_reading_list_set_up (GUICHET_READING_LIST (self), &services_kind, session,
                               G_LIST_MODEL (rows), folder);
  return self;
}

/**
 * guichet_service_list_new:
 * @session: whose profile
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetServiceList *
guichet_service_list_new (GuichetSession *session)
{
  return guichet_service_list_new_in_folder (session, guichet_instance_get_data_dir ());
}

static GuichetServiceRows *
get_rows (gpointer self)
{
  return GUICHET_SERVICE_ROWS (guichet_reading_list_get_rows (self));
}

/* %NULL until there was one of this account. */
static GuichetReading *
get_reading (gpointer self)
{
  return guichet_reading_source_get_reading (guichet_reading_list_get_source (self));
}

/**
 * guichet_service_list_retry:
 * @kind: that failed
 *
 * Reads the names of @kind again, and the contacts that are not known from this loading.
 */
void
guichet_service_list_retry (GuichetServiceList *self, GuichetServiceKind kind)
{
  GuichetReading *reading;

  g_return_if_fail (GUICHET_IS_SERVICE_LIST (self));

  reading = get_reading (self);
  if (reading != NULL)
    guichet_service_reading_retry (GUICHET_SERVICE_READING (reading), kind);
}

/**
 * guichet_service_list_get_kind_error:
 *
 * Returns: (nullable) (transfer none): why services of @kind are missing, or as they were before
 */
const GError *
guichet_service_list_get_kind_error (GuichetServiceList *self, GuichetServiceKind kind)
{
  GuichetReading *reading;

  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  reading = get_reading (self);
  return reading != NULL ? guichet_reading_get_kind_error (reading, kind) : NULL;
}

/**
 * guichet_service_list_find:
 *
 * Returns: (nullable) (transfer none): the service, %NULL if the list has it not
 */
GuichetService *
guichet_service_list_find (GuichetServiceList *self, GuichetServiceKind kind, const char *name)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_LIST (self), NULL);

  return guichet_service_rows_find (get_rows (self), kind, name);
}

static guint
count_known (GuichetReadingList *self)
{
  return guichet_service_rows_count_known (get_rows (self));
}

static guint
count_candidates (GuichetReadingList *self)
{
  GuichetReading *reading = get_reading (self);

  return reading != NULL
             ? guichet_service_reading_get_n_candidates (GUICHET_SERVICE_READING (reading))
             : 0;
}

static void
guichet_service_list_class_init (GuichetServiceListClass *klass)
{
  GuichetReadingListClass *list_class = GUICHET_READING_LIST_CLASS (klass);

  list_class->item_type = GUICHET_TYPE_SERVICE;
  list_class->count_known = count_known;
  list_class->count_candidates = count_candidates;
}

static void
guichet_service_list_init (GuichetServiceList *self)
{
}
