/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-input.c: where the value of a field of an entry is typed or chosen: an
 * entry, a list to choose from, or a switch, as the field wants it. Knows no entry and no rule.
 */
#include "config.h"

#include "guichet-directory-field-input-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-company-number.h"
#include "guichet-directory-field-text.h"
#include "guichet-only-child.h"

G_DEFINE_FINAL_TYPE (GuichetDirectoryFieldInput, guichet_directory_field_input, ADW_TYPE_BIN)

enum
{
  TYPED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* clang-format off */
/* What is not in here is a text or, of a boolean, a switch. */
static const struct
{
  GuichetDirectoryField field;
  InputKind kind;
} kinds[] = {
  { GUICHET_DIRECTORY_LEGAL_FORM,         INPUT_LIST },
  { GUICHET_DIRECTORY_GENDER,             INPUT_LIST },
  { GUICHET_DIRECTORY_URBAN_DISTRICT,     INPUT_LIST },
  { GUICHET_DIRECTORY_WAY_NUMBER_EXTRA,   INPUT_LIST },
  { GUICHET_DIRECTORY_WAY_TYPE,           INPUT_LIST },
  { GUICHET_DIRECTORY_SERVICE_CODE,       INPUT_LIST },
  { GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, INPUT_LIST },
  { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY,  INPUT_LIST },
  { GUICHET_DIRECTORY_COUNTRY,            INPUT_FIXED },
};
/* clang-format on */

static InputKind
find_kind (GuichetDirectoryField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].field == field)
      return kinds[i].kind;
  return guichet_directory_field_get_kind (field) == GUICHET_DIRECTORY_BOOLEAN ? INPUT_SWITCH
                                                                               : INPUT_TEXT;
}

static void
changed_cb (GuichetDirectoryFieldInput *self)
{
  if (!self->is_syncing)
    g_signal_emit (self, signals[TYPED], 0);
}

/* Entries */

/* Written as its country prints it, but for who is typing it. */
static void
show_text (GuichetDirectoryFieldInput *self, const char *value)
{
  g_autofree char *now = guichet_directory_field_input_get_value (self);
  g_autofree char *text = guichet_directory_field_text_value (self->field, value);

  if (!g_str_equal (now, value))
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
}

/* Spaces around it come with what is pasted, and nobody sees them. */
static void
left_cb (GuichetDirectoryFieldInput *self)
{
  g_autofree char *value = guichet_directory_field_input_get_value (self);
  g_autofree char *text = guichet_directory_field_text_value (self->field, g_strstrip (value));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->control)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
choose_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryFieldInput *self = GUICHET_DIRECTORY_FIELD_INPUT (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->control), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (self->control);
  gtk_editable_set_position (GTK_EDITABLE (self->control), -1);
}

/**
 * guichet_directory_field_input_set_offers:
 * @values: (nullable) (array zero-terminated=1): what is offered besides typing
 */
void
guichet_directory_field_input_set_offers (GuichetDirectoryFieldInput *self,
                                          const char *const *values)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self));
  g_return_if_fail (self->kind == INPUT_TEXT);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (values[i], NULL);

      g_menu_item_set_action_and_target (item, "field.choose", "s", values[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->offers, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->offers),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

/* All kinds */

/**
 * guichet_directory_field_input_set_value:
 * @value: as an entry has it
 *
 * Not told as “typed”. What is being typed and means the same stays as it is.
 */
void
guichet_directory_field_input_set_value (GuichetDirectoryFieldInput *self, const char *value)
{
  g_autofree char *words = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self));
  g_return_if_fail (value != NULL);

  self->is_syncing = TRUE;
  switch (self->kind)
    {
    case INPUT_LIST:
      guichet_directory_field_input_select (self, value);
      break;
    case INPUT_SWITCH:
      gtk_switch_set_active (GTK_SWITCH (self->control), g_str_equal (value, "true"));
      break;
    case INPUT_FIXED:
      words = guichet_directory_field_text_value (self->field, value);
      gtk_label_set_label (GTK_LABEL (self->control), words);
      break;
    case INPUT_TEXT:
    default:
      show_text (self, value);
    }
  self->is_syncing = FALSE;
}

/**
 * guichet_directory_field_input_get_value:
 *
 * Returns: (transfer full): as an entry has it
 */
char *
guichet_directory_field_input_get_value (GuichetDirectoryFieldInput *self)
{
  const char *text;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self), NULL);

  switch (self->kind)
    {
    case INPUT_LIST:
      return g_strdup (guichet_choice_get_value (self->choice));
    case INPUT_SWITCH:
      return g_strdup (gtk_switch_get_active (GTK_SWITCH (self->control)) ? "true" : "false");
    case INPUT_FIXED:
      return g_strdup (gtk_label_get_label (GTK_LABEL (self->control)));
    case INPUT_TEXT:
    default:
      text = gtk_editable_get_text (GTK_EDITABLE (self->control));
      return self->field == GUICHET_DIRECTORY_SIRET ? guichet_company_number_tidy (text)
                                                    : g_strdup (text);
    }
}

/**
 * guichet_directory_field_input_is_switch:
 *
 * Returns: whether it is a switch, which stands beside its label and not below
 */
gboolean
guichet_directory_field_input_is_switch (GuichetDirectoryFieldInput *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self), FALSE);

  return self->kind == INPUT_SWITCH;
}

/**
 * guichet_directory_field_input_set_optional:
 * @is_optional: whether it may stay empty
 */
void
guichet_directory_field_input_set_optional (GuichetDirectoryFieldInput *self, gboolean is_optional)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self));

  if (self->kind == INPUT_TEXT)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->control),
                                    is_optional ? C_ ("directory", "Optional") : NULL);
}

/**
 * guichet_directory_field_input_describe:
 * @title: its label
 * @note: what is said below it, "" for nothing
 * @is_wrong: whether that is a mistake
 */
void
guichet_directory_field_input_describe (GuichetDirectoryFieldInput *self,
                                        const char *title,
                                        const char *note,
                                        gboolean is_wrong)
{
  g_autofree char *offers = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self));

  /* What cannot be changed is read as it is. */
  if (self->kind == INPUT_FIXED)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  if (self->kind != INPUT_TEXT)
    return;
  /* Translators: the label of a field, in a menu of what is offered for it */
  offers = g_strdup_printf (_("Choices for “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  offers, -1);
  if (is_wrong)
    gtk_widget_add_css_class (self->control, "error");
  else
    gtk_widget_remove_css_class (self->control, "error");
}

static gboolean
guichet_directory_field_input_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GUICHET_DIRECTORY_FIELD_INPUT (widget)->control);
}

static void
guichet_directory_field_input_class_init (GuichetDirectoryFieldInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_field_input_grab_focus;

  signals[TYPED] = g_signal_new ("typed", GUICHET_TYPE_DIRECTORY_FIELD_INPUT, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", GUICHET_TYPE_DIRECTORY_FIELD_INPUT, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "field.choose", "s", choose_cb);
}

static void
guichet_directory_field_input_init (GuichetDirectoryFieldInput *self)
{
}

static GtkWidget *
make_entry (GuichetDirectoryFieldInput *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->control = gtk_entry_new ();
  gtk_widget_set_hexpand (self->control, TRUE);
  gtk_entry_set_input_hints (GTK_ENTRY (self->control), GTK_INPUT_HINT_NO_SPELLCHECK);
  g_signal_connect_swapped (self->control, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->control, focus);
  self->offers = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->offers, "pan-down-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->offers), FALSE);
  gtk_box_append (GTK_BOX (box), self->control);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offers));
  return box;
}

static GtkWidget *
make_switch (GuichetDirectoryFieldInput *self)
{
  self->control = gtk_switch_new ();
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (changed_cb), self);
  return self->control;
}

static GtkWidget *
make_label (GuichetDirectoryFieldInput *self)
{
  self->control = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->control), 0);
  return self->control;
}

/**
 * guichet_directory_field_input_new:
 * @field: what is typed or chosen
 *
 * Returns: (transfer floating): an input
 */
GuichetDirectoryFieldInput *
guichet_directory_field_input_new (GuichetDirectoryField field)
{
  static GtkWidget *(*const makers[]) (GuichetDirectoryFieldInput *) = {
    [INPUT_TEXT] = make_entry,
    [INPUT_LIST] = guichet_directory_field_input_make_list,
    [INPUT_SWITCH] = make_switch,
    [INPUT_FIXED] = make_label,
  };
  GuichetDirectoryFieldInput *self = g_object_new (GUICHET_TYPE_DIRECTORY_FIELD_INPUT, NULL);

  self->field = field;
  self->kind = find_kind (field);
  adw_bin_set_child (ADW_BIN (self), makers[self->kind](self));
  return self;
}
