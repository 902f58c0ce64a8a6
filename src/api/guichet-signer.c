/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-signer.c: computes the signature of a request.
 * Pure: no I/O and no state, so it may be called from anywhere and is tested with fixed values.
 */
#include "guichet-signer.h"

#include <string.h>

static void
add_field (GChecksum *sum, const char *data, gsize size)
{
  g_checksum_update (sum, (const guchar *) data, size);
  g_checksum_update (sum, (const guchar *) "+", 1);
}

/**
 * guichet_signer_sign:
 * @application_secret: never logged
 * @consumer_key: never logged
 * @method: in capitals, for example "GET"
 * @url: the whole URL exactly as sent, with its escapes and its query
 * @body: (nullable): the bytes exactly as sent, or %NULL for none
 * @now: the server's time, in seconds since the Unix epoch
 *
 * SHA-1 is OVHcloud's choice. The fields go straight into the checksum, so that no copy of the
 * secret stays in memory.
 *
 * Returns: (transfer full): "$1$" and forty lower-case hexadecimal digits, for the header
 * X-Ovh-Signature
 */
char *
guichet_signer_sign (const char *application_secret,
                     const char *consumer_key,
                     const char *method,
                     const char *url,
                     GBytes *body,
                     gint64 now)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *time = g_strdup_printf ("%" G_GINT64_FORMAT, now);
  gsize body_size = 0;
  const char *body_data = body != NULL ? g_bytes_get_data (body, &body_size) : NULL;

  g_return_val_if_fail (application_secret != NULL, NULL);
  g_return_val_if_fail (consumer_key != NULL, NULL);
  g_return_val_if_fail (method != NULL, NULL);
  g_return_val_if_fail (url != NULL, NULL);

  add_field (sum, application_secret, strlen (application_secret));
  add_field (sum, consumer_key, strlen (consumer_key));
  add_field (sum, method, strlen (method));
  add_field (sum, url, strlen (url));
  add_field (sum, body_size > 0 ? body_data : "", body_size); /* none leaves its "+" all the same */
  g_checksum_update (sum, (const guchar *) time, -1);

  return g_strconcat ("$1$", g_checksum_get_string (sum), NULL);
}
