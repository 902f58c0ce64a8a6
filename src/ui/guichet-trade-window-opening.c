/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-window-opening.c: the ways into the window for a change of owner: names that were
 * chosen, or orders that are under way or over.
 */
#include "config.h"

#include "guichet-trade-window-private.h"

#include "guichet-main-window.h"
#include "guichet-trade-holder-page.h"

/* (nullable): a dialog that leads here is closed afterwards */
static GtkWindow *
find_parent (GtkApplication *application)
{
  GtkWindow *parent = gtk_application_get_active_window (application);

  while (parent != NULL && !GUICHET_IS_MAIN_WINDOW (parent))
    parent = gtk_window_get_transient_for (parent);
  return parent;
}

/* @choice: (transfer full) */
static GuichetTradeWindow *
make (GtkApplication *application, GuichetTradeChoice *choice)
{
  GuichetTradeWindow *self = g_object_new (GUICHET_TYPE_TRADE_WINDOW, "application", application,
                                           "transient-for", find_parent (application), NULL);

  self->choice = choice;
  for (GuichetTradeStep step = 0; step < GUICHET_TRADE_N_STEPS; step++)
    guichet_trade_page_set_choice (guichet_trade_window_get_page (self, step), choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (guichet_trade_window_refresh), self,
                           G_CONNECT_SWAPPED);
  guichet_trade_window_refresh (self);
  return self;
}

/**
 * guichet_trade_window_show:
 * @application: the windows
 * @desk: what they share
 * @domains: (array zero-terminated=1): names of one holder, one at least; those that turn out to
 *   have another one are left out, and said
 * @typed: (nullable): what was typed over the values of the present holder
 */
void
guichet_trade_window_show (GtkApplication *application,
                           GuichetDesk *desk,
                           const char *const *domains,
                           GuichetRuleValues *typed)
{
  GuichetTradeWindow *self;

  g_return_if_fail (domains != NULL && *domains != NULL);

  self = make (application, guichet_trade_choice_new (guichet_desk_get_domains (desk), domains));
  guichet_trade_holder_page_begin (GUICHET_TRADE_HOLDER_PAGE (self->holder), typed);
  gtk_window_present (GTK_WINDOW (self));
  guichet_trade_window_go_to (self, GUICHET_TRADE_STEP_HOLDER);
}

/**
 * guichet_trade_window_show_batch:
 * @application: the windows
 * @desk: what they share
 * @batch: one that was confirmed; under way or over
 */
void
guichet_trade_window_show_batch (GtkApplication *application,
                                 GuichetDesk *desk,
                                 GuichetTradeBatch *batch)
{
  GuichetTradeWindow *self = make (
      application, guichet_trade_choice_new_for_batch (guichet_desk_get_domains (desk), batch));
  const gboolean is_quoted = guichet_trade_batch_get_state (batch) == GUICHET_TRADE_BATCH_QUOTED;

  gtk_window_present (GTK_WINDOW (self));
  guichet_trade_window_go_to (self,
                              is_quoted ? GUICHET_TRADE_STEP_PRICE : GUICHET_TRADE_STEP_FOLLOW);
}
