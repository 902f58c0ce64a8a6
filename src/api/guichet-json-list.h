/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-json-list.h: lists in replies: of objects that one function reads, and of texts.
 * Pure; like guichet-json.h, never guesses.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Returns: (nullable) (transfer full): one thing, %NULL with @error set */
typedef gpointer (*GuichetJsonParse) (JsonObject *object, GError **error);

/* @name: what one is, for the error. Returns: (nullable) (transfer full) */
GPtrArray *guichet_json_parse_list (JsonNode *reply,
                                    const char *name,
                                    GuichetJsonParse parse,
                                    GDestroyNotify free_func,
                                    GError **error);
/* Returns: (nullable) (transfer full) */
GStrv guichet_json_parse_texts (JsonNode *reply, const char *name, GError **error);
/* @texts: (out) (nullable) (transfer full): %NULL if @member is missing or null */
gboolean guichet_json_read_nullable_texts (JsonObject *object,
                                           const char *member,
                                           GStrv *texts,
                                           GError **error);

G_END_DECLS
