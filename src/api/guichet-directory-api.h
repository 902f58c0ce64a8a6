/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-api.h: directory entries and what helps to fill them in, as requests (build)
 * and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-directory-entry.h"
#include "guichet-directory-facts.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* The entry of one line or number */
GuichetRequest *guichet_directory_api_read (GuichetDirectoryEntry *entry);
/* @reply: a telephony.DirectoryInfo, which is put into @entry */
gboolean guichet_directory_api_take (GuichetDirectoryEntry *entry, JsonNode *reply, GError **error);
/* What was typed into @entry, one change at least, and nothing else */
GuichetRequest *guichet_directory_api_save (GuichetDirectoryEntry *entry);

/* @country: "fr". Returns: of the reply: (element-type GuichetCity) (transfer full) */
GuichetRequest *guichet_directory_api_list_cities (const char *country, const char *post_code);
GPtrArray *guichet_directory_api_parse_cities (JsonNode *reply, GError **error);
/* Returns: of the reply: (element-type GuichetWayType) (transfer full) */
GuichetRequest *guichet_directory_api_list_way_types (GuichetDirectoryEntry *entry);
GPtrArray *guichet_directory_api_parse_way_types (JsonNode *reply, GError **error);
/* @ape: "6201Z". Returns: of the reply: (element-type GuichetDirectoryHeading) (transfer full) */
GuichetRequest *guichet_directory_api_list_headings (GuichetDirectoryEntry *entry, const char *ape);
GPtrArray *guichet_directory_api_parse_headings (JsonNode *reply, GError **error);
/* The same request again asks whether it is found by now.
 * @company: (out) (nullable) (transfer full): %NULL while OVHcloud looks for it */
GuichetRequest *guichet_directory_api_find_company (GuichetDirectoryEntry *entry,
                                                    const char *number);
gboolean
guichet_directory_api_parse_company (JsonNode *reply, GuichetCompany **company, GError **error);

G_END_DECLS
