/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-pages.h: the pages for people: what has happened in the sandbox, and the consent
 * to a consumer key. In English only: they play a tool of OVHcloud's, and are no part of the
 * program that is translated.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

void guichet_sandbox_main_page (GuichetSandbox *sandbox, SoupServerMessage *message);
void guichet_sandbox_consent_page (GuichetSandbox *sandbox,
                                   SoupServerMessage *message,
                                   GHashTable *query);

/* What the pages have in common. */
GString *guichet_sandbox_page_begin (const char *title, guint refresh);
void guichet_sandbox_page_add (GString *page, const char *format, ...) G_GNUC_PRINTF (2, 3);
void guichet_sandbox_page_send (GString *page, SoupServerMessage *message, guint status);

G_END_DECLS
