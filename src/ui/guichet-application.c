/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-application.c: program 1, the windows: its actions, its links, its one desk.
 * A link, a notification or an action from outside never dials: it opens the question.
 */
#include "config.h"

#include "guichet-application.h"

#include "guichet-about.h"
#include "guichet-clipboard-dial.h"
#include "guichet-confirm-window.h"
#include "guichet-contact-actions.h"
#include "guichet-desk.h"
#include "guichet-directory-actions.h"
#include "guichet-domain-actions.h"
#include "guichet-instance.h"
#include "guichet-peer.h"
#include "guichet-preferences-window.h"
#include "guichet-profile-actions.h"
#include "guichet-quit.h"
#include "guichet-quit-question.h"
#include "guichet-request-log-window.h"
#include "guichet-sign-in-window.h"
#include "guichet-web-page.h"
#include "guichet-window.h"

#include <glib/gi18n-lib.h>

#define ACCOUNT_HELP_URI "https://github.com/guichet/guichet#your-account"

struct _GuichetApplication
{
  AdwApplication parent_instance;

  GuichetDesk *desk;
  gboolean helper_wanted; /* it was started, or tried to be */
  gboolean held;          /* a request is under way */
};

G_DEFINE_FINAL_TYPE (GuichetApplication, guichet_application, ADW_TYPE_APPLICATION)

/* Windows */

static GuichetWindow *
find_calls_window (GuichetApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (GUICHET_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static GuichetWindow *
show_calls (GuichetApplication *self)
{
  GuichetWindow *window = find_calls_window (self);

  if (window == NULL)
    window = guichet_window_new (GTK_APPLICATION (self), self->desk);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The one that was used last. GTK lists them so. */
static GuichetMainWindow *
show_main_window (GuichetApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (GUICHET_IS_MAIN_WINDOW (l->data))
      {
        gtk_window_present (l->data);
        return l->data;
      }
  return GUICHET_MAIN_WINDOW (show_calls (self));
}

/* The same number asked for twice is one question. */
static GtkWindow *
find_question (GuichetApplication *self, const GuichetPhoneNumber *number)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (GUICHET_IS_CONFIRM_WINDOW (l->data) &&
        g_str_equal (guichet_confirm_window_get_number (l->data)->dial, number->dial))
      return l->data;
  return NULL;
}

static void
ask (GuichetApplication *self, GuichetPhoneNumber *number)
{
  GtkWindow *question = find_question (self, number);
  GuichetWindow *window = find_calls_window (self);

  if (question == NULL)
    {
      question =
          GTK_WINDOW (guichet_confirm_window_new (GTK_APPLICATION (self), self->desk, number));
      if (window != NULL)
        gtk_window_set_transient_for (question, GTK_WINDOW (window));
    }
  gtk_window_present (question);
}

static void
ask_about_text (GuichetApplication *self, const char *text)
{
  const char *region = guichet_session_get_region (guichet_desk_get_session (self->desk));
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (text, region);

  if (number != NULL)
    ask (self, number);
  else
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (show_calls (self)),
                              _("That is not a telephone number"));
}

/* The desk */

static void
busy_changed_cb (GuichetApplication *self)
{
  if (guichet_desk_get_busy (self->desk) == self->held)
    return;
  self->held = !self->held;
  if (self->held)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
make_desk (GuichetApplication *self)
{
  self->desk = guichet_desk_new ();
  g_signal_connect_object (self->desk, "ask", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::busy", G_CALLBACK (busy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  guichet_session_load (guichet_desk_get_session (self->desk));
}

/* Actions */

static void
show_calls_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_calls (user_data);
}

static void
call_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_about_text (user_data, g_variant_get_string (parameter, NULL));
}

static void
dial_clipboard_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetApplication *self = user_data;

  guichet_clipboard_dial (show_calls (self),
                          guichet_session_get_region (guichet_desk_get_session (self->desk)));
}

static GtkWindow *
find_sign_in (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (GUICHET_IS_SIGN_IN_WINDOW (window))
        return window;
    }
  return NULL;
}

/* With the id of a profile: that one gets new keys. */
static void
sign_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetApplication *self = user_data;
  GuichetProfileList *profiles =
      guichet_session_get_profiles (guichet_desk_get_session (self->desk));
  const char *id = g_variant_get_string (parameter, NULL);
  GtkWindow *parent = GTK_WINDOW (show_main_window (self));
  GtkWindow *window = find_sign_in ();

  if (window == NULL)
    {
      window = GTK_WINDOW (guichet_sign_in_window_new (
          self->desk, *id != '\0' ? guichet_profile_list_find (profiles, id) : NULL));
      gtk_window_set_transient_for (window, parent);
    }
  gtk_window_present (window);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetApplication *self = user_data;
  GtkWindow *parent = GTK_WINDOW (show_main_window (self));

  gtk_window_present (
      GTK_WINDOW (guichet_preferences_window_new (parent, guichet_desk_get_session (self->desk))));
}

static void
request_log_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetApplication *self = user_data;

  guichet_request_log_window_show (GTK_APPLICATION (self),
                                   guichet_session_get_log (guichet_desk_get_session (self->desk)));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr(GtkBuilder) builder =
                 gtk_builder_new_from_resource (GUICHET_RESOURCE_PATH "/ui/guichet-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (show_main_window (user_data)));
  gtk_window_present (shortcuts);
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_web_page_show (GTK_WINDOW (show_main_window (user_data)), ACCOUNT_HELP_URI);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_about_show (GTK_WINDOW (show_main_window (user_data)));
}

static void
demo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *const command[] = { "/proc/self/exe", "--demo", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) demo = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);

  if (demo == NULL)
    guichet_main_window_tell (show_main_window (user_data), error->message);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GuichetApplication *self = user_data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (guichet_desk_is_changing (self->desk))
    guichet_quit_question_show (active != NULL ? active : GTK_WINDOW (show_main_window (self)));
  else
    guichet_quit (GTK_APPLICATION (self));
}

static void
add_actions (GuichetApplication *self)
{
  /* clang-format off */
  static const GActionEntry actions[] = {
    { "show-calls",     show_calls_cb },
    { "call",           call_cb, "s" },
    { "dial-clipboard", dial_clipboard_cb },
    { "preferences",    preferences_cb },
    { "request-log",    request_log_cb },
    { "sign-in",        sign_in_cb, "s" },
    { "shortcuts",      shortcuts_cb },
    { "help",           help_cb },
    { "about",          about_cb },
    { "demo",           demo_cb },
    { "quit",           quit_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[2];
  } keys[] = {
    { "app.show-calls",     { "<Control>1" } },
    { "win.dial-clipboard", { "<Control><Shift>v" } }, /* codes are pasted elsewhere */
    { "app.preferences",    { "<Control>comma" } },
    { "app.shortcuts",      { "<Control>question" } },
    { "app.help",           { "F1" } },
    { "app.quit",           { "<Control>q" } },
  };
  /* clang-format on */

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].accels);
}

static void
guichet_application_startup (GApplication *application)
{
  GuichetApplication *self = GUICHET_APPLICATION (application);

  G_APPLICATION_CLASS (guichet_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (GUICHET_APP_ID);
  add_actions (self);
  make_desk (self);
  guichet_profile_actions_add (GTK_APPLICATION (self), guichet_desk_get_session (self->desk));
  guichet_contact_actions_add (GTK_APPLICATION (self), self->desk);
  guichet_directory_actions_add (GTK_APPLICATION (self), self->desk);
  guichet_domain_actions_add (GTK_APPLICATION (self), self->desk);
}

static void
helper_started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;

  if (!guichet_peer_activate_finish (result, &error))
    g_debug ("The helper is not there: %s", error->message);
}

/* Once: a person who has ended the helper does not get it back with the next window. A demo has its
 * own, started with it. */
static void
start_helper (GuichetApplication *self)
{
  if (self->helper_wanted || guichet_instance_is_demo ())
    return;
  self->helper_wanted = TRUE;
  guichet_peer_activate_async (GUICHET_PEER_HELPER, NULL, NULL, NULL, NULL, helper_started_cb,
                               NULL);
}

static void
guichet_application_activate (GApplication *application)
{
  show_calls (GUICHET_APPLICATION (application));
  start_helper (GUICHET_APPLICATION (application));
}

static void
guichet_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      ask_about_text (GUICHET_APPLICATION (application), uri);
    }
}

static void
guichet_application_shutdown (GApplication *application)
{
  GuichetApplication *self = GUICHET_APPLICATION (application);

  g_clear_object (&self->desk);
  G_APPLICATION_CLASS (guichet_application_parent_class)->shutdown (application);
}

static void
guichet_application_class_init (GuichetApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = guichet_application_startup;
  application_class->activate = guichet_application_activate;
  application_class->open = guichet_application_open;
  application_class->shutdown = guichet_application_shutdown;
}

static void
guichet_application_init (GuichetApplication *self)
{
}

/**
 * guichet_application_new:
 *
 * Returns: (transfer full): the windows of this instance
 */
GuichetApplication *
guichet_application_new (void)
{
  return g_object_new (GUICHET_TYPE_APPLICATION, "application-id", guichet_instance_get_app_id (),
                       "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       GUICHET_RESOURCE_PATH, NULL);
}
