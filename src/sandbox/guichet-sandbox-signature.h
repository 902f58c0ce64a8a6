/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-signature.h: tells whether a request was signed by who holds the secret and the
 * consumer key. Pure. Written from OVHcloud's description, apart from the client's signer, so that
 * an error on one side shows.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a timestamp may be from the server's clock, either way, in seconds. */
#define GUICHET_SANDBOX_WINDOW 180

gboolean guichet_sandbox_signature_is_valid (const char *signature,
                                             const char *secret,
                                             const char *consumer_key,
                                             const char *method,
                                             const char *url,
                                             const char *body,
                                             gsize body_size,
                                             const char *timestamp);
gboolean guichet_sandbox_signature_is_timely (const char *timestamp, gint64 now);

G_END_DECLS
