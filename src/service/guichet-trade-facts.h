/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-facts.h: what is to be known before a change of owner is prepared: which domain
 * names of one holder can have one, and what can pay it. Asks, and changes nothing.
 */
#pragma once

#include "guichet-order-offer.h"
#include "guichet-session.h"

G_BEGIN_DECLS

/* @holder: its number */
void guichet_trade_list_domains_async (GuichetSession *session,
                                       gint64 holder,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* (transfer full): names, sorted */
GStrv
guichet_trade_list_domains_finish (GuichetSession *session, GAsyncResult *result, GError **error);

void guichet_trade_list_methods_async (GuichetSession *session,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* (element-type GuichetPaymentMethod) (transfer full): those that are valid, the preferred first */
GPtrArray *
guichet_trade_list_methods_finish (GuichetSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
