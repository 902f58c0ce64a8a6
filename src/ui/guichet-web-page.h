/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-web-page.h: shows a page in the person's browser, or its address if there is none.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void guichet_web_page_show (GtkWindow *parent, const char *uri);

G_END_DECLS
