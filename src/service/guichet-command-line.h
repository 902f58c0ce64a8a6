/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-command-line.h: what the program guichet does without a window: --help, --version,
 * --detect, --call. Needs no display, and no more of the program than the option asks for.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses, as scripts see them. */
typedef enum
{
  GUICHET_EXIT_OK = 0,
  GUICHET_EXIT_FAILED = 1, /* refused or failed; why is on standard error */
  GUICHET_EXIT_USAGE = 2,  /* the command itself is wrong */
} GuichetExit;

/* To be called first in main(). @handled: (out): %FALSE: it is for the windows, nothing was done.
 */
int guichet_command_line_run (int argc, char **argv, gboolean *handled);

G_END_DECLS
