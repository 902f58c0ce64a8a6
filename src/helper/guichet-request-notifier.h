/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-notifier.h: tells the news of requests in notifications. A click shows the
 * request in the windows; no click answers it.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @news: (element-type GuichetRequestNews); @names_account: several accounts are signed in */
void
guichet_request_notifier_tell (GApplication *application, GPtrArray *news, gboolean names_account);

G_END_DECLS
