/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-short.h: short numbers, such as 3949 or 118 218, in a text. Private to this folder.
 */
#pragma once

#include "guichet-phone-candidate.h"

G_BEGIN_DECLS

gboolean guichet_phone_short_read (const GuichetPhoneText *text,
                                   const GuichetPhoneShape *shape,
                                   GuichetPhoneCandidate *candidate,
                                   char digits[8]);

G_END_DECLS
