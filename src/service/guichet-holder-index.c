/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-index.c: finds holders among thousands, by their number and by who they likely
 * are. Pure.
 */
#include "guichet-holder-index.h"

struct _GuichetHolderIndex
{
  GHashTable *by_id;       /* gint64 → holder */
  GHashTable *by_identity; /* text → array of those who are likely one */
  GHashTable *alike;       /* holder → its array of by_identity */
};

static void
add (GuichetHolderIndex *self, GuichetDomainContact *holder)
{
  gint64 *id = g_new (gint64, 1);
  g_autofree char *identity = guichet_domain_contact_dup_identity (holder);
  GPtrArray *alike = g_hash_table_lookup (self->by_identity, identity);

  *id = guichet_domain_contact_get_id (holder);
  g_hash_table_replace (self->by_id, id, holder);
  if (*identity == '\0')
    return;
  if (alike == NULL)
    {
      alike = g_ptr_array_new ();
      g_hash_table_insert (self->by_identity, g_steal_pointer (&identity), alike);
    }
  g_ptr_array_add (alike, holder);
  g_hash_table_insert (self->alike, holder, alike);
}

/**
 * guichet_holder_index_find:
 * @self: the index
 * @id: OVHcloud's number
 *
 * Returns: (nullable) (transfer none): the holder
 */
GuichetDomainContact *
guichet_holder_index_find (GuichetHolderIndex *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * guichet_holder_index_get_alike:
 * @self: the index
 * @holder: one of those it was made of
 *
 * Returns: (nullable) (transfer none) (element-type GuichetDomainContact): all who are likely
 * @holder, in the order they were given, @holder among them; %NULL: nobody else is
 */
GPtrArray *
guichet_holder_index_get_alike (GuichetHolderIndex *self, GuichetDomainContact *holder)
{
  GPtrArray *alike;

  g_return_val_if_fail (self != NULL, NULL);

  alike = g_hash_table_lookup (self->alike, holder);
  return alike != NULL && alike->len > 1 ? alike : NULL;
}

void
guichet_holder_index_free (GuichetHolderIndex *self)
{
  g_hash_table_unref (self->alike);
  g_hash_table_unref (self->by_identity);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/**
 * guichet_holder_index_new:
 * @holders: (element-type GuichetDomainContact): live at least as long as the index
 *
 * Returns: (transfer full): where each of them is, as they are now
 */
GuichetHolderIndex *
guichet_holder_index_new (GPtrArray *holders)
{
  GuichetHolderIndex *self = g_new0 (GuichetHolderIndex, 1);

  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_identity =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->alike = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < holders->len; i++)
    add (self, holders->pdata[i]);
  return self;
}
