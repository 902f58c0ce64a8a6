/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-own-copy.c: copies text out of our windows, marked as such: the helper does not offer it.
 * Who copies a number here sees its Call button already.
 */
#include "config.h"

#include "guichet-own-copy.h"

/* One type more, whose value nobody reads; the helper knows it by its name. */
#define OWN_COPY_TYPE "application/x-guichet-own-copy"

/**
 * guichet_own_copy:
 * @widget: where it is copied from
 * @text: what is copied
 *
 * Makes @text the clipboard of the display of @widget.
 */
void
guichet_own_copy (GtkWidget *widget, const char *text)
{
  g_autoptr(GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *parts[2] = { NULL, NULL }; /* owned by the union */

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  parts[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  parts[1] = gdk_content_provider_new_for_bytes (OWN_COPY_TYPE, nothing);
  both = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}
