/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-pages.h: what is at the origin beside the API: the pages for people, the token
 * endpoint. In English only: they play tools of OVHcloud's, and are no part of the program that is
 * translated.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-sandbox-world.h"
#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

gboolean guichet_sandbox_site_answer (GuichetSandbox *sandbox,
                                      SoupServerMessage *message,
                                      const char *path,
                                      GHashTable *query);

void guichet_sandbox_main_page (GuichetSandbox *sandbox, SoupServerMessage *message);
void guichet_sandbox_consent_page (GuichetSandbox *sandbox,
                                   SoupServerMessage *message,
                                   GHashTable *query);
void
guichet_sandbox_trade_page (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query);
void guichet_sandbox_key_page (GuichetSandbox *sandbox, SoupServerMessage *message, gboolean token);
void guichet_sandbox_token_endpoint (GuichetSandbox *sandbox, SoupServerMessage *message);

/* What the pages have in common. */
GString *guichet_sandbox_page_begin (const char *title, guint refresh);
void guichet_sandbox_page_add (GString *page, const char *format, ...) G_GNUC_PRINTF (2, 3);
void guichet_sandbox_page_add_button (GString *page, const char *path, const char *label);
void guichet_sandbox_page_send (GString *page, SoupServerMessage *message, guint status);

void guichet_sandbox_page_add_books (GString *page, GuichetSandbox *sandbox);
void guichet_sandbox_page_add_tasks (GString *page, GuichetSandbox *sandbox);
void guichet_sandbox_page_add_orders (GString *page, GuichetSandbox *sandbox);
void guichet_sandbox_page_add_operations (GString *page, GuichetSandbox *sandbox);
void guichet_sandbox_page_add_rules (GString *page, GPtrArray *rules);
void guichet_sandbox_page_add_account_choice (GString *page, const GuichetSandboxWorld *world);
const GuichetSandboxAccount *guichet_sandbox_page_take_account (GPtrArray *form,
                                                                GuichetSandboxWorld *world);

G_END_DECLS
