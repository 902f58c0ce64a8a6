/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list.h: what OVHcloud does for the domain names of the account in use, as a
 * live #GListModel of #GuichetDomainTask, the newest first. Asks again by itself while somebody
 * looks at it and something may still change, less often while nothing happens.
 *
 * Properties: "loading" (boolean), "error" (boxed GError, nullable). Signals, each with a
 * #GuichetDomainTask: "arrived" (was not there before), "changed" (another state); neither for what
 * the first reading finds.
 */
#pragma once

#include "guichet-domain-list.h"
#include "guichet-domain-task-argument.h"
#include "guichet-domain-task.h"
#include "guichet-read-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_TASK_LIST (guichet_domain_task_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainTaskList,
                      guichet_domain_task_list,
                      GUICHET,
                      DOMAIN_TASK_LIST,
                      GuichetReadList)

/* @domains: are told which operation is under way */
GuichetDomainTaskList *guichet_domain_task_list_new (GuichetSession *session,
                                                     GuichetDomainList *domains);
/* Somebody looks at it until he releases it. Nothing is asked for before the first one does. */
void guichet_domain_task_list_hold (GuichetDomainTaskList *self);
void guichet_domain_task_list_release (GuichetDomainTaskList *self);
/* Asks OVHcloud now. */
void guichet_domain_task_list_refresh (GuichetDomainTaskList *self);
/* (nullable) (transfer none) */
GuichetDomainTask *guichet_domain_task_list_find (GuichetDomainTaskList *self, gint64 id);

/* One of the things that may be done; sent once, and the operation read again. */
void guichet_domain_task_list_act_async (GuichetDomainTaskList *self,
                                         GuichetDomainTask *task,
                                         GuichetDomainTaskActions action,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean guichet_domain_task_list_act_finish (GuichetDomainTaskList *self,
                                              GAsyncResult *result,
                                              GError **error);
/* What an operation waits for. (element-type GuichetDomainTaskArgument) (transfer full) */
void guichet_domain_task_list_ask_async (GuichetDomainTaskList *self,
                                         GuichetDomainTask *task,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *guichet_domain_task_list_ask_finish (GuichetDomainTaskList *self,
                                                GAsyncResult *result,
                                                GError **error);
/* @key, @value: of one argument; sent once */
void guichet_domain_task_list_supply_async (GuichetDomainTaskList *self,
                                            GuichetDomainTask *task,
                                            const char *key,
                                            const char *value,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean guichet_domain_task_list_supply_finish (GuichetDomainTaskList *self,
                                                 GAsyncResult *result,
                                                 GError **error);

G_END_DECLS
