/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-values.c: all that OVHcloud has of a holder, under the headings of its form; each
 * value is copied by a click. Rows are made once: what a holder has not is hidden.
 */
#include "config.h"

#include "guichet-holder-values.h"

#include "guichet-holder-text.h"
#include "guichet-own-copy.h"
#include "guichet-rule-text.h"

#include <glib/gi18n-lib.h>

/* What OVHcloud's schema has no label for, beside its values */
#define NUMBER "id"

typedef struct
{
  const char *label; /* of a value, or NUMBER; static */
  AdwPreferencesGroup *group;
  AdwActionRow *row;
} Value;

struct _GuichetHolderValues
{
  AdwBin parent_instance;

  GtkBox *box;
  GArray *values; /* of Value, in the order of a form */
};

G_DEFINE_FINAL_TYPE (GuichetHolderValues, guichet_holder_values, ADW_TYPE_BIN)

static guint toast_signal;

/* Copying */

static char *
write_title (const char *label)
{
  return g_str_equal (label, NUMBER) ? g_strdup (_("Number at OVHcloud"))
                                     : guichet_rule_text_label (label);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetHolderValues *self = GUICHET_HOLDER_VALUES (widget);
  const Value *value = &g_array_index (self->values, Value, g_variant_get_uint32 (parameter));
  g_autofree char *title = write_title (value->label);
  /* Translators: %s is what was copied, such as “E-mail address” */
  g_autofree char *told = g_strdup_printf (_("%s: copied"), title);
  g_autoptr(AdwToast) toast = adw_toast_new (told);

  guichet_own_copy (widget, adw_action_row_get_subtitle (value->row));
  g_signal_emit (self, toast_signal, 0, toast);
}

/* Showing */

static char *
write_value (GuichetDomainContact *holder, const char *label)
{
  if (g_str_equal (label, NUMBER))
    return guichet_holder_text_number (holder);
  return guichet_rule_text_value (label, guichet_domain_contact_get (holder, label));
}

/**
 * guichet_holder_values_show:
 * @self: the values
 * @holder: whose
 *
 * Shows @holder as it is now.
 */
void
guichet_holder_values_show (GuichetHolderValues *self, GuichetDomainContact *holder)
{
  g_return_if_fail (GUICHET_IS_HOLDER_VALUES (self));
  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (holder));

  for (guint i = 0; i < self->values->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (g_array_index (self->values, Value, i).group), FALSE);
  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = &g_array_index (self->values, Value, i);
      g_autofree char *text = write_value (holder, value->label);

      adw_action_row_set_subtitle (value->row, text);
      gtk_widget_set_visible (GTK_WIDGET (value->row), *text != '\0');
      if (*text != '\0')
        gtk_widget_set_visible (GTK_WIDGET (value->group), TRUE);
    }
}

/* Making the rows */

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const guint one = guichet_rule_text_place (((const Value *) a)->label);
  const guint other = guichet_rule_text_place (((const Value *) b)->label);

  return one < other ? -1 : one > other;
}

static AdwPreferencesGroup *
add_group (GuichetHolderValues *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static AdwActionRow *
add_row (AdwPreferencesGroup *group, const char *label, guint number)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *title = write_title (label);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "values.copy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", number);
  gtk_widget_set_tooltip_text (row, _("Copy"));
  gtk_widget_add_css_class (row, "holder-value");
  gtk_widget_add_css_class (icon, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (group, row);
  return ADW_ACTION_ROW (row);
}

static void
add_rows (GuichetHolderValues *self)
{
  const char *const *labels = guichet_domain_contact_get_labels ();
  const Value number = { .label = NUMBER };
  const char *heading = NULL;
  AdwPreferencesGroup *group = NULL;

  for (; *labels != NULL; labels++)
    {
      const Value value = { .label = *labels };

      g_array_append_val (self->values, value);
    }
  g_array_sort (self->values, compare_places);
  g_array_append_val (self->values, number);
  for (guint i = 0; i < self->values->len; i++)
    {
      Value *value = &g_array_index (self->values, Value, i);
      const char *section = guichet_rule_text_section (value->label);

      if (heading == NULL || !g_str_equal (section, heading))
        group = add_group (self, section);
      heading = section;
      value->group = group;
      value->row = add_row (group, value->label, i);
    }
}

static void
guichet_holder_values_finalize (GObject *object)
{
  g_array_unref (GUICHET_HOLDER_VALUES (object)->values);
  G_OBJECT_CLASS (guichet_holder_values_parent_class)->finalize (object);
}

static void
guichet_holder_values_class_init (GuichetHolderValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_holder_values_finalize;

  toast_signal = g_signal_new ("toast", GUICHET_TYPE_HOLDER_VALUES, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "values.copy", "u", copy_cb);
}

static void
guichet_holder_values_init (GuichetHolderValues *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  add_rows (self);
}
