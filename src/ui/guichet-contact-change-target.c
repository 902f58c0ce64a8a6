/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-target.c: whose contacts shall change: services that were chosen, or those
 * that a file names. Knows what can be changed of them, and makes the plan. Has no widgets.
 */
#include "config.h"

#include "guichet-contact-change-target.h"

#include "guichet-bulk-text.h"
#include "guichet-contact-change-text.h"

#define N_TYPES 3

struct _GuichetContactChangeTarget
{
  GObject parent_instance;

  GuichetSession *session;
  GListModel *all;
  GPtrArray *services;
  GPtrArray *rows; /* (nullable): of a file */
  char *me;
};

G_DEFINE_FINAL_TYPE (GuichetContactChangeTarget, guichet_contact_change_target, G_TYPE_OBJECT)

static const char *
get_account (GuichetSession *session)
{
  GuichetAccount *account = guichet_session_get_account (session);

  return account != NULL ? guichet_account_get_nichandle (account) : NULL;
}

/* Of each name the rows have, the service that guichet_contact_csv_plan() takes for it. */
static GPtrArray *
find_services (GListModel *all, GPtrArray *rows)
{
  g_autoptr(GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      const GuichetContactCsvRow *row = rows->pdata[i];

      g_hash_table_add (named, g_ascii_strdown (row->service, -1));
    }
  /* The list has domain names before zones. */
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (all, i);
      g_autofree char *name = g_ascii_strdown (guichet_service_get_name (service), -1);

      if (g_hash_table_contains (named, name) && g_hash_table_add (found, g_steal_pointer (&name)))
        g_ptr_array_add (services, g_object_ref (service));
    }

  return services;
}

static GuichetContactChangeTarget *
make (GuichetSession *session, GListModel *all)
{
  GuichetContactChangeTarget *self = g_object_new (GUICHET_TYPE_CONTACT_CHANGE_TARGET, NULL);

  self->session = g_object_ref (session);
  self->all = g_object_ref (all);
  self->me = g_strdup (get_account (session));

  return self;
}

/**
 * guichet_contact_change_target_new:
 * @session: whose account asks
 * @all: of #GuichetService: what the account has
 * @services: (element-type GuichetService): those whose contacts shall change
 *
 * Returns: (transfer full): the services
 */
GuichetContactChangeTarget *
guichet_contact_change_target_new (GuichetSession *session, GListModel *all, GPtrArray *services)
{
  GuichetContactChangeTarget *self = make (session, all);

  self->services = g_ptr_array_ref (services);

  return self;
}

/**
 * guichet_contact_change_target_new_from_rows:
 * @session: whose account asks
 * @all: of #GuichetService: what the account has
 * @rows: (element-type GuichetContactCsvRow): of a file
 *
 * Returns: (transfer full): the services that are named and there
 */
GuichetContactChangeTarget *
guichet_contact_change_target_new_from_rows (GuichetSession *session,
                                             GListModel *all,
                                             GPtrArray *rows)
{
  GuichetContactChangeTarget *self = make (session, all);

  self->services = find_services (all, rows);
  self->rows = g_ptr_array_ref (rows);

  return self;
}

/**
 * guichet_contact_change_target_get_services:
 *
 * Returns: (transfer none) (element-type GuichetService): whose contacts shall change
 */
GPtrArray *
guichet_contact_change_target_get_services (GuichetContactChangeTarget *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), NULL);

  return self->services;
}

/**
 * guichet_contact_change_target_get_me:
 *
 * Returns: (nullable): the account that asks
 */
const char *
guichet_contact_change_target_get_me (GuichetContactChangeTarget *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), NULL);

  return self->me;
}

/**
 * guichet_contact_change_target_is_mine:
 *
 * Returns: whether the account that asks is the one in use
 */
gboolean
guichet_contact_change_target_is_mine (GuichetContactChangeTarget *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), FALSE);

  return self->me != NULL && g_strcmp0 (self->me, get_account (self->session)) == 0;
}

/**
 * guichet_contact_change_target_is_complete:
 *
 * Returns: whether it comes from a file that says itself who shall be what
 */
gboolean
guichet_contact_change_target_is_complete (GuichetContactChangeTarget *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), FALSE);

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const GuichetContactCsvRow *row = self->rows->pdata[i];

      for (guint k = 0; k < N_TYPES; k++)
        if (row->wanted[k] != NULL)
          return TRUE;
    }

  return FALSE;
}

/**
 * guichet_contact_change_target_is_one:
 *
 * Returns: whether one service was chosen: what is sent is seen before it is sent without a preview
 */
gboolean
guichet_contact_change_target_is_one (GuichetContactChangeTarget *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), FALSE);

  return self->rows == NULL && self->services->len == 1;
}

/**
 * guichet_contact_change_target_list_old:
 * @type: one contact
 *
 * Returns: (transfer full): who is that contact of any of the services, each once
 */
char **
guichet_contact_change_target_list_old (GuichetContactChangeTarget *self, GuichetContactTypes type)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) accounts = g_strv_builder_new ();

  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), NULL);

  for (guint i = 0; i < self->services->len; i++)
    {
      const char *account = guichet_service_get_contact (self->services->pdata[i], type);

      if (account != NULL && g_hash_table_add (seen, (gpointer) account))
        g_strv_builder_add (accounts, account);
    }

  return g_strv_builder_end (accounts);
}

/**
 * guichet_contact_change_target_check:
 * @type: one contact
 * @wanted: (nullable): who shall be it; %NULL: whether it can be changed at all
 * @reasons: (out caller-allocates): of how many services it stays as it is, and why
 */
void
guichet_contact_change_target_check (GuichetContactChangeTarget *self,
                                     GuichetContactTypes type,
                                     const char *wanted,
                                     GuichetContactChangeReasons *reasons)
{
  *reasons = (GuichetContactChangeReasons){ 0 };
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self));

  for (guint i = 0; i < self->services->len; i++)
    {
      GuichetService *service = self->services->pdata[i];

      guichet_contact_change_reasons_count (
          reasons, wanted != NULL
                       ? guichet_contact_rules_check_change (service, self->me, type, wanted)
                       : guichet_contact_rules_check (service, self->me, type));
    }
}

/**
 * guichet_contact_change_target_list_reached:
 *
 * Returns: (transfer full) (element-type GuichetService): the services in the groups that were
 * chosen; they get the new contacts with their group
 */
GPtrArray *
guichet_contact_change_target_list_reached (GuichetContactChangeTarget *self)
{
  GPtrArray *reached = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), reached);

  for (guint i = 0; i < self->services->len; i++)
    if (guichet_contact_rules_spreads (guichet_service_get_kind (self->services->pdata[i])))
      g_hash_table_add (groups, (gpointer) guichet_service_get_name (self->services->pdata[i]));
  for (guint i = 0; g_hash_table_size (groups) > 0 && i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (self->all, i);

      if (g_hash_table_contains (groups, guichet_service_get_group (service)))
        g_ptr_array_add (reached, g_object_ref (service));
    }

  return reached;
}

/* A service that is not there, or is there for the second time. */
static char **
tell_lines (GuichetContactChangeTarget *self, GArray *lines)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) told = g_ptr_array_new ();
  guint next = 0;

  for (guint i = 0; i < self->services->len; i++)
    g_hash_table_add (known,
                      g_ascii_strdown (guichet_service_get_name (self->services->pdata[i]), -1));
  for (guint i = 0; i < self->rows->len && next < lines->len; i++)
    {
      const GuichetContactCsvRow *row = self->rows->pdata[i];
      g_autofree char *name = g_ascii_strdown (row->service, -1);

      if (row->line != g_array_index (lines, guint, next))
        continue;
      next++;
      g_ptr_array_add (told, guichet_bulk_text_bad_line (row->line, row->service,
                                                         g_hash_table_contains (known, name)));
    }
  g_ptr_array_add (told, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&told), FALSE);
}

/**
 * guichet_contact_change_target_plan:
 * @wanted: (array fixed-size=3): each (nullable): stays as it is
 * @is_separate: whether each contact has a request of its own, the administrator's the last
 * @bad_lines: (out) (transfer full): sentences about lines of the file that are left out
 *
 * Returns: (transfer full) (nullable): a plan; %NULL if another account is in use by now
 */
GuichetContactBulk *
guichet_contact_change_target_plan (GuichetContactChangeTarget *self,
                                    const char *const wanted[3],
                                    gboolean is_separate,
                                    GStrv *bad_lines)
{
  g_autoptr(GuichetContactBulk) bulk = NULL;
  g_autoptr(GArray) lines = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_TARGET (self), NULL);

  *bad_lines = NULL;
  bulk = guichet_contact_change_target_is_mine (self) ? guichet_contact_bulk_new (self->session)
                                                      : NULL;
  if (bulk == NULL)
    return NULL;
  guichet_contact_bulk_set_separate (bulk, is_separate);
  if (self->rows != NULL)
    {
      lines = guichet_contact_csv_plan (self->rows, self->all, wanted, bulk);
      *bad_lines = tell_lines (self, lines);
    }
  else
    for (guint i = 0; i < self->services->len; i++)
      guichet_contact_bulk_add (bulk, self->services->pdata[i], wanted[0], wanted[1], wanted[2]);

  return g_steal_pointer (&bulk);
}

static void
guichet_contact_change_target_dispose (GObject *object)
{
  GuichetContactChangeTarget *self = GUICHET_CONTACT_CHANGE_TARGET (object);

  g_clear_object (&self->session);
  g_clear_object (&self->all);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->me, g_free);

  G_OBJECT_CLASS (guichet_contact_change_target_parent_class)->dispose (object);
}

static void
guichet_contact_change_target_class_init (GuichetContactChangeTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_target_dispose;
}

static void
guichet_contact_change_target_init (GuichetContactChangeTarget *self)
{
}
