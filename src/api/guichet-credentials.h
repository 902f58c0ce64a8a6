/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-credentials.h: where the API is and what proves who asks: an endpoint and its keys.
 * A value, made once; its secrets are wiped when it is freed, and never printed.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _GuichetCredentials GuichetCredentials;

#define GUICHET_TYPE_CREDENTIALS (guichet_credentials_get_type ())
GType guichet_credentials_get_type (void);

/* @endpoint: a name such as "ovh-eu" or a URL; plain http to loopback addresses alone. */
GuichetCredentials *guichet_credentials_new_application (const char *endpoint,
                                                         const char *application_key,
                                                         const char *application_secret,
                                                         const char *consumer_key,
                                                         GError **error);
/* The same, with a consumer key that Guichet asked for itself, so that it may revoke it. */
GuichetCredentials *guichet_credentials_new_own_application (const char *endpoint,
                                                             const char *application_key,
                                                             const char *application_secret,
                                                             const char *consumer_key,
                                                             GError **error);
GuichetCredentials *guichet_credentials_new_access_token (const char *endpoint,
                                                          const char *access_token,
                                                          GError **error);
/* Without a consumer key: signs nothing, may ask for one. */
GuichetCredentials *guichet_credentials_new_unproven (const char *endpoint,
                                                      const char *application_key,
                                                      const char *application_secret,
                                                      GError **error);
/* OAuth2 client credentials: the client fetches a token and renews it before its end. */
GuichetCredentials *guichet_credentials_new_service_account (const char *endpoint,
                                                             const char *client_id,
                                                             const char *client_secret,
                                                             GError **error);
gboolean guichet_credentials_equal (const GuichetCredentials *a, const GuichetCredentials *b);
GuichetCredentials *guichet_credentials_ref (GuichetCredentials *self);
void guichet_credentials_unref (GuichetCredentials *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCredentials, guichet_credentials_unref)

/* As given: "ovh-eu", or a URL */
const char *guichet_credentials_get_endpoint (const GuichetCredentials *self);
const char *guichet_credentials_get_base_url (const GuichetCredentials *self);
/* (nullable): %NULL but for an application */
const char *guichet_credentials_get_application_key (const GuichetCredentials *self);
const char *guichet_credentials_get_application_secret (const GuichetCredentials *self);
/* (nullable): %NULL but for an application that the person has let in */
const char *guichet_credentials_get_consumer_key (const GuichetCredentials *self);
gboolean guichet_credentials_has_own_key (const GuichetCredentials *self);
/* (nullable): %NULL but for a token that was brought along; a service account's is the client's */
const char *guichet_credentials_get_access_token (const GuichetCredentials *self);
/* (nullable): %NULL but for a service account */
const char *guichet_credentials_get_client_id (const GuichetCredentials *self);
const char *guichet_credentials_get_client_secret (const GuichetCredentials *self);
/* (nullable): where its tokens are given */
const char *guichet_credentials_get_token_url (const GuichetCredentials *self);

G_END_DECLS
