/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-ledger.c: what follows from each answer while services are read: what is new,
 * what is gone, and what is still to be asked for.
 * Pure: asks nobody.
 */
#include "config.h"

#include "guichet-service-ledger.h"

struct _GuichetServiceLedger
{
  GuichetServiceRows *rows;
  GuichetReadingPlan *plan;
  GHashTable *fresh;      /* the set of services that were read since the beginning */
  GHashTable *candidates; /* the set of services that may be there, and are no rows yet */
};

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* One request reads services of one kind. */
static guint
get_key (gpointer service, gpointer data)
{
  return guichet_service_get_kind (service);
}

/**
 * guichet_service_ledger_new:
 * @rows: that are filled
 *
 * Returns: (transfer full): nothing is to be read
 */
GuichetServiceLedger *
guichet_service_ledger_new (GuichetServiceRows *rows)
{
  GuichetServiceLedger *self = g_new0 (GuichetServiceLedger, 1);

  self->rows = g_object_ref (rows);
  self->plan = guichet_reading_plan_new (get_key, NULL);
  self->fresh = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->candidates = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  return self;
}

/**
 * guichet_service_ledger_free:
 */
void
guichet_service_ledger_free (GuichetServiceLedger *self)
{
  g_hash_table_unref (self->fresh);
  g_hash_table_unref (self->candidates);
  guichet_reading_plan_free (self->plan);
  g_object_unref (self->rows);
  g_free (self);
}

/**
 * guichet_service_ledger_begin:
 */
void
guichet_service_ledger_begin (GuichetServiceLedger *self)
{
  guichet_reading_plan_drop_all (self->plan);
  g_hash_table_remove_all (self->candidates);
  g_hash_table_remove_all (self->fresh);
}

/**
 * guichet_service_ledger_get_plan:
 *
 * Returns: (transfer none): whose contacts are left
 */
GuichetReadingPlan *
guichet_service_ledger_get_plan (GuichetServiceLedger *self)
{
  return self->plan;
}

/**
 * guichet_service_ledger_get_n_candidates:
 *
 * Returns: how many may be there, and are no rows yet
 */
guint
guichet_service_ledger_get_n_candidates (GuichetServiceLedger *self)
{
  return g_hash_table_size (self->candidates);
}

static void
plan_kind (GuichetServiceLedger *self, GuichetServiceKind kind)
{
  GPtrArray *services = guichet_service_rows_get_kind (self->rows, kind);

  for (guint i = 0; i < services->len; i++)
    if (!g_hash_table_contains (self->fresh, services->pdata[i]))
      guichet_reading_plan_add (self->plan, services->pdata[i]);
}

/* What has the name of @other may be there also as a service of @kind. */
static void
plan_candidate (GuichetServiceLedger *self, GuichetServiceKind kind, GuichetService *other)
{
  const char *name = guichet_service_get_name (other);
  g_autoptr(GuichetService) candidate = NULL;

  if (guichet_service_rows_find (self->rows, kind, name) != NULL)
    return;
  candidate = guichet_service_new (kind, name, guichet_service_get_group (other));
  guichet_reading_plan_add (self->plan, candidate);
  g_hash_table_add (self->candidates, g_steal_pointer (&candidate));
}

/**
 * guichet_service_ledger_plan_zones:
 *
 * OVHcloud lists no zones: each domain name may have one of the same name.
 *
 * Returns: (transfer full) (element-type GuichetService): zones whose domain name has gone
 */
GPtrArray *
guichet_service_ledger_plan_zones (GuichetServiceLedger *self)
{
  GPtrArray *domains = guichet_service_rows_get_kind (self->rows, GUICHET_SERVICE_DOMAIN);
  GPtrArray *zones = guichet_service_rows_get_kind (self->rows, GUICHET_SERVICE_ZONE);
  GPtrArray *gone = new_array ();

  for (guint i = 0; i < zones->len; i++)
    if (guichet_service_rows_find (self->rows, GUICHET_SERVICE_DOMAIN,
                                   guichet_service_get_name (zones->pdata[i])) == NULL)
      g_ptr_array_add (gone, g_object_ref (zones->pdata[i]));
  if (gone->len > 0)
    guichet_service_rows_remove (self->rows, gone);

  plan_kind (self, GUICHET_SERVICE_ZONE);
  for (guint i = 0; i < domains->len; i++)
    plan_candidate (self, GUICHET_SERVICE_ZONE, domains->pdata[i]);
  return gone;
}

/**
 * guichet_service_ledger_take_list:
 * @services: (element-type GuichetService): all there are of @kind
 *
 * Returns: (transfer full) (element-type GuichetService): rows that went
 */
GPtrArray *
guichet_service_ledger_take_list (GuichetServiceLedger *self,
                                  GuichetServiceKind kind,
                                  GPtrArray *services)
{
  GPtrArray *gone = guichet_service_rows_take_kind (self->rows, kind, services);
  g_autoptr(GPtrArray) zones = NULL;

  plan_kind (self, kind);
  if (kind == GUICHET_SERVICE_DOMAIN)
    {
      zones = guichet_service_ledger_plan_zones (self);
      g_ptr_array_extend (gone, zones, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
    }
  for (guint i = 0; i < gone->len; i++)
    guichet_reading_plan_drop (self->plan, gone->pdata[i]);
  return gone;
}

/* Those that are not there: OVHcloud's own control panel looks for such a line among the trunks. */
static GPtrArray *
take_missing (GuichetServiceLedger *self, GPtrArray *missing)
{
  GPtrArray *gone = new_array ();

  for (guint i = 0; i < missing->len; i++)
    {
      GuichetService *service = missing->pdata[i];

      if (guichet_service_get_kind (service) == GUICHET_SERVICE_LINE)
        plan_candidate (self, GUICHET_SERVICE_TRUNK, service);
      if (guichet_service_rows_has (self->rows, service))
        g_ptr_array_add (gone, g_object_ref (service));
    }
  if (gone->len > 0)
    guichet_service_rows_remove (self->rows, gone);
  return gone;
}

/**
 * guichet_service_ledger_take_infos:
 * @services: (element-type GuichetService): that were asked about
 * @missing: (nullable) (element-type GuichetService): those that are not there; %NULL: there was an
 * error, and some may be as they were before
 * @gone: (out) (transfer full) (element-type GuichetService): rows that went
 *
 * Returns: (transfer full) (element-type GuichetService): those that know their contacts
 */
GPtrArray *
guichet_service_ledger_take_infos (GuichetServiceLedger *self,
                                   GPtrArray *services,
                                   GPtrArray *missing,
                                   GPtrArray **gone)
{
  g_autoptr(GPtrArray) none = new_array ();
  g_autoptr(GPtrArray) added = new_array ();
  GPtrArray *found = new_array ();

  for (guint i = 0; i < services->len; i++)
    {
      GuichetService *service = services->pdata[i];
      const gboolean is_candidate = g_hash_table_contains (self->candidates, service);

      if (missing != NULL)
        g_hash_table_add (self->fresh, g_object_ref (service));
      if (guichet_service_knows_contacts (service) &&
          (missing == NULL || !g_ptr_array_find (missing, service, NULL)))
        {
          g_ptr_array_add (found, g_object_ref (service));
          if (is_candidate)
            g_ptr_array_add (added, g_object_ref (service));
        }
      g_hash_table_remove (self->candidates, service);
    }
  if (added->len > 0)
    guichet_service_rows_add (self->rows, added);
  *gone = take_missing (self, missing != NULL ? missing : none);
  return found;
}

static gboolean
is_of_kind (gpointer key, gpointer value, gpointer user_data)
{
  return guichet_service_get_kind (key) == *(GuichetServiceKind *) user_data;
}

/**
 * guichet_service_ledger_drop_kind:
 * @kind: of which nothing more is to be read
 */
void
guichet_service_ledger_drop_kind (GuichetServiceLedger *self, GuichetServiceKind kind)
{
  guichet_reading_plan_drop_key (self->plan, kind);
  g_hash_table_foreach_remove (self->candidates, is_of_kind, &kind);
}
