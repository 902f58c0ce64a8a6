/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-api.h: the services of an account and their contacts as requests (build) and
 * replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-request.h"
#include "guichet-service.h"

G_BEGIN_DECLS

/* All services of one kind: groups as objects, of the others the names alone. OVHcloud lists no
 * zones: each domain name may have one of the same name, which its serviceInfos tell. */
gboolean guichet_service_api_can_list (GuichetServiceKind kind);
GuichetRequest *guichet_service_api_list (GuichetServiceKind kind);
/* Returns: (element-type GuichetService) (transfer full) */
GPtrArray *
guichet_service_api_parse_list (JsonNode *reply, GuichetServiceKind kind, GError **error);

/* What is in a telephony group: lines and aliases with descriptions, as objects */
GuichetRequest *guichet_service_api_list_group (const char *group);
/* @trunks: (nullable) (element-type utf8): a set of the lines that are trunks.
 * Returns: (element-type GuichetService) (transfer full) */
GPtrArray *guichet_service_api_parse_group (JsonNode *reply,
                                            const char *group,
                                            GHashTable *trunks,
                                            GError **error);

/* Contacts and state (serviceInfos) of one service, or of several of one kind at once */
GuichetOperation guichet_service_api_get_infos_operation (GuichetServiceKind kind);
GuichetRequest *guichet_service_api_read_infos (GuichetService *service);
/* @reply: a services.Service, which is put into @service */
gboolean guichet_service_api_take_infos (GuichetService *service, JsonNode *reply, GError **error);

G_END_DECLS
