/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tray.c: builds the menu as a GMenu and hands it to the icon, which speaks to the panel.
 */
#include "config.h"

#include "guichet-tray.h"

#include <glib/gi18n-lib.h>

#include "guichet-account-menu.h"
#include "guichet-call-history.h"
#include "guichet-instance.h"
#include "guichet-offer-item.h"
#include "guichet-status-notifier-item.h"

/* A Flatpak exports the icons that begin with its id, and no others. */
#define ICON_WATCHING  GUICHET_APP_ID "-tray-symbolic"
#define ICON_PAUSED    GUICHET_APP_ID "-tray-paused-symbolic"
#define N_RECENT_CALLS 8

struct _GuichetTray
{
  GObject parent_instance;

  GuichetCallPlacer *placer;
  GuichetWindowOpener *opener;
  GuichetAccountMenu *accounts;
  GMenu *offer_section;
  GMenu *recent_menu;
  GMenu *requests_section;
  GuichetStatusNotifierItem *item;
  GuichetCallHistory *history; /* (nullable): read when a panel shows the icon, not before */
};

G_DEFINE_FINAL_TYPE (GuichetTray, guichet_tray, G_TYPE_OBJECT)

static void
recent_calls_changed_cb (GListModel *calls,
                         guint position,
                         guint removed,
                         guint added,
                         gpointer user_data)
{
  GuichetTray *self = user_data;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (calls);

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; i < n && g_hash_table_size (seen) < N_RECENT_CALLS; i++)
    {
      g_autoptr(GuichetCall) call = g_list_model_get_item (calls, i);
      const char *name = guichet_call_get_name (call);
      const char *display = guichet_call_get_display (call);
      g_autofree char *label = NULL;
      g_autofree char *escaped = NULL;
      g_autoptr(GMenuItem) item = NULL;

      if (!g_hash_table_add (seen, g_strdup (guichet_call_get_dial (call))))
        continue;
      label = name != NULL && *name != '\0' ? g_strdup_printf ("%s · %s", display, name)
                                            : g_strdup (display);
      escaped = guichet_account_menu_escape (label);
      item = g_menu_item_new (escaped, NULL);
      g_menu_item_set_action_and_target (item, "app.confirm", "s", guichet_call_get_dial (call));
      g_menu_append_item (self->recent_menu, item);
    }
  if (n == 0)
    g_menu_append (self->recent_menu, _("No calls yet"), "app.no-call");
}

static void
hosted_cb (GuichetTray *self)
{
  if (self->history != NULL || !guichet_status_notifier_item_get_hosted (self->item))
    return;
  self->history = g_object_ref (guichet_call_placer_get_history (self->placer));
  g_signal_connect_object (self->history, "items-changed", G_CALLBACK (recent_calls_changed_cb),
                           self, G_CONNECT_DEFAULT);
  recent_calls_changed_cb (G_LIST_MODEL (self->history), 0, 0, 0, self);
}

static GMenu *
build_menu (GuichetTray *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) recent = g_menu_new ();
  g_autoptr(GMenu) watching = g_menu_new ();
  g_autoptr(GMenu) windows = g_menu_new ();
  g_autoptr(GMenu) end = g_menu_new ();

  g_menu_append_submenu (recent, _("_Recent Calls"), G_MENU_MODEL (self->recent_menu));
  g_menu_append (watching, _("_Pause Offers"), "app.pause-watching");
  g_menu_append (windows, _("_Calls"), "app.show-calls");
  g_menu_append (windows, _("C_ontacts"), "app.show-contacts");
  g_menu_append (windows, _("Pre_ferences"), "app.preferences");
  g_menu_append (end, _("_Quit"), "app.quit");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->offer_section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (recent));
  g_menu_append_section (menu, NULL, guichet_account_menu_get_section (self->accounts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (watching));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->requests_section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (windows));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return g_steal_pointer (&menu);
}

/**
 * guichet_tray_set_offer:
 * @self: the tray
 * @item: what the last copied text offers
 *
 * Puts @item first in the menu.
 */
void
guichet_tray_set_offer (GuichetTray *self, GMenuItem *item)
{
  g_return_if_fail (GUICHET_IS_TRAY (self));
  g_return_if_fail (G_IS_MENU_ITEM (item));

  g_menu_remove_all (self->offer_section);
  g_menu_append_item (self->offer_section, item);
}

/**
 * guichet_tray_set_waiting:
 * @self: the tray
 * @n_waiting: how many requests wait for an answer
 *
 * Puts an entry for them into the menu; none if none waits.
 */
void
guichet_tray_set_waiting (GuichetTray *self, guint n_waiting)
{
  /* Translators: an entry of the tray menu: how many requests wait for an answer */
  g_autofree char *label = g_strdup_printf (_("Re_quests (%u)"), n_waiting);

  g_return_if_fail (GUICHET_IS_TRAY (self));

  g_menu_remove_all (self->requests_section);
  if (n_waiting > 0)
    g_menu_append (self->requests_section, label, "app.show-requests");
}

void
guichet_tray_set_watching (GuichetTray *self, const char *watching_with)
{
  g_autofree char *tooltip = NULL;
  const char *icon = NULL;

  g_return_if_fail (GUICHET_IS_TRAY (self));

  /* Translators: %s is the technical way: data-control, xfixes. */
  tooltip =
      watching_with != NULL ? g_strdup_printf (_("Offers copied numbers (%s)"), watching_with)
                            : g_strdup (_("Copied numbers are not offered"));
  guichet_status_notifier_item_set_text (self->item, _("Guichet"), tooltip);
  icon = watching_with != NULL ? ICON_WATCHING : ICON_PAUSED;
  guichet_status_notifier_item_set_icon_names (self->item, icon, icon);
}

/* As the entry “Calls” of the menu does. */
static void
clicked_cb (GuichetTray *self)
{
  guichet_window_opener_open (self->opener, "show-calls", NULL);
}

static void
token_provided_cb (GuichetTray *self)
{
  guichet_window_opener_take_token (
      self->opener, guichet_status_notifier_item_take_activation_token (self->item));
}

/**
 * guichet_tray_new:
 * @application: the helper, registered on its bus; its actions are what the menu names
 * @placer: knows the history of calls
 * @opener: opens the windows
 * @profiles: the accounts one can switch to
 *
 * Returns: (transfer full): the icon, shown as soon as a panel with a tray is there
 */
GuichetTray *
guichet_tray_new (GApplication *application,
                  GuichetCallPlacer *placer,
                  GuichetWindowOpener *opener,
                  GuichetProfileList *profiles)
{
  g_autoptr(GuichetTray) self = g_object_new (GUICHET_TYPE_TRAY, NULL);
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  g_autoptr(GMenu) menu = NULL;
  g_autoptr(GuichetDbusMenu) dbus_menu = NULL;
  g_autoptr(GMenuItem) no_offer = NULL;

  self->placer = g_object_ref (placer);
  self->opener = g_object_ref (opener);
  self->accounts = guichet_account_menu_new (profiles);
  menu = build_menu (self);
  dbus_menu = guichet_dbus_menu_new (G_MENU_MODEL (menu), G_ACTION_GROUP (application));
  self->item = guichet_status_notifier_item_new (guichet_instance_get_app_id (), dbus_menu);
  g_signal_connect_object (self->item, "notify::hosted", G_CALLBACK (hosted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "activate", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "token-provided", G_CALLBACK (token_provided_cb), self,
                           G_CONNECT_SWAPPED);
  no_offer = guichet_offer_item_new (NULL, NULL);
  guichet_tray_set_offer (self, no_offer);
  guichet_tray_set_watching (self, NULL);
  if (bus != NULL)
    guichet_status_notifier_item_publish (self->item, bus);
  return g_steal_pointer (&self);
}

static void
guichet_tray_dispose (GObject *object)
{
  GuichetTray *self = GUICHET_TRAY (object);

  g_clear_object (&self->history);
  g_clear_object (&self->item);
  g_clear_object (&self->accounts);
  g_clear_object (&self->opener);
  g_clear_object (&self->placer);
  g_clear_object (&self->offer_section);
  g_clear_object (&self->recent_menu);
  g_clear_object (&self->requests_section);

  G_OBJECT_CLASS (guichet_tray_parent_class)->dispose (object);
}

static void
guichet_tray_class_init (GuichetTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_tray_dispose;
}

static void
guichet_tray_init (GuichetTray *self)
{
  self->offer_section = g_menu_new ();
  self->recent_menu = g_menu_new ();
  self->requests_section = g_menu_new ();
}
