/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-text.h: the words of signing in that depend on what came of it. Pure.
 */
#pragma once

#include "guichet-profile.h"

G_BEGIN_DECLS

char *guichet_sign_in_text_describe_again (GuichetProfile *profile);
char *guichet_sign_in_text_describe_other (const char *nichandle, GuichetProfile *expected);
char *guichet_sign_in_text_describe_missing (guint n_rights);
char *guichet_sign_in_text_describe_done (GuichetProfile *profile, gint64 seconds_behind);

G_END_DECLS
