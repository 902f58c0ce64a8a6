/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-entry.c: a field for one telephone number: writes it as people do, and says what
 * number it is.
 */
#include "config.h"

#include "guichet-number-entry.h"

#include "guichet-countries.h"
#include "guichet-phone-detector.h"

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
static guint activate_signal;

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

  gtk_label_set_label (self->description,
                       description != NULL ? description : _("Type or paste a number"));
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
replace (GuichetNumberEntry *self, GtkEditable *text, const char *typed, int *caret)
{
  g_autofree char *formatted = guichet_phone_format_as_typed (typed, self->region, caret);
  int position = 0;

  g_signal_handlers_block_by_func (text, inserting_cb, self);
  g_signal_handlers_block_by_func (text, deleting_cb, self);
  gtk_editable_delete_text (text, 0, -1);
  gtk_editable_insert_text (text, formatted, -1, &position);
  gtk_editable_set_position (text, *caret);
  g_signal_handlers_unblock_by_func (text, inserting_cb, self);
  g_signal_handlers_unblock_by_func (text, deleting_cb, self);
  understand (self);
}

/* A pasted sentence with one number in it gives that number; anything else is left as it is. */
static char *
take_number_out (GuichetNumberEntry *self, const char *pasted, gsize length)
{
  const GuichetPhoneDetectorOptions options = {
    .region = self->region,
    .max_bytes = 64 * 1024,
    .max_numbers = 2,
    .max_microseconds = 50 * G_TIME_SPAN_MILLISECOND,
  };
  g_autoptr(GPtrArray) numbers = NULL;
  const GuichetPhoneNumber *number = NULL;

  if (strspn (pasted, "+0123456789 .-/()#*") >= length)
    return g_strndup (pasted, length);
  numbers = guichet_phone_detector_scan (pasted, length, &options, NULL, NULL);
  if (numbers == NULL || numbers->len != 1)
    return g_strndup (pasted, length);
  number = g_ptr_array_index (numbers, 0);
  return g_strdup (guichet_phone_number_get_display (number, self->region));
}

static void
inserting_cb (GtkEditable *text,
              const char *inserted,
              int length,
              int *position,
              GuichetNumberEntry *self)
{
  const char *before = gtk_editable_get_text (text);
  gsize size = length < 0 ? strlen (inserted) : (gsize) length;
  g_autofree char *wanted = take_number_out (self, inserted, size);
  const char *split = g_utf8_offset_to_pointer (before, *position);
  g_autofree char *typed =
      g_strdup_printf ("%.*s%s%s", (int) (split - before), before, wanted, split);
  int caret = *position + (int) g_utf8_strlen (wanted, -1);

  replace (self, text, typed, &caret);
  *position = caret;
  g_signal_stop_emission_by_name (text, "insert-text");
}

static void
deleting_cb (GtkEditable *text, int start, int end, GuichetNumberEntry *self)
{
  const char *before = gtk_editable_get_text (text);
  int last = end < 0 ? (int) g_utf8_strlen (before, -1) : end;
  const char *from = g_utf8_offset_to_pointer (before, start);
  const char *to = g_utf8_offset_to_pointer (before, last);
  g_autofree char *typed = NULL;
  int caret = start;

  /* Only a space inside the number goes: take the digit before it too, or formatting would put the
   * space back for ever. */
  if (last - start == 1 && *from == ' ' && *to != '\0' && start > 0)
    {
      from = g_utf8_prev_char (from);
      caret--;
    }
  typed = g_strdup_printf ("%.*s%s", (int) (from - before), before, to);
  /* The space before the last pair goes with it. */
  if (*to == '\0')
    g_strchomp (typed);
  caret = MIN (caret, (int) g_utf8_strlen (typed, -1));
  replace (self, text, typed, &caret);
  g_signal_stop_emission_by_name (text, "delete-text");
}

static void
activated_cb (GuichetNumberEntry *self)
{
  g_signal_emit (self, activate_signal, 0);
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
  activate_signal = g_signal_new ("activate", GUICHET_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

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
