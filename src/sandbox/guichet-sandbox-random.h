/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-random.h: words that nobody guesses: keys, secrets, tokens.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *guichet_sandbox_random_word (guint length);

G_END_DECLS
