/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-menu-changes.h: tells the panel what changed in the tray menu.
 */
#pragma once

#include "guichet-bus.h"
#include "guichet-menu-tree.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_MENU_CHANGES (guichet_menu_changes_get_type ())
G_DECLARE_FINAL_TYPE (GuichetMenuChanges, guichet_menu_changes, GUICHET, MENU_CHANGES, GObject)

GuichetMenuChanges *guichet_menu_changes_new (GuichetMenuTree *tree, GuichetBusMenu *face);

guint guichet_menu_changes_get_revision (GuichetMenuChanges *self);

G_END_DECLS
