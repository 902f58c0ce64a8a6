/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-page-accounts.c: the parts of pages about accounts: what each has, its keys, and
 * the question who signs in. The only secrets shown are the ready-made ones, which open nothing but
 * this pretend world.
 */
#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-form.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

/* So many of a long list are shown. */
#define SHOWN 200

/**
 * guichet_sandbox_page_add_rules:
 * @page: a page
 * @rules: (element-type GuichetSandboxAccessRule): what is asked for or granted
 */
void
guichet_sandbox_page_add_rules (GString *page, GPtrArray *rules)
{
  g_string_append (page, "<table><tr><th>Method</th><th>Path</th></tr>");
  for (guint i = 0; i < rules->len; i++)
    {
      const GuichetSandboxAccessRule *rule = g_ptr_array_index (rules, i);

      guichet_sandbox_page_add (page, "<tr><td>%s</td><td><code>%s</code></td></tr>", rule->method,
                                rule->path);
    }
  g_string_append (page, "</table>");
}

/**
 * guichet_sandbox_page_add_account_choice:
 * @page: a page, inside a form
 * @world: whose accounts can be chosen
 *
 * Asks who signs in; the first account is chosen already.
 */
void
guichet_sandbox_page_add_account_choice (GString *page, const GuichetSandboxWorld *world)
{
  g_string_append (page, "<label>Sign in as <select name=\"account\">");
  for (guint i = 0; i < world->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (world->accounts, i);

      guichet_sandbox_page_add (page, "<option value=\"%s\">%s (%s %s)</option>",
                                account->nichandle, account->nichandle, account->first_name,
                                account->name);
    }
  g_string_append (page, "</select></label>");
}

/**
 * guichet_sandbox_page_take_account:
 * @form: (element-type GuichetSandboxField): what the form of a page sent
 * @world: whose accounts could be chosen
 *
 * Returns: (nullable): who signs in: the first account if the form does not say, %NULL if there is
 * no such account
 */
const GuichetSandboxAccount *
guichet_sandbox_page_take_account (GPtrArray *form, GuichetSandboxWorld *world)
{
  const char *nichandle = guichet_sandbox_form_get (form, "account");

  return nichandle == NULL ? guichet_sandbox_world_get_first_account (world)
                           : guichet_sandbox_world_find_account (world, nichandle);
}

static void
add_group (GString *page, const GuichetSandboxGroup *group)
{
  static const char *const kinds[] = { "line", "alias", "trunk" };

  for (guint i = 0; i < group->services->len; i++)
    {
      const GuichetSandboxService *service = g_ptr_array_index (group->services, i);

      guichet_sandbox_page_add (
          page,
          "<tr><td>%s<br>%s</td><td>%s</td><td>%s</td><td>%s%s</td><td>%s<br>%s<br>%s</td>"
          "<td>%u</td></tr>",
          group->description, group->name, service->name, service->description,
          kinds[service->kind], service->locked ? ", outgoing calls locked" : "",
          service->contacts.nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR],
          service->contacts.nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL],
          service->contacts.nichandles[GUICHET_SANDBOX_CONTACT_BILLING], service->users->len);
    }
}

static void
add_accounts (GString *page, const GuichetSandboxWorld *world)
{
  guint shown = 0;

  g_string_append (page, "<h2>Accounts</h2><ul>");
  for (guint i = 0; i < world->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (world->accounts, i);

      guichet_sandbox_page_add (page, "<li><code>%s</code> — %s %s, %s, %s</li>",
                                account->nichandle, account->first_name, account->name,
                                account->organisation != NULL ? account->organisation : "a person",
                                account->email);
    }
  guichet_sandbox_page_add (page, "</ul><p>%u domain names, %u DNS zones</p>", world->domains->len,
                            world->zones->len);
  g_string_append (page, "<table><tr><th>Group</th><th>Service</th><th>Name</th><th>Kind</th>"
                         "<th>Contacts: administrator, technical, billing</th>"
                         "<th>Click2Call users</th></tr>");
  for (guint i = 0; i < world->groups->len && shown < SHOWN; i++)
    {
      const GuichetSandboxGroup *group = g_ptr_array_index (world->groups, i);

      add_group (page, group);
      shown += group->services->len;
    }
  g_string_append (page, "</table>");
}

static void
add_keys (GString *page, GPtrArray *credentials, gint64 now)
{
  g_string_append (page,
                   "<h2>Keys</h2><p class=\"note\">New ones: <a href=\"/createApp/\">create an "
                   "application</a>, <a href=\"/createToken/\">create all three keys</a></p>"
                   "<table><tr><th>Credential</th><th>Application</th><th>Consumer key</th>"
                   "<th>Account</th><th>State</th><th>May</th></tr>");
  for (guint i = 0; i < credentials->len; i++)
    {
      const GuichetSandboxCredential *credential = g_ptr_array_index (credentials, i);

      guichet_sandbox_page_add (page,
                                "<tr><td>%" G_GINT64_FORMAT "</td><td>%s<br><code>%s</code></td>"
                                "<td><code>%.4s…</code></td><td>%s</td><td>%s</td><td>",
                                credential->id, credential->application->name,
                                credential->application->key, credential->consumer_key,
                                credential->nichandle != NULL ? credential->nichandle : "",
                                guichet_sandbox_credential_get_state_name (credential, now));
      for (guint j = 0; j < credential->rules->len; j++)
        {
          const GuichetSandboxAccessRule *rule = g_ptr_array_index (credential->rules, j);

          guichet_sandbox_page_add (page, "%s <code>%s</code><br>", rule->method, rule->path);
        }
      g_string_append (page, "</td></tr>");
    }
  g_string_append (page, "</table>");
}

static void
add_service_accounts (GString *page, GPtrArray *accounts)
{
  g_string_append (page, "<h2>Service accounts (OAuth2)</h2><table><tr><th>Account</th>"
                         "<th>Policy</th><th>Client id</th><th>Client secret</th></tr>");
  for (guint i = 0; i < accounts->len; i++)
    {
      const GuichetSandboxServiceAccount *account = g_ptr_array_index (accounts, i);

      guichet_sandbox_page_add (page,
                                "<tr><td>%s</td><td>%s</td><td><code>%s</code></td>"
                                "<td><code>%s</code></td></tr>",
                                account->nichandle, account->name, account->client_id,
                                account->client_secret);
    }
  g_string_append (page, "</table>");
}

/**
 * guichet_sandbox_page_add_books:
 * @page: a page
 * @sandbox: what to show
 *
 * Adds accounts, what they have, and their keys.
 */
void
guichet_sandbox_page_add_books (GString *page, GuichetSandbox *sandbox)
{
  add_accounts (page, sandbox->world);
  add_keys (page, guichet_sandbox_credentials_get_all (sandbox->credentials),
            guichet_sandbox_get_time (sandbox));
  add_service_accounts (page, guichet_sandbox_oauth2_get_all (sandbox->oauth2));
}
