/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-page.h: one of the steps of a change of owner, in a window that has one button to
 * go on, and what that button is on this page.
 *
 * Signals: "bar": the button or what is said beside it; "done": this page has done its work;
 * "again": the terms have to be looked at once more.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-choice.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_PAGE (guichet_trade_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetTradePage, guichet_trade_page, GUICHET, TRADE_PAGE, AdwBin)

struct _GuichetTradePageClass
{
  AdwBinClass parent_class;

  /* The choice is there, or has changed */
  void (*refresh) (GuichetTradePage *self);
  /* People come to it */
  void (*enter) (GuichetTradePage *self);
  /* The button was pressed; by default the page is done */
  void (*proceed) (GuichetTradePage *self);
  /* (nullable): whether something was typed that is not at OVHcloud */
  gboolean (*is_touched) (GuichetTradePage *self);
};

/* Once, by the window that it stands in. */
void guichet_trade_page_set_choice (GuichetTradePage *self, GuichetTradeChoice *choice);
void guichet_trade_page_enter (GuichetTradePage *self);
void guichet_trade_page_proceed (GuichetTradePage *self);
gboolean guichet_trade_page_is_touched (GuichetTradePage *self);
/* (nullable): of the button; %NULL: none. Says beside it why it is insensitive, or what it does */
const char *guichet_trade_page_get_label (GuichetTradePage *self);
const char *guichet_trade_page_get_note (GuichetTradePage *self);
gboolean guichet_trade_page_get_ready (GuichetTradePage *self);

/* For the pages. (nullable): before the window is there */
GuichetTradeChoice *guichet_trade_page_get_choice (GuichetTradePage *self);
/* @label, @note: (nullable) */
void guichet_trade_page_set_bar (GuichetTradePage *self,
                                 const char *label,
                                 const char *note,
                                 gboolean is_ready);
void guichet_trade_page_tell_done (GuichetTradePage *self);
void guichet_trade_page_tell_again (GuichetTradePage *self);

G_END_DECLS
