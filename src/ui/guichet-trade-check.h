/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-check.h: what OVHcloud says of a new holder for domain names of several extensions:
 * asked for one of each. Writes nothing.
 */
#pragma once

#include "guichet-rule-values.h"
#include "guichet-session.h"

G_BEGIN_DECLS

/* @names: one of each extension, ended by %NULL; none: all is fine */
void guichet_trade_check_async (GuichetSession *session,
                                const char *const *names,
                                GuichetRuleValues *values,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* (transfer full) (element-type utf8 utf8): by path, what is wrong, with the extension; empty: it
 * is fine; %NULL with an error: nobody can say */
GHashTable *
guichet_trade_check_finish (GuichetSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
