/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-error.c: what an error of one change says of the others of its bulk. Pure.
 */
#include "config.h"

#include "guichet-bulk-error.h"

#include "guichet-error.h"

/**
 * guichet_bulk_error_concerns_all:
 * @error: why one change could not be sent
 *
 * Returns: whether it would befall each of the others, too
 */
gboolean
guichet_bulk_error_concerns_all (const GError *error)
{
  static const GuichetError codes[] = { GUICHET_ERROR_OFFLINE, GUICHET_ERROR_UNTRUSTED,
                                        GUICHET_ERROR_CLOCK, GUICHET_ERROR_CREDENTIAL };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, GUICHET_ERROR, (int) codes[i]))
      return TRUE;
  return FALSE;
}
