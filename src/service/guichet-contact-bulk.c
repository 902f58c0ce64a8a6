/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk.c: new contacts for one service or for thousands: what a bulk will send, and
 * for whom. How it is sent, and how what was lost is found, are files of their own.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include "guichet-contact-journal.h"
#include "guichet-instance.h"

/* As long as the client waits for an answer. */
#define SETTLE_MS 60000

G_DEFINE_FINAL_TYPE (GuichetContactBulk, guichet_contact_bulk, GUICHET_TYPE_BULK)

/* Plan */

/**
 * guichet_contact_bulk_new_in_folder:
 * @session: whose account asks
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
GuichetContactBulk *
guichet_contact_bulk_new_in_folder (GuichetSession *session, const char *folder)
{
  return guichet_bulk_new (GUICHET_TYPE_CONTACT_BULK, session, folder);
}

/**
 * guichet_contact_bulk_new:
 * @session: whose account asks
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
GuichetContactBulk *
guichet_contact_bulk_new (GuichetSession *session)
{
  return guichet_contact_bulk_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_contact_bulk_set_separate:
 * @is_separate: whether each contact has a request of its own, the administrator's the last
 *
 * Holds for what is added from now on.
 */
void
guichet_contact_bulk_set_separate (GuichetContactBulk *self, gboolean is_separate)
{
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  self->is_separate = is_separate;
}

static char *
make_name (GuichetServiceKind kind, const char *name)
{
  return g_strdup_printf ("%d %s", (int) kind, name);
}

static char *
dup_name (gpointer change)
{
  GuichetService *service = guichet_contact_change_get_service (change);

  return make_name (guichet_service_get_kind (service), guichet_service_get_name (service));
}

/* What comes with the group is neither sent nor counted any more. */
static void
leave_to (GuichetContactBulk *self, GuichetContactChange *change, GuichetContactChange *group)
{
  const GuichetContactChangeState before = guichet_contact_change_get_state (change);

  guichet_contact_change_leave_to (change, group);
  if (guichet_contact_change_get_state (change) != before)
    guichet_bulk_leave_out (GUICHET_BULK (self));
}

/* Whichever of the two was added first. */
static void
settle_with_group (GuichetContactBulk *self, GuichetContactChange *change)
{
  GPtrArray *changes = guichet_bulk_get_changes (GUICHET_BULK (self));
  GuichetService *service = guichet_contact_change_get_service (change);
  g_autofree char *name = make_name (GUICHET_SERVICE_GROUP, guichet_service_get_group (service));
  GuichetContactChange *group = guichet_bulk_find_change (GUICHET_BULK (self), name);

  if (group != NULL && group != change)
    leave_to (self, change, group);
  if (!guichet_contact_rules_spreads (guichet_service_get_kind (service)))
    return;
  for (guint i = 0; i < changes->len; i++)
    if (g_str_equal (
            guichet_service_get_name (service),
            guichet_service_get_group (guichet_contact_change_get_service (changes->pdata[i]))))
      leave_to (self, changes->pdata[i], change);
}

/**
 * guichet_contact_bulk_add:
 * @service: whose contacts
 * @admin: (nullable): who shall be administrator
 * @tech: (nullable): who shall be technical contact
 * @billing: (nullable): who shall pay
 *
 * Plans a change, before the bulk is started. Nothing is sent of it if the rules forbid it, and
 * nothing that comes with the change of its group, before or after which it may be added.
 *
 * Returns: (transfer none) (nullable): the change; %NULL if @service is in the bulk already
 */
GuichetContactChange *
guichet_contact_bulk_add (GuichetContactBulk *self,
                          GuichetService *service,
                          const char *admin,
                          const char *tech,
                          const char *billing)
{
  const char *const wanted[3] = { admin, tech, billing };
  g_autoptr(GuichetContactChange) change = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), NULL);
  g_return_val_if_fail (guichet_bulk_is_open (GUICHET_BULK (self)), NULL);

  change = guichet_contact_change_new (service, guichet_bulk_get_account (GUICHET_BULK (self)),
                                       wanted, self->is_separate);
  if (!guichet_bulk_take_change (GUICHET_BULK (self), change))
    return NULL;
  settle_with_group (self, change);

  return change;
}

/* What a change is to a bulk */

static gboolean
is_skipped (gpointer change)
{
  return guichet_contact_change_get_state (change) == GUICHET_CONTACT_CHANGE_SKIPPED;
}

static gboolean
is_counted (gpointer change)
{
  const GuichetContactChangeState state = guichet_contact_change_get_state (change);

  return state == GUICHET_CONTACT_CHANGE_DONE || state == GUICHET_CONTACT_CHANGE_FAILED ||
         state == GUICHET_CONTACT_CHANGE_UNCERTAIN || state == GUICHET_CONTACT_CHANGE_CANCELLED;
}

void
guichet_contact_bulk_update (GuichetBulk *self, GuichetContactChange *change)
{
  const gboolean was_counted = is_counted (change);

  guichet_contact_change_update (change);
  guichet_bulk_count (self, was_counted, is_counted (change));
}

/* Of a bulk that was killed half-way, what waits for an answer is looked for before it is sent. */
static gboolean
prepare (gpointer change)
{
  for (guint i = 0; i < guichet_contact_change_get_n_parts (change); i++)
    guichet_contact_change_get_part (change, i)->may_be_repeated = TRUE;
  return guichet_contact_change_get_next (change) != NULL;
}

static gboolean
cancel (GuichetBulk *self, gpointer change, GuichetStore *store, GError **error)
{
  gboolean is_written = TRUE;

  for (guint i = 0; i < guichet_contact_change_get_n_parts (change); i++)
    {
      GuichetContactPart *part = guichet_contact_change_get_part (change, i);

      part->may_be_repeated = FALSE;
      if (part->state != GUICHET_CONTACT_PART_PLANNED)
        continue;
      part->state = GUICHET_CONTACT_PART_CANCELLED;
      if (store != NULL && is_written)
        is_written = guichet_contact_journal_write (store, change, part, error);
    }
  guichet_contact_bulk_update (self, change);
  return is_written;
}

static gboolean
retry (GuichetBulk *self, gpointer change, GError **error)
{
  const GuichetContactChangeState state = guichet_contact_change_get_state (change);
  gboolean is_written = TRUE;

  if (state != GUICHET_CONTACT_CHANGE_FAILED && state != GUICHET_CONTACT_CHANGE_UNCERTAIN)
    return FALSE;
  guichet_contact_change_take_error (change, NULL);
  for (guint i = 0; i < guichet_contact_change_get_n_parts (change) && is_written; i++)
    {
      GuichetContactPart *part = guichet_contact_change_get_part (change, i);

      if (part->state == GUICHET_CONTACT_PART_FAILED)
        {
          part->state = GUICHET_CONTACT_PART_PLANNED;
          is_written =
              guichet_contact_journal_write (guichet_bulk_get_store (self), change, part, error);
        }
      part->was_looked_for = FALSE;
      part->may_be_repeated = TRUE;
    }
  guichet_contact_bulk_update (self, change);
  return guichet_contact_change_get_next (change) != NULL;
}

/**
 * guichet_contact_bulk_search:
 *
 * Looks once more among OVHcloud's requests for what was sent without an answer, once the bulk is
 * over. What is not found is not sent again; what waited for what is found goes on.
 */
void
guichet_contact_bulk_search (GuichetContactBulk *self)
{
  GPtrArray *changes;

  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  changes = guichet_bulk_get_changes (GUICHET_BULK (self));
  if (guichet_bulk_get_state (GUICHET_BULK (self)) != GUICHET_BULK_OVER ||
      guichet_bulk_get_store (GUICHET_BULK (self)) == NULL)
    return;
  for (guint i = 0; i < changes->len; i++)
    for (guint k = 0; k < guichet_contact_change_get_n_parts (changes->pdata[i]); k++)
      {
        GuichetContactPart *part = guichet_contact_change_get_part (changes->pdata[i], k);

        part->was_looked_for = FALSE;
        part->may_be_repeated = FALSE;
      }
  guichet_bulk_run_again (GUICHET_BULK (self));
}

void
guichet_contact_bulk_set_settle (GuichetContactBulk *self, guint milliseconds)
{
  self->settle = milliseconds;
}

static const GuichetBulkKind kind = {
  .get_change_type = guichet_contact_change_get_type,
  .journal = &guichet_contact_journal,
  .dup_name = dup_name,
  .is_skipped = is_skipped,
  .is_counted = is_counted,
  .prepare = prepare,
  .send = guichet_contact_bulk_send,
  .look = guichet_contact_bulk_look,
  .stop_waiting = guichet_contact_bulk_stop_waiting,
  .cancel = cancel,
  .retry = retry,
};

static void
guichet_contact_bulk_dispose (GObject *object)
{
  g_clear_handle_id (&GUICHET_CONTACT_BULK (object)->settling, g_source_remove);

  G_OBJECT_CLASS (guichet_contact_bulk_parent_class)->dispose (object);
}

static void
guichet_contact_bulk_class_init (GuichetContactBulkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_contact_bulk_dispose;
  GUICHET_BULK_CLASS (klass)->kind = &kind;
}

static void
guichet_contact_bulk_init (GuichetContactBulk *self)
{
  self->settle = SETTLE_MS;
}
