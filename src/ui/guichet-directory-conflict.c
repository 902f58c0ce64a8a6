/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-conflict.c: what somebody else has changed under what was typed into an entry:
 * both values of each field, and the choice between them. Hidden while there is nothing of it.
 */
#include "config.h"

#include "guichet-directory-conflict.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-field-text.h"
#include "guichet-only-child.h"

struct _GuichetDirectoryConflict
{
  AdwBin parent_instance;

  GtkBox *choices;

  GuichetDirectoryEntry *entry; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryConflict, guichet_directory_conflict, ADW_TYPE_BIN)

static void
mine_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryConflict *self = GUICHET_DIRECTORY_CONFLICT (widget);
  const GuichetDirectoryField field = g_variant_get_uint32 (parameter);

  if (guichet_directory_entry_is_overtaken (self->entry, field))
    guichet_directory_entry_settle (self->entry, field);
}

static void
theirs_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryConflict *self = GUICHET_DIRECTORY_CONFLICT (widget);
  const GuichetDirectoryField field = g_variant_get_uint32 (parameter);

  if (guichet_directory_entry_is_overtaken (self->entry, field))
    {
      g_autofree char *value = g_strdup (guichet_directory_entry_get_saved (self->entry, field));

      guichet_directory_entry_set (self->entry, field, value);
    }
}

static GtkWidget *
make_button (const char *format, GuichetDirectoryField field, const char *value, const char *action)
{
  g_autofree char *words = guichet_directory_field_text_value (field, value);
  g_autofree char *text = g_strdup_printf (format, *words != '\0' ? words : "–");
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", field);
  return button;
}

static void
add_choice (GuichetDirectoryConflict *self, GuichetDirectoryField field)
{
  const char *country = guichet_directory_form_get_country (self->entry);
  GtkWidget *title = gtk_label_new (guichet_directory_field_text_title (field, country));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (self->choices, title);
  /* Translators: what was typed */
  gtk_box_append (self->choices, make_button (_("Keep Mine: %s"), field,
                                                 guichet_directory_entry_get (self->entry, field),
                                                 "conflict.mine"));
  /* Translators: what OVHcloud has now */
  gtk_box_append (self->choices,
                  make_button (_("Take OVHcloud’s: %s"), field,
                                  guichet_directory_entry_get_saved (self->entry, field),
                                  "conflict.theirs"));
}

static void
refresh (GuichetDirectoryConflict *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
  for (guint i = 0; self->entry != NULL && i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_overtaken (self->entry, i))
      add_choice (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), guichet_directory_conflict_is_open (self));
}

/**
 * guichet_directory_conflict_set_entry:
 * @entry: (nullable): what is typed into
 */
void
guichet_directory_conflict_set_entry (GuichetDirectoryConflict *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_CONFLICT (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "field-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * guichet_directory_conflict_is_open:
 *
 * Returns: whether there is something to choose
 */
gboolean
guichet_directory_conflict_is_open (GuichetDirectoryConflict *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CONFLICT (self), FALSE);

  return gtk_widget_get_first_child (GTK_WIDGET (self->choices)) != NULL;
}

/* The first choice */
static gboolean
guichet_directory_conflict_grab_focus (GtkWidget *widget)
{
  GuichetDirectoryConflict *self = GUICHET_DIRECTORY_CONFLICT (widget);
  GtkWidget *title = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  return title != NULL && gtk_widget_grab_focus (gtk_widget_get_next_sibling (title));
}

static void
guichet_directory_conflict_dispose (GObject *object)
{
  g_clear_object (&GUICHET_DIRECTORY_CONFLICT (object)->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_CONFLICT);
  G_OBJECT_CLASS (guichet_directory_conflict_parent_class)->dispose (object);
}

static void
guichet_directory_conflict_class_init (GuichetDirectoryConflictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_conflict_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_conflict_grab_focus;
  gtk_widget_class_install_action (widget_class, "conflict.mine", "u", mine_cb);
  gtk_widget_class_install_action (widget_class, "conflict.theirs", "u", theirs_cb);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-conflict.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryConflict, choices);
}

static void
guichet_directory_conflict_init (GuichetDirectoryConflict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  refresh (self);
}
