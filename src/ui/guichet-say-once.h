/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-say-once.h: buttons that libadwaita 1.2 makes for us, in toasts and message dialogs, have
 * their label twice in their accessible name; here once.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void guichet_say_once (GtkWidget *widget);

G_END_DECLS
