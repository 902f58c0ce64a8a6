/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-merge.c: makes one list of the requests of several accounts, each request
 * once. Keeps nothing and asks nobody.
 */
#include "config.h"

#include "guichet-contact-request-merge.h"

/**
 * guichet_contact_request_make_key:
 * @side: an account
 * @id: the number of a request that it sees
 *
 * Returns: (transfer full): what is the same for every account that sees this request; the number
 * alone is not: each endpoint counts for itself
 */
char *
guichet_contact_request_make_key (GuichetContactSide *side, gint64 id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT,
                          guichet_profile_get_endpoint (guichet_contact_side_get_profile (side)),
                          id);
}

static char *
make_entry_key (GuichetContactRequestEntry *entry)
{
  const GuichetContactRequestPart *part = guichet_contact_request_entry_get_part (entry, 0);

  return guichet_contact_request_make_key (GUICHET_CONTACT_SIDE (part->side),
                                           guichet_contact_request_entry_get_id (entry));
}

static GHashTable *
index_entries (GListModel *entries)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      GuichetContactRequestEntry *entry = g_list_model_get_item (entries, i);

      g_hash_table_insert (known, make_entry_key (entry), entry);
    }
  return known;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return guichet_contact_request_entry_compare (*(gconstpointer *) a, *(gconstpointer *) b, NULL);
}

static gboolean
has_account (GuichetContactRequestEntry *entry, const char *account)
{
  for (guint i = 0; i < guichet_contact_request_entry_get_n_parts (entry) && *account != '\0'; i++)
    if (g_str_equal (guichet_contact_request_entry_get_part (entry, i)->account, account))
      return TRUE;
  return FALSE;
}

/* @fresh: (element-type GuichetContactRequestEntry): those that were begun already
 * @seen: the same, by key */
static void
take_request (GPtrArray *fresh,
              GHashTable *known,
              GHashTable *seen,
              GuichetContactSide *side,
              GuichetContactRequest *request)
{
  const char *account = guichet_contact_side_get_account (side);
  g_autofree char *key =
      guichet_contact_request_make_key (side, guichet_contact_request_get_id (request));
  GuichetContactRequestEntry *entry = g_hash_table_lookup (seen, key);

  if (entry == NULL)
    {
      GuichetContactRequestEntry *before = g_hash_table_lookup (known, key);

      entry = before != NULL ? g_object_ref (before) : guichet_contact_request_entry_new ();
      guichet_contact_request_entry_begin (entry);
      g_ptr_array_add (fresh, entry);
      g_hash_table_insert (seen, g_steal_pointer (&key), entry);
    }
  /* An account may be signed in twice, and has one code all the same. */
  if (!has_account (entry, account))
    guichet_contact_request_entry_add (entry, G_OBJECT (side), account, request);
}

/**
 * guichet_contact_request_merge:
 * @sides: the accounts
 * @before: of #GuichetContactRequestEntry: those that are shown, which stay the same objects, so
 *   that what is selected stays so
 *
 * Returns: (element-type GuichetContactRequestEntry) (transfer full): each request once, with the
 * accounts that see it, by group, the newest first
 */
GPtrArray *
guichet_contact_request_merge (GuichetContactSides *sides, GListModel *before)
{
  GPtrArray *fresh = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) known = index_entries (before);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);
      GListModel *requests = G_LIST_MODEL (guichet_contact_side_get_requests (side));

      for (guint j = 0; j < g_list_model_get_n_items (requests); j++)
        {
          g_autoptr(GuichetContactRequest) request = g_list_model_get_item (requests, j);

          take_request (fresh, known, seen, side, request);
        }
    }
  g_ptr_array_sort (fresh, compare);
  return fresh;
}

/**
 * guichet_contact_request_merge_is_sorted:
 * @entries: of #GuichetContactRequestEntry
 *
 * Returns: whether they stand by group, the newest first
 */
gboolean
guichet_contact_request_merge_is_sorted (GListModel *entries)
{
  for (guint i = 1; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(GuichetContactRequestEntry) above = g_list_model_get_item (entries, i - 1);
      g_autoptr(GuichetContactRequestEntry) entry = g_list_model_get_item (entries, i);

      if (guichet_contact_request_entry_compare (above, entry, NULL) > 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * guichet_contact_request_merge_is_same:
 * @entries: of #GuichetContactRequestEntry: those that are shown
 * @fresh: (element-type GuichetContactRequestEntry): those that are to be
 *
 * Returns: whether they are the same objects in the same order
 */
gboolean
guichet_contact_request_merge_is_same (GListModel *entries, GPtrArray *fresh)
{
  if (g_list_model_get_n_items (entries) != fresh->len)
    return FALSE;
  for (guint i = 0; i < fresh->len; i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry = g_list_model_get_item (entries, i);

      if (entry != fresh->pdata[i])
        return FALSE;
    }
  return TRUE;
}
