/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-secret.c: a text that nobody may read once we have done with it: a key, a token, or what
 * was made of one. Freed memory is handed out again as it is, and ends in swap and in core files.
 * The copies that libraries make are not ours to wipe; guichet-private-memory.c is for these.
 */
#include "guichet-secret.h"

#include <string.h>

/**
 * guichet_secret_free:
 * @secret: (nullable) (transfer full): a text of g_malloc()
 *
 * Wipes the text up to its end and frees it.
 */
void
guichet_secret_free (GuichetSecret *secret)
{
  /* A plain memset before a free is dropped by the compiler. */
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

/**
 * guichet_secret_wipe_bytes:
 * @bytes: (nullable): on the heap, and seen by nobody else any more: they are zeros afterwards
 */
void
guichet_secret_wipe_bytes (GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (size > 0)
    explicit_bzero ((gpointer) data, size);
}
