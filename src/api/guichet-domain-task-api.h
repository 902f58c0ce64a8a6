/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-api.h: operations on domain names as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-domain-task-argument.h"
#include "guichet-domain-task.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* Of all domain names; @function: (nullable): "DomainTrade"; @state: UNKNOWN for any. As objects,
 * read one by one or in batches with GUICHET_OPERATION_TASK */
GuichetRequest *guichet_domain_task_api_list (const char *function, GuichetDomainTaskState state);
/* Of one; as objects, read one by one with GUICHET_OPERATION_DOMAIN_TASK */
GuichetRequest *guichet_domain_task_api_list_of (const char *domain, const char *function);
/* Returns: (element-type GuichetDomainTask) (transfer full) */
GPtrArray *guichet_domain_task_api_parse_list (JsonNode *reply, GError **error);
GuichetRequest *guichet_domain_task_api_read (gint64 id);
/* @reply: a domain.Task. Returns: (transfer full) */
GuichetDomainTask *guichet_domain_task_api_parse (JsonNode *reply, GError **error);

/* @action: one of them; void */
GuichetRequest *guichet_domain_task_api_act (gint64 id, GuichetDomainTaskActions action);

GuichetRequest *guichet_domain_task_api_read_progress (gint64 id);
/* @reply: a nichandle.DomainTaskProgressBar, which is put into @task */
gboolean
guichet_domain_task_api_take_progress (GuichetDomainTask *task, JsonNode *reply, GError **error);

/* The keys of what it asks for. Returns: of the reply: (transfer full) */
GuichetRequest *guichet_domain_task_api_list_arguments (gint64 id);
GStrv guichet_domain_task_api_parse_arguments (JsonNode *reply, GError **error);
GuichetRequest *guichet_domain_task_api_read_argument (gint64 id, const char *key);
/* @reply: a nichandle.DomainTaskArgument. Returns: (transfer full) */
GuichetDomainTaskArgument *guichet_domain_task_api_parse_argument (JsonNode *reply, GError **error);
/* Void; the operation goes on once it is relaunched. */
GuichetRequest *
guichet_domain_task_api_save_argument (gint64 id, const char *key, const char *value);

G_END_DECLS
