/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-actions.c: the ways to the directory entries from every window and from the
 * helper, as actions of the application. They show; nothing is changed by an action.
 */
#include "config.h"

#include "guichet-directory-actions.h"

#include "guichet-directory-window.h"

#define DESK_KEY "guichet-directory-actions-desk"

static GuichetDirectoryWindow *
show (gpointer application)
{
  return guichet_directory_window_show (application,
                                        g_object_get_data (G_OBJECT (application), DESK_KEY));
}

static void
show_directory_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show (user_data);
}

static void
show_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_directory_window_show_entry (show (user_data), g_variant_get_string (parameter, NULL));
}

/**
 * guichet_directory_actions_add:
 * @application: the windows
 * @desk: what they show; kept by @application until it shuts down
 */
void
guichet_directory_actions_add (GtkApplication *application, GuichetDesk *desk)
{
  /* clang-format off */
  static const GActionEntry actions[] = {
    { "show-directory", show_directory_cb },
    { "show-entry",     show_entry_cb, "s" },
  };
  /* clang-format on */
  static const char *const accels[] = { "<Control>3", NULL };

  g_object_set_data (G_OBJECT (application), DESK_KEY, desk);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (application, "app.show-directory", accels);
}
