/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-consent.c: /auth/?credentialToken=…, where a person lets a program use the
 * account, or does not. OVHcloud asks for the password first; here one is signed in already.
 */
#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

static void
add_question (GString *page,
              const GuichetSandboxCredential *credential,
              const GuichetSandboxAccount *account)
{
  guichet_sandbox_page_add (page,
                            "<p>Signed in as <code>%s</code> (%s %s).</p>"
                            "<p>The application <b>%s</b> asks to do this with your account:</p>"
                            "<table><tr><th>Method</th><th>Path</th></tr>",
                            account->nichandle, account->first_name, account->name,
                            credential->application->name);
  for (guint i = 0; i < credential->rules->len; i++)
    {
      const GuichetSandboxAccessRule *rule = g_ptr_array_index (credential->rules, i);

      guichet_sandbox_page_add (page, "<tr><td>%s</td><td><code>%s</code></td></tr>", rule->method,
                                rule->path);
    }
  guichet_sandbox_page_add (page,
                            "</table><p><form method=\"post\" action=\"/auth/?credentialToken=%s\">"
                            "<button class=\"go\" name=\"answer\" value=\"authorise\">Authorise"
                            "</button> <button name=\"answer\" value=\"refuse\">Refuse</button>"
                            "</form></p>",
                            credential->token);
}

/* Takes the answer of the form; FALSE if it is none. */
static gboolean
take_answer (GuichetSandboxCredential *credential, SoupServerMessage *message)
{
  g_autoptr(GBytes) body =
                 soup_message_body_flatten (soup_server_message_get_request_body (message));
  gsize size;
  const char *data = g_bytes_get_data (body, &size);
  g_autofree char *text = g_strndup (data != NULL ? data : "", size);
  g_autoptr(GHashTable) form = soup_form_decode (text);
  const char *answer = g_hash_table_lookup (form, "answer");

  if (g_strcmp0 (answer, "authorise") == 0)
    credential->state = GUICHET_SANDBOX_CREDENTIAL_VALIDATED;
  else if (g_strcmp0 (answer, "refuse") == 0)
    credential->state = GUICHET_SANDBOX_CREDENTIAL_REFUSED;
  else
    return FALSE;
  return TRUE;
}

static void
send_note (SoupServerMessage *message, guint status, const char *note)
{
  GString *page = guichet_sandbox_page_begin ("OVHcloud sandbox: authorisation", 0);

  guichet_sandbox_page_add (page, "<p class=\"empty\">%s</p>", note);
  guichet_sandbox_page_send (page, message, status);
}

/**
 * guichet_sandbox_consent_page:
 * @sandbox: whose credentials to look in
 * @message: a GET for the page, or the POST of its form
 * @query: (nullable): its query, with "credentialToken"
 */
void
guichet_sandbox_consent_page (GuichetSandbox *sandbox,
                              SoupServerMessage *message,
                              GHashTable *query)
{
  const char *token = query != NULL ? g_hash_table_lookup (query, "credentialToken") : NULL;
  GuichetSandboxCredential *credential =
      guichet_sandbox_credentials_find_by_token (sandbox->credentials, token);
  gboolean post = g_str_equal (soup_server_message_get_method (message), "POST");
  GString *page;

  if (credential == NULL)
    send_note (message, SOUP_STATUS_NOT_FOUND, "There is no such request.");
  else if (credential->state != GUICHET_SANDBOX_CREDENTIAL_PENDING)
    send_note (message, SOUP_STATUS_OK, "This request has been answered already.");
  else if (post && !take_answer (credential, message))
    send_note (message, SOUP_STATUS_BAD_REQUEST, "The form has no answer.");
  else if (post && credential->redirection != NULL)
    soup_server_message_set_redirect (message, SOUP_STATUS_SEE_OTHER, credential->redirection);
  else if (post)
    send_note (message, SOUP_STATUS_OK, "Thank you. You can return to the program now.");
  else
    {
      page = guichet_sandbox_page_begin ("OVHcloud sandbox: authorisation", 0);
      add_question (page, credential, &sandbox->world->account);
      guichet_sandbox_page_send (page, message, SOUP_STATUS_OK);
    }
}
