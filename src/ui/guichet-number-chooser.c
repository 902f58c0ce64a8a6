/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-chooser.c: several numbers were copied: which one is meant?
 */
#include "config.h"

#include "guichet-number-chooser.h"

#include "guichet-countries.h"

struct _GuichetNumberChooser
{
  AdwWindow parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GuichetNumberChooser, guichet_number_chooser, ADW_TYPE_WINDOW)

static guint chosen_signal;

static void
row_activated_cb (GuichetNumberChooser *self, GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "number"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_number (GuichetNumberChooser *self, GuichetPhoneNumber *number, const char *region)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *description = guichet_countries_describe (number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 guichet_phone_number_get_display (number, region));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (number->warning != GUICHET_PHONE_WARNING_NONE)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      gtk_widget_set_tooltip_text (icon, guichet_phone_warning_describe (number->warning));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  g_object_set_data_full (G_OBJECT (row), "number", guichet_phone_number_ref (number),
                          (GDestroyNotify) guichet_phone_number_unref);
  gtk_list_box_append (self->list, row);
}

static void
guichet_number_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_NUMBER_CHOOSER);
  G_OBJECT_CLASS (guichet_number_chooser_parent_class)->dispose (object);
}

static void
guichet_number_chooser_class_init (GuichetNumberChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_number_chooser_dispose;
  chosen_signal = g_signal_new ("chosen", GUICHET_TYPE_NUMBER_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, GUICHET_TYPE_PHONE_NUMBER);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-number-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetNumberChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
guichet_number_chooser_init (GuichetNumberChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_number_chooser_new:
 * @parent: the window it stands over
 * @numbers: (element-type GuichetPhoneNumber): the numbers, best first
 * @region: ISO 3166 code of national numbers
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
GuichetNumberChooser *
guichet_number_chooser_new (GtkWindow *parent, GPtrArray *numbers, const char *region)
{
  GuichetNumberChooser *self =
      g_object_new (GUICHET_TYPE_NUMBER_CHOOSER, "transient-for", parent, NULL);

  for (guint i = 0; i < numbers->len; i++)
    add_number (self, g_ptr_array_index (numbers, i), region);
  return self;
}
