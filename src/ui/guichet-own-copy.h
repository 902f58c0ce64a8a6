/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-own-copy.h: copies text out of our windows, marked as such: the helper does not offer it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void guichet_own_copy (GtkWidget *widget, const char *text);

G_END_DECLS
