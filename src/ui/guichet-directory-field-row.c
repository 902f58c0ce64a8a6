/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-row.c: one field of a directory entry in a form: its label, where it is
 * typed, and what is to be said of it. What is typed lives in the entry, and is written at once.
 */
#include "config.h"

#include "guichet-directory-field-row.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-field-input.h"
#include "guichet-directory-field-text.h"
#include "guichet-only-child.h"

/* Who is still typing is not told that it is not complete. */
#define PAUSE_MS 600

struct _GuichetDirectoryFieldRow
{
  AdwBin parent_instance;

  GtkBox *line;
  GtkLabel *title;
  AdwBin *below;
  GtkLabel *note;
  AdwBin *extra;

  GuichetDirectoryField field;
  GuichetDirectoryFieldInput *input;
  GuichetDirectoryEntry *entry; /* (nullable) */
  char *told;                   /* (nullable): what others say of it */
  gboolean is_told_wrong;
  gboolean is_touched; /* what is wrong is said */
  guint pause_source;  /* 0: nobody is typing */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryFieldRow, guichet_directory_field_row, ADW_TYPE_BIN)

enum
{
  TYPED,
  CHOOSING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is shown */

static GuichetDirectoryFault
find_fault (GuichetDirectoryFieldRow *self)
{
  return self->is_touched ? guichet_directory_form_check (self->entry, self->field)
                          : GUICHET_DIRECTORY_FINE;
}

/* What is wrong goes before what is to be known, and that before what the field is for; but what is
 * to be known says more of an empty field than that it is empty. */
static void
refresh_note (GuichetDirectoryFieldRow *self, const char *country)
{
  const GuichetDirectoryFault fault = find_fault (self);
  const gboolean is_wrong =
      fault != GUICHET_DIRECTORY_FINE || (self->told != NULL && self->is_told_wrong);
  const char *note = guichet_directory_field_text_fault (self->field, fault);

  if (self->told != NULL && (note == NULL || fault == GUICHET_DIRECTORY_MISSING))
    note = self->told;
  if (note == NULL)
    note = guichet_directory_field_text_help (self->field, country);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->note), is_wrong ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), is_wrong ? "error" : "dim-label");
  guichet_directory_field_input_describe (self->input,
                                          guichet_directory_field_text_title (self->field, country),
                                          note != NULL ? note : "", is_wrong);
}

static void
refresh_choices (GuichetDirectoryFieldRow *self)
{
  static const char *const either[] = { "true", "false", NULL };
  g_auto(GStrv) choices = NULL;

  if (guichet_directory_field_get_kind (self->field) == GUICHET_DIRECTORY_BOOLEAN &&
      !guichet_directory_field_input_is_switch (self->input))
    guichet_directory_field_input_set_choices (self->input, either, NULL);
  choices = guichet_directory_form_get_choices (self->entry, self->field);
  if (choices != NULL)
    guichet_directory_field_input_set_choices (self->input, (const char *const *) choices, NULL);
}

static void
refresh (GuichetDirectoryFieldRow *self)
{
  const gboolean is_shown =
      self->entry != NULL && guichet_directory_form_shows (self->entry, self->field);
  const char *country;

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (!is_shown)
    return;
  country = guichet_directory_form_get_country (self->entry);
  gtk_label_set_label (self->title, guichet_directory_field_text_title (self->field, country));
  refresh_choices (self);
  guichet_directory_field_input_set_value (self->input,
                                           guichet_directory_entry_get (self->entry, self->field));
  guichet_directory_field_input_set_optional (
      self->input, !guichet_directory_form_requires (self->entry, self->field));
  refresh_note (self, country);
}

/* Another field may decide about this one. */
static void
field_changed_cb (GuichetDirectoryFieldRow *self, GuichetDirectoryField field)
{
  if (field == self->field)
    {
      g_clear_pointer (&self->told, g_free);
      if (!guichet_directory_entry_is_changed (self->entry, field))
        self->is_touched = FALSE;
    }
  refresh (self);
}

/* What people do */

static void
set_touched (GuichetDirectoryFieldRow *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->is_touched = TRUE;
  refresh (self);
}

static void
pause_cb (gpointer user_data)
{
  GuichetDirectoryFieldRow *self = user_data;

  self->pause_source = 0;
  set_touched (self);
}

static void
typed_cb (GuichetDirectoryFieldRow *self)
{
  g_autofree char *value = guichet_directory_field_input_get_value (self->input);
  gboolean is_taken = FALSE;

  if (self->entry == NULL)
    return;
  g_signal_emit (self, signals[CHOOSING], 0, value, &is_taken);
  if (is_taken)
    {
      refresh (self);
      return;
    }
  guichet_directory_entry_set (self->entry, self->field, value);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add_once (PAUSE_MS, pause_cb, self);
  g_signal_emit (self, signals[TYPED], 0);
}

/* Who only passes by has done nothing wrong yet. */
static void
left_cb (GuichetDirectoryFieldRow *self)
{
  if (self->entry != NULL && guichet_directory_entry_is_changed (self->entry, self->field))
    set_touched (self);
}

/* For others */

/**
 * guichet_directory_field_row_get_field:
 *
 * Returns: which field it is
 */
GuichetDirectoryField
guichet_directory_field_row_get_field (GuichetDirectoryFieldRow *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self), GUICHET_DIRECTORY_LEGAL_FORM);

  return self->field;
}

/**
 * guichet_directory_field_row_set_entry:
 * @entry: (nullable): whose value it is; the row shows while the form of that entry has the field
 */
void
guichet_directory_field_row_set_entry (GuichetDirectoryFieldRow *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_pointer (&self->told, g_free);
  /* What was typed before is told of at once. */
  self->is_touched = entry != NULL && guichet_directory_entry_is_changed (entry, self->field);
  if (entry != NULL)
    g_signal_connect_object (entry, "field-changed", G_CALLBACK (field_changed_cb), self,
                             G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * guichet_directory_field_row_check:
 *
 * From now on it says what is wrong, typed or not.
 *
 * Returns: whether something is
 */
gboolean
guichet_directory_field_row_check (GuichetDirectoryFieldRow *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self), FALSE);

  if (self->entry == NULL)
    return FALSE;
  set_touched (self);
  return find_fault (self) != GUICHET_DIRECTORY_FINE;
}

/**
 * guichet_directory_field_row_tell:
 * @text: (nullable): what is to be known of the field; %NULL: nothing any more
 * @is_wrong: whether it is a mistake
 *
 * Until the field has another value.
 */
void
guichet_directory_field_row_tell (GuichetDirectoryFieldRow *self,
                                  const char *text,
                                  gboolean is_wrong)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self));

  g_free (self->told);
  self->told = g_strdup (text);
  self->is_told_wrong = is_wrong;
  refresh (self);
}

/**
 * guichet_directory_field_row_set_choices:
 * @values: (array zero-terminated=1): what can be chosen
 * @labels: (nullable) (array zero-terminated=1): as people read it
 *
 * For a field that is chosen from a list, where OVHcloud knows the list.
 */
void
guichet_directory_field_row_set_choices (GuichetDirectoryFieldRow *self,
                                         const char *const *values,
                                         const char *const *labels)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self));

  guichet_directory_field_input_set_choices (self->input, values, labels);
}

/**
 * guichet_directory_field_row_set_offers:
 * @values: (nullable) (array zero-terminated=1): what is offered besides typing
 */
void
guichet_directory_field_row_set_offers (GuichetDirectoryFieldRow *self, const char *const *values)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self));

  guichet_directory_field_input_set_offers (self->input, values);
}

/**
 * guichet_directory_field_row_set_extra:
 * @extra: what stands below it
 */
void
guichet_directory_field_row_set_extra (GuichetDirectoryFieldRow *self, GtkWidget *extra)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_ROW (self));

  adw_bin_set_child (self->extra, extra);
}

static gboolean
guichet_directory_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_DIRECTORY_FIELD_ROW (widget)->input));
}

static void
guichet_directory_field_row_dispose (GObject *object)
{
  GuichetDirectoryFieldRow *self = GUICHET_DIRECTORY_FIELD_ROW (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_DIRECTORY_FIELD_ROW);
  G_OBJECT_CLASS (guichet_directory_field_row_parent_class)->dispose (object);
}

static void
guichet_directory_field_row_finalize (GObject *object)
{
  g_free (GUICHET_DIRECTORY_FIELD_ROW (object)->told);
  G_OBJECT_CLASS (guichet_directory_field_row_parent_class)->finalize (object);
}

static void
guichet_directory_field_row_class_init (GuichetDirectoryFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_directory_field_row_dispose;
  object_class->finalize = guichet_directory_field_row_finalize;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_field_row_grab_focus;

  signals[TYPED] = g_signal_new ("typed", GUICHET_TYPE_DIRECTORY_FIELD_ROW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOOSING] = g_signal_new ("choosing", GUICHET_TYPE_DIRECTORY_FIELD_ROW, G_SIGNAL_RUN_LAST,
                                    0, g_signal_accumulator_true_handled, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFieldRow, line);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFieldRow, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFieldRow, below);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFieldRow, note);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFieldRow, extra);
}

static void
guichet_directory_field_row_init (GuichetDirectoryFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_directory_field_row_new:
 * @field: a field that forms have
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GuichetDirectoryFieldRow *
guichet_directory_field_row_new (GuichetDirectoryField field)
{
  GuichetDirectoryFieldRow *self = g_object_new (GUICHET_TYPE_DIRECTORY_FIELD_ROW, NULL);

  self->field = field;
  self->input = guichet_directory_field_input_new (field);
  if (guichet_directory_field_input_is_switch (self->input))
    gtk_box_append (self->line, GTK_WIDGET (self->input));
  else
    adw_bin_set_child (self->below, GTK_WIDGET (self->input));
  g_signal_connect_swapped (self->input, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->input, "left", G_CALLBACK (left_cb), self);
  refresh (self);
  return self;
}
