/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-placer.c: from a click to the dialer, and from its answer to a notification.
 * The dialer and the history are made at the first call, so that a helper that only watches stays
 * small.
 */
#include "config.h"

#include "guichet-call-placer.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-keyring-error.h"
#include "guichet-memory.h"

#define NOTIFICATION_ID "call"

struct _GuichetCallPlacer
{
  GObject parent_instance;

  GApplication *application; /* (unowned): it owns us */
  GuichetSession *session;
  GuichetWindowOpener *opener;
  GuichetCallHistory *history; /* (nullable): opened when it is first needed */
  GuichetDialer *dialer;       /* (nullable): made at the first call */
};

G_DEFINE_FINAL_TYPE (GuichetCallPlacer, guichet_call_placer, G_TYPE_OBJECT)

/* One call on its way; keeps the helper running until the person has been told. */
typedef struct
{
  GuichetCallPlacer *placer;
  GuichetPhoneNumber *number;
} Placing;

static Placing *
placing_new (GuichetCallPlacer *placer, GuichetPhoneNumber *number)
{
  Placing *placing = g_new0 (Placing, 1);

  placing->placer = g_object_ref (placer);
  placing->number = guichet_phone_number_ref (number);
  g_application_hold (placer->application);
  return placing;
}

static void
placing_free (Placing *placing)
{
  g_application_release (placing->placer->application);
  guichet_phone_number_unref (placing->number);
  g_object_unref (placing->placer);
  g_free (placing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Placing, placing_free)

static void
notify (GuichetCallPlacer *self, const char *title, const char *body, const char *icon_name)
{
  g_autoptr(GNotification) notification = g_notification_new (title);
  g_autoptr(GIcon) icon = g_themed_icon_new (icon_name);

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_notification_set_default_action (notification, "app.show-calls");
  g_application_send_notification (self->application, NOTIFICATION_ID, notification);
}

static void
notify_failure (GuichetCallPlacer *self, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  g_autofree char *text = guichet_error_to_text (error);

  notify (self, details != NULL && details->maybe_done
          ? _("The call may have been placed")
          : _("The call was not placed"), text, "dialog-warning");
}

static void
notify_calling (GuichetCallPlacer *self, const GuichetPhoneNumber *number, const char *body)
{
  const char *region = guichet_session_get_region (self->session);
  g_autofree char *title = NULL;

  /* Translators: %s is a telephone number. */
  title = g_strdup_printf (_("Calling %s"), guichet_phone_number_get_display (number, region));
  notify (self, title, body, "call-start");
}

/**
 * guichet_call_placer_confirm:
 * @self: the placer
 * @text: a number as dialled or as a person writes it
 *
 * Opens the window that asks whether to call @text.
 */
void
guichet_call_placer_confirm (GuichetCallPlacer *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_CALL_PLACER (self));
  g_return_if_fail (text != NULL);

  guichet_window_opener_open (self->opener, "call", g_variant_new_string (text));
}

/* Keys that were given for the session alone may be in the memory of the windows, where we cannot
 * read them. They ask, and call. */
static gboolean
are_keys_elsewhere (GuichetSession *session, const GError *error)
{
  GuichetProfile *profile = guichet_session_get_profile (session);

  return profile != NULL && guichet_profile_is_for_session (profile) &&
         (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN) ||
          guichet_keyring_error_is_one (error));
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Placing) placing = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCall) call =
                 guichet_dialer_call_finish (GUICHET_DIALER (source), result, &error);

  if (call != NULL)
    notify_calling (placing->placer, placing->number,
                    _("Your telephone rings: pick it up to be connected."));
  else if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NEEDS_CONFIRMATION) ||
           are_keys_elsewhere (placing->placer->session, error))
    guichet_call_placer_confirm (placing->placer, placing->number->dial);
  else if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_BUSY))
    notify_calling (placing->placer, placing->number, error->message); /* the first click goes on */
  else
    notify_failure (placing->placer, error);
  guichet_memory_give_back ();
}

GuichetCallHistory *
guichet_call_placer_get_history (GuichetCallPlacer *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL_PLACER (self), NULL);

  if (self->history == NULL)
    self->history = guichet_call_history_new ();
  return self->history;
}

/**
 * guichet_call_placer_call:
 * @self: the placer
 * @text: a number as dialled or as a person writes it
 *
 * Calls @text, because a person clicked on a button that says so. Where the confirm rule wants a
 * question, the window that asks it is opened instead. What became of the call is told in a
 * notification.
 */
void
guichet_call_placer_call (GuichetCallPlacer *self, const char *text)
{
  g_autoptr(GuichetPhoneNumber) number = NULL;

  g_return_if_fail (GUICHET_IS_CALL_PLACER (self));
  g_return_if_fail (text != NULL);

  number = guichet_phone_number_parse (text, guichet_session_get_region (self->session));
  if (number == NULL)
    {
      notify (self, _("The call was not placed"), _("This is not a telephone number."),
                                                      "dialog-warning");
      return;
    }
  if (self->dialer == NULL)
    self->dialer = guichet_dialer_new (self->session, guichet_call_placer_get_history (self));
  guichet_dialer_call_async (self->dialer, number, FALSE, NULL, called_cb,
                             placing_new (self, number));
}

/**
 * guichet_call_placer_new:
 * @application: the helper; it must outlive the placer
 * @session: the account that pays
 * @opener: opens the question where one is needed
 *
 * Returns: (transfer full): a placer that has placed nothing yet
 */
GuichetCallPlacer *
guichet_call_placer_new (GApplication *application,
                         GuichetSession *session,
                         GuichetWindowOpener *opener)
{
  GuichetCallPlacer *self = g_object_new (GUICHET_TYPE_CALL_PLACER, NULL);

  self->application = application;
  self->session = g_object_ref (session);
  self->opener = g_object_ref (opener);
  return self;
}

static void
guichet_call_placer_dispose (GObject *object)
{
  GuichetCallPlacer *self = GUICHET_CALL_PLACER (object);

  g_clear_object (&self->dialer);
  g_clear_object (&self->history);
  g_clear_object (&self->opener);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_call_placer_parent_class)->dispose (object);
}

static void
guichet_call_placer_class_init (GuichetCallPlacerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_call_placer_dispose;
}

static void
guichet_call_placer_init (GuichetCallPlacer *self)
{
}
