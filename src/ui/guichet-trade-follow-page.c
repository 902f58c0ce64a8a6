/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-follow-page.c: what became of the orders of a change of owner, and what happens
 * next. Orders nothing; what may have been ordered is looked for, and not sent again. As long as it
 * is seen, the orders are those of the desk, which asks how far they have come.
 */
#include "config.h"

#include "guichet-trade-follow-page.h"

#include "guichet-csv-dialog.h"
#include "guichet-fact-list.h"
#include "guichet-own-copy.h"
#include "guichet-trade-outcome.h"
#include "guichet-trade-rows.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeFollowPage
{
  GuichetTradePage parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *counts;
  GuichetTradeRows *rows;
  GtkWidget *list_buttons;
  GtkWidget *retry_button;
  GtkWidget *next_title;
  GuichetFactList *next;

  GuichetTradeBatch *batch;   /* (nullable): that is shown */
  GuichetTradeOrders *orders; /* (nullable): held while it is seen */
};

G_DEFINE_FINAL_TYPE (GuichetTradeFollowPage, guichet_trade_follow_page, GUICHET_TYPE_TRADE_PAGE)

static guint toast_signal;

static void
show_heading (GuichetTradeFollowPage *self, const GuichetTradeCounts *counts)
{
  g_autofree char *text = guichet_trade_text_counts (counts);
  const gboolean is_good = counts->n_uncertain + counts->n_failed + counts->n_under_way == 0;
  GtkWidget *const coloured[] = { GTK_WIDGET (self->icon), GTK_WIDGET (self->title) };

  gtk_image_set_from_icon_name (self->icon, counts->n_under_way > 0 ? "content-loading-symbolic"
                                            : is_good               ? "object-select-symbolic"
                                                                    : "dialog-warning-symbolic");
  for (gsize i = 0; i < G_N_ELEMENTS (coloured); i++)
    {
      gtk_widget_remove_css_class (coloured[i], "success");
      gtk_widget_remove_css_class (coloured[i], "warning");
      if (counts->n_under_way == 0)
        gtk_widget_add_css_class (coloured[i], is_good ? "success" : "warning");
    }
  gtk_label_set_label (self->title, guichet_trade_text_title (counts));
  gtk_label_set_label (self->counts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), *text != '\0');
}

static void
show_next (GuichetTradeFollowPage *self, const GuichetTradeCounts *counts)
{
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));
  GuichetDomainContact *from = guichet_trade_choice_get_from (choice);
  GuichetDomainContact *to = guichet_trade_choice_get_to (choice);

  guichet_fact_list_clear (self->next);
  gtk_widget_set_visible (self->next_title, counts->n_ordered > 0);
  if (counts->n_ordered == 0)
    return;
  if (counts->n_unpaid > 0)
    guichet_fact_list_add (self->next, GUICHET_FACT_OPEN,
                           _("OVHcloud begins once the order is paid."));
  if (from != NULL && to != NULL)
    guichet_fact_list_take (
        self->next, GUICHET_FACT_NEWS,
        guichet_trade_text_confirmations (guichet_domain_contact_get (from, "email"),
                                          guichet_domain_contact_get (to, "email")));
  guichet_fact_list_add (self->next, GUICHET_FACT_NEWS,
                         _("Both have 14 days for it. If one refuses or lets the time pass, the "
                           "change is cancelled."));
  guichet_fact_list_add (self->next, GUICHET_FACT_NEWS,
                         _("The change is among the operations within a few minutes, with what "
                           "it waits for."));
}

static void
batch_changed_cb (GuichetTradeFollowPage *self)
{
  GuichetTradePage *page = GUICHET_TRADE_PAGE (self);
  const GuichetTradeBatchState state = guichet_trade_batch_get_state (self->batch);
  GuichetTradeCounts counts;

  guichet_trade_outcome_count (G_LIST_MODEL (self->batch), &counts);
  show_heading (self, &counts);
  show_next (self, &counts);
  gtk_widget_set_visible (self->list_buttons,
                          g_list_model_get_n_items (G_LIST_MODEL (self->batch)) > 1);
  gtk_widget_set_visible (self->retry_button,
                          counts.n_failed > 0 && state == GUICHET_TRADE_BATCH_OVER);
  guichet_trade_page_set_bar (page, _("Close"), counts.n_under_way > 0
                                       ? _("The order goes on when this window is closed.") : NULL,
                                            TRUE);
}

static void
set_batch (GuichetTradeFollowPage *self, GuichetTradeBatch *batch)
{
  if (self->batch == batch)
    return;
  if (self->batch != NULL)
    g_signal_handlers_disconnect_by_func (self->batch, batch_changed_cb, self);
  g_set_object (&self->batch, batch);
  if (batch == NULL)
    return;
  g_signal_connect_object (batch, "changed", G_CALLBACK (batch_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (batch, "notify", G_CALLBACK (batch_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
refresh (GuichetTradePage *page)
{
  GuichetTradeFollowPage *self = GUICHET_TRADE_FOLLOW_PAGE (page);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);

  if (!guichet_trade_choice_is_confirmed (choice))
    return;
  set_batch (self, guichet_trade_choice_get_batch (choice));
  guichet_trade_rows_show (self->rows, choice, FALSE);
  batch_changed_cb (self);
}

/* How far the orders have come meanwhile */

static void
orders_read_cb (GuichetTradeFollowPage *self)
{
  const guint n_trades =
      self->batch != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->batch)) : 0;

  for (guint i = 0; i < n_trades; i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (self->batch), i);
      GuichetTradeOrder *order =
          guichet_trade_orders_find (self->orders, guichet_trade_get_domain (trade));

      if (order != NULL)
        guichet_trade_take_order (trade, order);
    }
}

static void
let_go_of_orders (GuichetTradeFollowPage *self)
{
  if (self->orders == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->orders, orders_read_cb, self);
  guichet_trade_orders_release (self->orders);
  g_clear_object (&self->orders);
}

/* What was not ordered is asked for anew, and has to be agreed to anew. */
static void
retry_cb (GuichetTradeFollowPage *self)
{
  guichet_trade_batch_prepare (self->batch);
  guichet_trade_page_tell_again (GUICHET_TRADE_PAGE (self));
}

static void
tell (gpointer self, const char *text)
{
  g_signal_emit (self, toast_signal, 0, adw_toast_new (text));
}

static void
copy_cb (GuichetTradeFollowPage *self)
{
  g_autofree char *csv = guichet_trade_outcome_write_csv (G_LIST_MODEL (self->batch));

  guichet_own_copy (GTK_WIDGET (self), csv);
  tell (self, _("The result is copied"));
}

static void
exported_cb (gpointer self)
{
  tell (self, _("The result is exported"));
}

static void
export_cb (GuichetTradeFollowPage *self)
{
  const GuichetCsvWords words = { _("Export Result"), _("owner-changes.csv"),
                                                          _("The result could not be saved") };
  g_autofree char *csv = guichet_trade_outcome_write_csv (G_LIST_MODEL (self->batch));

  guichet_csv_dialog_save (GTK_WIDGET (self), &words, csv, exported_cb);
}

static void
guichet_trade_follow_page_map (GtkWidget *widget)
{
  GuichetTradeFollowPage *self = GUICHET_TRADE_FOLLOW_PAGE (widget);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));

  GTK_WIDGET_CLASS (guichet_trade_follow_page_parent_class)->map (widget);
  if (choice == NULL)
    return;
  self->orders =
      g_object_ref (guichet_domains_desk_get_orders (guichet_trade_choice_get_desk (choice)));
  g_signal_connect_object (self->orders, "notify::loading", G_CALLBACK (orders_read_cb), self,
                           G_CONNECT_SWAPPED);
  guichet_trade_orders_hold (self->orders);
}

static void
guichet_trade_follow_page_unmap (GtkWidget *widget)
{
  let_go_of_orders (GUICHET_TRADE_FOLLOW_PAGE (widget));
  GTK_WIDGET_CLASS (guichet_trade_follow_page_parent_class)->unmap (widget);
}

static void
guichet_trade_follow_page_dispose (GObject *object)
{
  GuichetTradeFollowPage *self = GUICHET_TRADE_FOLLOW_PAGE (object);

  let_go_of_orders (self);
  set_batch (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_FOLLOW_PAGE);
  G_OBJECT_CLASS (guichet_trade_follow_page_parent_class)->dispose (object);
}

static void
guichet_trade_follow_page_class_init (GuichetTradeFollowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_follow_page_dispose;
  GUICHET_TRADE_PAGE_CLASS (klass)->refresh = refresh;
  widget_class->map = guichet_trade_follow_page_map;
  widget_class->unmap = guichet_trade_follow_page_unmap;

  toast_signal = g_signal_new ("toast", GUICHET_TYPE_TRADE_FOLLOW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  g_type_ensure (GUICHET_TYPE_FACT_LIST);
  g_type_ensure (GUICHET_TYPE_TRADE_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-follow-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, counts);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, rows);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, list_buttons);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, next);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeFollowPage, next_title);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
guichet_trade_follow_page_init (GuichetTradeFollowPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
