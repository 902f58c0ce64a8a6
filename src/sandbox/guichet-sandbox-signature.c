/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-signature.c: tells whether a request was signed by who holds the secret and the
 * consumer key. Never reads the clock and never looks up a key.
 */
#include "guichet-sandbox-signature.h"

#include <string.h>

static gboolean
matches (const char *signature,
         const char *head,
         const char *url,
         const char *body,
         gsize body_size,
         const char *timestamp)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  const guchar plus[] = "+";

  g_checksum_update (checksum, (const guchar *) head, -1);
  g_checksum_update (checksum, (const guchar *) url, -1);
  g_checksum_update (checksum, plus, 1);
  if (body_size > 0)
    g_checksum_update (checksum, (const guchar *) body, (gssize) body_size);
  g_checksum_update (checksum, plus, 1);
  g_checksum_update (checksum, (const guchar *) timestamp, -1);
  return g_str_has_prefix (signature, "$1$") &&
         g_str_equal (signature + strlen ("$1$"), g_checksum_get_string (checksum));
}

/* %3A becomes %3a; NULL if there is nothing to change. */
static char *
with_lower_escapes (const char *url)
{
  char *copy = g_strdup (url);

  for (char *p = strchr (copy, '%'); p != NULL && p[1] != '\0' && p[2] != '\0';
       p = strchr (p + 3, '%'))
    {
      p[1] = g_ascii_tolower (p[1]);
      p[2] = g_ascii_tolower (p[2]);
    }
  if (g_str_equal (copy, url))
    g_clear_pointer (&copy, g_free);
  return copy;
}

/**
 * guichet_sandbox_signature_is_valid:
 * @signature: the header X-Ovh-Signature
 * @secret: secret of the application
 * @consumer_key: the header X-Ovh-Consumer
 * @method: method in capitals
 * @url: the whole URL
 * @body: (nullable): the body as received; need not end in a NUL
 * @body_size: its length in bytes
 * @timestamp: the header X-Ovh-Timestamp, as sent
 *
 * OVHcloud hashes the URL as it arrives. libsoup writes the digits of escapes in capitals before we
 * see them, so a client that signed (and sent) small ones is believed too.
 *
 * Returns: whether the signature is right
 */
gboolean
guichet_sandbox_signature_is_valid (const char *signature,
                                    const char *secret,
                                    const char *consumer_key,
                                    const char *method,
                                    const char *url,
                                    const char *body,
                                    gsize body_size,
                                    const char *timestamp)
{
  g_autofree char *head = g_strdup_printf ("%s+%s+%s+", secret, consumer_key, method);
  g_autofree char *lower = with_lower_escapes (url);

  return matches (signature, head, url, body, body_size, timestamp) ||
         (lower != NULL && matches (signature, head, lower, body, body_size, timestamp));
}

/**
 * guichet_sandbox_signature_is_timely:
 * @timestamp: the header X-Ovh-Timestamp, as sent
 * @now: the server's clock, in seconds since the Unix epoch
 *
 * Returns: whether @timestamp is a number inside the window around @now
 */
gboolean
guichet_sandbox_signature_is_timely (const char *timestamp, gint64 now)
{
  return g_ascii_string_to_signed (timestamp, 10, now - GUICHET_SANDBOX_WINDOW,
                                   now + GUICHET_SANDBOX_WINDOW, NULL, NULL);
}
