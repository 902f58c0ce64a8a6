/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-reason.h: why what is typed cannot be called. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *guichet_number_reason (const char *text, const char *region);

G_END_DECLS
