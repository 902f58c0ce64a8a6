/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-save.c: what was typed into the form is sent, and what became of it told:
 * at the field if OVHcloud names one, else above the bar; of an entry that is not seen any more, in
 * a toast. What was typed stays until it is saved.
 */
#include "config.h"

#include "guichet-directory-form-page-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-call-text.h"
#include "guichet-directory-field-text.h"
#include "guichet-directory-save.h"
#include "guichet-error.h"
#include "guichet-weak.h"

static void
tell_elsewhere (GuichetDirectoryFormPage *self, GuichetDirectoryEntry *entry, const char *sentence)
{
  g_autofree char *number =
      guichet_call_text_service_name (guichet_directory_entry_get_service (entry));
  /* Translators: a number, and what became of its entry */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), number, sentence);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 0);
  guichet_directory_form_page_tell (self, toast);
}

/* OVHcloud names a field in brackets. */
static void
tell_field (GuichetDirectoryFormPage *self, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  GuichetDirectoryFieldRow *row = NULL;
  GuichetDirectoryField field;

  if (details == NULL || details->api_message == NULL ||
      !guichet_directory_field_text_find (details->api_message, &field))
    return;
  row = guichet_directory_form_fields_get_row (self->fields, field);
  if (row == NULL || !gtk_widget_get_visible (GTK_WIDGET (row)))
    return;
  guichet_directory_field_row_tell (row, details->api_message, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
tell_error (GuichetDirectoryFormPage *self, GuichetDirectoryEntry *entry, const GError *error)
{
  if (self->entry != entry)
    tell_elsewhere (self, entry, error->message);
  else if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE) &&
           guichet_directory_conflict_is_open (self->conflict))
    gtk_widget_grab_focus (GTK_WIDGET (self->conflict));
  else
    {
      guichet_problem_show (self->problem, error);
      tell_field (self, error);
    }
}

static void
tell_saved (GuichetDirectoryFormPage *self, GuichetDirectoryEntry *entry)
{
  if (self->entry == entry)
    guichet_directory_form_page_tell (self,
                                      adw_toast_new (_("Your contact details have been updated")));
  else
    tell_elsewhere (self, entry, _("Your contact details have been updated"));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryFormPage) self = guichet_weak_take (user_data);
  g_autoptr(GuichetDirectoryEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  const gboolean is_saved =
      guichet_directory_save_finish (GUICHET_SESSION (source), result, &error);

  if (self == NULL)
    return;
  entry = g_steal_pointer (&self->saving);
  guichet_directory_form_page_refresh_bar (self);
  /* What OVHcloud has now was read, whatever became of the rest. */
  guichet_directory_list_keep (
      guichet_directory_desk_get_entries (guichet_desk_get_directory (self->desk)), entry);
  if (is_saved)
    tell_saved (self, entry);
  else
    tell_error (self, entry, error);
}

/**
 * guichet_directory_form_page_apply:
 * @self: the page
 *
 * Sends what was typed, if it can be sent; else shows what is wrong.
 */
void
guichet_directory_form_page_apply (GuichetDirectoryFormPage *self)
{
  guint n_wrong = 0;

  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_PAGE (self));

  if (self->entry == NULL || self->saving != NULL ||
      guichet_directory_entry_get_n_changes (self->entry) == 0)
    return;
  if (guichet_directory_conflict_is_open (self->conflict))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->conflict));
      return;
    }
  n_wrong = guichet_directory_form_fields_check (self->fields);
  guichet_form_bar_set_wrong (self->bar, n_wrong);
  if (n_wrong > 0)
    return;
  guichet_problem_clear (self->problem);
  self->saving = g_object_ref (self->entry);
  guichet_directory_form_page_refresh_bar (self);
  guichet_directory_save_async (guichet_desk_get_session (self->desk), self->entry, NULL, saved_cb,
                                guichet_weak_new (self));
}
