/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-helper-application.c: the clipboard watcher on one side, the notification, the tray and
 * the dialer on the other. A copied text goes one way: watcher, detector, offer; it is forgotten as
 * soon as its numbers are known.
 */
#include "config.h"

#include "guichet-helper-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "guichet-call-placer.h"
#include "guichet-clipboard-watcher.h"
#include "guichet-instance.h"
#include "guichet-offer-desk.h"
#include "guichet-profile-action.h"
#include "guichet-request-command.h"
#include "guichet-request-watch.h"
#include "guichet-session.h"
#include "guichet-tray.h"
#include "guichet-window-opener.h"

struct _GuichetHelperApplication
{
  GApplication parent_instance;

  GuichetClipboardChoice choice;
  gboolean print_offers;

  GSettings *settings;
  GuichetSession *session;
  GuichetClipboardWatcher *watcher;
  GuichetWindowOpener *opener;
  GuichetCallPlacer *placer;
  GuichetTray *tray;
  GuichetOfferDesk *offers;
  GuichetRequestWatch *requests;
  guint signal_sources[2];
};

G_DEFINE_FINAL_TYPE (GuichetHelperApplication, guichet_helper_application, G_TYPE_APPLICATION)

/* Tells the tray and the action how things stand; the setting is the truth that all of them follow.
 */
static void
watching_changed_cb (GuichetHelperApplication *self)
{
  gboolean watching = g_settings_get_boolean (self->settings, "watching");
  const char *backend = guichet_clipboard_watcher_get_backend_name (self->watcher);
  gboolean works = watching && !g_str_equal (backend, "none");

  guichet_clipboard_watcher_set_paused (self->watcher, !watching);
  guichet_tray_set_watching (self->tray, works ? backend : NULL);
  g_action_group_change_action_state (G_ACTION_GROUP (self), "pause-watching",
                                      g_variant_new_boolean (!watching));
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "clipboard-backend")),
      g_variant_new_string (backend));
  if (!watching)
    guichet_offer_desk_withdraw (self->offers);
}

static void
pause_state_requested_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;
  gboolean watching = !g_variant_get_boolean (value);

  /* Where the setting is locked, the state must not promise what is not done. */
  if (g_settings_get_boolean (self->settings, "watching") == watching ||
      g_settings_set_boolean (self->settings, "watching", watching))
    g_simple_action_set_state (action, value);
}

/* It is told, not chosen. */
static void
backend_state_requested_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
}

static void
call_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_offer_desk_withdraw (self->offers);
  guichet_call_placer_call (self->placer, g_variant_get_string (parameter, NULL));
}

static void
confirm_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_offer_desk_withdraw (self->offers);
  guichet_call_placer_confirm (self->placer, g_variant_get_string (parameter, NULL));
}

static void
ignore_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_offer_desk_withdraw (self->offers);
}

static void
window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_window_opener_open (self->opener, g_action_get_name (G_ACTION (action)), NULL);
}

/* The windows read the clipboard themselves, so that the list of numbers need not go over the bus.
 */
static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_offer_desk_withdraw (self->offers);
  guichet_window_opener_open (self->opener, "dial-clipboard", NULL);
}

/* So with validation codes, which are nobody else's business. */
static void
paste_code_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_offer_desk_withdraw (self->offers);
  guichet_window_opener_open (self->opener, "paste-code", parameter);
}

/* The same action of the windows, about the same thing */
static void
window_of_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_window_opener_open (self->opener, g_action_get_name (G_ACTION (action)), parameter);
}

static void
read_requests_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetHelperApplication *self = user_data;

  guichet_request_watch_read_now (self->requests);
}

static void
waiting_changed_cb (GuichetHelperApplication *self)
{
  guichet_tray_set_waiting (self->tray, guichet_request_watch_get_n_to_confirm (self->requests));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

/* clang-format off */
static const GActionEntry actions[] = {
  { "call", call_cb, "s" },
  { "confirm", confirm_cb, "s" },
  { "ignore", ignore_cb },
  { "choose", choose_cb },
  { "paste-code", paste_code_cb, "x" },
  { "show-calls", window_cb },
  { "show-contacts", window_cb },
  { "show-requests", window_cb },
  { "show-request", window_of_cb, "x" },
  { "show-directory", window_cb },
  { "show-entry", window_of_cb, "s" },
  { "show-domains", window_cb },
  { "show-domain", window_of_cb, "s" },
  { "show-operations", window_cb },
  { "show-operation", window_of_cb, "x" },
  { "read-requests", read_requests_cb },
  { "preferences", window_cb },
  { "pause-watching", NULL, NULL, "false", pause_state_requested_cb },
  { "clipboard-backend", NULL, NULL, "'none'", backend_state_requested_cb },
  { "quit", quit_cb },
};

static const GOptionEntry options[] = {
  { "clipboard-backend", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("How the clipboard is watched: auto, data-control, xfixes or none"), N_("BACKEND") },
  { "print-offers", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("Print each offer as a JSON object on a line"), NULL },
  { GUICHET_REQUEST_COMMAND, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { NULL },
};
/* clang-format on */

static gboolean
signalled_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
  return G_SOURCE_CONTINUE;
}

/* GApplication would run without a bus, too, and then nothing works: no notification, no tray, no
 * way to tell it to quit. */
static gboolean
has_session_bus (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  if (bus == NULL)
    g_printerr (_("guichet-helper needs the session bus of a desktop: %s\n"), error->message);
  return bus != NULL;
}

static int
guichet_helper_application_handle_local_options (GApplication *application, GVariantDict *arguments)
{
  GuichetHelperApplication *self = GUICHET_HELPER_APPLICATION (application);
  const char *backend = NULL;

  if (g_variant_dict_contains (arguments, "version"))
    {
      g_print ("guichet-helper %s\n", GUICHET_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (arguments, GUICHET_REQUEST_COMMAND))
    return guichet_request_command_run ();
  if (g_variant_dict_lookup (arguments, "clipboard-backend", "&s", &backend) &&
      !guichet_clipboard_choice_parse (backend, &self->choice))
    {
      g_printerr (_("Unknown clipboard backend “%s”: use auto, data-control, xfixes or none\n"),
                     backend);
      return 2;
    }
  self->print_offers = g_variant_dict_contains (arguments, "print-offers");
  return has_session_bus () ? -1 : 1;
}

static void
add_profile_action (GuichetHelperApplication *self)
{
  g_autoptr(GAction) profile =
                 guichet_profile_action_new (guichet_session_get_profiles (self->session));

  g_action_map_add_action (G_ACTION_MAP (self), profile);
}

/* A click on a notification comes with what a window needs to take the focus. */
static void
guichet_helper_application_before_emit (GApplication *application, GVariant *platform_data)
{
  GuichetHelperApplication *self = GUICHET_HELPER_APPLICATION (application);
  char *token = NULL;

  G_APPLICATION_CLASS (guichet_helper_application_parent_class)
      ->before_emit (application, platform_data);
  if (self->opener != NULL && (g_variant_lookup (platform_data, "activation-token", "s", &token) ||
                               g_variant_lookup (platform_data, "desktop-startup-id", "s", &token)))
    guichet_window_opener_take_token (self->opener, token);
}

static void
guichet_helper_application_startup (GApplication *application)
{
  GuichetHelperApplication *self = GUICHET_HELPER_APPLICATION (application);

  G_APPLICATION_CLASS (guichet_helper_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->signal_sources[0] = g_unix_signal_add (SIGTERM, signalled_cb, self);
  self->signal_sources[1] = g_unix_signal_add (SIGINT, signalled_cb, self);

  self->settings = guichet_instance_new_settings ();
  self->session = guichet_session_new (self->settings);
  add_profile_action (self);
  self->opener = guichet_window_opener_new (application);
  self->placer = guichet_call_placer_new (application, self->session, self->opener);
  self->tray = guichet_tray_new (application, self->placer, self->opener,
                                 guichet_session_get_profiles (self->session));
  self->offers = guichet_offer_desk_new (application, self->session, self->tray);
  guichet_offer_desk_set_print (self->offers, self->print_offers);

  self->requests = guichet_request_watch_new (application, self->settings,
                                              guichet_session_get_profiles (self->session));
  g_signal_connect_object (self->requests, "notify::n-to-confirm", G_CALLBACK (waiting_changed_cb),
                           self, G_CONNECT_SWAPPED);

  self->watcher = guichet_clipboard_watcher_new (self->choice);
  g_settings_bind (self->settings, "watch-primary", self->watcher, "watch-primary",
                   G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->watcher, "text-copied", G_CALLBACK (guichet_offer_desk_take_text),
                           self->offers, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watcher, "notify::backend-name", G_CALLBACK (watching_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::watching", G_CALLBACK (watching_changed_cb),
                           self, G_CONNECT_SWAPPED);
  guichet_clipboard_watcher_start (self->watcher);
  watching_changed_cb (self);

  g_application_hold (application);
}

/* There is no window to show: it is enough to run. */
static void
guichet_helper_application_activate (GApplication *application)
{
}

static void
guichet_helper_application_shutdown (GApplication *application)
{
  GuichetHelperApplication *self = GUICHET_HELPER_APPLICATION (application);

  if (self->offers != NULL)
    guichet_offer_desk_withdraw (self->offers);
  if (self->requests != NULL)
    guichet_request_watch_stop (self->requests);
  g_settings_sync (); /* a pause that was chosen a moment ago */
  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);

  G_APPLICATION_CLASS (guichet_helper_application_parent_class)->shutdown (application);
}

static void
guichet_helper_application_dispose (GObject *object)
{
  GuichetHelperApplication *self = GUICHET_HELPER_APPLICATION (object);

  g_clear_object (&self->watcher);
  g_clear_object (&self->requests);
  g_clear_object (&self->offers);
  g_clear_object (&self->tray);
  g_clear_object (&self->placer);
  g_clear_object (&self->opener);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (guichet_helper_application_parent_class)->dispose (object);
}

/**
 * guichet_helper_application_new:
 *
 * Returns: (transfer full): the helper of this instance
 */
GuichetHelperApplication *
guichet_helper_application_new (void)
{
  return g_object_new (GUICHET_TYPE_HELPER_APPLICATION, "application-id",
                       guichet_instance_get_helper_id (), NULL);
}

static void
guichet_helper_application_class_init (GuichetHelperApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = guichet_helper_application_dispose;
  application_class->handle_local_options = guichet_helper_application_handle_local_options;
  application_class->startup = guichet_helper_application_startup;
  application_class->before_emit = guichet_helper_application_before_emit;
  application_class->activate = guichet_helper_application_activate;
  application_class->shutdown = guichet_helper_application_shutdown;
}

static void
guichet_helper_application_init (GuichetHelperApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self), _("Offers to call the telephone numbers that are copied."));
}
