/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations.c: the one table of every OVHcloud operation that Guichet can ask for.
 * Paths and names are those of the published schema, letter for letter; nothing here is computed.
 */
#include "guichet-operations.h"

#define GROUP   "/telephony/{billingAccount}"
#define LINE    GROUP "/line/{serviceName}"
#define SERVICE GROUP "/service/{serviceName}"

/* clang-format off */
static const GuichetOperationInfo operations[] = {
  /* operation                                   method      path                                        sends                                    signed  void */
  [GUICHET_OPERATION_AUTH_TIME]                = { "GET",    "/auth/time",                               "",                                      FALSE,  FALSE },
  [GUICHET_OPERATION_AUTH_CREDENTIAL]          = { "POST",   "/auth/credential",                         "accessRules",                           FALSE,  FALSE },
  [GUICHET_OPERATION_AUTH_CURRENT_CREDENTIAL]  = { "GET",    "/auth/currentCredential",                  "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_AUTH_DETAILS]             = { "GET",    "/auth/details",                            "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_AUTH_LOGOUT]              = { "POST",   "/auth/logout",                             "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_ME]                       = { "GET",    "/me",                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TELEPHONY]                = { "GET",    "/telephony",                               "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_BILLING_ACCOUNT]          = { "GET",    GROUP,                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_LINES]                    = { "GET",    GROUP "/line",                              "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_LINE]                     = { "GET",    LINE,                                       "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CLICK2CALL]               = { "POST",   LINE "/click2Call",                         "calledNumber,callingNumber,intercom",   TRUE,   TRUE },
  [GUICHET_OPERATION_CLICK2CALL_USERS]         = { "GET",    LINE "/click2CallUser",                     "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CLICK2CALL_AS_USER]       = { "POST",   LINE "/click2CallUser/{id}/click2Call",     "calledNumber,callingNumber",            TRUE,   TRUE },
  [GUICHET_OPERATION_EVENT_TOKEN]              = { "GET",    SERVICE "/eventToken",                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_EVENT_TOKEN_CREATE]       = { "POST",   SERVICE "/eventToken",                      "expiration",                            TRUE,   FALSE },
  [GUICHET_OPERATION_EVENT_TOKEN_DELETE]       = { "DELETE", SERVICE "/eventToken",                      "",                                      TRUE,   TRUE },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (operations) == GUICHET_N_OPERATIONS);

/**
 * guichet_operation_get_info:
 * @operation: a row of the table
 *
 * Returns: (transfer none): the row, constant for the life of the program
 */
const GuichetOperationInfo *
guichet_operation_get_info (GuichetOperation operation)
{
  g_return_val_if_fail (operation < GUICHET_N_OPERATIONS, NULL);

  return &operations[operation];
}
