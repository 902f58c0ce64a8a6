/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-bar.c: a bar over the domain names that tells of changes of owner that are being
 * ordered, or were, in a window that is closed; and the way to see how they stand. Orders nothing.
 */
#include "config.h"

#include "guichet-trade-bar.h"

#include "guichet-banner.h"
#include "guichet-trade-outcome.h"
#include "guichet-trade-window.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeBar
{
  AdwBin parent_instance;

  GuichetBanner *banner;

  GuichetDesk *desk;
  GuichetTradeBatch *batch; /* (nullable): that is told of: the newest */
};

G_DEFINE_FINAL_TYPE (GuichetTradeBar, guichet_trade_bar, ADW_TYPE_BIN)

/* (transfer full) */
static GStrv
list_names (GuichetTradeBatch *batch)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (batch), i);

      g_strv_builder_add (names, guichet_trade_get_domain (trade));
    }
  return g_strv_builder_end (names);
}

/* What goes away keeps its words until it is gone. */
static void
batch_changed_cb (GuichetTradeBar *self)
{
  g_auto(GStrv) names = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *title = NULL;
  GuichetTradeCounts counts;

  if (self->batch != NULL)
    {
      names = list_names (self->batch);
      subject = guichet_trade_text_subject ((const char *const *) names);
      guichet_trade_outcome_count (G_LIST_MODEL (self->batch), &counts);
      /* Translators: a domain name, or “3 domain names”, and what became of it. */
      title = g_strdup_printf (_("%s: %s"), subject, guichet_trade_text_title (&counts));
      g_object_set (self->banner, "title", title, "button-label",
                    _("Show"), "warning", counts.n_uncertain + counts.n_failed > 0, NULL);
    }
  g_object_set (self->banner, "revealed", self->batch != NULL, NULL);
}

static void
set_batch (GuichetTradeBar *self, GuichetTradeBatch *batch)
{
  if (self->batch != NULL)
    g_signal_handlers_disconnect_by_func (self->batch, batch_changed_cb, self);
  g_set_object (&self->batch, batch);
  if (batch != NULL)
    g_signal_connect_object (batch, "changed", G_CALLBACK (batch_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
batches_changed_cb (GuichetTradeBar *self)
{
  GListModel *batches = guichet_domains_desk_get_batches (guichet_desk_get_domains (self->desk));
  const guint n_batches = g_list_model_get_n_items (batches);
  g_autoptr(GuichetTradeBatch) newest =
                 n_batches > 0 ? g_list_model_get_item (batches, n_batches - 1) : NULL;

  set_batch (self, newest);
  batch_changed_cb (self);
}

static void
show_cb (GuichetTradeBar *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->batch != NULL)
    guichet_trade_window_show_batch (gtk_window_get_application (window), self->desk, self->batch);
}

/**
 * guichet_trade_bar_set_desk:
 * @desk: whose orders
 */
void
guichet_trade_bar_set_desk (GuichetTradeBar *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_TRADE_BAR (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (guichet_domains_desk_get_batches (guichet_desk_get_domains (desk)),
                           "items-changed", G_CALLBACK (batches_changed_cb), self,
                           G_CONNECT_SWAPPED);
  batches_changed_cb (self);
}

static void
guichet_trade_bar_dispose (GObject *object)
{
  GuichetTradeBar *self = GUICHET_TRADE_BAR (object);

  set_batch (self, NULL);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_trade_bar_parent_class)->dispose (object);
}

static void
guichet_trade_bar_class_init (GuichetTradeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_trade_bar_dispose;
}

static void
guichet_trade_bar_init (GuichetTradeBar *self)
{
  self->banner = g_object_new (GUICHET_TYPE_BANNER, NULL);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}
