/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-prefilter.h: the stretches of a text in which a number could be. Private to this
 * folder.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Digits, and what joins them. */
typedef struct
{
  gsize start, end; /* bytes, [start, end) */
  gsize n_digits;
  gboolean plus; /* begins with "+" */
} GuichetPhoneRun;

gboolean guichet_phone_prefilter_next (const char *text,
                                       gsize length,
                                       gsize *position,
                                       GuichetPhoneRun *run);

G_END_DECLS
