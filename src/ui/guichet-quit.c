/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-quit.c: ends the windows. Nothing that was typed is lost: a window that asks before it
 * closes keeps the program.
 */
#include "config.h"

#include "guichet-quit.h"

#include "guichet-main-window.h"

/* Returns: (transfer full): of GtkWindow; the list itself changes when one of them is closed */
static GPtrArray *
list_windows (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    g_ptr_array_add (windows, g_list_model_get_item (toplevels, i));
  return windows;
}

/* Returns: whether none of them stays */
static gboolean
close_windows (gboolean main_windows)
{
  g_autoptr(GPtrArray) windows = list_windows ();

  for (guint i = 0; i < windows->len; i++)
    /* It may have gone with the one it stood over. */
    if (gtk_widget_get_visible (windows->pdata[i]) &&
        GUICHET_IS_MAIN_WINDOW (windows->pdata[i]) == main_windows)
      {
        gtk_window_close (windows->pdata[i]);
        if (gtk_widget_get_visible (windows->pdata[i]))
          return FALSE;
      }
  return TRUE;
}

/**
 * guichet_quit:
 * @application: the windows
 *
 * Closes all windows and ends; if one of them asks, it stays, and so does what it stands over.
 */
void
guichet_quit (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  /* Main windows remember their size when they are closed, and the others stand over them. */
  if (close_windows (FALSE) && close_windows (TRUE))
    g_application_quit (G_APPLICATION (application));
}
