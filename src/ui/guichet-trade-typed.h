/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-typed.h: a new holder that is typed, from nothing or over the values of the present
 * one, into the form that the registry's rule makes. Sends nothing; knows the record that was made
 * of it, so that it is made once.
 *
 * Signal "changed": something was typed, or the form is there.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-choice.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_TYPED (guichet_trade_typed_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeTyped, guichet_trade_typed, GUICHET, TRADE_TYPED, AdwBin)

/* Once. @is_over: over the values of the present holder; @typed: (nullable): what was typed over
 * them already */
void guichet_trade_typed_set_choice (GuichetTradeTyped *self,
                                     GuichetTradeChoice *choice,
                                     gboolean is_over,
                                     GuichetRuleValues *typed);
/* Reads the rule, once it can and until it could. */
void guichet_trade_typed_begin (GuichetTradeTyped *self);
/* (nullable): %NULL while there is no form yet */
GuichetRuleValues *guichet_trade_typed_get_values (GuichetTradeTyped *self);
/* Whether something is typed that is no record yet */
gboolean guichet_trade_typed_is_changed (GuichetTradeTyped *self);
/* Says what is wrong, and puts the keyboard there. Returns: whether something is */
gboolean guichet_trade_typed_check (GuichetTradeTyped *self);
/* @faults: (element-type utf8 utf8): OVHcloud's words by path */
void guichet_trade_typed_tell (GuichetTradeTyped *self, GHashTable *faults);
/* (nullable): that was made of it */
GuichetDomainContact *guichet_trade_typed_get_record (GuichetTradeTyped *self);
void guichet_trade_typed_set_record (GuichetTradeTyped *self, GuichetDomainContact *record);
/* What was typed was sent or discarded. */
void guichet_trade_typed_forget (GuichetTradeTyped *self);

G_END_DECLS
