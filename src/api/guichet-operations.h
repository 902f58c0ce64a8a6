/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations.h: the one table of every OVHcloud operation that Guichet can ask for.
 * Its rows are OVHcloud's published schema, word for word; a request can be made from a row and
 * from nothing else.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_OPERATION_AUTH_TIME,
  GUICHET_OPERATION_AUTH_CREDENTIAL,
  GUICHET_OPERATION_AUTH_CURRENT_CREDENTIAL,
  GUICHET_OPERATION_AUTH_DETAILS,
  GUICHET_OPERATION_AUTH_LOGOUT,
  GUICHET_OPERATION_ME,
  GUICHET_OPERATION_TELEPHONY,
  GUICHET_OPERATION_BILLING_ACCOUNT,
  GUICHET_OPERATION_LINES,
  GUICHET_OPERATION_LINE,
  GUICHET_OPERATION_CLICK2CALL,
  GUICHET_OPERATION_CLICK2CALL_USERS,
  GUICHET_OPERATION_CLICK2CALL_AS_USER,
  GUICHET_OPERATION_EVENT_TOKEN,
  GUICHET_OPERATION_EVENT_TOKEN_CREATE,
  GUICHET_OPERATION_EVENT_TOKEN_DELETE,
  GUICHET_N_OPERATIONS,
} GuichetOperation;

typedef struct
{
  const char *method;
  const char *path;  /* with {names} in OVHcloud's spelling */
  const char *sends; /* query and body keys, separated by commas; "" for none */
  gboolean is_signed;
  gboolean is_void; /* its answer has no content */
} GuichetOperationInfo;

const GuichetOperationInfo *guichet_operation_get_info (GuichetOperation operation);

G_END_DECLS
