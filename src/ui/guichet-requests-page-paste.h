/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page-paste.h: looks for codes in what people copied, dropped or typed, because
 * they asked for it, and shows what they are for. Keeps nothing of the text, and answers nothing.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

/* @is_offered: the helper has seen a code there a moment ago */
void guichet_requests_page_paste_clipboard (GtkWidget *page,
                                            GuichetContactRequestEntries *entries,
                                            gboolean is_offered);
void guichet_requests_page_paste_text (GtkWidget *page,
                                       GuichetContactRequestEntries *entries,
                                       const char *text);

G_END_DECLS
