/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-quit.h: ends the windows.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void guichet_quit (GtkApplication *application);

G_END_DECLS
