/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-menu-node.c: translates one entry of a GMenu, with the state of its action, into the
 * properties of com.canonical.dbusmenu. Follows nothing and sends nothing: guichet-menu-tree.c
 * keeps the entries true.
 */
#include "guichet-menu-node.h"

#define ACTION_PREFIX "app."

/**
 * guichet_menu_node_new:
 * @id: number of the entry, unique in its menu
 * @kind: what the entry is
 *
 * Returns: (transfer full): an entry without label
 */
GuichetMenuNode *
guichet_menu_node_new (int id, GuichetMenuNodeKind kind)
{
  GuichetMenuNode *self = g_new0 (GuichetMenuNode, 1);

  self->id = id;
  self->kind = kind;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_menu_node_free);
  return self;
}

/* An action of another group than the application's cannot be reached from the panel: the entry
 * stays insensitive. */
static char *
read_action (GMenuModel *model, int position)
{
  g_autofree char *detailed = NULL;

  if (!g_menu_model_get_item_attribute (model, position, G_MENU_ATTRIBUTE_ACTION, "s", &detailed) ||
      !g_str_has_prefix (detailed, ACTION_PREFIX))
    return NULL;

  return g_strdup (detailed + strlen (ACTION_PREFIX));
}

/* Panels draw themed icons by name; a picture of another kind is left out. */
static char *
read_icon_name (GMenuModel *model, int position)
{
  g_autoptr(GVariant) value = g_menu_model_get_item_attribute_value (model, position,
                                                                      G_MENU_ATTRIBUTE_ICON, NULL);
  g_autoptr(GIcon) icon = value != NULL ? g_icon_deserialize (value) : NULL;

  if (!G_IS_THEMED_ICON (icon))
    return NULL;

  return g_strdup (g_themed_icon_get_names (G_THEMED_ICON (icon))[0]);
}

/**
 * guichet_menu_node_new_from_model:
 * @id: number of the entry, unique in its menu
 * @model: a menu
 * @position: which entry of @model; not a section, unless it is wanted as a heading
 *
 * Returns: (transfer full): the entry; a submenu comes without children
 */
GuichetMenuNode *
guichet_menu_node_new_from_model (int id, GMenuModel *model, int position)
{
  g_autoptr(GMenuModel) menu = g_menu_model_get_item_link (model, position, G_MENU_LINK_SUBMENU);
  GuichetMenuNode *self =
      guichet_menu_node_new (id, menu != NULL ? GUICHET_MENU_NODE_SUBMENU : GUICHET_MENU_NODE_ITEM);

  self->model = g_steal_pointer (&menu);
  g_menu_model_get_item_attribute (model, position, G_MENU_ATTRIBUTE_LABEL, "s", &self->label);
  self->action = read_action (model, position);
  self->target =
      g_menu_model_get_item_attribute_value (model, position, G_MENU_ATTRIBUTE_TARGET, NULL);
  self->icon_name = read_icon_name (model, position);
  return self;
}

/**
 * guichet_menu_node_free:
 * @self: (transfer full): an entry
 *
 * Frees the entry and all below it.
 */
void
guichet_menu_node_free (GuichetMenuNode *self)
{
  g_clear_pointer (&self->watches, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->label, g_free);
  g_free (self);
}

static gboolean
target_fits (GVariant *target, const GVariantType *wanted)
{
  if (target == NULL || wanted == NULL)
    return target == NULL && wanted == NULL;

  return g_variant_is_of_type (target, wanted);
}

/**
 * guichet_menu_node_can_activate:
 * @self: an entry
 * @actions: where its action is looked up
 *
 * Returns: whether the action is there, enabled and takes the target of the entry
 */
gboolean
guichet_menu_node_can_activate (const GuichetMenuNode *self, GActionGroup *actions)
{
  const GVariantType *wanted = NULL;
  gboolean enabled = FALSE;

  return self->kind == GUICHET_MENU_NODE_ITEM && self->action != NULL &&
         g_action_group_query_action (actions, self->action, &enabled, &wanted, NULL, NULL, NULL) &&
         enabled && target_fits (self->target, wanted);
}

static void
add_property (GVariantBuilder *builder, const char *const *names, const char *name, GVariant *value)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);

  if (names == NULL || names[0] == NULL || g_strv_contains (names, name))
    g_variant_builder_add (builder, "{sv}", name, owned);
}

/* As in GTK: a boolean state is a tick; a state of the target's type is one choice of several. */
static void
add_toggle (const GuichetMenuNode *self,
            GActionGroup *actions,
            GVariantBuilder *builder,
            const char *const *names)
{
  g_autoptr(GVariant) state = NULL;
  gboolean is_choice;
  gboolean is_on;

  if (self->action != NULL)
    state = g_action_group_get_action_state (actions, self->action);
  if (state == NULL)
    return;

  is_choice = self->target != NULL &&
              g_variant_type_equal (g_variant_get_type (state), g_variant_get_type (self->target));
  if (!is_choice && (self->target != NULL || !g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN)))
    return;

  is_on = is_choice ? g_variant_equal (state, self->target) : g_variant_get_boolean (state);
  add_property (builder, names, "toggle-type",
                g_variant_new_string (is_choice ? "radio" : "checkmark"));
  add_property (builder, names, "toggle-state", g_variant_new_int32 (is_on));
}

/**
 * guichet_menu_node_get_properties:
 * @self: an entry
 * @actions: where the state of its action is looked up
 * @names: (nullable) (array zero-terminated=1): the properties wanted; %NULL or empty means all
 *
 * Returns: (transfer floating): the properties as `a{sv}`
 */
GVariant *
guichet_menu_node_get_properties (const GuichetMenuNode *self,
                                  GActionGroup *actions,
                                  const char *const *names)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  gboolean is_item = self->kind == GUICHET_MENU_NODE_ITEM;

  if (self->kind == GUICHET_MENU_NODE_SEPARATOR)
    add_property (&builder, names, "type", g_variant_new_string ("separator"));
  if (self->kind == GUICHET_MENU_NODE_SUBMENU)
    add_property (&builder, names, "children-display", g_variant_new_string ("submenu"));
  if (self->label != NULL)
    add_property (&builder, names, "label", g_variant_new_string (self->label));
  if (self->icon_name != NULL)
    add_property (&builder, names, "icon-name", g_variant_new_string (self->icon_name));
  if (is_item)
    add_toggle (self, actions, &builder, names);
  add_property (&builder, names, "enabled",
                g_variant_new_boolean (!is_item || guichet_menu_node_can_activate (self, actions)));
  add_property (&builder, names, "visible", g_variant_new_boolean (TRUE));

  return g_variant_builder_end (&builder);
}

/**
 * guichet_menu_node_get_layout:
 * @self: an entry
 * @actions: where the states of the actions are looked up
 * @depth: how many levels below the entry to tell; 0 for none, -1 for all
 * @names: (nullable) (array zero-terminated=1): the properties wanted; %NULL or empty means all
 *
 * Returns: (transfer floating): the entry and those below it as `(ia{sv}av)`
 */
GVariant *
guichet_menu_node_get_layout (const GuichetMenuNode *self,
                              GActionGroup *actions,
                              int depth,
                              const char *const *names)
{
  g_auto(GVariantBuilder) children = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));

  for (guint i = 0; depth != 0 && i < self->children->len; i++)
    {
      const GuichetMenuNode *child = g_ptr_array_index (self->children, i);

      g_variant_builder_add (&children, "v",
                             guichet_menu_node_get_layout (child, actions, depth - 1, names));
    }

  return g_variant_new ("(i@a{sv}av)", self->id,
                        guichet_menu_node_get_properties (self, actions, names), &children);
}
