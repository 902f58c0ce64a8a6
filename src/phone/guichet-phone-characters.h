/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-characters.h: the characters that numbers are written with, in UTF-8. Private to
 * this folder.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int guichet_phone_digit_at (const char *p, const char *end, int *value);
int guichet_phone_joiner_at (const char *p, const char *end, char *stand_in);

G_END_DECLS
