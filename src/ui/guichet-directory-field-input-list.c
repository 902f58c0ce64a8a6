/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-input-list.c: the input of a field whose value is chosen from a list.
 */
#include "config.h"

#include "guichet-directory-field-input-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-field-text.h"

static guint
find_choice (GuichetDirectoryFieldInput *self, const char *value)
{
  for (guint i = 0; self->values != NULL && self->values[i] != NULL; i++)
    if (g_str_equal (self->values[i], value))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static char *
dup_label (GuichetDirectoryField field, const char *value)
{
  return *value != '\0' ? guichet_directory_field_text_value (field, value)
                        : g_strdup (C_ ("directory", "None"));
}

static void
add_choice (GuichetDirectoryFieldInput *self, const char *value, const char *label)
{
  gtk_string_list_take (self->labels,
                        label != NULL ? g_strdup (label) : dup_label (self->field, value));
}

/* For the files of the input alone. A value that is none of the choices is shown all the same. */
void
guichet_directory_field_input_select (GuichetDirectoryFieldInput *self, const char *value)
{
  guint position = find_choice (self, value);

  if (position == GTK_INVALID_LIST_POSITION)
    {
      const guint n = self->values != NULL ? g_strv_length (self->values) : 0;

      self->values = g_renew (char *, self->values, n + 2);
      self->values[n] = g_strdup (value);
      self->values[n + 1] = NULL;
      add_choice (self, value, NULL);
      position = n;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), position);
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
  g_autofree char *value = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_FIELD_INPUT (self));
  g_return_if_fail (self->kind == INPUT_LIST);

  if (self->values != NULL && labels == NULL &&
      g_strv_equal ((const char *const *) self->values, values))
    return;
  value = guichet_directory_field_input_get_value (self);
  self->is_syncing = TRUE;
  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)),
                          NULL);
  g_strfreev (self->values);
  self->values = g_strdupv ((char **) values);
  for (guint i = 0; values[i] != NULL; i++)
    add_choice (self, values[i], labels != NULL ? labels[i] : NULL);
  guichet_directory_field_input_select (self, value);
  self->is_syncing = FALSE;
}

static void
selected_cb (GuichetDirectoryFieldInput *self)
{
  if (!self->is_syncing)
    g_signal_emit_by_name (self, "typed");
}

/* For the files of the input alone. Returns: (transfer floating) */
GtkWidget *
guichet_directory_field_input_make_list (GuichetDirectoryFieldInput *self)
{
  self->labels = gtk_string_list_new (NULL);
  self->control = gtk_drop_down_new (G_LIST_MODEL (self->labels), NULL);
  g_signal_connect_swapped (self->control, "notify::selected", G_CALLBACK (selected_cb), self);
  return self->control;
}
