/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-error.h: what an error of one change says of the others of its bulk. Pure; private
 * to the bulks.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean guichet_bulk_error_concerns_all (const GError *error);

G_END_DECLS
