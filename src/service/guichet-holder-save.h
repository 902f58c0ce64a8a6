/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-save.h: what a registry wants to know of a holder, and the holder as OVHcloud is
 * told of it: a correction, or a new one. Always asks OVHcloud's own check first; sends once.
 * Changes no owner: that is guichet-trade.
 */
#pragma once

#include "guichet-domain-contact.h"
#include "guichet-rule-form.h"
#include "guichet-session.h"

G_BEGIN_DECLS

/* The rule of one domain name for one action; the form falls back to plain fields without it. */
void guichet_holder_rule_async (GuichetSession *session,
                                const char *domain,
                                GuichetRuleAction action,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* (transfer full) */
GuichetRule *
guichet_holder_rule_finish (GuichetSession *session, GAsyncResult *result, GError **error);

/* What OVHcloud says of @values, without writing anything. */
void guichet_holder_check_async (GuichetSession *session,
                                 const char *domain,
                                 GuichetRuleAction action,
                                 GuichetRuleValues *values,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* (transfer full): by path, what is wrong in OVHcloud's words; empty: it is fine; %NULL with an
 * error: nobody can say */
GHashTable *
guichet_holder_check_finish (GuichetSession *session, GAsyncResult *result, GError **error);

/* @holder: (nullable): who is corrected; %NULL: a new one. @domain: (nullable): whose rules it has
 * to keep; %NULL: none yet. Checks, then writes; with %GUICHET_ERROR_RULE_NOT_KEPT nothing was
 * written. */
void guichet_holder_save_async (GuichetSession *session,
                                GuichetDomainContact *holder,
                                const char *domain,
                                GuichetRuleAction action,
                                GuichetRuleValues *values,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* (transfer full): as OVHcloud has it now. @faults: (out) (nullable) (transfer full): by path, with
 * %GUICHET_ERROR_RULE_NOT_KEPT */
GuichetDomainContact *guichet_holder_save_finish (GuichetSession *session,
                                                  GAsyncResult *result,
                                                  GHashTable **faults,
                                                  GError **error);

G_END_DECLS
