/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-list.c: the domain names of the account in use, as a live #GListModel of
 * #GuichetDomain. Says what the list is of; how it is filled and told of is that of every long
 * list.
 */
#include "config.h"

#include "guichet-domain-list.h"

#include "guichet-domain-reading.h"
#include "guichet-domain-table.h"
#include "guichet-instance.h"
#include "guichet-reading-list-private.h"

struct _GuichetDomainList
{
  GuichetReadingList parent_instance;

  GuichetReadingRows *rows;
};

G_DEFINE_FINAL_TYPE (GuichetDomainList, guichet_domain_list, GUICHET_TYPE_READING_LIST)

/* What source and rows have to know of domain names */

static GuichetReading *
new_reading (GuichetSession *session, GuichetClient *client, GListModel *rows)
{
  return guichet_domain_reading_new (client, GUICHET_READING_ROWS (rows));
}

static void
add_rows (GListModel *rows, GPtrArray *domains)
{
  guichet_reading_rows_add (GUICHET_READING_ROWS (rows), domains);
}

static void
clear_rows (GListModel *rows)
{
  guichet_reading_rows_clear (GUICHET_READING_ROWS (rows));
}

static const char *
get_name (gpointer domain)
{
  return guichet_domain_get_name (domain);
}

static gboolean
is_known (gpointer domain)
{
  return guichet_domain_is_known (domain);
}

static const GuichetReadingRowsKind rows_kind = {
  .get_type = guichet_domain_get_type,
  .get_name = get_name,
  .is_known = is_known,
};

static const GuichetReadingKind domains_kind = {
  .table = &guichet_domain_table,
  .new_reading = new_reading,
  .add = add_rows,
  .clear = clear_rows,
};

/**
 * guichet_domain_list_new_in_folder:
 * @session: whose profile
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetDomainList *
guichet_domain_list_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetDomainList *self = g_object_new (GUICHET_TYPE_DOMAIN_LIST, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  guichet_reading_list_set_up (GUICHET_READING_LIST (self), &domains_kind, session,
                               G_LIST_MODEL (self->rows), folder);
  return self;
}

/**
 * guichet_domain_list_new:
 * @session: whose profile
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetDomainList *
guichet_domain_list_new (GuichetSession *session)
{
  return guichet_domain_list_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_domain_list_find:
 * @name: "example.org"
 *
 * Returns: (nullable) (transfer none): the domain name, %NULL if the list has it not
 */
GuichetDomain *
guichet_domain_list_find (GuichetDomainList *self, const char *name)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_LIST (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return guichet_reading_rows_find (self->rows, name);
}

static guint
count_known (GuichetReadingList *self)
{
  return guichet_reading_rows_count_known (GUICHET_DOMAIN_LIST (self)->rows);
}

static void
guichet_domain_list_finalize (GObject *object)
{
  GuichetDomainList *self = GUICHET_DOMAIN_LIST (object);

  g_clear_object (&self->rows);

  G_OBJECT_CLASS (guichet_domain_list_parent_class)->finalize (object);
}

static void
guichet_domain_list_class_init (GuichetDomainListClass *klass)
{
  GuichetReadingListClass *list_class = GUICHET_READING_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_domain_list_finalize;
  list_class->item_type = GUICHET_TYPE_DOMAIN;
  list_class->count_known = count_known;
}

static void
guichet_domain_list_init (GuichetDomainList *self)
{
  self->rows = guichet_reading_rows_new (&rows_kind);
}
