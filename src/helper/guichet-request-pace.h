/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-pace.h: when the helper reads requests for changes of contact by itself. Pure: no
 * clock and no I/O.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In seconds. Who logs in has other things to wait for, and the keyring may be locked still. */
#define GUICHET_REQUEST_PACE_FIRST 180
/* Telephony gives people 72 hours to answer. */
#define GUICHET_REQUEST_PACE_OPEN  600
#define GUICHET_REQUEST_PACE_QUIET 1800
/* Twice as long after each failure, up to the quiet pace */
#define GUICHET_REQUEST_PACE_RETRY 300

typedef struct
{
  gboolean is_wanted; /* people want to be told, and somebody is signed in */
  gboolean was_read;  /* since this program started, or somebody signed in */
  gboolean has_open;  /* a request, or what else people wait for, may still change */
  guint n_failures;   /* in a row */
} GuichetRequestPace;

guint guichet_request_pace_get_pause (const GuichetRequestPace *self);

G_END_DECLS
