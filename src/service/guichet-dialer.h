/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dialer.h: places calls: chooses the route, keeps the confirm rule, writes the history,
 * tells what became of it. Never dials an emergency number, never dials twice for one request,
 * never repeats a request.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-call-history.h"
#include "guichet-confirm-rule.h"
#include "guichet-phone-number.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIALER (guichet_dialer_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDialer, guichet_dialer, GUICHET, DIALER, GObject)

/* Property "current" (#GuichetCall, nullable): the call that goes on now, until it has ended. Where
 * OVHcloud's events do not come, until a minute after it was accepted. */
GuichetDialer *guichet_dialer_new (GuichetSession *session, GuichetCallHistory *history);
GuichetCall *guichet_dialer_get_current (GuichetDialer *self);
/* Whether calls are followed while they go on; %TRUE at first. A program that ends with the call
 * need not. */
void guichet_dialer_set_follows (GuichetDialer *self, gboolean follows);

GuichetConfirm guichet_dialer_check (GuichetDialer *self, const GuichetPhoneNumber *number);
/* Remembers that this number is called without a question from now on, or not. */
void guichet_dialer_set_never_ask (GuichetDialer *self,
                                   const GuichetPhoneNumber *number,
                                   gboolean never_ask);

/**
 * @confirmed: the person was shown the question and said yes. If a question is due and this is
 * %FALSE the call fails with GUICHET_ERROR_NEEDS_CONFIRMATION and nothing is sent. The same number
 * again while its request is under way, or within a second after it was accepted (a double click),
 * fails with GUICHET_ERROR_BUSY: the first one goes on. A
 * session without a line is loaded first.
 */
void guichet_dialer_call_async (GuichetDialer *self,
                                GuichetPhoneNumber *number,
                                gboolean confirmed,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: (transfer full): the call that the API accepted */
GuichetCall *guichet_dialer_call_finish (GuichetDialer *self, GAsyncResult *result, GError **error);

G_END_DECLS
