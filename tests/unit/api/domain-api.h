/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain-api.h: what the tests of requests and replies about domain names share.
 */
#pragma once

#include "guichet-error.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* As JSON, in which ' stands for " */
JsonNode *reply_new (const char *text);
/* Takes @request. @body: (nullable), in which ' stands for " */
void
assert_request (GuichetRequest *request, const char *method, const char *path, const char *body);
/* @refuses: reads a reply, and tells whether it could not; each one is asked to read wrong ones */
void assert_refuses (gboolean (*refuses) (JsonNode *reply, GError **error),
                     const char *const *replies);

G_END_DECLS
