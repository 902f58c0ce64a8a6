/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-bar.c: a bar that tells of bulks of one kind which are under way, or which another
 * start of the program left unfinished, with the way to them. Sends nothing by itself.
 */
#include "config.h"

#include "guichet-bulk-bar.h"

#include "guichet-banner.h"
#include "guichet-bulk-text.h"
#include "guichet-contact-change-window.h"
#include "guichet-directory-apply-window.h"

#include <glib/gi18n-lib.h>

struct _GuichetBulkBar
{
  AdwBin parent_instance;

  GuichetBanner *banner;

  GuichetDesk *desk;
  GuichetBulkBarKind kind;
  GListModel *bulks;
  char *looked_for; /* (nullable): the account whose unfinished changes were looked for */
};

G_DEFINE_FINAL_TYPE (GuichetBulkBar, guichet_bulk_bar, ADW_TYPE_BIN)

static GuichetBulkShelf *
get_contact_bulks (GuichetDesk *desk)
{
  return guichet_contacts_desk_get_bulks (guichet_desk_get_contacts (desk));
}

static void
show_contact_bulk (GtkWindow *parent, GuichetDesk *desk, GuichetBulk *bulk)
{
  guichet_contact_change_window_show_bulk (parent, desk, GUICHET_CONTACT_BULK (bulk));
}

static GuichetBulkShelf *
get_directory_bulks (GuichetDesk *desk)
{
  return guichet_directory_desk_get_bulks (guichet_desk_get_directory (desk));
}

static void
show_directory_bulk (GtkWindow *parent, GuichetDesk *desk, GuichetBulk *bulk)
{
  guichet_directory_apply_window_show_bulk (parent, desk, GUICHET_DIRECTORY_BULK (bulk));
}

static const struct
{
  GType (*get_type) (void);
  GuichetBulkShelf *(*get_bulks) (GuichetDesk *desk);
  char *(*write) (guint n_done, guint n_total);
  void (*show) (GtkWindow *parent, GuichetDesk *desk, GuichetBulk *bulk);
} kinds[] = {
  [GUICHET_BULK_BAR_CONTACTS] = { guichet_contact_bulk_get_type, get_contact_bulks,
                                  guichet_bulk_text_unfinished_contacts, show_contact_bulk },
  [GUICHET_BULK_BAR_ENTRIES] = { guichet_directory_bulk_get_type, get_directory_bulks,
                                 guichet_bulk_text_unfinished_entries, show_directory_bulk },
};

/* (nullable) (transfer full): the first that is not over */
static GuichetBulk *
find_unfinished (GuichetBulkBar *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->bulks); i++)
    {
      g_autoptr(GuichetBulk) bulk = g_list_model_get_item (self->bulks, i);

      if (guichet_bulk_get_state (bulk) != GUICHET_BULK_OVER)
        return g_steal_pointer (&bulk);
    }
  return NULL;
}

static void
refresh (GuichetBulkBar *self)
{
  g_autoptr(GuichetBulk) bulk = find_unfinished (self);
  g_autofree char *title = NULL;

  if (bulk != NULL)
    {
      title = kinds[self->kind].write (guichet_bulk_get_done (bulk), guichet_bulk_get_total (bulk));
      g_object_set (self->banner, "title", title, NULL);
    }
  g_object_set (self->banner, "revealed", bulk != NULL, NULL);
}

static void
bulks_changed_cb (GuichetBulkBar *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GuichetBulk) bulk = g_list_model_get_item (self->bulks, i);

      g_signal_connect_object (bulk, "notify::state", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (bulk, "notify::done", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
  refresh (self);
}

/* What was left unfinished belongs to one account: it is looked for when that one is ready. */
static void
session_changed_cb (GuichetBulkBar *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  GuichetAccount *account = guichet_session_get_account (session);
  g_autoptr(GPtrArray) unfinished = NULL;

  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY || account == NULL ||
      g_strcmp0 (self->looked_for, guichet_account_get_nichandle (account)) == 0)
    return;
  g_free (self->looked_for);
  self->looked_for = g_strdup (guichet_account_get_nichandle (account));
  unfinished = guichet_bulk_load_unfinished (kinds[self->kind].get_type (), session, NULL);
  for (guint i = 0; unfinished != NULL && i < unfinished->len; i++)
    guichet_bulk_shelf_add (GUICHET_BULK_SHELF (self->bulks), unfinished->pdata[i]);
}

static void
show_cb (GuichetBulkBar *self)
{
  g_autoptr(GuichetBulk) bulk = find_unfinished (self);

  if (bulk != NULL)
    kinds[self->kind].show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->desk, bulk);
}

/**
 * guichet_bulk_bar_set_desk:
 * @self: the bar
 * @desk: whose bulks it tells of; set once
 * @kind: of which kind
 */
void
guichet_bulk_bar_set_desk (GuichetBulkBar *self, GuichetDesk *desk, GuichetBulkBarKind kind)
{
  g_return_if_fail (GUICHET_IS_BULK_BAR (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  self->bulks = G_LIST_MODEL (g_object_ref (kinds[kind].get_bulks (desk)));
  g_signal_connect_object (self->bulks, "items-changed", G_CALLBACK (bulks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_desk_get_session (desk), "notify::state",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  bulks_changed_cb (self, 0, 0, g_list_model_get_n_items (self->bulks));
  session_changed_cb (self);
}

static void
guichet_bulk_bar_dispose (GObject *object)
{
  GuichetBulkBar *self = GUICHET_BULK_BAR (object);

  g_clear_object (&self->bulks);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->looked_for, g_free);
  G_OBJECT_CLASS (guichet_bulk_bar_parent_class)->dispose (object);
}

static void
guichet_bulk_bar_class_init (GuichetBulkBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_bulk_bar_dispose;
}

static void
guichet_bulk_bar_init (GuichetBulkBar *self)
{
  self->banner = g_object_new (GUICHET_TYPE_BANNER, "button-label", _("Show"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
}
