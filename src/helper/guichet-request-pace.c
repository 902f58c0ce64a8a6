/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-pace.c: when the helper reads requests for changes of contact by itself. Pure: no
 * clock and no I/O.
 */
#include "guichet-request-pace.h"

/* So that the shift below stays a number */
#define MAX_DOUBLINGS 8

/**
 * guichet_request_pace_get_pause:
 * @self: how things stand
 *
 * Returns: after how many seconds to read next; 0: not at all
 */
guint
guichet_request_pace_get_pause (const GuichetRequestPace *self)
{
  if (!self->is_wanted)
    return 0;
  if (self->n_failures > 0)
    return MIN (GUICHET_REQUEST_PACE_RETRY << MIN (self->n_failures - 1, MAX_DOUBLINGS),
                GUICHET_REQUEST_PACE_QUIET);
  if (!self->was_read)
    return GUICHET_REQUEST_PACE_FIRST;

  return self->has_open ? GUICHET_REQUEST_PACE_OPEN : GUICHET_REQUEST_PACE_QUIET;
}
