/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-auth-api.h: /auth as requests and replies: a consumer key is asked for, looked at and
 * given back.
 * Pure: no I/O.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-request.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CREDENTIAL_PENDING,
  GUICHET_CREDENTIAL_VALIDATED,
  GUICHET_CREDENTIAL_REFUSED,
  GUICHET_CREDENTIAL_EXPIRED,
  GUICHET_CREDENTIAL_UNKNOWN, /* a state that OVHcloud did not have when this was written */
} GuichetCredentialState;

typedef struct
{
  char *consumer_key; /* secret: wiped when freed */
  char *validation_url;
} GuichetCredentialRequest;

typedef struct
{
  GuichetCredentialState state;
  gint64 expiration; /* seconds since the Unix epoch, 0: none */
  GPtrArray *rules;  /* (element-type GuichetAccessRule) */
} GuichetCurrentCredential;

typedef struct
{
  char *account;    /* nichandle */
  GPtrArray *rules; /* (nullable) (element-type GuichetAccessRule): %NULL: everything */
} GuichetAuthDetails;

/* POST /auth/credential with the rules of guichet_rights_get_needed() */
GuichetRequest *guichet_auth_api_ask_credential (void);
GuichetCredentialRequest *guichet_auth_api_parse_credential_request (JsonNode *reply,
                                                                     GError **error);
void guichet_credential_request_free (GuichetCredentialRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCredentialRequest, guichet_credential_request_free)

GuichetRequest *guichet_auth_api_read_current (void);
GuichetCurrentCredential *guichet_auth_api_parse_current (JsonNode *reply, GError **error);
void guichet_current_credential_free (GuichetCurrentCredential *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCurrentCredential, guichet_current_credential_free)

GuichetRequest *guichet_auth_api_read_details (void);
GuichetAuthDetails *guichet_auth_api_parse_details (JsonNode *reply, GError **error);
void guichet_auth_details_free (GuichetAuthDetails *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetAuthDetails, guichet_auth_details_free)

/* POST /auth/logout: the consumer key is of no use afterwards. */
GuichetRequest *guichet_auth_api_log_out (void);

G_END_DECLS
