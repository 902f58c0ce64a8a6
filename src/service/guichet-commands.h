/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-commands.h: the commands that the command line can give.
 * Private to it. Each prints its result to standard output, what went wrong to standard error.
 */
#pragma once

#include "guichet-command-line.h"

G_BEGIN_DECLS

GuichetExit guichet_command_detect (const char *path, const char *region);
GuichetExit guichet_command_call (const char *text, const char *region, gboolean confirm_cost);

G_END_DECLS
