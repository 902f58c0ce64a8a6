/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-web-page.c: shows a page in the person's browser, or its address if there is none.
 */
#include "config.h"

#include "guichet-web-page.h"

#include "guichet-own-copy.h"
#include "guichet-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  if (g_str_equal (response, "copy"))
    guichet_own_copy (GTK_WIDGET (dialog), adw_message_dialog_get_body (dialog));
}

static void
show_address (GtkWindow *parent, const char *uri)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("No browser opens this page"), uri);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "copy",
                                    _("Copy address"), "close", _("Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), NULL);
  guichet_question_present (dialog);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *uri = user_data;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL))
    show_address (GTK_WINDOW (source), uri);
}

/**
 * guichet_web_page_show:
 * @parent: the window that asks for it
 * @uri: the address of the page
 *
 * GTK would tell a missing browser in words of its own, without the address.
 */
void
guichet_web_page_show (GtkWindow *parent, const char *uri)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (uri != NULL);

  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, shown_cb, g_strdup (uri));
}
