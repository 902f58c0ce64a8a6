/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-consent.c: /auth/?credentialToken=…, where a person lets a program use an
 * account, or does not. OVHcloud asks for identifier and password; here one says who signs in.
 */
#include "guichet-sandbox-form.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

static void
add_question (GString *page,
              const GuichetSandboxCredential *credential,
              const GuichetSandboxWorld *world)
{
  guichet_sandbox_page_add (page,
                            "<p>The application <b>%s</b> asks to do this with your account:</p>",
                            credential->application->name);
  guichet_sandbox_page_add_rules (page, credential->rules);
  guichet_sandbox_page_add (page, "<form method=\"post\" action=\"/auth/?credentialToken=%s\"><p>",
                            credential->token);
  guichet_sandbox_page_add_account_choice (page, world);
  g_string_append (page,
                   "</p><p><button class=\"go\" name=\"answer\" value=\"authorise\">Authorise"
                   "</button> <button name=\"answer\" value=\"refuse\">Refuse</button></p></form>");
}

/* Takes the answer of the form; FALSE if it is none. Who does not say who signs in is the first. */
static gboolean
take_answer (GuichetSandbox *sandbox,
             GuichetSandboxCredential *credential,
             SoupServerMessage *message)
{
  g_autoptr(GPtrArray) form = guichet_sandbox_form_parse_body (message);
  const char *answer = guichet_sandbox_form_get (form, "answer");
  const GuichetSandboxAccount *account = guichet_sandbox_page_take_account (form, sandbox->world);

  if (g_strcmp0 (answer, "refuse") == 0)
    credential->state = GUICHET_SANDBOX_CREDENTIAL_REFUSED;
  else if (g_strcmp0 (answer, "authorise") == 0 && account != NULL)
    guichet_sandbox_credential_validate (credential, account->nichandle);
  else
    return FALSE;
  return TRUE;
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
  GString *page = guichet_sandbox_page_begin ("OVHcloud sandbox: authorisation", 0);
  const char *note = NULL;
  const char *redirection = NULL;
  guint status = SOUP_STATUS_OK;

  if (credential == NULL)
    {
      note = "There is no such request.";
      status = SOUP_STATUS_NOT_FOUND;
    }
  else if (credential->state != GUICHET_SANDBOX_CREDENTIAL_PENDING)
    note = "This request has been answered already.";
  else if (post && !take_answer (sandbox, credential, message))
    {
      note = "The form has no answer.";
      status = SOUP_STATUS_BAD_REQUEST;
    }
  else if (post)
    {
      note = "Thank you. You can return to the program now.";
      redirection = credential->redirection;
    }
  else
    add_question (page, credential, sandbox->world);
  if (note != NULL)
    guichet_sandbox_page_add (page, "<p class=\"empty\">%s</p>", note);
  guichet_sandbox_page_send (page, message, status);
  if (redirection != NULL)
    soup_server_message_set_redirect (message, SOUP_STATUS_SEE_OTHER, redirection);
}
