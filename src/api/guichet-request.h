/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request.h: one API call as a value: the operation, its escaped path and query, its body.
 * Made from the table of operations alone, so that no call outside the table can be written. Sends
 * nothing.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-operations.h"

G_BEGIN_DECLS

typedef struct _GuichetRequest GuichetRequest;

/* The path parameters follow in the order of the template, as strings, unescaped; the list ends
 * with %NULL. */
GuichetRequest *guichet_request_new (GuichetOperation operation, ...) G_GNUC_NULL_TERMINATED;
GuichetRequest *guichet_request_ref (GuichetRequest *self);
void guichet_request_unref (GuichetRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetRequest, guichet_request_unref)

void guichet_request_add_query (GuichetRequest *self, const char *name, const char *value);
/* Takes @body, with keys that the table names. */
void guichet_request_take_body (GuichetRequest *self, JsonObject *body);
/* Asks the server for the objects of a list instead of their ids (X-Pagination-Mode). */
void guichet_request_expand (GuichetRequest *self);
/* Asks for a list as it is now, and not as the server last read it (Pragma: no-cache). */
void guichet_request_refresh (GuichetRequest *self);
/* One page of an expanded list. @page: from 1; @size: how many objects at most */
void guichet_request_set_page (GuichetRequest *self, guint page, guint size);
/* The operation of one id for several at once (X-Ovh-Batch): @ids take the place of the last name
 * of its path; the others follow as for guichet_request_new(). */
GuichetRequest *guichet_request_new_batch (GuichetOperation operation,
                                           const char *const *ids,
                                           ...) G_GNUC_NULL_TERMINATED;
/* For whoever has a list and the operation that reads one thing of it. */
GuichetRequest *guichet_request_new_page (GuichetRequest *list, guint page, guint size);
GuichetRequest *guichet_request_new_item (GuichetRequest *list,
                                          GuichetOperation operation,
                                          const char *const *ids,
                                          gboolean is_batch);

GuichetOperation guichet_request_get_operation (GuichetRequest *self);
const char *guichet_request_get_method (GuichetRequest *self);
/* Below the version, escaped, with its query: "/telephony/xx1111-ovh-1/line" */
const char *guichet_request_get_path (GuichetRequest *self);
/* (nullable) (transfer none): the exact bytes to be sent */
GBytes *guichet_request_get_body (GuichetRequest *self);
gboolean guichet_request_is_signed (GuichetRequest *self);
gboolean guichet_request_is_void (GuichetRequest *self);
gboolean guichet_request_is_expanded (GuichetRequest *self);
gboolean guichet_request_is_fresh (GuichetRequest *self);
gboolean guichet_request_is_batch (GuichetRequest *self);
guint guichet_request_get_page (GuichetRequest *self);
guint guichet_request_get_page_size (GuichetRequest *self);

G_END_DECLS
