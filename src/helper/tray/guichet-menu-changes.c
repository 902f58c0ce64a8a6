/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-menu-changes.c: collects the changes of the tray menu and tells them to the panel when
 * the main loop is idle. So a menu that is filled anew is told once, and not once for each entry.
 * Never answers a question of the panel.
 */
#include "guichet-menu-changes.h"

#define NO_LAYOUT_CHANGE (-1)

struct _GuichetMenuChanges
{
  GObject parent_instance;

  GuichetMenuTree *tree;
  GuichetBusMenu *face;
  guint revision;
  guint flush_source;
  int layout;        /* submenu to ask anew, or NO_LAYOUT_CHANGE */
  GHashTable *items; /* numbers of the entries with other properties */
};

G_DEFINE_FINAL_TYPE (GuichetMenuChanges, guichet_menu_changes, G_TYPE_OBJECT)

/* A tick may have come or gone with the action: what is not told is removed. */
static void
add_changed_item (GuichetMenuChanges *self,
                  const GuichetMenuNode *node,
                  GVariantBuilder *updated,
                  GVariantBuilder *removed)
{
  static const char *const toggle[] = { "toggle-type", "toggle-state", NULL };
  g_autoptr(GVariant) properties = guichet_menu_tree_get_properties (self->tree, node, NULL);

  g_variant_ref_sink (properties);
  g_variant_builder_add (updated, "(i@a{sv})", node->id, properties);
  if (!g_variant_lookup (properties, toggle[0], "s", NULL))
    g_variant_builder_add (removed, "(i^as)", node->id, toggle);
}

static void
tell_changed_items (GuichetMenuChanges *self)
{
  g_auto(GVariantBuilder) updated = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ia{sv})"));
  g_auto(GVariantBuilder) removed = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ias)"));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const GuichetMenuNode *node = guichet_menu_tree_lookup (self->tree, GPOINTER_TO_INT (id));

      if (node != NULL)
        add_changed_item (self, node, &updated, &removed);
    }

  g_hash_table_remove_all (self->items);
  guichet_bus_menu_emit_items_properties_updated (self->face, g_variant_builder_end (&updated),
                                                  g_variant_builder_end (&removed));
}

static void
flush_cb (gpointer user_data)
{
  GuichetMenuChanges *self = user_data;
  int layout = self->layout;

  self->flush_source = 0;
  self->layout = NO_LAYOUT_CHANGE;
  if (g_hash_table_size (self->items) > 0)
    tell_changed_items (self);
  if (layout != NO_LAYOUT_CHANGE)
    guichet_bus_menu_emit_layout_updated (self->face, self->revision, layout);
}

static void
flush_soon (GuichetMenuChanges *self)
{
  if (self->flush_source == 0)
    self->flush_source = g_idle_add_once (flush_cb, self);
}

static void
item_changed_cb (GuichetMenuChanges *self, int id)
{
  g_hash_table_add (self->items, GINT_TO_POINTER (id));
  flush_soon (self);
}

static void
layout_changed_cb (GuichetMenuChanges *self, int id)
{
  self->revision++;
  if (self->layout == NO_LAYOUT_CHANGE || self->layout == id)
    self->layout = id;
  else
    self->layout = GUICHET_MENU_TREE_ROOT;
  flush_soon (self);
}

/**
 * guichet_menu_changes_new:
 * @tree: the menu to follow
 * @face: where to tell its changes; told to nobody while it is not exported
 *
 * Returns: (transfer full): the follower of @tree, until its last reference is dropped
 */
GuichetMenuChanges *
guichet_menu_changes_new (GuichetMenuTree *tree, GuichetBusMenu *face)
{
  GuichetMenuChanges *self = g_object_new (GUICHET_TYPE_MENU_CHANGES, NULL);

  self->tree = g_object_ref (tree);
  self->face = g_object_ref (face);
  g_signal_connect_object (tree, "layout-changed", G_CALLBACK (layout_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "item-changed", G_CALLBACK (item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * guichet_menu_changes_get_revision:
 * @self: a follower
 *
 * Returns: number of the layout, which rises with each change of it
 */
guint
guichet_menu_changes_get_revision (GuichetMenuChanges *self)
{
  return self->revision;
}

static void
guichet_menu_changes_dispose (GObject *object)
{
  GuichetMenuChanges *self = GUICHET_MENU_CHANGES (object);

  g_clear_handle_id (&self->flush_source, g_source_remove);
  g_clear_object (&self->face);
  g_clear_object (&self->tree);
  G_OBJECT_CLASS (guichet_menu_changes_parent_class)->dispose (object);
}

static void
guichet_menu_changes_finalize (GObject *object)
{
  GuichetMenuChanges *self = GUICHET_MENU_CHANGES (object);

  g_clear_pointer (&self->items, g_hash_table_unref);
  G_OBJECT_CLASS (guichet_menu_changes_parent_class)->finalize (object);
}

static void
guichet_menu_changes_class_init (GuichetMenuChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_menu_changes_dispose;
  object_class->finalize = guichet_menu_changes_finalize;
}

static void
guichet_menu_changes_init (GuichetMenuChanges *self)
{
  self->revision = 1;
  self->layout = NO_LAYOUT_CHANGE;
  self->items = g_hash_table_new (NULL, NULL);
}
