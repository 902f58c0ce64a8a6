/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-demo.h: runs the windows and the helper with a sandbox OVHcloud and a folder of their
 * own, and clears up.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int guichet_demo_run (int argc, char **argv);

G_END_DECLS
