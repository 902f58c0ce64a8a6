/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-outlook.c: what would come of new contacts if they were asked for now: how
 * many requests, and who has to accept them. Asks nobody.
 */
#include "config.h"

#include "guichet-contact-change-outlook.h"

#include "guichet-nichandle.h"

#define N_TYPES 3

static guint
count_hours (GuichetServiceKind kind)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) end = guichet_contact_rules_get_deadline (kind, now);

  return end != NULL ? (guint) (g_date_time_difference (end, now) / G_TIME_SPAN_HOUR) : 0;
}

/* @names: (element-type utf8): who has to accept */
static void
add_request (GuichetContactChangeOutlook *self,
             GPtrArray *names,
             const char *me,
             GuichetService *service,
             GuichetContactTypes type,
             const char *wanted)
{
  g_autofree char *tidy = guichet_nichandle_tidy (wanted);
  g_autofree char *name = g_ascii_strdown (tidy, -1);

  self->n_requests++;
  self->types |= type;
  if (self->hours == 0)
    self->hours = count_hours (guichet_service_get_kind (service));
  if (names->len == 0)
    g_ptr_array_add (names, g_strdup (me));
  if ((guichet_contact_rules_get_accepting (me, name) & GUICHET_CONTACT_PARTY_NEW) != 0 &&
      !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&name));
}

static void
take_names (GuichetContactChangeOutlook *self, GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  self->accounts = (char **) g_ptr_array_free (names, FALSE);
}

/* Whether @wanted may be asked for, of one contact of @service */
static gboolean
is_allowed (GuichetContactChangeTarget *target,
            GuichetService *service,
            guint index,
            const char *const wanted[3])
{
  return wanted[index] != NULL &&
         guichet_contact_rules_check_change (service, guichet_contact_change_target_get_me (target),
                                             1 << index, wanted[index]) == GUICHET_CONTACT_ALLOWED;
}

/* Returns: (element-type utf8 GuichetContactTypes): of each group, the contacts that its services
 * get with it */
static GHashTable *
find_spreading (GuichetContactChangeTarget *target, const char *const wanted[3])
{
  GPtrArray *services = guichet_contact_change_target_get_services (target);
  GHashTable *spreading = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < services->len; i++)
    {
      GuichetService *service = services->pdata[i];
      GuichetContactTypes types = GUICHET_CONTACT_NONE;

      if (!guichet_contact_rules_spreads (guichet_service_get_kind (service)))
        continue;
      for (guint k = 0; k < N_TYPES; k++)
        types |= is_allowed (target, service, k, wanted) ? 1 << k : 0;
      g_hash_table_insert (spreading, (gpointer) guichet_service_get_name (service),
                           GUINT_TO_POINTER (types));
    }

  return spreading;
}

/**
 * guichet_contact_change_outlook_init:
 * @self: (out caller-allocates): what would come of it
 * @target: whose contacts
 * @wanted: (array fixed-size=3): each (nullable): stays as it is
 */
void
guichet_contact_change_outlook_init (GuichetContactChangeOutlook *self,
                                     GuichetContactChangeTarget *target,
                                     const char *const wanted[3])
{
  GPtrArray *services = guichet_contact_change_target_get_services (target);
  const char *me = guichet_contact_change_target_get_me (target);
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr(GHashTable) spreading = find_spreading (target, wanted);

  *self = (GuichetContactChangeOutlook){ 0 };
  for (guint i = 0; i < services->len; i++)
    {
      GuichetService *service = services->pdata[i];
      const GuichetContactTypes comes =
          GPOINTER_TO_UINT (g_hash_table_lookup (spreading, guichet_service_get_group (service)));

      for (guint k = 0; k < N_TYPES; k++)
        if ((comes & (1 << k)) == 0 && is_allowed (target, service, k, wanted))
          add_request (self, names, me, service, 1 << k, wanted[k]);
    }
  take_names (self, names);
}

/**
 * guichet_contact_change_outlook_init_plan:
 * @self: (out caller-allocates): what would come of it
 * @me: the account that asks
 * @changes: of #GuichetContactChange: a plan
 */
void
guichet_contact_change_outlook_init_plan (GuichetContactChangeOutlook *self,
                                          const char *me,
                                          GListModel *changes)
{
  GPtrArray *names = g_ptr_array_new ();

  *self = (GuichetContactChangeOutlook){ 0 };
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      for (guint k = 0; k < N_TYPES; k++)
        if ((guichet_contact_change_get_types (change) & (1 << k)) != 0)
          add_request (self, names, me, guichet_contact_change_get_service (change), 1 << k,
                       guichet_contact_change_get_wanted (change, 1 << k));
    }
  take_names (self, names);
}

void
guichet_contact_change_outlook_clear (GuichetContactChangeOutlook *self)
{
  g_clear_pointer (&self->accounts, g_strfreev);
}
