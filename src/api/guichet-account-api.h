/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-account-api.h: the account itself as request and reply.
 * Pure: no I/O.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-account.h"
#include "guichet-request.h"

G_BEGIN_DECLS

GuichetRequest *guichet_account_api_read (void);
GuichetAccount *guichet_account_api_parse (JsonNode *reply, GError **error);

G_END_DECLS
