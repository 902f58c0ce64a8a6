/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-desk.c: a copied text goes one way here: who knows what it is, offer, notification
 * and tray.
 *
 * An offer asks nothing of the network: the account is read when somebody calls. TLS with its table
 * of authorities costs 12 MB, and most offers are not taken.
 */
#include "config.h"

#include "guichet-offer-desk.h"

#include "guichet-detection.h"
#include "guichet-memory.h"
#include "guichet-offer-card.h"
#include "guichet-offer-item.h"
#include "guichet-offer-notification.h"
#include "guichet-offer-printer.h"
#include "guichet-request-inbox.h"
#include "guichet-secret.h"

struct _GuichetOfferDesk
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetTray *tray;
  GuichetOfferNotification *notification;
  GuichetCodeOffer *codes;    /* (nullable): what is offered now, if it is codes */
  GuichetRequestInbox *inbox; /* (nullable): opened when a code was offered */
  GCancellable *detection;    /* (nullable): of the text that is being read */
  gboolean print;
};

G_DEFINE_FINAL_TYPE (GuichetOfferDesk, guichet_offer_desk, G_TYPE_OBJECT)

/* @card: (transfer full) (nullable): the notification; %NULL: the tray menu alone shows it
 * @item: (transfer full): the entry of the tray menu */
static void
show (GuichetOfferDesk *self, GNotification *card, GMenuItem *item)
{
  guichet_tray_set_offer (self->tray, item);
  if (card != NULL)
    guichet_offer_notification_show (self->notification, card);
  else
    guichet_offer_notification_withdraw (self->notification);
  g_clear_object (&card);
  g_object_unref (item);
}

/* Numbers */

static void
show_numbers (GuichetOfferDesk *self, const GuichetOffer *offer)
{
  const char *region = guichet_session_get_region (self->session);
  g_autofree char *line_title = guichet_session_dup_line_title (self->session);

  g_clear_pointer (&self->codes, guichet_code_offer_free);
  if (self->print && guichet_offer_get_n_numbers (offer) > 0)
    guichet_offer_print (offer);
  show (self, guichet_offer_get_pops_up (offer) ? guichet_offer_card_new (offer, line_title) : NULL,
        guichet_offer_item_new (offer, region));
}

/* What is known of the copied text once the text itself is gone. */
typedef struct
{
  GuichetOfferDesk *desk;
  gboolean may_pop_up;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->desk);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
numbers_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Reading) reading = user_data;
  GuichetOfferDesk *self = reading->desk;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) numbers = guichet_detection_run_finish (result, &error);
  g_auto(GStrv) never_offer = NULL;
  g_autoptr(GuichetOffer) offer = NULL;

  if (numbers == NULL)
    return; /* cancelled by the next copy */
  if (!g_settings_get_boolean (guichet_session_get_settings (self->session), "watching"))
    return; /* paused while the text was read */

  never_offer = g_settings_get_strv (guichet_session_get_settings (self->session), "never-offer");
  offer = guichet_offer_new (numbers, (const char *const *) never_offer,
                             guichet_session_get_region (self->session), reading->may_pop_up);
  show_numbers (self, offer);
  guichet_memory_give_back ();
}

static gboolean
take_numbers (GuichetOfferDesk *self, GBytes *text, GuichetSelection selection, gboolean may_pop_up)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->desk = g_object_ref (self);
  reading->may_pop_up = may_pop_up;
  self->detection = g_cancellable_new ();
  guichet_detection_run_async (text, guichet_session_get_region (self->session), self->detection,
                               numbers_found_cb, reading);
  return TRUE;
}

/* Validation codes */

static gboolean
is_over (gint64 request, gpointer user_data)
{
  GuichetOfferDesk *self = user_data;
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (self->session));

  return guichet_request_inbox_is_over (self->inbox, request, g_list_model_get_n_items (profiles));
}

/* What was answered in the windows or in a browser is not offered any longer. */
static void
inbox_changed_cb (GuichetOfferDesk *self)
{
  if (self->codes == NULL || !guichet_code_offer_drop (self->codes, is_over, self))
    return;
  if (guichet_code_offer_get_n_requests (self->codes) > 0)
    {
      show (self, NULL, guichet_offer_item_new_for_codes (self->codes));
      return;
    }
  g_clear_pointer (&self->codes, guichet_code_offer_free);
  show (self, NULL, guichet_offer_item_new (NULL, NULL));
}

/* Takes @offer. */
static void
follow (GuichetOfferDesk *self, GuichetCodeOffer *offer)
{
  g_clear_pointer (&self->codes, guichet_code_offer_free);
  self->codes = offer;
  if (self->inbox != NULL)
    return;
  self->inbox = guichet_request_inbox_new ();
  g_signal_connect_object (self->inbox, "changed", G_CALLBACK (inbox_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The windows read the clipboard, so what was merely selected cannot be offered. */
static gboolean
take_codes (GuichetOfferDesk *self, GBytes *text, GuichetSelection selection, gboolean may_pop_up)
{
  g_autoptr(GuichetCodeOffer) offer = guichet_code_offer_find (text, may_pop_up);

  if (offer == NULL)
    return FALSE;
  guichet_secret_wipe_bytes (text);
  if (selection != GUICHET_SELECTION_CLIPBOARD)
    return TRUE;

  if (self->print)
    guichet_offer_print_codes (offer);
  follow (self, g_steal_pointer (&offer));
  show (self,
        guichet_code_offer_get_pops_up (self->codes)
            ? guichet_offer_card_new_for_codes (self->codes)
            : NULL,
        guichet_offer_item_new_for_codes (self->codes));
  return TRUE;
}

/* In this order: the first that knows what the text is has it alone. An e-mail with a code has
 * telephone numbers, too, and nobody copied it to call one. */
static gboolean (*const takers[]) (GuichetOfferDesk *self,
                                   GBytes *text,
                                   GuichetSelection selection,
                                   gboolean may_pop_up) = { take_codes, take_numbers };

/**
 * guichet_offer_desk_take_text:
 * @self: the desk
 * @text: UTF-8 that was copied; not kept beyond the search, and wiped if it has validation codes
 * @selection: where it was copied to
 * @may_pop_up: %FALSE for a document: what is in it is listed, not offered
 *
 * Looks for validation codes and for numbers in @text and offers them. The search in the text
 * before, if it still goes on, is given up.
 */
void
guichet_offer_desk_take_text (GuichetOfferDesk *self,
                              GBytes *text,
                              GuichetSelection selection,
                              gboolean may_pop_up)
{
  g_return_if_fail (GUICHET_IS_OFFER_DESK (self));
  g_return_if_fail (text != NULL);

  g_cancellable_cancel (self->detection);
  g_clear_object (&self->detection);
  for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
    if (takers[i](self, text, selection, may_pop_up))
      break;
}

/**
 * guichet_offer_desk_withdraw:
 * @self: the desk
 *
 * Takes the offer back, if one is shown.
 */
void
guichet_offer_desk_withdraw (GuichetOfferDesk *self)
{
  g_return_if_fail (GUICHET_IS_OFFER_DESK (self));

  guichet_offer_notification_withdraw (self->notification);
}

/**
 * guichet_offer_desk_set_print:
 * @self: the desk
 * @print: whether each offer is also printed on standard output, for scripts and tests
 */
void
guichet_offer_desk_set_print (GuichetOfferDesk *self, gboolean print)
{
  g_return_if_fail (GUICHET_IS_OFFER_DESK (self));

  self->print = print;
}

/**
 * guichet_offer_desk_new:
 * @application: the helper; it must outlive the desk
 * @session: the account that would call
 * @tray: shows the last number in its menu
 *
 * Returns: (transfer full): a desk that has offered nothing yet
 */
GuichetOfferDesk *
guichet_offer_desk_new (GApplication *application, GuichetSession *session, GuichetTray *tray)
{
  GuichetOfferDesk *self = g_object_new (GUICHET_TYPE_OFFER_DESK, NULL);

  self->session = g_object_ref (session);
  self->tray = g_object_ref (tray);
  self->notification = guichet_offer_notification_new (application);
  return self;
}

static void
guichet_offer_desk_dispose (GObject *object)
{
  GuichetOfferDesk *self = GUICHET_OFFER_DESK (object);

  g_cancellable_cancel (self->detection);
  g_clear_object (&self->detection);
  g_clear_pointer (&self->codes, guichet_code_offer_free);
  g_clear_object (&self->inbox);
  g_clear_object (&self->notification);
  g_clear_object (&self->tray);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_offer_desk_parent_class)->dispose (object);
}

static void
guichet_offer_desk_class_init (GuichetOfferDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_offer_desk_dispose;
}

static void
guichet_offer_desk_init (GuichetOfferDesk *self)
{
}
