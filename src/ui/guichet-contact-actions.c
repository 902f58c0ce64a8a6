/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-actions.c: the ways to the contacts from every window and from the helper, as
 * actions of the application. They show; nothing is answered or changed by an action.
 */
#include "config.h"

#include "guichet-contact-actions.h"

#include "guichet-contact-change-window.h"
#include "guichet-contacts-window.h"
#include "guichet-domain-service.h"

#define DESK_KEY "guichet-desk"

static GuichetContactsWindow *
show (gpointer application)
{
  return guichet_contacts_window_show (application,
                                       g_object_get_data (G_OBJECT (application), DESK_KEY));
}

static void
show_contacts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_contacts_window_show_services (show (user_data));
}

static void
show_requests_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_contacts_window_show_requests (show (user_data));
}

static void
show_request_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_contacts_window_show_request (show (user_data), g_variant_get_int64 (parameter));
}

/* The number is that of the request whose code the helper has offered; the code is read here. */
static void
paste_code_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_contacts_window_paste_code (show (user_data), g_variant_get_int64 (parameter));
}

/* Those that nobody knows, or that went meanwhile, are left out. */
static GPtrArray *
find_services (GuichetDesk *desk, GVariant *names)
{
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);
  GuichetDomainList *domains = guichet_domains_desk_get_domains (guichet_desk_get_domains (desk));
  g_autofree const char **list = g_variant_get_strv (names, NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      GuichetDomain *domain = guichet_domain_list_find (domains, list[i]);

      if (domain != NULL)
        g_ptr_array_add (services,
                         guichet_domain_service_dup (guichet_desk_get_contacts (desk), domain));
    }
  return services;
}

static void
change_contacts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetDesk *desk = g_object_get_data (G_OBJECT (user_data), DESK_KEY);
  GtkWindow *parent = gtk_application_get_active_window (user_data);
  g_autoptr(GPtrArray) services = find_services (desk, parameter);

  if (parent != NULL && services->len > 0)
    guichet_contact_change_window_show (parent, desk, services);
}

/**
 * guichet_contact_actions_add:
 * @application: the windows
 * @desk: what they show; kept by @application until it shuts down
 */
void
guichet_contact_actions_add (GtkApplication *application, GuichetDesk *desk)
{
  /* clang-format off */
  static const GActionEntry actions[] = {
    { "show-contacts",   show_contacts_cb },
    { "show-requests",   show_requests_cb },
    { "show-request",    show_request_cb, "x" },
    { "paste-code",      paste_code_cb, "x" },
    { "change-contacts", change_contacts_cb, "as" },
  };
  /* clang-format on */
  static const char *const accels[] = { "<Control>2", NULL };

  g_object_set_data (G_OBJECT (application), DESK_KEY, desk);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (application, "app.show-contacts", accels);
}
