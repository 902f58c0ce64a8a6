/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-command.c: guichet --call NUMBER: one call, without a window, with a true exit
 * status. Typing the command is the confirmation, except for what may cost more than a call: that
 * wants --confirm-cost.
 */
#include "config.h"

#include "guichet-commands.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>

#include "guichet-dialer.h"
#include "guichet-error.h"
#include "guichet-instance.h"

/* A keyring that is open answers sooner; in milliseconds. */
#define KEYRING_DELAY 2000

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  GuichetSession *session;
  guint keyring_delay;
  GuichetExit exit;
} Calling;

static gboolean
interrupted_cb (gpointer user_data)
{
  Calling *calling = user_data;

  g_cancellable_cancel (calling->cancellable);
  return G_SOURCE_CONTINUE;
}

static void
keyring_due_cb (gpointer user_data)
{
  Calling *calling = user_data;

  calling->keyring_delay = 0;
  g_printerr ("%s\n", _("Waiting for the keyring…"));
}

/* Its prompt may be behind another window, or on another screen. */
static void
opening_cb (GuichetSession *session, GParamSpec *pspec, gpointer user_data)
{
  Calling *calling = user_data;

  g_clear_handle_id (&calling->keyring_delay, g_source_remove);
  if (guichet_session_is_opening (session))
    calling->keyring_delay = g_timeout_add_once (KEYRING_DELAY, keyring_due_cb, calling);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Calling *calling = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCall) call =
                 guichet_dialer_call_finish (GUICHET_DIALER (source), result, &error);

  if (call != NULL)
    {
      g_print (_("OVHcloud accepted the call from “%s” to %s.\n"),
                  guichet_line_get_title (guichet_session_get_line (calling->session)),
                  guichet_call_get_display (call));
      g_print (_("Your telephone rings first: pick it up.\n"));
    }
  else
    {
      g_autofree char *text = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
          ? g_strdup (_("Interrupted. Nothing was called."))
          : guichet_error_to_text (error);

      g_printerr ("guichet: %s\n", text);
    }
  calling->exit = call != NULL ? GUICHET_EXIT_OK : GUICHET_EXIT_FAILED;
  g_main_loop_quit (calling->loop);
}

static GuichetExit
call (GuichetSession *session, GuichetDialer *dialer, GuichetPhoneNumber *number)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Calling calling = { .loop = loop, .cancellable = cancellable, .session = session };
  guint interrupt = g_unix_signal_add (SIGINT, interrupted_cb, &calling);
  guint terminate = g_unix_signal_add (SIGTERM, interrupted_cb, &calling);

  gulong opening = g_signal_connect (session, "notify::opening", G_CALLBACK (opening_cb), &calling);

  guichet_dialer_call_async (dialer, number, TRUE, cancellable, called_cb, &calling);
  g_main_loop_run (loop);
  g_signal_handler_disconnect (session, opening);
  g_clear_handle_id (&calling.keyring_delay, g_source_remove);
  g_source_remove (interrupt);
  g_source_remove (terminate);
  return calling.exit;
}

static gboolean
is_allowed (GuichetDialer *dialer, GuichetPhoneNumber *number, gboolean confirm_cost)
{
  if (confirm_cost || guichet_dialer_check (dialer, number) != GUICHET_CONFIRM_COST)
    return TRUE;
  g_printerr (_("guichet: %s: %s Add --confirm-cost to call it.\n"), number->national,
                 guichet_phone_warning_describe (number->warning));
  return FALSE;
}

/**
 * guichet_command_call:
 * @text: the number as somebody types it
 * @region: (nullable): ISO 3166 code of national numbers; %NULL: of the settings
 * @confirm_cost: whether a number that may be surcharged is called, too
 *
 * Places one call. An interrupt cancels it until it is sent; then the answer
 * is waited for, so that the exit status is true.
 *
 * Returns: %GUICHET_EXIT_OK if OVHcloud accepted the call
 */
GuichetExit
guichet_command_call (const char *text, const char *region, gboolean confirm_cost)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GuichetSession) session = guichet_session_new (settings);
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (
      text, region != NULL ? region : guichet_session_get_region (session));
  g_autoptr(GuichetCallHistory) history = NULL;
  g_autoptr(GuichetDialer) dialer = NULL;

  if (number == NULL)
    {
      g_printerr (_("guichet: “%s” is not a telephone number.\n"), text);
      return GUICHET_EXIT_USAGE;
    }
  history = guichet_call_history_new ();
  if (guichet_call_history_get_error (history) != NULL)
    g_printerr ("guichet: %s\n", guichet_call_history_get_error (history)->message);
  dialer = guichet_dialer_new (session, history);
  /* Nobody would see how the call goes on. */
  guichet_dialer_set_follows (dialer, FALSE);
  if (!is_allowed (dialer, number, confirm_cost))
    return GUICHET_EXIT_FAILED;
  return call (session, dialer, number);
}
