/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-inbox.h: the news of requests for changes of contact that were read, for who
 * tells people of them. Reads the store alone, and asks OVHcloud nothing.
 *
 * Signal "changed": another program has written, so the counts may be others.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-request-news.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_REQUEST_INBOX (guichet_request_inbox_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRequestInbox, guichet_request_inbox, GUICHET, REQUEST_INBOX, GObject)

/* Of this instance; empty for ever if its store cannot be opened */
GuichetRequestInbox *guichet_request_inbox_new (void);
GuichetRequestInbox *guichet_request_inbox_new_in_folder (const char *folder);
/* (element-type GuichetRequestNews) (transfer full): what nobody has been told; never again */
GPtrArray *guichet_request_inbox_take_news (GuichetRequestInbox *self);
GuichetRequestCounts guichet_request_inbox_count (GuichetRequestInbox *self);
/* Whether nobody here has to answer request @id any more, as far as is known */
gboolean guichet_request_inbox_is_over (GuichetRequestInbox *self, gint64 id, guint n_accounts);

G_END_DECLS
