/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-desk.c: what the windows about directory entries share: the entries of the
 * account, and the changes of several that are under way. Has no widgets, so a change goes on when
 * the window that asked for it is closed.
 */
#include "config.h"

#include "guichet-directory-desk.h"

struct _GuichetDirectoryDesk
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetDirectoryList *entries;
  GuichetDirectoryDrafts *drafts;
  GuichetBulkShelf *bulks;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryDesk, guichet_directory_desk, G_TYPE_OBJECT)

GuichetSession *
guichet_directory_desk_get_session (GuichetDirectoryDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_DESK (self), NULL);

  return self->session;
}

GuichetDirectoryList *
guichet_directory_desk_get_entries (GuichetDirectoryDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_DESK (self), NULL);

  return self->entries;
}

GuichetDirectoryDrafts *
guichet_directory_desk_get_drafts (GuichetDirectoryDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_DESK (self), NULL);

  return self->drafts;
}

GuichetBulkShelf *
guichet_directory_desk_get_bulks (GuichetDirectoryDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_DESK (self), NULL);

  return self->bulks;
}

/* What another start of the program planned knows no entry that could be told what OVHcloud has by
 * now. */
static void
bulk_over_cb (GuichetDirectoryDesk *self, GListModel *changes)
{
  g_autoptr(GuichetDirectoryChange) any = g_list_model_get_item (changes, 0);

  if (any != NULL && guichet_directory_change_get_entry (any) == NULL)
    guichet_reading_list_load (GUICHET_READING_LIST (self->entries));
}

static void
guichet_directory_desk_dispose (GObject *object)
{
  GuichetDirectoryDesk *self = GUICHET_DIRECTORY_DESK (object);

  g_clear_object (&self->bulks);
  g_clear_object (&self->drafts);
  g_clear_object (&self->entries);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_directory_desk_parent_class)->dispose (object);
}

static void
guichet_directory_desk_class_init (GuichetDirectoryDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_desk_dispose;
}

static void
guichet_directory_desk_init (GuichetDirectoryDesk *self)
{
  self->bulks = guichet_bulk_shelf_new (GUICHET_TYPE_DIRECTORY_BULK);
  g_signal_connect_object (self->bulks, "over", G_CALLBACK (bulk_over_cb), self, G_CONNECT_SWAPPED);
}

/**
 * guichet_directory_desk_new:
 * @session: the account in use
 *
 * Nothing is asked of the network before the entries are loaded.
 *
 * Returns: (transfer full): a desk without changes under way
 */
GuichetDirectoryDesk *
guichet_directory_desk_new (GuichetSession *session)
{
  GuichetDirectoryDesk *self = g_object_new (GUICHET_TYPE_DIRECTORY_DESK, NULL);

  self->session = g_object_ref (session);
  self->entries = guichet_directory_list_new (session);
  self->drafts = guichet_directory_drafts_new (session, self->entries);
  return self;
}
