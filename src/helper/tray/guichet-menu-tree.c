/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-menu-tree.c: numbers the entries of a GMenu and follows its changes and those of its
 * actions. Sections become entries between separators. Knows nothing of D-Bus: guichet-dbus-menu.c
 * tells the panel.
 */
#include "guichet-menu-tree.h"

struct _GuichetMenuTree
{
  GObject parent_instance;

  GActionGroup *actions;
  GuichetMenuNode *root;
  GHashTable *nodes; /* id → GuichetMenuNode, owned by the root */
  int next_id;
};

G_DEFINE_FINAL_TYPE (GuichetMenuTree, guichet_menu_tree, G_TYPE_OBJECT)

enum
{
  LAYOUT_CHANGED,
  ITEM_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One model, the submenu itself or a section in it, whose change means that the submenu is to be
 * made again. */
typedef struct
{
  GuichetMenuTree *tree;
  GuichetMenuNode *submenu;
  GMenuModel *model;
  gulong handler;
} ModelWatch;

static void
model_watch_free (ModelWatch *watch)
{
  g_clear_signal_handler (&watch->handler, watch->model);
  g_clear_object (&watch->model);
  g_free (watch);
}

static void fill_submenu (GuichetMenuTree *self, GuichetMenuNode *submenu);

static void
items_changed_cb (GMenuModel *model, int position, int removed, int added, gpointer user_data)
{
  ModelWatch *watch = user_data;
  GuichetMenuTree *tree = watch->tree;
  int id = watch->submenu->id;

  fill_submenu (tree, watch->submenu); /* frees the watch */
  g_signal_emit (tree, signals[LAYOUT_CHANGED], 0, id);
}

static void
watch_model (GuichetMenuTree *self, GuichetMenuNode *submenu, GMenuModel *model)
{
  ModelWatch *watch = g_new0 (ModelWatch, 1);

  watch->tree = self;
  watch->submenu = submenu;
  watch->model = g_object_ref (model);
  watch->handler = g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), watch);
  g_ptr_array_add (submenu->watches, watch);
}

static void
add_child (GuichetMenuTree *self, GuichetMenuNode *submenu, GuichetMenuNode *child)
{
  g_ptr_array_add (submenu->children, child);
  g_hash_table_insert (self->nodes, GINT_TO_POINTER (child->id), child);
}

/* @boundary says that a section began or ended since the last entry: only then, and only between
 * two entries, comes a separator. */
static void
add_entry (GuichetMenuTree *self,
           GuichetMenuNode *submenu,
           GMenuModel *model,
           int position,
           gboolean *boundary)
{
  GuichetMenuNode *node;

  if (*boundary && submenu->children->len > 0)
    add_child (self, submenu, guichet_menu_node_new (self->next_id++, GUICHET_MENU_NODE_SEPARATOR));
  *boundary = FALSE;

  node = guichet_menu_node_new_from_model (self->next_id++, model, position);
  add_child (self, submenu, node);
  if (node->kind == GUICHET_MENU_NODE_SUBMENU)
    fill_submenu (self, node);
}

static gboolean
has_label (GMenuModel *model, int position)
{
  g_autoptr(GVariant) label = g_menu_model_get_item_attribute_value (
      model, position, G_MENU_ATTRIBUTE_LABEL, G_VARIANT_TYPE_STRING);

  return label != NULL;
}

static void
add_entries (GuichetMenuTree *self, GuichetMenuNode *submenu, GMenuModel *model, gboolean *boundary)
{
  watch_model (self, submenu, model);

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (section == NULL)
        {
          add_entry (self, submenu, model, i, boundary);
          continue;
        }

      *boundary = TRUE;
      if (has_label (model, i) && g_menu_model_get_n_items (section) > 0)
        add_entry (self, submenu, model, i,
                   boundary); /* insensitive, as it has no action: a heading */
      add_entries (self, submenu, section, boundary);
      *boundary = TRUE;
    }
}

static void
forget_children (GuichetMenuTree *self, GuichetMenuNode *submenu)
{
  for (guint i = 0; i < submenu->children->len; i++)
    {
      GuichetMenuNode *child = g_ptr_array_index (submenu->children, i);

      forget_children (self, child);
      g_hash_table_remove (self->nodes, GINT_TO_POINTER (child->id));
    }
  g_ptr_array_set_size (submenu->children, 0);
}

static void
fill_submenu (GuichetMenuTree *self, GuichetMenuNode *submenu)
{
  gboolean boundary = FALSE;

  forget_children (self, submenu);
  g_clear_pointer (&submenu->watches, g_ptr_array_unref);
  submenu->watches = g_ptr_array_new_with_free_func ((GDestroyNotify) model_watch_free);
  add_entries (self, submenu, submenu->model, &boundary);
}

/* Serves the four signals of an action group: what they add to the name differs, what the entries
 * show is read anew. */
static void
action_changed_cb (GuichetMenuTree *self, const char *name)
{
  g_autoptr(GArray) ids = guichet_menu_tree_get_ids (self);

  for (guint i = 0; i < ids->len; i++)
    {
      const GuichetMenuNode *node = guichet_menu_tree_lookup (self, g_array_index (ids, int, i));

      if (node != NULL && g_strcmp0 (node->action, name) == 0)
        g_signal_emit (self, signals[ITEM_CHANGED], 0, node->id);
    }
}

/**
 * guichet_menu_tree_new:
 * @model: the menu, whose entries name actions as “app.…”
 * @actions: the group in which they are found without “app.”
 *
 * Returns: (transfer full): the menu as a tree, kept true as long as it lives
 */
GuichetMenuTree *
guichet_menu_tree_new (GMenuModel *model, GActionGroup *actions)
{
  static const char *const changes[] = { "action-added", "action-removed", "action-enabled-changed",
                                         "action-state-changed" };
  GuichetMenuTree *self;

  g_return_val_if_fail (G_IS_MENU_MODEL (model), NULL);
  g_return_val_if_fail (G_IS_ACTION_GROUP (actions), NULL);

  self = g_object_new (GUICHET_TYPE_MENU_TREE, NULL);
  self->actions = g_object_ref (actions);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (actions, changes[i], G_CALLBACK (action_changed_cb), self,
                             G_CONNECT_SWAPPED);

  self->root->model = g_object_ref (model);
  fill_submenu (self, self->root);
  return self;
}

/**
 * guichet_menu_tree_lookup:
 * @self: a menu
 * @id: number of an entry; %GUICHET_MENU_TREE_ROOT is the menu itself
 *
 * Returns: (transfer none) (nullable): the entry, valid until the menu changes, or %NULL if it is
 * not there (any more)
 */
const GuichetMenuNode *
guichet_menu_tree_lookup (GuichetMenuTree *self, int id)
{
  return g_hash_table_lookup (self->nodes, GINT_TO_POINTER (id));
}

static int
compare_ids (gconstpointer one, gconstpointer other)
{
  return *(const int *) one - *(const int *) other;
}

/**
 * guichet_menu_tree_get_ids:
 * @self: a menu
 *
 * Returns: (transfer full) (element-type int): the numbers of all entries, in rising order
 */
GArray *
guichet_menu_tree_get_ids (GuichetMenuTree *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (int));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      int id = GPOINTER_TO_INT (key);

      g_array_append_val (ids, id);
    }
  g_array_sort (ids, compare_ids);
  return ids;
}

/**
 * guichet_menu_tree_get_properties:
 * @self: a menu
 * @node: one of its entries
 * @names: (nullable) (array zero-terminated=1): the properties wanted; %NULL or empty means all
 *
 * Returns: (transfer floating): the properties as `a{sv}`
 */
GVariant *
guichet_menu_tree_get_properties (GuichetMenuTree *self,
                                  const GuichetMenuNode *node,
                                  const char *const *names)
{
  return guichet_menu_node_get_properties (node, self->actions, names);
}

/**
 * guichet_menu_tree_get_layout:
 * @self: a menu
 * @node: one of its entries
 * @depth: how many levels below @node to tell; 0 for none, -1 for all
 * @names: (nullable) (array zero-terminated=1): the properties wanted; %NULL or empty means all
 *
 * Returns: (transfer floating): @node and what is below it as `(ia{sv}av)`
 */
GVariant *
guichet_menu_tree_get_layout (GuichetMenuTree *self,
                              const GuichetMenuNode *node,
                              int depth,
                              const char *const *names)
{
  return guichet_menu_node_get_layout (node, self->actions, depth, names);
}

/**
 * guichet_menu_tree_activate:
 * @self: a menu
 * @node: one of its entries
 *
 * Activates the action of the entry; nothing happens if it is insensitive. The action may change
 * the menu, so @node is not to be used afterwards.
 */
void
guichet_menu_tree_activate (GuichetMenuTree *self, const GuichetMenuNode *node)
{
  g_autofree char *action = NULL;
  g_autoptr(GVariant) target = NULL;

  if (!guichet_menu_node_can_activate (node, self->actions))
    return;

  action = g_strdup (node->action);
  target = node->target != NULL ? g_variant_ref (node->target) : NULL;
  g_action_group_activate_action (self->actions, action, target);
}

static void
guichet_menu_tree_dispose (GObject *object)
{
  GuichetMenuTree *self = GUICHET_MENU_TREE (object);

  g_hash_table_remove_all (self->nodes);
  g_clear_pointer (&self->root, guichet_menu_node_free);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (guichet_menu_tree_parent_class)->dispose (object);
}

static void
guichet_menu_tree_finalize (GObject *object)
{
  GuichetMenuTree *self = GUICHET_MENU_TREE (object);

  g_clear_pointer (&self->nodes, g_hash_table_unref);
  G_OBJECT_CLASS (guichet_menu_tree_parent_class)->finalize (object);
}

static void
guichet_menu_tree_class_init (GuichetMenuTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_menu_tree_dispose;
  object_class->finalize = guichet_menu_tree_finalize;

  /**
   * GuichetMenuTree::layout-changed:
   * @self: a menu
   * @id: the submenu whose entries are others now
   */
  signals[LAYOUT_CHANGED] =
      g_signal_new ("layout-changed", GUICHET_TYPE_MENU_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * GuichetMenuTree::item-changed:
   * @self: a menu
   * @id: the entry whose properties are others now
   */
  signals[ITEM_CHANGED] = g_signal_new ("item-changed", GUICHET_TYPE_MENU_TREE, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
guichet_menu_tree_init (GuichetMenuTree *self)
{
  self->nodes = g_hash_table_new (NULL, NULL);
  self->root = guichet_menu_node_new (GUICHET_MENU_TREE_ROOT, GUICHET_MENU_NODE_SUBMENU);
  self->next_id = GUICHET_MENU_TREE_ROOT + 1;
  g_hash_table_insert (self->nodes, GINT_TO_POINTER (self->root->id), self->root);
}
