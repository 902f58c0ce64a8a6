/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox.c: makes and frees the parts of the sandbox, and keeps its clock.
 */
#include "guichet-sandbox.h"

/* So that each account can be used without asking for a key first. */
static void
add_ready_credentials (GuichetSandbox *self, gint64 now)
{
  const GuichetSandboxApplication *application =
      guichet_sandbox_credentials_get_first_application (self->credentials);

  for (guint i = 0; i < self->world->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (self->world->accounts, i);
      GuichetSandboxCredential *credential =
          guichet_sandbox_credentials_add (self->credentials, application, now);

      guichet_sandbox_credential_grant_all (credential);
      guichet_sandbox_credential_validate (credential, account->nichandle);
    }
}

/**
 * guichet_sandbox_new:
 * @options: what the world holds and how it moves
 *
 * Returns: (transfer full) (nullable): a sandbox without a server, or %NULL if there is no such
 * scenario
 */
GuichetSandbox *
guichet_sandbox_new (const GuichetSandboxOptions *options)
{
  g_autoptr(GuichetSandbox) self = g_new0 (GuichetSandbox, 1);
  gint64 now;

  self->origin = g_strdup ("http://127.0.0.1");
  self->clock_skew = options->clock_skew;
  now = guichet_sandbox_get_time (self);
  self->world = guichet_sandbox_world_new ();
  self->credentials = guichet_sandbox_credentials_new ();
  self->oauth2 = guichet_sandbox_oauth2_new (options->token_life != 0 ? options->token_life
                                                                      : GUICHET_SANDBOX_TOKEN_LIFE);
  self->tokens = guichet_sandbox_tokens_new ();
  self->events = guichet_sandbox_events_new (self->tokens);
  self->calls = guichet_sandbox_calls_new (self, options->call_pace);
  self->tasks = guichet_sandbox_tasks_new (self, options->task_pace);
  self->domain_tasks = guichet_sandbox_domain_tasks_new (self, options->task_pace);
  self->carts = guichet_sandbox_carts_new ();
  self->orders = guichet_sandbox_orders_new (self);
  self->procedures = guichet_sandbox_procedures_new (self);
  self->directories = guichet_sandbox_directories_new ();
  self->companies = guichet_sandbox_companies_new ();
  self->rules = guichet_sandbox_rules_new ();
  self->faults = guichet_sandbox_faults_new ();
  self->traffic = guichet_sandbox_traffic_new ();
  if (!guichet_sandbox_scenario_fill (self->world, options->scenario, options->lines,
                                      options->domains, now))
    return NULL;
  if (g_str_equal (options->scenario, "demo"))
    guichet_sandbox_scenario_fill_demo (self);
  add_ready_credentials (self, now);
  return g_steal_pointer (&self);
}

/**
 * guichet_sandbox_free:
 * @self: (transfer full): a sandbox
 */
void
guichet_sandbox_free (GuichetSandbox *self)
{
  guichet_sandbox_calls_free (self->calls);
  guichet_sandbox_tasks_free (self->tasks);
  guichet_sandbox_domain_tasks_free (self->domain_tasks);
  guichet_sandbox_carts_free (self->carts);
  guichet_sandbox_orders_free (self->orders);
  guichet_sandbox_procedures_free (self->procedures);
  guichet_sandbox_directories_free (self->directories);
  guichet_sandbox_companies_free (self->companies);
  guichet_sandbox_events_free (self->events);
  guichet_sandbox_tokens_free (self->tokens);
  guichet_sandbox_rules_free (self->rules);
  guichet_sandbox_faults_free (self->faults);
  guichet_sandbox_traffic_free (self->traffic);
  guichet_sandbox_oauth2_free (self->oauth2);
  guichet_sandbox_credentials_free (self->credentials);
  guichet_sandbox_world_free (self->world);
  g_free (self->origin);
  g_free (self);
}

/**
 * guichet_sandbox_get_ready_credential:
 * @self: a sandbox
 * @nichandle: one of its accounts
 *
 * Returns: (transfer none): the credential that the sandbox came with for that account
 */
const GuichetSandboxCredential *
guichet_sandbox_get_ready_credential (const GuichetSandbox *self, const char *nichandle)
{
  GPtrArray *all = guichet_sandbox_credentials_get_all (self->credentials);

  for (guint i = 0; i < self->world->accounts->len; i++)
    {
      const GuichetSandboxCredential *credential = g_ptr_array_index (all, i);

      if (g_str_equal (credential->nichandle, nichandle))
        return credential;
    }
  g_assert_not_reached ();
}

/**
 * guichet_sandbox_get_time:
 * @self: a sandbox
 *
 * Returns: the server's clock, in seconds since the Unix epoch
 */
gint64
guichet_sandbox_get_time (const GuichetSandbox *self)
{
  return g_get_real_time () / G_USEC_PER_SEC + self->clock_skew;
}

/**
 * guichet_sandbox_format_time:
 * @time: seconds since the Unix epoch
 *
 * Returns: (transfer full): RFC 3339 with an offset, as the API writes a datetime
 */
char *
guichet_sandbox_format_time (gint64 time)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_local (time);

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");
}
