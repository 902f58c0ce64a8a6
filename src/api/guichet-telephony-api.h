/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-telephony-api.h: groups, lines and Click2Call as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-line.h"
#include "guichet-request.h"
#include "guichet-telephony-events.h"

G_BEGIN_DECLS

typedef struct
{
  char *name; /* billing account, "xx1111-ovh-1" */
  char *description;
} GuichetBillingAccount;

void guichet_billing_account_free (GuichetBillingAccount *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetBillingAccount, guichet_billing_account_free)

/* Lists are asked for expanded; where the server ignores that and answers ids, descriptions are
 * empty. */
GuichetRequest *guichet_telephony_list_billing_accounts (void);
/* Returns: (element-type GuichetBillingAccount) (transfer full) */
GPtrArray *guichet_telephony_parse_billing_accounts (JsonNode *reply, GError **error);

/* Returns: (element-type GuichetLine) (transfer full) */
GPtrArray *guichet_telephony_parse_lines (JsonNode *reply,
                                          const GuichetBillingAccount *billing_account,
                                          GError **error);

GuichetRequest *guichet_telephony_list_click2call_users (const char *billing_account,
                                                         const char *service_name);
/* Returns: (element-type GuichetClick2callUser) (transfer full): newest first */
GPtrArray *guichet_telephony_parse_click2call_users (JsonNode *reply, GError **error);

/* @called_number: as dialled, "0033…"; @calling_number: (nullable) */
GuichetRequest *guichet_telephony_click2call (const char *billing_account,
                                              const char *service_name,
                                              const char *called_number,
                                              const char *calling_number,
                                              gboolean intercom);
GuichetRequest *guichet_telephony_click2call_as_user (const char *billing_account,
                                                      const char *service_name,
                                                      gint64 user_id,
                                                      const char *called_number,
                                                      const char *calling_number);

G_END_DECLS
