/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-news.h: tells in notifications what became of an operation on a domain name that
 * people wait for, or of the order of one: it is over, it failed, or it needs them. Each is told
 * once, by the windows or by the helper, whoever sees it first. A click shows the operation.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-domain-task.h"

G_BEGIN_DECLS

/* Each (transfer full): in the words of a notification. Pure */
char *guichet_domain_news_title (GuichetDomainTask *task);
char *guichet_domain_news_body (GuichetDomainTask *task);

/* What the store of this instance has. @application: knows the actions "show-operation" (int64) and
 * "show-operations" */
void guichet_domain_news_tell (GApplication *application);
/* (element-type GuichetDomainTask) (transfer full): what nobody has been told; never again */
GPtrArray *guichet_domain_news_take_in_folder (const char *folder);
/* Whether people wait for an operation or an order of any account; not if the store cannot be read
 */
gboolean guichet_domain_news_is_awaited (void);
gboolean guichet_domain_news_is_awaited_in_folder (const char *folder);

G_END_DECLS
