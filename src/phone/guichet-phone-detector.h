/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-detector.h: finds the telephone numbers of a text that somebody copied.
 * Pure: no I/O and no state but the metadata of libphonenumber; safe in any thread; never logs the
 * text.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-phone-number.h"

G_BEGIN_DECLS

typedef struct
{
  const char *region;      /* ISO 3166 code that national numbers belong to; %NULL: "FR" */
  gsize max_bytes;         /* text beyond is not read; 0: 1 MiB */
  guint max_numbers;       /* stops after as many distinct numbers; 0: 50 */
  gint64 max_microseconds; /* time budget; 0: 100 ms, negative: none */
} GuichetPhoneDetectorOptions;

typedef struct
{
  gboolean truncated; /* the text was longer than max_bytes */
  gboolean timed_out; /* the time budget ended before the text */
  gboolean full;      /* max_numbers were found */
} GuichetPhoneDetectorLimits;

GPtrArray *guichet_phone_detector_scan (const char *text,
                                        gsize length,
                                        const GuichetPhoneDetectorOptions *options,
                                        GCancellable *cancellable,
                                        GuichetPhoneDetectorLimits *limits);

G_END_DECLS
