/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-start.h: what the windows need before they start: arguments that are links, a display, a
 * session bus.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* *@status: (out): the exit status, if %FALSE: the windows cannot start, and standard error says
 * why. */
gboolean guichet_start_check (int argc, char **argv, int *status);

G_END_DECLS
