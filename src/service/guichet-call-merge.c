/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-merge.c: brings the calls that the store tells now together with the objects that
 * windows show already. Pure.
 */
#include "config.h"

#include "guichet-call-merge.h"

/* By time, and by id within a second. */
static gboolean
is_newer (GuichetCall *a, GuichetCall *b)
{
  if (guichet_call_get_time (a) != guichet_call_get_time (b))
    return guichet_call_get_time (a) > guichet_call_get_time (b);
  return guichet_call_get_id (a) > guichet_call_get_id (b);
}

static void
copy_what_changes (GuichetCall *from, GuichetCall *to)
{
  guichet_call_set_name (to, guichet_call_get_name (from));
  /* OVHcloud has answered us, and that is about to be written: nothing is “sending” again. */
  if (guichet_call_get_state (from) == GUICHET_CALL_STATE_SENDING)
    return;
  guichet_call_set_state (to, guichet_call_get_state (from));
  guichet_call_set_stage (to, guichet_call_get_stage (from));
  guichet_call_set_duration (to, guichet_call_get_duration (from));
  guichet_call_set_cause (to, guichet_call_get_cause (from));
  guichet_call_set_message (to, guichet_call_get_message (from));
  guichet_call_set_query_id (to, guichet_call_get_query_id (from));
}

/**
 * guichet_call_insert_sorted:
 * @calls: (element-type GuichetCall): newest first
 *
 * Returns: the position that @call has now in @calls, which holds a reference to it
 */
guint
guichet_call_insert_sorted (GPtrArray *calls, GuichetCall *call)
{
  guint position = 0;

  while (position < calls->len && is_newer (calls->pdata[position], call))
    position++;
  g_ptr_array_insert (calls, (int) position, g_object_ref (call));
  return position;
}

/**
 * guichet_call_merge:
 * @calls: (element-type GuichetCall): what the store tells, newest first
 * @known: (element-type GuichetCall): the objects shown so far
 * @first_memory_id: calls of @known with this id or a higher one were never written
 *
 * Replaces each object of @calls by the one of @known that means the same call, brought up to date,
 * and adds the calls of @known that the store could not take: they are not lost because another
 * program wrote.
 */
void
guichet_call_merge (GPtrArray *calls, GPtrArray *known, gint64 first_memory_id)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, known->len + 1);

  for (guint i = 0; i < known->len; i++)
    {
      ids[i] = guichet_call_get_id (known->pdata[i]);
      g_hash_table_insert (by_id, &ids[i], known->pdata[i]);
    }
  for (guint i = 0; i < calls->len; i++)
    {
      gint64 id = guichet_call_get_id (calls->pdata[i]);
      GuichetCall *call = g_hash_table_lookup (by_id, &id);

      if (call == NULL)
        continue;
      copy_what_changes (calls->pdata[i], call);
      g_object_unref (calls->pdata[i]);
      calls->pdata[i] = g_object_ref (call);
    }
  for (guint i = 0; i < known->len; i++)
    if (ids[i] >= first_memory_id)
      guichet_call_insert_sorted (calls, known->pdata[i]);
}
