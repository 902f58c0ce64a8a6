/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-news.h: what has become of requests since somebody looked, one line for
 * all of them. Has no widgets.
 *
 * Signal "told" (string): the line to be shown now, in place of the one before.
 */
#pragma once

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_NEWS (guichet_contact_request_news_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestNews,
                      guichet_contact_request_news,
                      GUICHET,
                      CONTACT_REQUEST_NEWS,
                      GObject)

GuichetContactRequestNews *guichet_contact_request_news_new (GuichetContactRequestEntries *entries);
/* The line is not shown any more: the next one begins anew. */
void guichet_contact_request_news_forget (GuichetContactRequestNews *self);

G_END_DECLS
