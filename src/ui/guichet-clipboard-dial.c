/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-dial.c: reads the clipboard because the person asked for it, and fills the
 * number in. Never dials, never logs or keeps the text, never reads what a password manager put
 * there.
 */
#include "config.h"

#include "guichet-clipboard-dial.h"

#include "guichet-detection.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REGION_KEY "guichet-clipboard-region"

static const char *
region_of (GuichetWindow *window)
{
  return g_object_get_data (G_OBJECT (window), REGION_KEY);
}

static void
take_number (GuichetWindow *window, GuichetPhoneNumber *number)
{
  guichet_calls_page_set_number (guichet_window_get_calls_page (window),
                                 guichet_phone_number_get_display (number, region_of (window)));
}

static void
detected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetWindow) window = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) numbers = guichet_detection_run_finish (result, &error);

  if (window == NULL)
    return;
  if (numbers == NULL || numbers->len == 0)
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (window), _("No telephone number copied"));
  else if (numbers->len == 1)
    take_number (window, g_ptr_array_index (numbers, 0));
  else
    guichet_calls_page_choose (guichet_window_get_calls_page (window), numbers);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetWindow) window = guichet_weak_take (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr(GBytes) bytes = NULL;

  if (window == NULL)
    return;
  if (text == NULL)
    {
      guichet_main_window_tell (GUICHET_MAIN_WINDOW (window), _("No text copied"));
      return;
    }
  bytes = g_bytes_new_take (text, strlen (text));
  text = NULL;
  guichet_detection_run_async (bytes, region_of (window), NULL, detected_cb,
                               guichet_weak_new (window));
}

static void
read_now (GuichetWindow *window)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_mime_type (formats, "x-kde-passwordManagerHint"))
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (window), _("A copied password is not read"));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, read_cb, guichet_weak_new (window));
}

static void
active_changed_cb (GuichetWindow *window)
{
  if (!gtk_window_is_active (GTK_WINDOW (window)))
    return;
  g_signal_handlers_disconnect_by_func (window, active_changed_cb, NULL);
  read_now (window);
}

/**
 * guichet_clipboard_dial:
 * @window: the window whose number is filled in; presented already
 * @region: ISO 3166 code of national numbers
 *
 * Reads the clipboard as soon as @window is active: Wayland shows it to nobody else. One number is
 * filled in, of several the person chooses.
 */
void
guichet_clipboard_dial (GuichetWindow *window, const char *region)
{
  g_return_if_fail (GUICHET_IS_WINDOW (window));

  g_object_set_data_full (G_OBJECT (window), REGION_KEY, g_strdup (region), g_free);
  g_signal_handlers_disconnect_by_func (window, active_changed_cb, NULL);
  if (gtk_window_is_active (GTK_WINDOW (window)))
    read_now (window);
  else
    g_signal_connect (window, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}
