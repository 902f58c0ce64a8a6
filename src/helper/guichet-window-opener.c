/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window-opener.c: opens the windows for a click outside of them, and passes on what the
 * desktop gave along with the click. Keeps the helper until the windows have it; a failure is told.
 */
#include "config.h"

#include "guichet-window-opener.h"

#include <glib/gi18n-lib.h>

#include "guichet-peer.h"

#define NOTIFICATION_ID "windows"

struct _GuichetWindowOpener
{
  GObject parent_instance;

  GApplication *application; /* (unowned): it owns us */
  char *token;               /* (nullable): good for one window */
};

G_DEFINE_FINAL_TYPE (GuichetWindowOpener, guichet_window_opener, G_TYPE_OBJECT)

static void
tell_failure (GuichetWindowOpener *self, const GError *error)
{
  g_autoptr(GNotification) notification =
                 g_notification_new (_("The window could not be opened"));
  g_autoptr(GIcon) icon = g_themed_icon_new ("dialog-warning");

  g_notification_set_body (notification, error->message);
  g_notification_set_icon (notification, icon);
  g_application_send_notification (self->application, NOTIFICATION_ID, notification);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetWindowOpener) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!guichet_peer_activate_finish (result, &error))
    tell_failure (self, error);
  g_application_release (self->application);
}

/**
 * guichet_window_opener_take_token:
 * @self: the opener
 * @token: (transfer full) (nullable): what came with the click that is about to be told
 *
 * Keeps @token for the next window. One that was not used before is forgotten: it belongs to a
 * click that opened nothing.
 */
void
guichet_window_opener_take_token (GuichetWindowOpener *self, char *token)
{
  g_return_if_fail (GUICHET_IS_WINDOW_OPENER (self));

  g_free (self->token);
  self->token = token;
}

/**
 * guichet_window_opener_open:
 * @self: the opener
 * @action: an action of the windows, "show-calls"
 * @parameter: (nullable): its parameter; a floating one is taken
 *
 * Activates @action of the windows, which are started if they do not run.
 */
void
guichet_window_opener_open (GuichetWindowOpener *self, const char *action, GVariant *parameter)
{
  g_autofree char *token = NULL;

  g_return_if_fail (GUICHET_IS_WINDOW_OPENER (self));
  g_return_if_fail (action != NULL);

  token = g_steal_pointer (&self->token);
  g_application_hold (self->application);
  guichet_peer_activate_async (GUICHET_PEER_WINDOWS, action, parameter, token, NULL, opened_cb,
                               g_object_ref (self));
}

/**
 * guichet_window_opener_new:
 * @application: the helper; it must outlive the opener
 *
 * Returns: (transfer full): an opener
 */
GuichetWindowOpener *
guichet_window_opener_new (GApplication *application)
{
  GuichetWindowOpener *self = g_object_new (GUICHET_TYPE_WINDOW_OPENER, NULL);

  self->application = application;
  return self;
}

static void
guichet_window_opener_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_WINDOW_OPENER (object)->token, g_free);
  G_OBJECT_CLASS (guichet_window_opener_parent_class)->finalize (object);
}

static void
guichet_window_opener_class_init (GuichetWindowOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_window_opener_finalize;
}

static void
guichet_window_opener_init (GuichetWindowOpener *self)
{
}
