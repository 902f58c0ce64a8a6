/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-price-page.c: what a change of owner costs and on which terms, as OVHcloud says,
 * with what it wants to know besides. Orders nothing: a cart is made, and deleted when it is left.
 */
#include "config.h"

#include "guichet-trade-price-page.h"

#include "guichet-trade-demands.h"
#include "guichet-trade-rows.h"
#include "guichet-trade-text.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradePricePage
{
  GuichetTradePage parent_instance;

  GuichetTradeRows *rows;
  GtkLabel *total;
  GtkWidget *demands_box;
  GuichetTradeDemands *demands;
  GtkWidget *contracts_box;
  GtkBox *contracts;

  GuichetTradeBatch *batch; /* (nullable): that is shown */
  GuichetTradeBatchState shown;
};

G_DEFINE_FINAL_TYPE (GuichetTradePricePage, guichet_trade_price_page, GUICHET_TYPE_TRADE_PAGE)

/* (nullable) (transfer full) */
static GuichetPrice *
sum_tax (GuichetTradeBatch *batch)
{
  GuichetPrice *sum = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (batch), i);
      const GuichetOrder *terms = guichet_trade_get_terms (trade);
      GuichetPrice *more;

      if (guichet_trade_get_state (trade) != GUICHET_TRADE_QUOTED)
        continue;
      more = guichet_price_add (sum, terms->tax);
      guichet_price_free (sum);
      sum = more;
    }
  return sum;
}

static void
show_total (GuichetTradePricePage *self, gboolean is_quoted)
{
  g_autoptr(GuichetPrice) price = NULL;
  g_autoptr(GuichetPrice) tax = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->total), is_quoted);
  if (!is_quoted)
    return;
  price = guichet_trade_batch_dup_price (self->batch);
  tax = sum_tax (self->batch);
  text = guichet_trade_text_total (price, tax);
  gtk_label_set_label (self->total, text);
}

/* Contracts */

/* GTK would tell a missing browser in words of its own, without the address. */
static gboolean
link_cb (GtkLinkButton *link)
{
  guichet_web_page_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (link))),
                         gtk_link_button_get_uri (link));
  return TRUE;
}

static GtkWidget *
new_contract (const GuichetContract *contract)
{
  GtkWidget *link;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", contract->name, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (*contract->url == '\0')
    return label;
  link = gtk_link_button_new (contract->url);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  g_signal_connect (link, "activate-link", G_CALLBACK (link_cb), NULL);
  return link;
}

static void
show_contracts (GuichetTradePricePage *self, gboolean is_quoted)
{
  g_autoptr(GPtrArray) contracts = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->contracts))) != NULL)
    gtk_box_remove (self->contracts, child);
  gtk_widget_set_visible (self->contracts_box, is_quoted);
  if (!is_quoted)
    return;
  contracts = guichet_trade_batch_list_contracts (self->batch);
  for (guint i = 0; i < contracts->len; i++)
    gtk_box_append (self->contracts, new_contract (contracts->pdata[i]));
  if (contracts->len == 0)
    gtk_box_append (self->contracts,
                    g_object_new (GTK_TYPE_LABEL, "label",
                                  _("OVHcloud names no contract"), "xalign", 0.0, NULL));
}

/* The button */

static char *
dup_progress (GuichetTradePricePage *self)
{
  const guint total = guichet_trade_batch_get_total (self->batch);

  if (total < 2)
    return g_strdup (_("OVHcloud is asked for the price. Nothing is ordered."));
  return g_strdup_printf (_("%u of %u asked for. Nothing is ordered."),
                             guichet_trade_batch_get_done (self->batch), total);
}

/* (nullable) (transfer full) */
static char *
dup_failed (GuichetTradePricePage *self)
{
  const guint n_failed = guichet_trade_batch_count (self->batch, GUICHET_TRADE_FAILED);

  if (n_failed == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%'u domain name cannot be ordered, and is left out.",
                                    "%'u domain names cannot be ordered, and are left out.",
                                    n_failed),
                          n_failed);
}

static void
show_bar (GuichetTradePricePage *self, GuichetTradeBatchState state)
{
  GuichetTradePage *page = GUICHET_TRADE_PAGE (self);
  g_autofree char *note = NULL;

  switch (state)
    {
    case GUICHET_TRADE_BATCH_ASKING:
      guichet_trade_page_set_bar (page, _("Continue"),
                                           _("OVHcloud wants to know this first."),
                                              guichet_trade_demands_is_answered (self->demands));
      return;
    case GUICHET_TRADE_BATCH_QUOTED:
      note = dup_failed (self);
      guichet_trade_page_set_bar (page, _("Continue"), note, TRUE);
      return;
    case GUICHET_TRADE_BATCH_IDLE:
    case GUICHET_TRADE_BATCH_OVER:
      guichet_trade_page_set_bar (page, _("Try Again"), _("Nothing was ordered."), TRUE);
      return;
    case GUICHET_TRADE_BATCH_PREPARING:
      note = dup_progress (self);
      guichet_trade_page_set_bar (page, _("Continue"), note, FALSE);
      return;
    case GUICHET_TRADE_BATCH_ORDERING:
    default:
      guichet_trade_page_set_bar (page, NULL, NULL, FALSE);
    }
}

static void
show_demands (GuichetTradePricePage *self, GuichetTradeBatchState state)
{
  g_autoptr(GPtrArray) demands = NULL;

  gtk_widget_set_visible (self->demands_box, state == GUICHET_TRADE_BATCH_ASKING);
  if (state != GUICHET_TRADE_BATCH_ASKING || self->shown == state)
    return;
  demands = guichet_trade_batch_list_demands (self->batch);
  guichet_trade_demands_show (self->demands, demands);
}

static void
batch_changed_cb (GuichetTradePricePage *self)
{
  const GuichetTradeBatchState state = guichet_trade_batch_get_state (self->batch);
  const gboolean is_quoted = state == GUICHET_TRADE_BATCH_QUOTED;

  show_demands (self, state);
  show_total (self, is_quoted);
  if (!is_quoted || self->shown != state)
    show_contracts (self, is_quoted);
  self->shown = state;
  show_bar (self, state);
}

static void
set_batch (GuichetTradePricePage *self, GuichetTradeBatch *batch)
{
  const char *const signals[] = { "changed", "notify" };

  if (self->batch == batch)
    return;
  if (self->batch != NULL)
    g_signal_handlers_disconnect_by_func (self->batch, batch_changed_cb, self);
  g_set_object (&self->batch, batch);
  self->shown = GUICHET_TRADE_BATCH_IDLE;
  if (batch == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (batch, signals[i], G_CALLBACK (batch_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
refresh (GuichetTradePage *page)
{
  GuichetTradePricePage *self = GUICHET_TRADE_PRICE_PAGE (page);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);

  set_batch (self, guichet_trade_choice_get_batch (choice));
  if (self->batch == NULL)
    {
      guichet_trade_page_set_bar (page, _("Continue"), NULL, FALSE);
      return;
    }
  guichet_trade_rows_show (self->rows, choice, TRUE);
  batch_changed_cb (self);
}

static void
enter (GuichetTradePage *page)
{
  guichet_trade_choice_prepare (guichet_trade_page_get_choice (page));
}

static void
proceed (GuichetTradePage *page)
{
  GuichetTradePricePage *self = GUICHET_TRADE_PRICE_PAGE (page);
  const GuichetTradeBatchState state = guichet_trade_batch_get_state (self->batch);

  if (state == GUICHET_TRADE_BATCH_ASKING)
    {
      g_autoptr(GHashTable) answers = guichet_trade_demands_list_answers (self->demands);

      guichet_trade_batch_answer (self->batch, answers);
    }
  else if (state == GUICHET_TRADE_BATCH_QUOTED)
    guichet_trade_page_tell_done (page);
  else if (state == GUICHET_TRADE_BATCH_OVER || state == GUICHET_TRADE_BATCH_IDLE)
    guichet_trade_batch_prepare (self->batch);
}

static void
answered_cb (GuichetTradePricePage *self)
{
  if (self->batch != NULL)
    show_bar (self, guichet_trade_batch_get_state (self->batch));
}

static void
guichet_trade_price_page_dispose (GObject *object)
{
  GuichetTradePricePage *self = GUICHET_TRADE_PRICE_PAGE (object);

  set_batch (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_PRICE_PAGE);
  G_OBJECT_CLASS (guichet_trade_price_page_parent_class)->dispose (object);
}

static void
guichet_trade_price_page_class_init (GuichetTradePricePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_price_page_dispose;
  GUICHET_TRADE_PAGE_CLASS (klass)->refresh = refresh;
  GUICHET_TRADE_PAGE_CLASS (klass)->enter = enter;
  GUICHET_TRADE_PAGE_CLASS (klass)->proceed = proceed;

  g_type_ensure (GUICHET_TYPE_TRADE_DEMANDS);
  g_type_ensure (GUICHET_TYPE_TRADE_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-price-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePricePage, rows);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePricePage, total);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePricePage, demands_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePricePage, demands);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePricePage, contracts_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradePricePage, contracts);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
guichet_trade_price_page_init (GuichetTradePricePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
