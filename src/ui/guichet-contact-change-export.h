/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-export.h: asks for a file, and writes the result of a change of contacts
 * to it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*GuichetContactChangeExported) (gpointer widget);

/* @csv: what is written; @exported: called with @widget once it is, if @widget is there still */
void guichet_contact_change_export (GtkWidget *widget,
                                    const char *csv,
                                    GuichetContactChangeExported exported);

G_END_DECLS
