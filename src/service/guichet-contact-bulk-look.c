/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-look.c: what became of changes that were sent without an answer.
 * OVHcloud's own list of requests tells. Only what is not in it, and what people asked to send once
 * more, may be sent again, and not before it can no longer be on its way.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include "guichet-contact-api.h"
#include "guichet-contact-journal.h"
#include "guichet-contact-match.h"
#include "guichet-list-reader.h"

typedef void (*LostFunc) (GuichetBulk *self,
                          GuichetContactChange *change,
                          GuichetContactPart *part,
                          gpointer data);

static void
foreach_lost (GuichetBulk *self, LostFunc func, gpointer data)
{
  GPtrArray *changes = guichet_bulk_get_changes (self);

  for (guint i = 0; i < changes->len; i++)
    for (guint k = 0; k < guichet_contact_change_get_n_parts (changes->pdata[i]); k++)
      {
        GuichetContactChange *change = changes->pdata[i];
        GuichetContactPart *part = guichet_contact_change_get_part (change, k);

        if (part->state == GUICHET_CONTACT_PART_SENT && !part->is_in_flight &&
            !part->was_looked_for)
          func (self, change, part, data);
      }
}

static void
count_cb (GuichetBulk *self, GuichetContactChange *change, GuichetContactPart *part, gpointer data)
{
  guint *n_lost = data;

  (*n_lost)++;
}

static gboolean
has_lost (GuichetBulk *self)
{
  guint n_lost = 0;

  foreach_lost (self, count_cb, &n_lost);

  return n_lost > 0;
}

static GHashTable *
find_taken (GuichetBulk *self)
{
  GPtrArray *changes = guichet_bulk_get_changes (self);
  GHashTable *taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      GArray *tasks = guichet_contact_change_get_tasks (changes->pdata[i]);

      for (guint k = 0; k < tasks->len; k++)
        g_hash_table_add (taken, g_memdup2 (&g_array_index (tasks, gint64, k), sizeof (gint64)));
    }

  return taken;
}

typedef struct
{
  GPtrArray *requests;
  GHashTable *taken;
  GPtrArray *found; /* (element-type GuichetContactChange): looked for and found; borrowed */
  GError *error;    /* of the journal */
} Search;

static void
settle_part (GuichetBulk *self,
             GuichetContactChange *change,
             GuichetContactPart *part,
             Search *search)
{
  guichet_contact_change_take_error (change, NULL);
  if (search->error == NULL)
    guichet_contact_journal_write (guichet_bulk_get_store (self), change, part, &search->error);
  if (guichet_contact_change_get_next (change) != NULL)
    guichet_bulk_queue (self, change);
  guichet_contact_bulk_update (self, change);
}

static void
find_cb (GuichetBulk *self, GuichetContactChange *change, GuichetContactPart *part, gpointer data)
{
  Search *search = data;

  if (!guichet_contact_match_take (change, part, guichet_bulk_get_account (self), search->requests,
                                   search->taken))
    return;
  part->state = GUICHET_CONTACT_PART_DONE;
  g_ptr_array_add (search->found, change);
  settle_part (self, change, part, search);
}

/* What was found may have been this one. */
static gboolean
is_in_doubt (GuichetContactChange *change, Search *search)
{
  for (guint i = 0; i < search->found->len; i++)
    if (guichet_contact_match_is_confusable (change, search->found->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
release_cb (GuichetBulk *self,
            GuichetContactChange *change,
            GuichetContactPart *part,
            gpointer data)
{
  Search *search = data;

  part->was_looked_for = TRUE;
  if (!part->may_be_repeated || is_in_doubt (change, search))
    return;
  part->state = GUICHET_CONTACT_PART_PLANNED;
  part->may_be_repeated = FALSE;
  settle_part (self, change, part, search);
}

static void
give_up_cb (GuichetBulk *self,
            GuichetContactChange *change,
            GuichetContactPart *part,
            gpointer data)
{
  part->was_looked_for = TRUE;
}

static void
take_requests (GuichetBulk *self, GPtrArray *requests)
{
  g_autoptr(GHashTable) taken = find_taken (self);
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  Search search = { requests, taken, found, NULL };

  foreach_lost (self, find_cb, &search);
  foreach_lost (self, release_cb, &search);
  if (search.error != NULL)
    guichet_bulk_take_error (self, search.error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetBulk) self = user_data;
  GError *error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) requests =
                 reply != NULL ? guichet_contact_api_parse_list (reply, &error) : NULL;

  if (requests != NULL)
    take_requests (self, requests);
  else
    {
      foreach_lost (self, give_up_cb, NULL);
      guichet_bulk_take_error (self, error);
    }
  guichet_bulk_set_state (self, GUICHET_BULK_RUNNING);
  guichet_bulk_go_on (self);
}

static void
read_requests (GuichetBulk *self)
{
  g_autoptr(GuichetRequest) list = guichet_contact_api_list (GUICHET_CONTACT_REQUEST_UNKNOWN);

  guichet_list_reader_run_async (guichet_bulk_get_client (self), list,
                                 GUICHET_OPERATION_CONTACT_REQUEST, NULL, read_cb,
                                 g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  GuichetContactBulk *self = user_data;

  self->settling = 0;
  read_requests (GUICHET_BULK (self));

  return G_SOURCE_REMOVE;
}

static void
find_wait_cb (GuichetBulk *self,
              GuichetContactChange *change,
              GuichetContactPart *part,
              gpointer data)
{
  const gint64 now = g_get_real_time () / 1000 +
                     guichet_client_get_clock_difference (guichet_bulk_get_client (self)) * 1000;
  const guint settle = GUICHET_CONTACT_BULK (self)->settle;
  const gint64 wait = part->sent + settle - now;
  guint *longest = data;

  /* A clock that was set back does not make people wait for hours. */
  if (part->may_be_repeated && wait > 0)
    *longest = MAX (*longest, (guint) MIN (wait, settle));
}

static void
look (GuichetBulk *self)
{
  guint wait = 0;

  guichet_bulk_set_state (self, GUICHET_BULK_LOOKING);
  foreach_lost (self, find_wait_cb, &wait);
  if (wait > 0)
    GUICHET_CONTACT_BULK (self)->settling = g_timeout_add (wait, settled_cb, self);
  else
    read_requests (self);
}

/**
 * guichet_contact_bulk_look:
 *
 * Looks for what was sent without an answer, and goes on when it knows.
 *
 * Returns: %FALSE: nothing is looked for
 */
gboolean
guichet_contact_bulk_look (GuichetBulk *self)
{
  if (!has_lost (self))
    return FALSE;
  look (self);
  return TRUE;
}

/**
 * guichet_contact_bulk_stop_waiting:
 *
 * Looks at once: nobody waits any more for what could only be sent again.
 */
void
guichet_contact_bulk_stop_waiting (GuichetBulk *self)
{
  if (GUICHET_CONTACT_BULK (self)->settling == 0)
    return;
  g_clear_handle_id (&GUICHET_CONTACT_BULK (self)->settling, g_source_remove);
  look (self);
}
