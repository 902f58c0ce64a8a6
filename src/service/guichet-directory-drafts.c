/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-drafts.c: what was typed into directory entries and is neither saved nor
 * discarded: kept in the store, a moment after it was typed, and taken up again at the next start.
 */
#include "config.h"

#include "guichet-directory-drafts.h"

#include "guichet-directory-draft-table.h"
#include "guichet-instance.h"

/* What is typed within a moment is written together. */
#define PATIENCE_MS 500

struct _GuichetDirectoryDrafts
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetDirectoryList *list;
  GuichetStore *store; /* (nullable) */
  char *profile;       /* (nullable): whose drafts these are; %NULL: none was read */
  GHashTable *waiting; /* (nullable): as read: for entries that are not known yet */
  GHashTable *watched; /* set of entries */
  GHashTable *typed;   /* set of entries: to be written */
  guint source;        /* 0: nothing is to be written */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryDrafts, guichet_directory_drafts, G_TYPE_OBJECT)

/* Writing */

/**
 * guichet_directory_drafts_flush:
 *
 * Writes what was typed just now.
 */
void
guichet_directory_drafts_flush (GuichetDirectoryDrafts *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_return_if_fail (GUICHET_IS_DIRECTORY_DRAFTS (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    {
      g_autoptr(GError) error = NULL;

      if (!guichet_directory_draft_table_write (self->store, self->profile, entry, &error))
        g_message ("%s", error->message);
      g_hash_table_iter_remove (&iter);
    }
}

static void
due_cb (gpointer user_data)
{
  GuichetDirectoryDrafts *self = user_data;

  self->source = 0;
  guichet_directory_drafts_flush (self);
}

static void
typed_cb (GuichetDirectoryDrafts *self, GuichetDirectoryField field, GuichetDirectoryEntry *entry)
{
  if (self->store == NULL || self->profile == NULL)
    return;
  g_hash_table_add (self->typed, g_object_ref (entry));
  if (self->source == 0)
    self->source = g_timeout_add_once (PATIENCE_MS, due_cb, self);
}

/**
 * guichet_directory_drafts_watch:
 * @entry: one of the list, which people are going to type into
 */
void
guichet_directory_drafts_watch (GuichetDirectoryDrafts *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_DRAFTS (self));
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry));

  if (g_hash_table_contains (self->watched, entry))
    return;
  g_hash_table_add (self->watched, g_object_ref (entry));
  g_signal_connect_object (entry, "field-changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

/* Taking up */

static void
take_up (GuichetDirectoryDrafts *self, GuichetDirectoryEntry *entry)
{
  const char *service = guichet_directory_entry_get_service (entry);
  g_autoptr(GPtrArray) drafts = NULL;
  g_autofree char *key = NULL;

  if (!guichet_directory_entry_is_known (entry) ||
      !g_hash_table_steal_extended (self->waiting, service, (gpointer *) &key,
                                    (gpointer *) &drafts))
    return;
  guichet_directory_drafts_watch (self, entry);
  for (guint i = 0; i < drafts->len; i++)
    {
      const GuichetDirectoryDraft *draft = drafts->pdata[i];

      guichet_directory_entry_restore (entry, draft->field, draft->before, draft->value);
    }
  /* What OVHcloud has by now needs no draft. */
  typed_cb (self, 0, entry);
}

static void
known_cb (GuichetDirectoryDrafts *self, GParamSpec *pspec, GuichetDirectoryEntry *entry)
{
  take_up (self, entry);
}

/* What was typed in another account is of no use in this one. */
static void
follow_profile (GuichetDirectoryDrafts *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);
  const char *id = profile != NULL ? guichet_profile_get_id (profile) : GUICHET_PROFILE_FOUND_ID;

  if (g_strcmp0 (self->profile, id) == 0)
    return;
  guichet_directory_drafts_flush (self);
  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_free (self->profile);
  self->profile = g_strdup (id);
  self->waiting = guichet_directory_draft_table_read (self->store, id);
}

static void
forget_gone (GuichetDirectoryDrafts *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->watched);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    if (guichet_directory_list_find (self->list, guichet_directory_entry_get_service (entry)) !=
        entry)
      {
        g_signal_handlers_disconnect_by_data (entry, self);
        g_hash_table_iter_remove (&iter);
      }
}

static void
items_changed_cb (GuichetDirectoryDrafts *self)
{
  g_autoptr(GList) services = NULL;

  if (self->store == NULL)
    return;
  forget_gone (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;
  follow_profile (self);
  services = g_hash_table_get_keys (self->waiting);
  for (GList *l = services; l != NULL; l = l->next)
    {
      GuichetDirectoryEntry *entry = guichet_directory_list_find (self->list, l->data);

      if (entry == NULL)
        continue;
      if (!guichet_directory_entry_is_known (entry))
        {
          g_signal_handlers_disconnect_by_func (entry, known_cb, self);
          g_signal_connect_object (entry, "notify::known", G_CALLBACK (known_cb), self,
                                   G_CONNECT_SWAPPED);
        }
      take_up (self, entry);
    }
}

static void
guichet_directory_drafts_dispose (GObject *object)
{
  GuichetDirectoryDrafts *self = GUICHET_DIRECTORY_DRAFTS (object);

  if (self->store != NULL)
    guichet_directory_drafts_flush (self);
  g_clear_object (&self->store);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_directory_drafts_parent_class)->dispose (object);
}

static void
guichet_directory_drafts_finalize (GObject *object)
{
  GuichetDirectoryDrafts *self = GUICHET_DIRECTORY_DRAFTS (object);

  g_hash_table_unref (self->typed);
  g_hash_table_unref (self->watched);
  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_free (self->profile);
  G_OBJECT_CLASS (guichet_directory_drafts_parent_class)->finalize (object);
}

static void
guichet_directory_drafts_class_init (GuichetDirectoryDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_drafts_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_directory_drafts_finalize;
}

static void
guichet_directory_drafts_init (GuichetDirectoryDrafts *self)
{
  self->waiting =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->watched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->typed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * guichet_directory_drafts_new_in_folder:
 * @session: whose profile
 * @list: its entries
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): takes up what was typed at another time as soon as its entry is known
 */
GuichetDirectoryDrafts *
guichet_directory_drafts_new_in_folder (GuichetSession *session,
                                        GuichetDirectoryList *list,
                                        const char *folder)
{
  GuichetDirectoryDrafts *self = g_object_new (GUICHET_TYPE_DIRECTORY_DRAFTS, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (list), self);

  self->session = g_object_ref (session);
  self->list = g_object_ref (list);
  self->store = guichet_store_open (folder, NULL);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
  return self;
}

/**
 * guichet_directory_drafts_new:
 * @session: whose profile
 * @list: its entries
 *
 * Returns: (transfer full): the drafts of this instance
 */
GuichetDirectoryDrafts *
guichet_directory_drafts_new (GuichetSession *session, GuichetDirectoryList *list)
{
  return guichet_directory_drafts_new_in_folder (session, list, guichet_instance_get_data_dir ());
}
