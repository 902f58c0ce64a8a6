/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-window-private.h: what opens and goes through the window for a change of owner. For
 * the files of that window alone.
 */
#pragma once

#include "guichet-trade-window.h"

#include "guichet-banner.h"
#include "guichet-trade-page.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_TRADE_STEP_HOLDER,
  GUICHET_TRADE_STEP_CONSEQUENCES,
  GUICHET_TRADE_STEP_PRICE,
  GUICHET_TRADE_STEP_ORDER,
  GUICHET_TRADE_STEP_FOLLOW,
  GUICHET_TRADE_N_STEPS,
} GuichetTradeStep;

struct _GuichetTradeWindow
{
  AdwWindow parent_instance;

  GtkWidget *back_button;
  AdwWindowTitle *heading;
  GuichetBanner *banner;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GuichetTradePage *holder;
  GuichetTradePage *consequences;
  GuichetTradePage *price;
  GuichetTradePage *order;
  GuichetTradePage *follow;
  GtkWidget *bar;
  GtkLabel *note;
  GtkButton *button;

  GuichetTradeChoice *choice;
  GuichetTradeStep step;
  gboolean may_close; /* people were asked */
};

GuichetTradePage *guichet_trade_window_get_page (GuichetTradeWindow *self, GuichetTradeStep step);
/* Shows the page of @step. */
void guichet_trade_window_go_to (GuichetTradeWindow *self, GuichetTradeStep step);
/* What was chosen, or the account in use, is another. */
void guichet_trade_window_refresh (GuichetTradeWindow *self);

G_END_DECLS
