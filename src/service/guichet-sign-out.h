/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-out.h: takes a profile away: its consumer key is revoked at OVHcloud, then the
 * keyring is cleared, then the settings forget it. What was found on this computer is not ours to
 * revoke and is only left.
 */
#pragma once

#include "guichet-session.h"

G_BEGIN_DECLS

/* @even_if_not_revoked: without asking OVHcloud, which could not be told: the key stays valid
 * there. Fails with the error of the revocation (nothing was done) or of the keyring. OVHcloud has
 * a few seconds to answer, and until then it can be cancelled. */
void guichet_sign_out_async (GuichetSession *session,
                             GuichetProfile *profile,
                             gboolean even_if_not_revoked,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean guichet_sign_out_finish (GuichetSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
