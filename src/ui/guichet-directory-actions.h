/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-actions.h: the ways to the directory entries from every window and from the
 * helper, as actions of the application: "show-directory" and "show-entry" (string: a line or
 * number).
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

void guichet_directory_actions_add (GtkApplication *application, GuichetDesk *desk);

G_END_DECLS
