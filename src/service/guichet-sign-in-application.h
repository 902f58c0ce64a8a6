/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-application.h: an application that OVHcloud knows already, so that nobody has to
 * make one: built in, or of a profile that is signed in. Private to signing in.
 */
#pragma once

#include "guichet-credentials.h"
#include "guichet-sign-in.h"

G_BEGIN_DECLS

void guichet_sign_in_application_find_async (GuichetSession *session,
                                             const char *endpoint,
                                             GuichetProfile *again,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
/* Returns: (nullable) (transfer full): unproven; %NULL without an error if none is known.
 * @title: (out) (optional) (transfer full): whose it is, for people */
GuichetCredentials *guichet_sign_in_application_find_finish (GuichetSession *session,
                                                             GAsyncResult *result,
                                                             char **title,
                                                             GError **error);

G_END_DECLS
