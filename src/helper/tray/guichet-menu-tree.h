/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-menu-tree.h: a GMenu as the numbered tree that com.canonical.dbusmenu speaks of.
 */
#pragma once

#include "guichet-menu-node.h"

G_BEGIN_DECLS

#define GUICHET_MENU_TREE_ROOT 0 /* the number that every panel asks first */

#define GUICHET_TYPE_MENU_TREE (guichet_menu_tree_get_type ())
G_DECLARE_FINAL_TYPE (GuichetMenuTree, guichet_menu_tree, GUICHET, MENU_TREE, GObject)

GuichetMenuTree *guichet_menu_tree_new (GMenuModel *model, GActionGroup *actions);

const GuichetMenuNode *guichet_menu_tree_lookup (GuichetMenuTree *self, int id);
GArray *guichet_menu_tree_get_ids (GuichetMenuTree *self);
GVariant *guichet_menu_tree_get_properties (GuichetMenuTree *self,
                                            const GuichetMenuNode *node,
                                            const char *const *names);
GVariant *guichet_menu_tree_get_layout (GuichetMenuTree *self,
                                        const GuichetMenuNode *node,
                                        int depth,
                                        const char *const *names);
void guichet_menu_tree_activate (GuichetMenuTree *self, const GuichetMenuNode *node);

G_END_DECLS
