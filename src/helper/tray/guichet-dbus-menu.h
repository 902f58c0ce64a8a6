/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dbus-menu.h: a GMenu, exported as the menu of a tray icon.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_DBUS_MENU (guichet_dbus_menu_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDbusMenu, guichet_dbus_menu, GUICHET, DBUS_MENU, GObject)

GuichetDbusMenu *guichet_dbus_menu_new (GMenuModel *model, GActionGroup *actions);

gboolean guichet_dbus_menu_export (GuichetDbusMenu *self,
                                   GDBusConnection *connection,
                                   const char *path,
                                   GError **error);
void guichet_dbus_menu_unexport (GuichetDbusMenu *self);

G_END_DECLS
