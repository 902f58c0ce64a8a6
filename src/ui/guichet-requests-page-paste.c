/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page-paste.c: reads the clipboard because people asked for it, and shows what
 * the codes in it are for. Never logs or keeps the text, never reads what a password manager put
 * there, and answers nothing.
 */
#include "config.h"

#include "guichet-requests-page-paste.h"

#include "guichet-contact-request-paste.h"
#include "guichet-secret.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GuichetContactRequestEntries *entries;
  gpointer page; /* weak, see guichet_weak_new() */
  gboolean is_offered;
} Reading;

static GtkWindow *
window_of (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static GuichetContactRequestPaste *
open_window (GtkWidget *page, GuichetContactRequestEntries *entries)
{
  GtkWidget *window = guichet_contact_request_paste_new (entries);

  gtk_window_set_transient_for (GTK_WINDOW (window), window_of (page));
  gtk_window_present (GTK_WINDOW (window));
  return GUICHET_CONTACT_REQUEST_PASTE (window);
}

/**
 * guichet_requests_page_paste_text:
 * @page: the page of the requests
 * @entries: the requests
 * @text: what was dropped
 *
 * Shows what the codes in @text are for.
 */
void
guichet_requests_page_paste_text (GtkWidget *page,
                                  GuichetContactRequestEntries *entries,
                                  const char *text)
{
  guichet_contact_request_paste_take (open_window (page, entries), text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr(GuichetContactRequestEntries) entries = reading->entries;
  g_autoptr(GtkWidget) page = guichet_weak_take (reading->page);
  g_autoptr(GuichetSecret) text =
                 gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  const gboolean is_offered = reading->is_offered;

  g_free (reading);
  if (page == NULL || window_of (page) == NULL)
    return;
  if (text != NULL)
    guichet_requests_page_paste_text (page, entries, text);
  else
    guichet_contact_request_paste_say (open_window (page, entries),
                                       is_offered ? _("The code is not in the clipboard any more.")
                                                  : _("No text is copied."));
}

static void
read_now (GtkWidget *page, GuichetContactRequestEntries *entries, gboolean is_offered)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (page);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Reading *reading = NULL;

  if (gdk_content_formats_contain_mime_type (formats, "x-kde-passwordManagerHint"))
    {
      guichet_contact_request_paste_say (open_window (page, entries),
                                         _("A copied password is not read."));
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->entries = g_object_ref (entries);
  reading->page = guichet_weak_new (page);
  reading->is_offered = is_offered;
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, reading);
}

static void
active_changed_cb (GtkWidget *page, GParamSpec *pspec, GtkWindow *window)
{
  GuichetContactRequestEntries *entries = NULL;

  if (!gtk_window_is_active (window))
    return;
  g_signal_handlers_disconnect_by_func (window, active_changed_cb, page);
  entries = g_object_get_data (G_OBJECT (page), "guichet-paste-entries");
  read_now (page, entries, TRUE);
}

/**
 * guichet_requests_page_paste_clipboard:
 * @page: the page of the requests
 * @entries: the requests
 * @is_offered: the helper has seen a code there a moment ago
 *
 * Reads the clipboard now or, if the helper brought people here, as soon as the window is active:
 * Wayland shows it to nobody else.
 */
void
guichet_requests_page_paste_clipboard (GtkWidget *page,
                                       GuichetContactRequestEntries *entries,
                                       gboolean is_offered)
{
  GtkWindow *window = window_of (page);

  g_return_if_fail (window != NULL);

  g_signal_handlers_disconnect_by_func (window, active_changed_cb, page);
  if (!is_offered || gtk_window_is_active (window))
    {
      read_now (page, entries, is_offered);
      return;
    }
  g_object_set_data_full (G_OBJECT (page), "guichet-paste-entries", g_object_ref (entries),
                          g_object_unref);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_changed_cb), page,
                           G_CONNECT_SWAPPED);
}
