/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-edges.h: digits at the edges of a run that belong to its neighbours. Private to
 * this folder.
 */
#pragma once

#include "guichet-phone-context.h"
#include "guichet-phone-normaliser.h"

G_BEGIN_DECLS

int guichet_phone_edges_find_first (const GuichetPhoneText *text, const GuichetPhoneShape *shape);
int guichet_phone_edges_find_last (const GuichetPhoneText *text, const GuichetPhoneShape *shape);

G_END_DECLS
