/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-notification.c: shows one offer at a time and takes it back when it is no longer
 * news.
 *
 * GNotification can replace or take back only what the notification daemon has given a number to,
 * and does not tell when that is. So nothing is asked of the daemon while it may still be
 * answering: of what comes meanwhile the last counts.
 */
#include "config.h"

#include "guichet-offer-notification.h"

#define NOTIFICATION_ID "offer"

/* Urgent notifications stay until somebody acts on them, so we take ours back ourselves. */
#define SHOWN_SECONDS 15

/* Longer than a daemon takes to answer. The first of several copies is offered at once all the
 * same. */
#define ANSWER_MS 300

struct _GuichetOfferNotification
{
  GObject parent_instance;

  GApplication *application; /* (unowned): it owns us */
  guint withdraw_source;
  GNotification *waiting; /* (nullable): to be shown when the daemon has answered; else it is
                             withdrawn then */
  guint due_source;
  gint64 sent_at; /* monotonic, in microseconds; 0: nothing was sent yet */
};

G_DEFINE_FINAL_TYPE (GuichetOfferNotification, guichet_offer_notification, G_TYPE_OBJECT)

static gboolean
shown_long_enough_cb (gpointer user_data)
{
  GuichetOfferNotification *self = user_data;

  self->withdraw_source = 0;
  guichet_offer_notification_withdraw (self);
  return G_SOURCE_REMOVE;
}

static void
carry_out (GuichetOfferNotification *self)
{
  if (self->waiting == NULL)
    {
      g_application_withdraw_notification (self->application, NOTIFICATION_ID);
      return;
    }
  g_application_send_notification (self->application, NOTIFICATION_ID, self->waiting);
  g_clear_object (&self->waiting);
  self->sent_at = g_get_monotonic_time ();
  self->withdraw_source = g_timeout_add_seconds (SHOWN_SECONDS, shown_long_enough_cb, self);
}

static gboolean
due_cb (gpointer user_data)
{
  GuichetOfferNotification *self = user_data;

  self->due_source = 0;
  carry_out (self);
  return G_SOURCE_REMOVE;
}

/* Takes @notification, %NULL to withdraw what is shown. */
static void
want (GuichetOfferNotification *self, GNotification *notification)
{
  const int passed_ms = (int) MIN ((g_get_monotonic_time () - self->sent_at) / 1000, ANSWER_MS);

  g_clear_handle_id (&self->withdraw_source, g_source_remove);
  g_clear_object (&self->waiting);
  self->waiting = notification;

  /* At once, for a helper that is about to end; once more when the daemon has surely answered. */
  if (notification == NULL)
    g_application_withdraw_notification (self->application, NOTIFICATION_ID);

  if (self->sent_at == 0 || passed_ms == ANSWER_MS)
    {
      g_clear_handle_id (&self->due_source, g_source_remove);
      carry_out (self);
    }
  else if (self->due_source == 0)
    self->due_source = g_timeout_add ((guint) (ANSWER_MS - passed_ms), due_cb, self);
}

/**
 * guichet_offer_notification_show:
 * @self: the notification
 * @card: what is offered
 *
 * Shows @card in place of the one before, at most three times a second. It is taken back after 15
 * seconds.
 */
void
guichet_offer_notification_show (GuichetOfferNotification *self, GNotification *card)
{
  g_return_if_fail (GUICHET_IS_OFFER_NOTIFICATION (self));
  g_return_if_fail (G_IS_NOTIFICATION (card));

  want (self, g_object_ref (card));
}

/**
 * guichet_offer_notification_withdraw:
 * @self: the notification
 *
 * Takes the offer back, if one is shown.
 */
void
guichet_offer_notification_withdraw (GuichetOfferNotification *self)
{
  g_return_if_fail (GUICHET_IS_OFFER_NOTIFICATION (self));

  want (self, NULL);
}

/**
 * guichet_offer_notification_new:
 * @application: the helper; it must outlive the notification
 *
 * Returns: (transfer full): a notification that shows nothing yet
 */
GuichetOfferNotification *
guichet_offer_notification_new (GApplication *application)
{
  GuichetOfferNotification *self = g_object_new (GUICHET_TYPE_OFFER_NOTIFICATION, NULL);

  self->application = application;
  return self;
}

static void
guichet_offer_notification_dispose (GObject *object)
{
  GuichetOfferNotification *self = GUICHET_OFFER_NOTIFICATION (object);

  g_clear_handle_id (&self->withdraw_source, g_source_remove);
  g_clear_handle_id (&self->due_source, g_source_remove);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (guichet_offer_notification_parent_class)->dispose (object);
}

static void
guichet_offer_notification_class_init (GuichetOfferNotificationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_offer_notification_dispose;
}

static void
guichet_offer_notification_init (GuichetOfferNotification *self)
{
}
