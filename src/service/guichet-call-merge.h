/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-merge.h: brings the calls that the store tells now together with the objects that
 * windows show already. Private to the call history. Pure.
 */
#pragma once

#include "guichet-call.h"

G_BEGIN_DECLS

guint guichet_call_insert_sorted (GPtrArray *calls, GuichetCall *call);
void guichet_call_merge (GPtrArray *calls, GPtrArray *known, gint64 first_memory_id);

G_END_DECLS
