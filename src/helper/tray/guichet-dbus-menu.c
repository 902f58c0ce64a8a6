/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dbus-menu.c: answers a panel's questions about the tray menu (com.canonical.dbusmenu,
 * version 3) and tells it what changed. Panels differ in what they call, so both the single and the
 * group form of each question are answered.
 */
#include "guichet-dbus-menu.h"

#include "guichet-bus.h"
#include "guichet-menu-changes.h"
#include "guichet-menu-tree.h"

struct _GuichetDbusMenu
{
  GObject parent_instance;

  GuichetMenuTree *tree;
  GuichetBusMenu *face;
  GuichetMenuChanges *changes;
};

G_DEFINE_FINAL_TYPE (GuichetDbusMenu, guichet_dbus_menu, G_TYPE_OBJECT)

static void
refuse_id (GDBusMethodInvocation *invocation)
{
  g_dbus_method_invocation_return_error_literal (
      invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS, "The menu has no such entry");
}

static gboolean
handle_get_layout_cb (GuichetDbusMenu *self,
                      GDBusMethodInvocation *invocation,
                      int id,
                      int depth,
                      const char *const *names)
{
  const GuichetMenuNode *node = guichet_menu_tree_lookup (self->tree, id);

  if (node == NULL)
    refuse_id (invocation);
  else
    guichet_bus_menu_complete_get_layout (
        self->face, invocation, guichet_menu_changes_get_revision (self->changes),
        guichet_menu_tree_get_layout (self->tree, node, depth, names));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static GVariant *
describe (GuichetDbusMenu *self, const int *ids, gsize n_ids, const char *const *names)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ia{sv})"));

  for (gsize i = 0; i < n_ids; i++)
    {
      const GuichetMenuNode *node = guichet_menu_tree_lookup (self->tree, ids[i]);

      if (node != NULL)
        g_variant_builder_add (&builder, "(i@a{sv})", node->id,
                               guichet_menu_tree_get_properties (self->tree, node, names));
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* No ids means all of them. Unknown ones are left out and never refused: a panel asks for entries
 * that went a moment ago, and takes a refusal for a menu that is broken. */
static gboolean
handle_get_group_properties_cb (GuichetDbusMenu *self,
                                GDBusMethodInvocation *invocation,
                                GVariant *ids,
                                const char *const *names)
{
  gsize n_wanted;
  const int *wanted = g_variant_get_fixed_array (ids, &n_wanted, sizeof (int));
  g_autoptr(GArray) all = guichet_menu_tree_get_ids (self->tree);
  g_autoptr(GVariant) properties = NULL;

  if (n_wanted > 0)
    properties = describe (self, wanted, n_wanted, names);
  else
    properties = describe (self, (const int *) all->data, all->len, names);

  guichet_bus_menu_complete_get_group_properties (self->face, invocation, properties);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_get_property_cb (GuichetDbusMenu *self,
                        GDBusMethodInvocation *invocation,
                        int id,
                        const char *name)
{
  const GuichetMenuNode *node = guichet_menu_tree_lookup (self->tree, id);
  g_autoptr(GVariant) properties = NULL;
  g_autoptr(GVariant) value = NULL;

  if (node == NULL)
    {
      refuse_id (invocation);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  properties = g_variant_ref_sink (guichet_menu_tree_get_properties (self->tree, node, NULL));
  value = g_variant_lookup_value (properties, name, NULL);
  if (value == NULL)
    g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                           "The entry has no property “%s”", name);
  else
    guichet_bus_menu_complete_get_property (self->face, invocation, g_variant_new_variant (value));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* “opened”, “closed” and “hovered” are of no use here: the entries are always up to date. */
static void
take_event (GuichetDbusMenu *self, int id, const char *event)
{
  const GuichetMenuNode *node = guichet_menu_tree_lookup (self->tree, id);

  if (node != NULL && g_str_equal (event, "clicked"))
    guichet_menu_tree_activate (self->tree, node);
}

static gboolean
handle_event_cb (GuichetDbusMenu *self,
                 GDBusMethodInvocation *invocation,
                 int id,
                 const char *event,
                 GVariant *data,
                 guint timestamp)
{
  if (guichet_menu_tree_lookup (self->tree, id) == NULL)
    {
      refuse_id (invocation);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  guichet_bus_menu_complete_event (self->face, invocation);
  take_event (self, id, event);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* Takes ids, or tuples that begin with one. Returns those that are unknown, or NULL if no other is
 * among them. */
static GVariant *
find_unknown (GuichetDbusMenu *self, GVariant *entries)
{
  g_auto(GVariantBuilder) unknown = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ai"));
  gsize n_entries = g_variant_n_children (entries);
  gsize n_unknown = 0;

  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = g_variant_get_child_value (entries, i);
      g_autoptr(GVariant) id = g_variant_is_container (entry)
                                    ? g_variant_get_child_value (entry, 0)
                                    : g_variant_ref (entry);

      if (guichet_menu_tree_lookup (self->tree, g_variant_get_int32 (id)) != NULL)
        continue;
      g_variant_builder_add_value (&unknown, id);
      n_unknown++;
    }

  if (n_entries > 0 && n_unknown == n_entries)
    return NULL;
  return g_variant_ref_sink (g_variant_builder_end (&unknown));
}

static gboolean
handle_event_group_cb (GuichetDbusMenu *self, GDBusMethodInvocation *invocation, GVariant *events)
{
  g_autoptr(GVariant) unknown = find_unknown (self, events);

  if (unknown == NULL)
    {
      refuse_id (invocation);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  guichet_bus_menu_complete_event_group (self->face, invocation, unknown);
  for (gsize i = 0; i < g_variant_n_children (events); i++)
    {
      g_autofree char *event = NULL;
      int id;

      g_variant_get_child (events, i, "(isvu)", &id, &event, NULL, NULL);
      take_event (self, id, event);
    }
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_about_to_show_cb (GuichetDbusMenu *self, GDBusMethodInvocation *invocation, int id)
{
  if (guichet_menu_tree_lookup (self->tree, id) != NULL)
    guichet_bus_menu_complete_about_to_show (self->face, invocation, FALSE);
  else
    refuse_id (invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_about_to_show_group_cb (GuichetDbusMenu *self,
                               GDBusMethodInvocation *invocation,
                               GVariant *ids)
{
  g_autoptr(GVariant) unknown = find_unknown (self, ids);

  if (unknown != NULL)
    guichet_bus_menu_complete_about_to_show_group (
        self->face, invocation, g_variant_new_array (G_VARIANT_TYPE_INT32, NULL, 0), unknown);
  else
    refuse_id (invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/**
 * guichet_dbus_menu_new:
 * @model: the menu, whose entries name actions as “app.…”
 * @actions: the group in which they are found without “app.”
 *
 * Returns: (transfer full): the menu, on no bus yet
 */
GuichetDbusMenu *
guichet_dbus_menu_new (GMenuModel *model, GActionGroup *actions)
{
  GuichetDbusMenu *self;

  g_return_val_if_fail (G_IS_MENU_MODEL (model), NULL);
  g_return_val_if_fail (G_IS_ACTION_GROUP (actions), NULL);

  self = g_object_new (GUICHET_TYPE_DBUS_MENU, NULL);
  self->tree = guichet_menu_tree_new (model, actions);
  self->changes = guichet_menu_changes_new (self->tree, self->face);
  return self;
}

/**
 * guichet_dbus_menu_export:
 * @self: a menu
 * @connection: the session bus
 * @path: an object path that is free
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: whether panels can now ask for the menu
 */
gboolean
guichet_dbus_menu_export (GuichetDbusMenu *self,
                          GDBusConnection *connection,
                          const char *path,
                          GError **error)
{
  g_return_val_if_fail (GUICHET_IS_DBUS_MENU (self), FALSE);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->face), connection, path,
                                           error);
}

/**
 * guichet_dbus_menu_unexport:
 * @self: a menu
 *
 * Takes the menu off the bus. Does nothing if it is on none.
 */
void
guichet_dbus_menu_unexport (GuichetDbusMenu *self)
{
  GDBusInterfaceSkeleton *face;

  g_return_if_fail (GUICHET_IS_DBUS_MENU (self));

  face = G_DBUS_INTERFACE_SKELETON (self->face);
  if (g_dbus_interface_skeleton_get_connection (face) != NULL)
    g_dbus_interface_skeleton_unexport (face);
}

static void
guichet_dbus_menu_dispose (GObject *object)
{
  GuichetDbusMenu *self = GUICHET_DBUS_MENU (object);

  if (self->face != NULL)
    guichet_dbus_menu_unexport (self);
  g_clear_object (&self->changes);
  g_clear_object (&self->tree);
  g_clear_object (&self->face);
  G_OBJECT_CLASS (guichet_dbus_menu_parent_class)->dispose (object);
}

static void
guichet_dbus_menu_class_init (GuichetDbusMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_dbus_menu_dispose;
}

static void
guichet_dbus_menu_init (GuichetDbusMenu *self)
{
  /* clang-format off */
  static const struct { const char *signal; GCallback handler; } questions[] = {
    { "handle-get-layout",           G_CALLBACK (handle_get_layout_cb) },
    { "handle-get-group-properties", G_CALLBACK (handle_get_group_properties_cb) },
    { "handle-get-property",         G_CALLBACK (handle_get_property_cb) },
    { "handle-event",                G_CALLBACK (handle_event_cb) },
    { "handle-event-group",          G_CALLBACK (handle_event_group_cb) },
    { "handle-about-to-show",        G_CALLBACK (handle_about_to_show_cb) },
    { "handle-about-to-show-group",  G_CALLBACK (handle_about_to_show_group_cb) },
  };
  /* clang-format on */
  static const char *const no_paths[] = { NULL };

  self->face = guichet_bus_menu_skeleton_new ();
  guichet_bus_menu_set_version (self->face, 3);
  guichet_bus_menu_set_text_direction (self->face, "ltr"); /* English and French */
  guichet_bus_menu_set_status (self->face, "normal");
  guichet_bus_menu_set_icon_theme_path (self->face, no_paths);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    g_signal_connect_object (self->face, questions[i].signal, questions[i].handler, self,
                             G_CONNECT_SWAPPED);
}
