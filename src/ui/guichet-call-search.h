/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-search.h: whether a call is one that the person looks for.
 * Pure.
 */
#pragma once

#include "guichet-call.h"

G_BEGIN_DECLS

gboolean guichet_call_search_matches (GuichetCall *call, const char *wanted);

G_END_DECLS
