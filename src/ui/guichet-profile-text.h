/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-text.h: what people read of an account: where it belongs, and by how much a clock
 * is wrong.
 * Pure.
 */
#pragma once

#include "guichet-profile.h"

G_BEGIN_DECLS

char *guichet_profile_text_place (GuichetProfile *profile, const char *source);
char *guichet_profile_text_difference (gint64 seconds);

G_END_DECLS
