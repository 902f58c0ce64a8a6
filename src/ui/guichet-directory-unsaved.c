/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-unsaved.c: the question before a window closes in whose entries something was
 * typed and not applied. What is kept for later is there again at the next start, too.
 */
#include "config.h"

#include "guichet-directory-unsaved.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "guichet-question.h"

typedef void (*LeaveFunc) (gpointer window);

typedef struct
{
  GuichetDirectoryDesk *desk;
  LeaveFunc leave;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->desk);
  g_free (question);
}

/* Returns: (transfer full): of #GuichetDirectoryEntry */
static GPtrArray *
list_typed (GuichetDirectoryDesk *desk)
{
  GListModel *entries = G_LIST_MODEL (guichet_directory_desk_get_entries (desk));
  GPtrArray *typed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (entries, i);

      if (guichet_directory_entry_get_n_changes (entry) > 0)
        g_ptr_array_add (typed, g_steal_pointer (&entry));
    }
  return typed;
}

static void
answered_cb (GtkWidget *dialog, const char *response, Question *question)
{
  GtkWindow *window = guichet_question_let_go (dialog);
  g_autoptr(GPtrArray) typed = list_typed (question->desk);

  if (window == NULL || g_str_equal (response, "stay"))
    return;
  for (guint i = 0; g_str_equal (response, "discard") && i < typed->len; i++)
    guichet_directory_entry_revert (typed->pdata[i]);
  guichet_directory_drafts_flush (guichet_directory_desk_get_drafts (question->desk));
  question->leave (window);
}

/**
 * guichet_directory_unsaved_has:
 * @desk: the entries
 *
 * Returns: whether something was typed into one of them and not applied
 */
gboolean
guichet_directory_unsaved_has (GuichetDirectoryDesk *desk)
{
  g_autoptr(GPtrArray) typed = list_typed (desk);

  return typed->len > 0;
}

/**
 * guichet_directory_unsaved_ask:
 * @window: that is to close
 * @desk: the entries
 * @leave: called with @window once it may
 */
void
guichet_directory_unsaved_ask (GtkWindow *window, GuichetDirectoryDesk *desk, LeaveFunc leave)
{
  g_autoptr(GPtrArray) typed = list_typed (desk);
  g_autofree char *body = g_strdup_printf (
      ngettext ("Changes of %'u number were not applied. Kept for later, they are here again when "
                "you come back.",
                "Changes of %'u numbers were not applied. Kept for later, they are here again when "
                "you come back.",
                typed->len),
      typed->len);
  Question *question = g_new0 (Question, 1);
  GtkWidget *dialog = adw_message_dialog_new (window, _("Close without applying?"), body);

  question->desk = g_object_ref (desk);
  question->leave = leave;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay",
                                    _("Keep Editing"), "discard",
                                       _("Discard"), "later", _("Keep for Later"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  guichet_question_present (dialog);
}
