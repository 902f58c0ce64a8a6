/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-words.h: the news of a request for a change of contact in the words of a
 * notification. Pure: the caller gives the present moment. Never has a code to say.
 */
#pragma once

#include "guichet-request-news.h"

G_BEGIN_DECLS

/* @now: its time zone is used; @names_account: several accounts are signed in */
char *guichet_request_words_title (const GuichetRequestNews *news,
                                   GDateTime *now,
                                   gboolean names_account);
char *guichet_request_words_body (const GuichetRequestNews *news);
/* Of several that are alike: of one kind and, if they ended, in the same way */
char *guichet_request_words_title_of_many (const GuichetRequestNews *first, guint n);
char *guichet_request_words_body_of_many (GPtrArray *news);

G_END_DECLS
