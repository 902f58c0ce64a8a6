/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-unsaved.h: the question before a window closes in whose entries something was
 * typed and not applied.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-directory-desk.h"

G_BEGIN_DECLS

/* Whether there is something to ask about */
gboolean guichet_directory_unsaved_has (GuichetDirectoryDesk *desk);
/* @leave: called with @window once it may close: what was typed is discarded, or kept for later */
void guichet_directory_unsaved_ask (GtkWindow *window,
                                    GuichetDirectoryDesk *desk,
                                    void (*leave) (gpointer window));

G_END_DECLS
