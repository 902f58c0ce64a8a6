/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-fields.c: every field of a directory entry, in groups, made from the table
 * of the form. All rows are made once and only shown or hidden, so the keyboard stays where it is.
 */
#include "config.h"

#include "guichet-directory-form-fields.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-legal-form.h"

#define N_SECTIONS (GUICHET_DIRECTORY_PUBLICATION + 1)

struct _GuichetDirectoryFormFields
{
  AdwBin parent_instance;

  GtkWidget *groups[N_SECTIONS];
  GPtrArray *rows;              /* of GuichetDirectoryFieldRow, in their order; of the groups */
  GuichetDirectoryEntry *entry; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryFormFields, guichet_directory_form_fields, ADW_TYPE_BIN)

/* clang-format off */
static const char *const titles[] = {
  [GUICHET_DIRECTORY_WHO]         = NC_("directory", "Who"),
  [GUICHET_DIRECTORY_WHERE]       = NC_("directory", "Address"),
  [GUICHET_DIRECTORY_PUBLICATION] = NC_("directory", "Publication"),
};
/* clang-format on */

/* A group without a field that shows is none: other countries publish nothing. */
static void
refresh_groups (GuichetDirectoryFormFields *self)
{
  gboolean is_shown[N_SECTIONS] = { FALSE };

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (self->rows->pdata[i]))
      is_shown[guichet_directory_form_get_section (
          guichet_directory_field_row_get_field (self->rows->pdata[i]))] = TRUE;
  for (guint i = 0; i < N_SECTIONS; i++)
    gtk_widget_set_visible (self->groups[i], is_shown[i]);
}

static gboolean
choosing_cb (GuichetDirectoryFormFields *self, const char *value)
{
  guichet_directory_legal_form_change (GTK_WIDGET (self), self->entry, value);
  return TRUE;
}

/**
 * guichet_directory_form_fields_set_entry:
 * @entry: (nullable): whose values are shown and typed
 */
void
guichet_directory_form_fields_set_entry (GuichetDirectoryFormFields *self,
                                         GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_FIELDS (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  for (guint i = 0; i < self->rows->len; i++)
    guichet_directory_field_row_set_entry (self->rows->pdata[i], entry);
  /* After the rows, which were connected before. */
  if (entry != NULL)
    g_signal_connect_object (entry, "field-changed", G_CALLBACK (refresh_groups), self,
                             G_CONNECT_SWAPPED);
  refresh_groups (self);
}

/**
 * guichet_directory_form_fields_get_row:
 * @field: a field
 *
 * Returns: (nullable) (transfer none): its row; %NULL if no form has it
 */
GuichetDirectoryFieldRow *
guichet_directory_form_fields_get_row (GuichetDirectoryFormFields *self,
                                       GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_FORM_FIELDS (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (guichet_directory_field_row_get_field (self->rows->pdata[i]) == field)
      return self->rows->pdata[i];
  return NULL;
}

/**
 * guichet_directory_form_fields_check:
 *
 * Says of every field what is wrong, and gives the keyboard to the first where something is.
 *
 * Returns: of how many something is wrong
 */
guint
guichet_directory_form_fields_check (GuichetDirectoryFormFields *self)
{
  GtkWidget *first = NULL;
  guint n_wrong = 0;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_FORM_FIELDS (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    if (guichet_directory_field_row_check (self->rows->pdata[i]))
      {
        first = first != NULL ? first : self->rows->pdata[i];
        n_wrong++;
      }
  if (first != NULL)
    gtk_widget_grab_focus (first);
  return n_wrong;
}

static void
guichet_directory_form_fields_dispose (GObject *object)
{
  GuichetDirectoryFormFields *self = GUICHET_DIRECTORY_FORM_FIELDS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (guichet_directory_form_fields_parent_class)->dispose (object);
}

static void
guichet_directory_form_fields_class_init (GuichetDirectoryFormFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_form_fields_dispose;
}

static void
add_rows (GuichetDirectoryFormFields *self)
{
  g_autoptr(GArray) fields = guichet_directory_form_list_fields ();

  for (guint i = 0; i < fields->len; i++)
    {
      const GuichetDirectoryField field = g_array_index (fields, GuichetDirectoryField, i);
      GuichetDirectoryFieldRow *row = guichet_directory_field_row_new (field);

      if (field == GUICHET_DIRECTORY_LEGAL_FORM)
        g_signal_connect_swapped (row, "choosing", G_CALLBACK (choosing_cb), self);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (
          ADW_PREFERENCES_GROUP (self->groups[guichet_directory_form_get_section (field)]),
          GTK_WIDGET (row));
    }
}

static void
guichet_directory_form_fields_init (GuichetDirectoryFormFields *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      self->groups[i] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[i]),
                                       g_dpgettext2 (GETTEXT_PACKAGE, "directory", titles[i]));
      gtk_box_append (GTK_BOX (box), self->groups[i]);
    }
  add_rows (self);
  adw_bin_set_child (ADW_BIN (self), box);
  refresh_groups (self);
}
