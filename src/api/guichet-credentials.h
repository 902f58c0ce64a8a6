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
GuichetCredentials *guichet_credentials_new_access_token (const char *endpoint,
                                                          const char *access_token,
                                                          GError **error);
GuichetCredentials *guichet_credentials_ref (GuichetCredentials *self);
void guichet_credentials_unref (GuichetCredentials *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCredentials, guichet_credentials_unref)

const char *guichet_credentials_get_base_url (const GuichetCredentials *self);
/* (nullable): %NULL for an access token */
const char *guichet_credentials_get_application_key (const GuichetCredentials *self);
const char *guichet_credentials_get_application_secret (const GuichetCredentials *self);
const char *guichet_credentials_get_consumer_key (const GuichetCredentials *self);
/* (nullable): %NULL for application keys */
const char *guichet_credentials_get_access_token (const GuichetCredentials *self);

G_END_DECLS
