/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-site.c: what is at the origin, beside the API: which address is which page.
 */
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

typedef void (*Page) (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query);

static void
go_to_main_page (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  soup_server_message_set_redirect (message, SOUP_STATUS_SEE_OTHER, "/sandbox");
}

static void
show_main_page (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  guichet_sandbox_main_page (sandbox, message);
}

static void
make_application (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  guichet_sandbox_key_page (sandbox, message, FALSE);
}

static void
make_token (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  guichet_sandbox_key_page (sandbox, message, TRUE);
}

static void
give_bearer (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  guichet_sandbox_token_endpoint (sandbox, message);
}

static void
tell_events (GuichetSandbox *sandbox, SoupServerMessage *message, GHashTable *query)
{
  guichet_sandbox_events_poll (sandbox->events, message, query, guichet_sandbox_get_time (sandbox));
}

static const struct
{
  const char *path;
  Page page;
} pages[] = {
  { "/", go_to_main_page },
  { "/sandbox", show_main_page },
  { "/auth/", guichet_sandbox_consent_page },
  { "/auth/oauth2/token", give_bearer },
  { "/createApp", make_application },
  { "/createApp/", make_application },
  { "/createToken", make_token },
  { "/createToken/", make_token },
  { "/events", tell_events },
  { "/trade/", guichet_sandbox_trade_page },
  { "/order/", go_to_main_page },   /* where the page of an order would be */
  { "/manager/", go_to_main_page }, /* where the links of e-mails lead */
};

/**
 * guichet_sandbox_site_answer:
 * @sandbox: what to show
 * @message: the request to answer
 * @path: its path
 * @query: (nullable): its query
 *
 * Returns: %FALSE if there is no such page
 */
gboolean
guichet_sandbox_site_answer (GuichetSandbox *sandbox,
                             SoupServerMessage *message,
                             const char *path,
                             GHashTable *query)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_str_equal (pages[i].path, path))
        {
          pages[i].page (sandbox, message, query);
          return TRUE;
        }
    }
  return FALSE;
}
