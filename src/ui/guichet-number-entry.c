/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-entry.c: a field for one telephone number: writes it as people do, and says what
 * number it is.
 */
#include "config.h"

#include "guichet-number-entry.h"

#include "guichet-countries.h"
#include "guichet-number-edit.h"
#include "guichet-number-reason.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GuichetNumberEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkMenuButton *country_button;
  GtkLabel *description;
  GtkLabel *warning;
  char *region;
  GuichetPhoneNumber *number;
};

G_DEFINE_FINAL_TYPE (GuichetNumberEntry, guichet_number_entry, ADW_TYPE_BIN)

typedef enum
{
  PROP_NUMBER = 1,
  PROP_REGION,
} GuichetNumberEntryProperty;

static GParamSpec *props[PROP_REGION + 1];

enum
{
  ACTIVATE,
  SEVERAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void inserting_cb (GtkEditable *text,
                          const char *inserted,
                          int length,
                          int *position,
                          GuichetNumberEntry *self);
static void deleting_cb (GtkEditable *text, int start, int end, GuichetNumberEntry *self);

static void
show_number (GuichetNumberEntry *self)
{
  gboolean warned = self->number != NULL && self->number->warning != GUICHET_PHONE_WARNING_NONE;
  g_autofree char *description =
      self->number != NULL ? guichet_countries_describe (self->number) : NULL;

  gtk_label_set_label (
      self->description,
      description != NULL
          ? description
          : guichet_number_reason (guichet_number_entry_get_text (self), self->region));
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warned);
  if (warned)
    gtk_label_set_label (self->warning, guichet_phone_warning_describe (self->number->warning));
}

static void
understand (GuichetNumberEntry *self)
{
  g_clear_pointer (&self->number, guichet_phone_number_unref);
  self->number = guichet_phone_number_parse (guichet_number_entry_get_text (self), self->region);
  show_number (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
}

/* The text is replaced as a whole: an entry that is changed inside its own "changed" loses the
 * caret. */
static void
replace (GuichetNumberEntry *self, GtkEditable *text, const char *formatted, int caret)
{
  int position = 0;

  g_signal_handlers_block_by_func (text, inserting_cb, self);
  g_signal_handlers_block_by_func (text, deleting_cb, self);
  gtk_editable_delete_text (text, 0, -1);
  gtk_editable_insert_text (text, formatted, -1, &position);
  gtk_editable_set_position (text, caret);
  g_signal_handlers_unblock_by_func (text, inserting_cb, self);
  g_signal_handlers_unblock_by_func (text, deleting_cb, self);
  understand (self);
}

static void
inserting_cb (GtkEditable *text,
              const char *inserted,
              int length,
              int *position,
              GuichetNumberEntry *self)
{
  gsize size = length < 0 ? strlen (inserted) : (gsize) length;
  int caret = 0;
  g_autofree char *formatted = NULL;
  g_autoptr(GPtrArray) numbers = guichet_number_edit_find (inserted, size, self->region);

  g_signal_stop_emission_by_name (text, "insert-text");
  if (numbers->len > 1)
    {
      g_signal_emit (self, signals[SEVERAL], 0, numbers);
      return;
    }
  formatted = guichet_number_edit_insert (gtk_editable_get_text (text), *position, inserted, size,
                                          self->region, &caret);
  replace (self, text, formatted, caret);
  *position = caret;
}

static void
deleting_cb (GtkEditable *text, int start, int end, GuichetNumberEntry *self)
{
  int caret = 0;
  g_autofree char *formatted =
      guichet_number_edit_delete (gtk_editable_get_text (text), start, end, self->region, &caret);

  replace (self, text, formatted, caret);
  g_signal_stop_emission_by_name (text, "delete-text");
}

static void
activated_cb (GuichetNumberEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
set_region (GuichetNumberEntry *self, const char *region)
{
  const GuichetCountry *country = guichet_countries_find (region);
  const char *code = region != NULL && *region != '\0' ? region : guichet_countries[0].region;
  g_autofree char *tooltip = NULL;

  if (g_strcmp0 (self->region, code) == 0)
    return;
  g_free (self->region);
  self->region = g_strdup (code);
  gtk_menu_button_set_label (self->country_button, code);
  tooltip = g_strdup_printf (_("National numbers belong to %s"),
                                country != NULL ? _(country->name) : code);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->country_button), tooltip);
  understand (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REGION]);
}

static GMenuModel *
make_country_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < guichet_n_countries; i++)
    {
      g_autofree char *label = guichet_country_get_label (&guichet_countries[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "number.region", "s", guichet_countries[i].region);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/**
 * guichet_number_entry_get_number:
 * @self: the field
 *
 * Returns: (nullable) (transfer none): the number that is typed, or %NULL while it cannot be one
 */
GuichetPhoneNumber *
guichet_number_entry_get_number (GuichetNumberEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_NUMBER_ENTRY (self), NULL);

  return self->number;
}

/**
 * guichet_number_entry_set_text:
 * @self: the field
 * @text: a number, or a text with one number in it
 *
 * Replaces what is typed, as if @text had been pasted.
 */
void
guichet_number_entry_set_text (GuichetNumberEntry *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_NUMBER_ENTRY (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

const char *
guichet_number_entry_get_text (GuichetNumberEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_NUMBER_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
guichet_number_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_NUMBER_ENTRY (widget)->entry));
}

static void
guichet_number_entry_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetNumberEntry *self = GUICHET_NUMBER_ENTRY (object);

  switch ((GuichetNumberEntryProperty) prop_id)
    {
    case PROP_REGION:
      set_region (self, g_value_get_string (value));
      break;
    case PROP_NUMBER:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_number_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetNumberEntry *self = GUICHET_NUMBER_ENTRY (object);

  switch ((GuichetNumberEntryProperty) prop_id)
    {
    case PROP_NUMBER:
      g_value_set_boxed (value, self->number);
      break;
    case PROP_REGION:
      g_value_set_string (value, self->region);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_number_entry_dispose (GObject *object)
{
  GuichetNumberEntry *self = GUICHET_NUMBER_ENTRY (object);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                                          self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_NUMBER_ENTRY);
  G_OBJECT_CLASS (guichet_number_entry_parent_class)->dispose (object);
}

static void
guichet_number_entry_finalize (GObject *object)
{
  GuichetNumberEntry *self = GUICHET_NUMBER_ENTRY (object);

  g_clear_pointer (&self->number, guichet_phone_number_unref);
  g_clear_pointer (&self->region, g_free);
  G_OBJECT_CLASS (guichet_number_entry_parent_class)->finalize (object);
}

static void
guichet_number_entry_class_init (GuichetNumberEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_number_entry_set_property;
  object_class->get_property = guichet_number_entry_get_property;
  object_class->dispose = guichet_number_entry_dispose;
  object_class->finalize = guichet_number_entry_finalize;
  widget_class->grab_focus = guichet_number_entry_grab_focus;

  props[PROP_NUMBER] = g_param_spec_boxed ("number", NULL, NULL, GUICHET_TYPE_PHONE_NUMBER,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REGION] =
      g_param_spec_string ("region", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[ACTIVATE] = g_signal_new ("activate", GUICHET_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SEVERAL] = g_signal_new ("several", GUICHET_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_install_property_action (widget_class, "number.region", "region");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-number-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetNumberEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetNumberEntry, country_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetNumberEntry, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetNumberEntry, warning);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_number_entry_init (GuichetNumberEntry *self)
{
  g_autoptr(GMenuModel) countries = NULL;
  GtkEditable *text = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  set_region (self, NULL); /* before anything asks for the state of its action */
  countries = make_country_menu ();
  gtk_menu_button_set_menu_model (self->country_button, countries);
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  g_signal_connect (text, "insert-text", G_CALLBACK (inserting_cb), self);
  g_signal_connect (text, "delete-text", G_CALLBACK (deleting_cb), self);
}
