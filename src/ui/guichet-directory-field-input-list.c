/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-input-list.c: the input of a field whose value is chosen from a list.
 */
#include "config.h"

#include "guichet-directory-field-input-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-field-text.h"

static char *
dup_label (GuichetDirectoryField field, const char *value)
{
  return *value != '\0' ? guichet_directory_field_text_value (field, value)
                        : g_strdup (C_ ("directory", "None"));
}

static GStrv
dup_labels (GuichetDirectoryField field, const char *const *values)
{
  g_autoptr(GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *label = dup_label (field, values[i]);

      g_strv_builder_add (labels, label);
    }
  return g_strv_builder_end (labels);
}

/* For the files of the input alone. A value that is none of the choices is shown all the same. */
void
guichet_directory_field_input_select (GuichetDirectoryFieldInput *self, const char *value)
{
  g_autofree char *label = dup_label (self->field, value);

  guichet_choice_set_value (self->choice, value, label);
}

/**
 * guichet_directory_field_input_set_choices:
 * @values: (array zero-terminated=1): what can be chosen; "": nothing
 * @labels: (nullable) (array zero-terminated=1): as people read it; %NULL: by the words of the
 *   field
 *
 * What is chosen stays. For a field that is chosen from a list.
 */
void
guichet_directory_field_input_set_choices (GuichetDirectoryFieldInput *self,
                                           const char *const *values,
                                           const char *const *labels)
{
  g_auto(GStrv) own = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self));
  g_return_if_fail (self->kind == INPUT_LIST);

  if (labels != NULL)
    guichet_choice_set_choices (self->choice, values, labels);
  else if (!guichet_choice_has_choices (self->choice, values))
    {
      own = dup_labels (self->field, values);
      guichet_choice_set_choices (self->choice, values, (const char *const *) own);
    }
}

static void
chosen_cb (GuichetDirectoryFieldInput *self)
{
  g_signal_emit_by_name (self, "typed");
}

/* For the files of the input alone. Returns: (transfer floating) */
GtkWidget *
guichet_directory_field_input_make_list (GuichetDirectoryFieldInput *self)
{
  self->choice = GUICHET_CHOICE (guichet_choice_new ());
  self->control = guichet_choice_get_control (self->choice);
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (chosen_cb), self);
  return GTK_WIDGET (self->choice);
}
