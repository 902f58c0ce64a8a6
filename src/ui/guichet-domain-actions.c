/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-actions.c: the ways to the domain names from every window and from the helper, as
 * actions of the application. They show; nothing is changed by an action.
 */
#include "config.h"

#include "guichet-domain-actions.h"

#include "guichet-domains-window.h"
#include "guichet-trade-window.h"
#include "guichet-holder-window.h"

#define DESK_KEY "guichet-domain-actions-desk"

static GuichetDomainsWindow *
show (gpointer application)
{
  return guichet_domains_window_show (application,
                                      g_object_get_data (G_OBJECT (application), DESK_KEY));
}

static void
show_domains_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_domains_window_show_domain (show (user_data), NULL);
}

static void
show_domain_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_domains_window_show_domain (show (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_holder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_domains_window_show_holder (show (user_data), g_variant_get_int64 (parameter));
}

static void
show_operations_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_domains_window_show_operation (show (user_data), 0);
}

static void
show_operation_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_domains_window_show_operation (show (user_data), g_variant_get_int64 (parameter));
}

static void
change_owner_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree const char **names = g_variant_get_strv (parameter, NULL);

  if (*names != NULL)
    guichet_trade_window_show (user_data, g_object_get_data (user_data, DESK_KEY), names, NULL);
}

static void
correct_holder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *domain = NULL;
  gint64 number = 0;

  g_variant_get (parameter, "(x&s)", &number, &domain);
  guichet_holder_window_show_number (user_data, g_object_get_data (user_data, DESK_KEY), number,
                                     domain);
}

static void
new_holder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_holder_window_show (user_data, g_object_get_data (user_data, DESK_KEY), NULL, NULL);
}

/**
 * guichet_domain_actions_add:
 * @application: the windows
 * @desk: what they show; kept by @application until it shuts down
 */
void
guichet_domain_actions_add (GtkApplication *application, GuichetDesk *desk)
{
  /* clang-format off */
  static const GActionEntry actions[] = {
    { "show-domains",    show_domains_cb },
    { "show-domain",     show_domain_cb, "s" },
    { "show-holder",     show_holder_cb, "x" },
    { "show-operations", show_operations_cb },
    { "show-operation",  show_operation_cb, "x" },
    { "change-owner",    change_owner_cb, "as" },
    { "correct-holder",  correct_holder_cb, "(xs)" },
    { "new-holder",      new_holder_cb },
  };
  /* clang-format on */
  static const char *const accels[] = { "<Control>4", NULL };

  g_object_set_data (G_OBJECT (application), DESK_KEY, desk);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (application, "app.show-domains", accels);
}
