/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-json.h: strict readers of JSON values, used by every parser of a reply.
 * Pure; a member of another type than promised is GUICHET_ERROR_BAD_REPLY, never a guess. Unknown
 * members are ignored.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A whole reply */
JsonObject *guichet_json_get_object (JsonNode *node, const char *name, GError **error);
JsonArray *guichet_json_get_array (JsonNode *node, const char *name, GError **error);
const char *guichet_json_get_string (JsonNode *node, const char *name, GError **error);
/* A string that is not empty */
const char *guichet_json_get_name (JsonNode *node, const char *name, GError **error);
gboolean guichet_json_get_int64 (JsonNode *node, const char *name, gint64 *value, GError **error);
gboolean
guichet_json_get_boolean (JsonNode *node, const char *name, gboolean *value, GError **error);
/* Returns: (nullable) (transfer full): the id as text, be it a text or an integer */
char *guichet_json_dup_id (JsonNode *node);

/* A member of an object */
gboolean guichet_json_read_string (JsonObject *object,
                                   const char *member,
                                   const char **value,
                                   GError **error);
gboolean guichet_json_read_nullable_string (JsonObject *object,
                                            const char *member,
                                            const char **value,
                                            GError **error);
gboolean
guichet_json_read_int64 (JsonObject *object, const char *member, gint64 *value, GError **error);
gboolean
guichet_json_read_boolean (JsonObject *object, const char *member, gboolean *value, GError **error);
gboolean guichet_json_read_datetime (JsonObject *object,
                                     const char *member,
                                     GDateTime **value,
                                     GError **error);
JsonObject *guichet_json_read_object (JsonObject *object, const char *member, GError **error);
JsonArray *guichet_json_read_array (JsonObject *object, const char *member, GError **error);

G_END_DECLS
