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

typedef void (*LostFunc) (GuichetContactBulk *self,
                          GuichetContactChange *change,
                          GuichetContactPart *part,
                          gpointer data);

static void
foreach_lost (GuichetContactBulk *self, LostFunc func, gpointer data)
{
  for (guint i = 0; i < self->changes->len; i++)
    for (guint k = 0; k < guichet_contact_change_get_n_parts (self->changes->pdata[i]); k++)
      {
        GuichetContactChange *change = self->changes->pdata[i];
        GuichetContactPart *part = guichet_contact_change_get_part (change, k);

        if (part->state == GUICHET_CONTACT_PART_SENT && !part->is_in_flight &&
            !part->was_looked_for)
          func (self, change, part, data);
      }
}

static void
count_cb (GuichetContactBulk *self,
          GuichetContactChange *change,
          GuichetContactPart *part,
          gpointer data)
{
  guint *n_lost = data;

  (*n_lost)++;
}

gboolean
guichet_contact_bulk_has_lost (GuichetContactBulk *self)
{
  guint n_lost = 0;

  foreach_lost (self, count_cb, &n_lost);

  return n_lost > 0;
}

static GHashTable *
find_taken (GuichetContactBulk *self)
{
  GHashTable *taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      GArray *tasks = guichet_contact_change_get_tasks (self->changes->pdata[i]);

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
settle_part (GuichetContactBulk *self,
             GuichetContactChange *change,
             GuichetContactPart *part,
             Search *search)
{
  guichet_contact_change_take_error (change, NULL);
  if (search->error == NULL)
    guichet_contact_journal_write (self->store, change, part, &search->error);
  if (guichet_contact_change_get_next (change) != NULL)
    g_queue_push_tail (&self->ready, g_object_ref (change));
  guichet_contact_bulk_update (self, change);
}

static void
find_cb (GuichetContactBulk *self,
         GuichetContactChange *change,
         GuichetContactPart *part,
         gpointer data)
{
  Search *search = data;

  if (!guichet_contact_match_take (change, part, self->me, search->requests, search->taken))
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
release_cb (GuichetContactBulk *self,
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
give_up_cb (GuichetContactBulk *self,
            GuichetContactChange *change,
            GuichetContactPart *part,
            gpointer data)
{
  part->was_looked_for = TRUE;
}

static void
take_requests (GuichetContactBulk *self, GPtrArray *requests)
{
  g_autoptr(GHashTable) taken = find_taken (self);
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  Search search = { requests, taken, found, NULL };

  foreach_lost (self, find_cb, &search);
  foreach_lost (self, release_cb, &search);
  if (search.error != NULL)
    guichet_contact_bulk_take_error (self, search.error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactBulk) self = user_data;
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
      guichet_contact_bulk_take_error (self, error);
    }
  guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_RUNNING);
  guichet_contact_bulk_go_on (self);
}

static void
read_requests (GuichetContactBulk *self)
{
  g_autoptr(GuichetRequest) list = guichet_contact_api_list (GUICHET_CONTACT_REQUEST_UNKNOWN);

  guichet_list_reader_run_async (self->client, list, GUICHET_OPERATION_CONTACT_REQUEST, NULL,
                                 read_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  GuichetContactBulk *self = user_data;

  self->settling = 0;
  read_requests (self);

  return G_SOURCE_REMOVE;
}

static void
find_wait_cb (GuichetContactBulk *self,
              GuichetContactChange *change,
              GuichetContactPart *part,
              gpointer data)
{
  const gint64 now =
      g_get_real_time () / 1000 + guichet_client_get_clock_difference (self->client) * 1000;
  const gint64 wait = part->sent + self->settle - now;
  guint *longest = data;

  /* A clock that was set back does not make people wait for hours. */
  if (part->may_be_repeated && wait > 0)
    *longest = MAX (*longest, (guint) MIN (wait, self->settle));
}

void
guichet_contact_bulk_look (GuichetContactBulk *self)
{
  guint wait = 0;

  guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_LOOKING);
  foreach_lost (self, find_wait_cb, &wait);
  if (wait > 0)
    self->settling = g_timeout_add (wait, settled_cb, self);
  else
    read_requests (self);
}
