/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-menu-node.h: one entry of the tray menu, as the panel sees it.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_MENU_NODE_ITEM,
  GUICHET_MENU_NODE_SEPARATOR,
  GUICHET_MENU_NODE_SUBMENU,
} GuichetMenuNodeKind;

typedef struct
{
  int id; /* never given twice, so a click on an entry that is gone cannot reach another one */
  GuichetMenuNodeKind kind;
  char *label;         /* (nullable): with “_” before the access key, as in a GMenu */
  char *icon_name;     /* (nullable) */
  char *action;        /* (nullable): name in the action group, without “app.” */
  GVariant *target;    /* (nullable): parameter of the action */
  GMenuModel *model;   /* (nullable): what a submenu shows */
  GPtrArray *children; /* (element-type GuichetMenuNode): empty but in a submenu */
  GPtrArray *watches;  /* what the tree follows to keep the children true */
} GuichetMenuNode;

GuichetMenuNode *guichet_menu_node_new (int id, GuichetMenuNodeKind kind);
GuichetMenuNode *guichet_menu_node_new_from_model (int id, GMenuModel *model, int position);
void guichet_menu_node_free (GuichetMenuNode *self);

gboolean guichet_menu_node_can_activate (const GuichetMenuNode *self, GActionGroup *actions);
GVariant *guichet_menu_node_get_properties (const GuichetMenuNode *self,
                                            GActionGroup *actions,
                                            const char *const *names);
GVariant *guichet_menu_node_get_layout (const GuichetMenuNode *self,
                                        GActionGroup *actions,
                                        int depth,
                                        const char *const *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetMenuNode, guichet_menu_node_free)

G_END_DECLS
