/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-arrow.h: an arrow of a picture, along the longer side of its place. What it means must
 * also stand beside it in words: nobody hears an arrow.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_ARROW (guichet_arrow_get_type ())
G_DECLARE_FINAL_TYPE (GuichetArrow, guichet_arrow, GUICHET, ARROW, GtkWidget)

GtkWidget *guichet_arrow_new (gboolean is_backward, gboolean is_barred);

G_END_DECLS
