/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-signer.h: computes the signature of a request.
 * Pure: no I/O and no state, so it may be called from anywhere and is tested with fixed values.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *guichet_signer_sign (const char *application_secret,
                           const char *consumer_key,
                           const char *method,
                           const char *url,
                           GBytes *body,
                           gint64 now);

G_END_DECLS
