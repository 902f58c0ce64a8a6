/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-account-menu.h: the accounts in the tray menu, one of which is in use. There is nothing
 * to be seen of it unless there are two to choose from.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-profile-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_ACCOUNT_MENU (guichet_account_menu_get_type ())
G_DECLARE_FINAL_TYPE (GuichetAccountMenu, guichet_account_menu, GUICHET, ACCOUNT_MENU, GObject)

GuichetAccountMenu *guichet_account_menu_new (GuichetProfileList *profiles);
/* (transfer none): a section, whose entries name the action "app.profile" */
GMenuModel *guichet_account_menu_get_section (GuichetAccountMenu *self);
/* A name as a label of a menu, where “_” has a meaning. */
char *guichet_account_menu_escape (const char *name);

G_END_DECLS
