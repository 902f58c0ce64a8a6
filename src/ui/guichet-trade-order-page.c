/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-page.c: what has to be agreed to before a change of owner is ordered, how it
 * is paid, and the order itself, which is sent once. No tick is set but by a person, for just the
 * terms that are shown.
 */
#include "config.h"

#include "guichet-trade-order-page.h"

#include "guichet-trade-payment.h"
#include "guichet-trade-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeOrderPage
{
  GuichetTradePage parent_instance;

  GtkLabel *summary;
  GtkCheckButton *contracts;
  GtkCheckButton *withdrawal;
  GtkWidget *payment_box;
  GuichetTradePayment *payment;
};

G_DEFINE_FINAL_TYPE (GuichetTradeOrderPage, guichet_trade_order_page, GUICHET_TYPE_TRADE_PAGE)

/* (nullable): while there is something to be ordered */
static GuichetTradeBatch *
get_batch (GuichetTradeOrderPage *self)
{
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));
  GuichetTradeBatch *batch = choice != NULL ? guichet_trade_choice_get_batch (choice) : NULL;

  return batch != NULL && guichet_trade_batch_get_state (batch) == GUICHET_TRADE_BATCH_QUOTED
             ? batch
             : NULL;
}

static GStrv
list_quoted (GuichetTradeBatch *batch)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (batch), i);

      if (guichet_trade_get_state (trade) == GUICHET_TRADE_QUOTED)
        g_strv_builder_add (names, guichet_trade_get_domain (trade));
    }
  return g_strv_builder_end (names);
}

static void
show_bar_cb (GuichetTradeOrderPage *self)
{
  GuichetTradePage *page = GUICHET_TRADE_PAGE (self);
  GuichetTradeBatch *batch = get_batch (self);
  g_autoptr(GuichetPrice) price = NULL;
  g_autofree char *label = NULL;
  const char *reason;

  if (batch == NULL)
    return;
  price = guichet_trade_batch_dup_price (batch);
  label = guichet_trade_text_order (price);
  reason = guichet_trade_text_ticks (gtk_check_button_get_active (self->contracts),
                                     gtk_check_button_get_active (self->withdrawal));
  if (reason == NULL && !guichet_trade_choice_is_mine (guichet_trade_page_get_choice (page)))
    reason = _("Another account is in use.");
  guichet_trade_page_set_bar (
      page, label,
      reason != NULL ? reason : _("This button orders, and binds you."), reason == NULL);
}

static void
refresh (GuichetTradePage *page)
{
  GuichetTradeOrderPage *self = GUICHET_TRADE_ORDER_PAGE (page);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);
  GuichetTradeBatch *batch = get_batch (self);
  GuichetDomainContact *to = guichet_trade_choice_get_to (choice);
  g_autoptr(GuichetPrice) price = NULL;
  g_auto(GStrv) names = NULL;
  g_autofree char *summary = NULL;
  gboolean has_price;

  if (batch == NULL)
    return;
  price = guichet_trade_batch_dup_price (batch);
  names = list_quoted (batch);
  has_price = price == NULL || !guichet_price_is_free (price);
  summary = guichet_trade_text_summary (
      (const char *const *) names, to != NULL ? guichet_domain_contact_get_name (to) : "", price);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->payment_box, has_price);
  if (has_price)
    guichet_trade_payment_load (self->payment, guichet_trade_choice_get_session (choice));
  show_bar_cb (self);
}

static void
enter (GuichetTradePage *page)
{
  GuichetTradeOrderPage *self = GUICHET_TRADE_ORDER_PAGE (page);

  gtk_check_button_set_active (self->contracts, FALSE);
  gtk_check_button_set_active (self->withdrawal, FALSE);
}

/* The button is taken away before anything is sent. */
static void
proceed (GuichetTradePage *page)
{
  GuichetTradeOrderPage *self = GUICHET_TRADE_ORDER_PAGE (page);
  GuichetTradeBatch *batch = get_batch (self);
  const gboolean accepts = gtk_check_button_get_active (self->contracts);
  const gboolean waives = gtk_check_button_get_active (self->withdrawal);

  if (batch == NULL || !accepts || !waives)
    return;
  guichet_trade_page_set_bar (page, NULL, NULL, FALSE);
  guichet_trade_choice_confirm (guichet_trade_page_get_choice (page));
  guichet_trade_batch_confirm (batch, accepts, waives,
                               gtk_widget_get_visible (self->payment_box)
                                   ? guichet_trade_payment_get_method (self->payment)
                                   : NULL);
  guichet_trade_page_tell_done (page);
}

static void
guichet_trade_order_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_ORDER_PAGE);
  G_OBJECT_CLASS (guichet_trade_order_page_parent_class)->dispose (object);
}

static void
guichet_trade_order_page_class_init (GuichetTradeOrderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_order_page_dispose;
  GUICHET_TRADE_PAGE_CLASS (klass)->refresh = refresh;
  GUICHET_TRADE_PAGE_CLASS (klass)->enter = enter;
  GUICHET_TRADE_PAGE_CLASS (klass)->proceed = proceed;

  g_type_ensure (GUICHET_TYPE_TRADE_PAYMENT);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-order-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeOrderPage, summary);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeOrderPage, contracts);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeOrderPage, withdrawal);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeOrderPage, payment_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeOrderPage, payment);
  gtk_widget_class_bind_template_callback (widget_class, show_bar_cb);
}

static void
guichet_trade_order_page_init (GuichetTradeOrderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
