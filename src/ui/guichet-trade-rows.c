/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-rows.c: the domain names whose owner changes, each with how far it has come.
 */
#include "config.h"

#include "guichet-trade-rows.h"

#include "guichet-trade-row.h"

struct _GuichetTradeRows
{
  AdwBin parent_instance;

  GtkListBox *list;
  GuichetTradeBatch *batch; /* (nullable): that is shown */
};

G_DEFINE_FINAL_TYPE (GuichetTradeRows, guichet_trade_rows, ADW_TYPE_BIN)

static void
fill (GuichetTradeRows *self, gboolean may_retry)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (self->batch), i);

      gtk_list_box_append (self->list, GTK_WIDGET (guichet_trade_row_new (trade, may_retry)));
    }
}

/**
 * guichet_trade_rows_show:
 * @choice: with a batch
 * @may_retry: whether one that failed can be prepared again from here
 */
void
guichet_trade_rows_show (GuichetTradeRows *self, GuichetTradeChoice *choice, gboolean may_retry)
{
  GtkListBoxRow *row;

  g_return_if_fail (GUICHET_IS_TRADE_ROWS (self));

  if (g_set_object (&self->batch, guichet_trade_choice_get_batch (choice)))
    fill (self, may_retry);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      GuichetTrade *trade = guichet_trade_row_get_trade (GUICHET_TRADE_ROW (row));

      guichet_trade_row_set_old_price (
          GUICHET_TRADE_ROW (row),
          guichet_trade_choice_get_agreed (choice, guichet_trade_get_domain (trade)));
    }
}

static void
guichet_trade_rows_dispose (GObject *object)
{
  g_clear_object (&GUICHET_TRADE_ROWS (object)->batch);
  G_OBJECT_CLASS (guichet_trade_rows_parent_class)->dispose (object);
}

static void
guichet_trade_rows_class_init (GuichetTradeRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_trade_rows_dispose;
}

static void
guichet_trade_rows_init (GuichetTradeRows *self)
{
  self->list =
      GTK_LIST_BOX (g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}
