/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-trade-page.c: /trade/?token=…, where the link of an e-mail leads: one party of a
 * change of owner accepts or refuses it, once.
 */
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

/**
 * guichet_sandbox_trade_page:
 * @sandbox: whose operations to look in
 * @message: a GET for the page
 * @query: (nullable): its query, with "token"
 */
void
guichet_sandbox_trade_page (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  const char *token = query != NULL ? g_hash_table_lookup (query, "token") : NULL;
  const GuichetSandboxDomainTask *task =
      token != NULL ? guichet_sandbox_domain_tasks_find_by_token (sandbox->domain_tasks, token)
                    : NULL;
  GString *page = guichet_sandbox_page_begin ("Changement de titulaire", 0);

  if (task == NULL)
    {
      g_string_append (page, "<p>This link is not valid any more.</p>");
      guichet_sandbox_page_send (page, message, SOUP_STATUS_NOT_FOUND);
      return;
    }
  guichet_sandbox_page_add (page, "<p>The owner of <b>%s</b> is to change.</p>", task->domain);
  guichet_sandbox_page_add (page,
                            "<form method=\"post\" action=\"/sandbox/trades/%s/accept\">"
                            "<button class=\"go\">Accepter</button></form>"
                            "<form method=\"post\" action=\"/sandbox/trades/%s/refuse\">"
                            "<button>Refuser</button></form>",
                            token, token);
  guichet_sandbox_page_send (page, message, SOUP_STATUS_OK);
}
