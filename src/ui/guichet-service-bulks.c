/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-bulks.c: a bar that tells of changes of contacts which are under way, or which
 * another start of the program left unfinished, with the way to them. Sends nothing by itself.
 */
#include "config.h"

#include "guichet-service-bulks.h"

#include "guichet-banner.h"
#include "guichet-contact-change-window.h"
#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetServiceBulks
{
  AdwBin parent_instance;

  GuichetBanner *banner;

  GuichetDesk *desk;
  GListModel *bulks;
  char *looked_for; /* (nullable): the account whose unfinished changes were looked for */
};

G_DEFINE_FINAL_TYPE (GuichetServiceBulks, guichet_service_bulks, ADW_TYPE_BIN)

/* (nullable) (transfer full): the first that is not over */
static GuichetContactBulk *
find_unfinished (GuichetServiceBulks *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->bulks); i++)
    {
      g_autoptr(GuichetContactBulk) bulk = g_list_model_get_item (self->bulks, i);

      if (guichet_bulk_get_state (GUICHET_BULK (bulk)) != GUICHET_BULK_OVER)
        return g_steal_pointer (&bulk);
    }
  return NULL;
}

static void
refresh (GuichetServiceBulks *self)
{
  g_autoptr(GuichetContactBulk) bulk = find_unfinished (self);
  g_autofree char *title = NULL;

  if (bulk != NULL)
    {
      title = guichet_service_text_unfinished (guichet_bulk_get_done (GUICHET_BULK (bulk)),
                                               guichet_bulk_get_total (GUICHET_BULK (bulk)));
      g_object_set (self->banner, "title", title, NULL);
    }
  g_object_set (self->banner, "revealed", bulk != NULL, NULL);
}

static void
bulks_changed_cb (GuichetServiceBulks *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GuichetContactBulk) bulk = g_list_model_get_item (self->bulks, i);

      g_signal_connect_object (bulk, "notify::state", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (bulk, "notify::done", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
  refresh (self);
}

/* What was left unfinished belongs to one account: it is looked for when that one is ready. */
static void
session_changed_cb (GuichetServiceBulks *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  GuichetAccount *account = guichet_session_get_account (session);
  g_autoptr(GPtrArray) unfinished = NULL;

  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY || account == NULL ||
      g_strcmp0 (self->looked_for, guichet_account_get_nichandle (account)) == 0)
    return;
  g_free (self->looked_for);
  self->looked_for = g_strdup (guichet_account_get_nichandle (account));
  unfinished = guichet_bulk_load_unfinished (GUICHET_TYPE_CONTACT_BULK, session, NULL);
  for (guint i = 0; unfinished != NULL && i < unfinished->len; i++)
    guichet_bulk_shelf_add (GUICHET_BULK_SHELF (self->bulks), unfinished->pdata[i]);
}

static void
show_cb (GuichetServiceBulks *self)
{
  g_autoptr(GuichetContactBulk) bulk = find_unfinished (self);

  if (bulk != NULL)
    guichet_contact_change_window_show_bulk (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                             self->desk, bulk);
}

/**
 * guichet_service_bulks_set_desk:
 * @self: the bar
 * @desk: whose changes it tells of; set once
 */
void
guichet_service_bulks_set_desk (GuichetServiceBulks *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_SERVICE_BULKS (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->bulks = G_LIST_MODEL (
      g_object_ref (guichet_contacts_desk_get_bulks (guichet_desk_get_contacts (desk))));
  g_signal_connect_object (self->bulks, "items-changed", G_CALLBACK (bulks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_desk_get_session (desk), "notify::state",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  bulks_changed_cb (self, 0, 0, g_list_model_get_n_items (self->bulks));
  session_changed_cb (self);
}

static void
guichet_service_bulks_dispose (GObject *object)
{
  GuichetServiceBulks *self = GUICHET_SERVICE_BULKS (object);

  g_clear_object (&self->bulks);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->looked_for, g_free);
  G_OBJECT_CLASS (guichet_service_bulks_parent_class)->dispose (object);
}

static void
guichet_service_bulks_class_init (GuichetServiceBulksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_bulks_dispose;
}

static void
guichet_service_bulks_init (GuichetServiceBulks *self)
{
  self->banner = g_object_new (GUICHET_TYPE_BANNER, "button-label", _("Show"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
}
