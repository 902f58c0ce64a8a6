/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-key-pages.c: /createApp/, where an application gets its key and secret, and
 * /createToken/?GET=/me&…, where it gets all three keys at once. For a person they are forms with a
 * page as answer; a program that accepts application/json gets the keys alone.
 */
#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-form.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

static const char *const methods[] = { "GET", "POST", "PUT", "DELETE", "PATCH", NULL };

typedef struct
{
  const char *seconds; /* 0 = for ever */
  const char *words;
} Validity;

static const Validity validities[] = {
  { "0", "Unlimited" },
  { "3600", "1 hour" },
  { "86400", "1 day" },
  { "2592000", "30 days" },
};

static void
add_fields (GString *page, const char *action)
{
  guichet_sandbox_page_add (page, "<form method=\"post\" action=\"%s\">", action);
  g_string_append (page,
                   "<p><label>Application name <input name=\"name\" value=\"Guichet\"></label></p>"
                   "<p><label>Description <input name=\"description\"></label></p>");
}

/* The rights of the query, and one empty field for each method. */
static void
add_rights (GString *page, GPtrArray *rights)
{
  g_string_append (page, "<table><tr><th>Method</th><th>Path</th></tr>");
  for (guint i = 0; i < rights->len; i++)
    {
      const GuichetSandboxField *right = g_ptr_array_index (rights, i);

      if (g_strv_contains (methods, right->name))
        guichet_sandbox_page_add (page,
                                  "<tr><td>%s</td><td><input name=\"%s\" value=\"%s\" size=\"60\">"
                                  "</td></tr>",
                                  right->name, right->name, right->value);
    }
  for (guint i = 0; methods[i] != NULL; i++)
    guichet_sandbox_page_add (page, "<tr><td>%s</td><td><input name=\"%s\" size=\"60\"></td></tr>",
                              methods[i], methods[i]);
  g_string_append (page, "</table>");
}

static void
send_form (GuichetSandbox *sandbox, SoupServerMessage *message, gboolean token)
{
  GUri *uri = soup_server_message_get_uri (message);
  g_autoptr(GPtrArray) rights = guichet_sandbox_form_parse (g_uri_get_query (uri), -1);
  GString *page = guichet_sandbox_page_begin (
      token ? "OVHcloud sandbox: create keys" : "OVHcloud sandbox: create an application", 0);

  add_fields (page, token ? "/createToken/" : "/createApp/");
  if (token)
    {
      g_string_append (page, "<p>");
      guichet_sandbox_page_add_account_choice (page, sandbox->world);
      g_string_append (page, "</p><p><label>Validity <select name=\"validity\">");
      for (guint i = 0; i < G_N_ELEMENTS (validities); i++)
        guichet_sandbox_page_add (page, "<option value=\"%s\">%s</option>", validities[i].seconds,
                                  validities[i].words);
      g_string_append (page, "</select></label></p>");
      add_rights (page, rights);
    }
  guichet_sandbox_page_add (page, "<p><button class=\"go\">%s</button></p></form>",
                            token ? "Create keys" : "Create the application");
  guichet_sandbox_page_send (page, message, SOUP_STATUS_OK);
}

static void
send_keys (SoupServerMessage *message,
           const GuichetSandboxApplication *application,
           const GuichetSandboxCredential *credential)
{
  const char *consumer_key = credential != NULL ? credential->consumer_key : NULL;
  GString *page;

  if (guichet_sandbox_form_wants_json (message))
    {
      g_autoptr(GVariant) value = g_variant_ref_sink (g_variant_new_parsed (
          "{'applicationKey': %ms, 'applicationSecret': %ms, 'consumerKey': %ms}", application->key,
          application->secret, consumer_key));
      gsize length;
      char *text = json_gvariant_serialize_data (value, &length);

      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "application/json; charset=utf-8",
                                        SOUP_MEMORY_TAKE, text, length);
      return;
    }
  page = guichet_sandbox_page_begin ("OVHcloud sandbox: your keys", 0);
  guichet_sandbox_page_add (page,
                            "<table><tr><th>Application</th><td>%s</td></tr>"
                            "<tr><th>Application key</th><td><code>%s</code></td></tr>"
                            "<tr><th>Application secret</th><td><code>%s</code></td></tr>",
                            application->name, application->key, application->secret);
  if (consumer_key != NULL)
    guichet_sandbox_page_add (page, "<tr><th>Consumer key</th><td><code>%s</code></td></tr>",
                              consumer_key);
  g_string_append (page, "</table>");
  guichet_sandbox_page_send (page, message, SOUP_STATUS_OK);
}

static void
send_refusal (SoupServerMessage *message, const char *words)
{
  GString *page = guichet_sandbox_page_begin ("OVHcloud sandbox: no keys", 0);

  guichet_sandbox_page_add (page, "<p class=\"empty\">%s</p>", words);
  guichet_sandbox_page_send (page, message, SOUP_STATUS_BAD_REQUEST);
}

static const GuichetSandboxApplication *
create_application (GuichetSandbox *sandbox, GPtrArray *form)
{
  const char *name = guichet_sandbox_form_get (form, "name");
  const char *description = guichet_sandbox_form_get (form, "description");

  if (name == NULL || name[0] == '\0')
    return NULL;
  return guichet_sandbox_credentials_add_application (sandbox->credentials, name,
                                                      description != NULL ? description : "");
}

static void
take_rights (GuichetSandboxCredential *credential, GPtrArray *form)
{
  for (guint i = 0; i < form->len; i++)
    {
      const GuichetSandboxField *field = g_ptr_array_index (form, i);

      if (g_strv_contains (methods, field->name) && field->value[0] != '\0')
        g_ptr_array_add (credential->rules,
                         guichet_sandbox_access_rule_new (field->name, field->value));
    }
}

static void
create_token (GuichetSandbox *sandbox, SoupServerMessage *message, GPtrArray *form)
{
  const GuichetSandboxAccount *account = guichet_sandbox_page_take_account (form, sandbox->world);
  const char *validity = guichet_sandbox_form_get (form, "validity");
  gint64 now = guichet_sandbox_get_time (sandbox);
  const GuichetSandboxApplication *application;
  GuichetSandboxCredential *credential;
  guint64 seconds = 0;

  if (validity != NULL && !g_ascii_string_to_unsigned (validity, 10, 0, G_MAXINT, &seconds, NULL))
    account = NULL;
  application = account != NULL ? create_application (sandbox, form) : NULL;
  if (application == NULL)
    {
      send_refusal (message, "The account, the name or the validity is missing or unknown.");
      return;
    }
  credential = guichet_sandbox_credentials_add (sandbox->credentials, application, now);
  credential->expiration = seconds != 0 ? now + (gint64) seconds : 0;
  take_rights (credential, form);
  guichet_sandbox_credential_validate (credential, account->nichandle);
  send_keys (message, application, credential);
}

/**
 * guichet_sandbox_key_page:
 * @sandbox: whose applications to add to
 * @message: a GET for the page, or the POST of its form
 * @token: whether all three keys are made, or an application alone
 */
void
guichet_sandbox_key_page (GuichetSandbox *sandbox, SoupServerMessage *message, gboolean token)
{
  g_autoptr(GPtrArray) form = guichet_sandbox_form_parse_body (message);
  const GuichetSandboxApplication *application;

  if (!g_str_equal (soup_server_message_get_method (message), "POST"))
    {
      send_form (sandbox, message, token);
      return;
    }
  if (token)
    {
      create_token (sandbox, message, form);
      return;
    }
  application = create_application (sandbox, form);
  if (application != NULL)
    send_keys (message, application, NULL);
  else
    send_refusal (message, "The application needs a name.");
}
