/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-early-types.h: makes GLib know its types for sockets before there is a second thread.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void guichet_early_types_ensure (void);

G_END_DECLS
