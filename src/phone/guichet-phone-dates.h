/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-dates.h: dates inside a run of digits. Private to this folder.
 */
#pragma once

#include "guichet-phone-normaliser.h"

G_BEGIN_DECLS

int guichet_phone_date_at (const GuichetPhoneShape *shape, int group);

G_END_DECLS
