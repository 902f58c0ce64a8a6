/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-number-private.h: how numbers are made. Private to this folder.
 */
#pragma once

#include "guichet-libphonenumber.h"

G_BEGIN_DECLS

gboolean guichet_phone_is_french (const char *region);
GuichetPhoneNumber *guichet_phone_number_new (const GuichetLibNumber *source);
GuichetPhoneNumber *guichet_phone_number_new_short (const char *digits, const char *region);
gboolean guichet_phone_number_read (const char *shape,
                                    gsize length,
                                    const char *region,
                                    GuichetLibNumber *number);
void
guichet_phone_number_set_raw (GuichetPhoneNumber *number, const char *text, gsize start, gsize end);

G_END_DECLS
