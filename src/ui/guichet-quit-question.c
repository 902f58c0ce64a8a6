/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-quit-question.c: the question before the program ends in the middle of sending changes.
 */
#include "config.h"

#include "guichet-quit-question.h"

#include "guichet-question.h"
#include "guichet-quit.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
answered_cb (GtkWidget *dialog, const char *response, GtkApplication *application)
{
  guichet_question_let_go (dialog);
  if (g_str_equal (response, "quit"))
    guichet_quit (application);
}

/**
 * guichet_quit_question_show:
 * @parent: the window over which it is asked
 *
 * Asks whether to end the program although changes are being sent.
 */
void
guichet_quit_question_show (GtkWindow *parent)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent, _("Changes are still being sent"), _("What is not sent yet is kept: Guichet offers to go on with it when it is opened again."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay",
                                    _("Go On Sending"), "quit", _("Quit"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "quit",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb),
                           gtk_window_get_application (parent), 0);
  guichet_question_present (dialog);
}
