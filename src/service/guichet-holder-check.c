/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-check.c: what a registry wants to know of a holder, and what OVHcloud says of one
 * that was typed. Writes nothing.
 */
#include "config.h"

#include "guichet-holder-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-fault.h"
#include "guichet-holder-save.h"
#include "guichet-rule-answers.h"
#include "guichet-rule-api.h"
#include "guichet-rule-parser.h"
#include "guichet-session-private.h"

/**
 * guichet_holder_get_client:
 * @task: whose source is a session
 *
 * Returns: (nullable) (transfer none): who asks; %NULL if there is no account: then @task is over
 */
GuichetClient *
guichet_holder_get_client (GTask *task)
{
  GuichetClient *client = guichet_session_get_client (g_task_get_source_object (task));

  if (client == NULL)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, "%s",
                             _("The account of this holder is not signed in any more."));
  return client;
}

/**
 * guichet_holder_new_check_error:
 * @error: of a check
 *
 * A lost answer to a check leaves nothing behind at OVHcloud, although it is no GET.
 *
 * Returns: (transfer full): the same, which says so
 */
GError *
guichet_holder_new_check_error (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  GuichetErrorDetails harmless;

  if (details == NULL || !details->maybe_done)
    return g_error_copy (error);
  harmless = *details;
  harmless.maybe_done = FALSE;
  return guichet_fault_new ((GuichetError) error->code, &harmless);
}

/* Two names of OVHcloud may mean one value. */
static void
add_fault (GHashTable *faults, const char *key, const char *reason)
{
  g_autofree char *known_path = guichet_rule_answers_dup_path (key);
  const char *path = known_path != NULL ? known_path : key;
  const char *before = g_hash_table_lookup (faults, path);

  g_hash_table_insert (faults, g_strdup (path),
                       before != NULL ? g_strdup_printf ("%s %s", before, reason)
                                      : g_strdup (reason));
}

/**
 * guichet_holder_list_faults:
 * @error: (nullable): of a check or of a save
 *
 * Returns: (nullable) (transfer full) (element-type utf8 utf8): by path, what is wrong; under
 * OVHcloud's own name where nobody knows which value it means; %NULL if it is not about values
 */
GHashTable *
guichet_holder_list_faults (const GError *error)
{
  const GuichetErrorDetails *details;
  GHashTable *faults;

  if (!g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_RULE_NOT_KEPT))
    return NULL;
  details = guichet_error_get_details (error);
  if (details == NULL || details->refused == NULL || details->refused[0] == NULL)
    return NULL;
  faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; details->refused[i] != NULL; i++)
    add_fault (faults, details->refused[i], details->reasons[i]);
  return faults;
}

/* The rule */

static void
rule_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GuichetRule *rule = reply != NULL ? guichet_rule_parse (reply, &error) : NULL;

  if (rule != NULL)
    g_task_return_pointer (task, rule, (GDestroyNotify) guichet_rule_unref);
  else
    g_task_return_error (task, error);
}

/**
 * guichet_holder_rule_async:
 * @session: ready
 * @domain: "example.org"
 * @action: what is to be done with it
 * @cancellable: (nullable): stops it at once
 *
 * Reads the rule of one domain name for one action.
 */
void
guichet_holder_rule_async (GuichetSession *session,
                           const char *domain,
                           GuichetRuleAction action,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr(GuichetRequest) request = NULL;
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;

  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (domain != NULL);

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_holder_rule_async);
  client = guichet_holder_get_client (task);
  if (client == NULL)
    return;
  request = guichet_rule_api_read (domain, action);
  guichet_client_call_async (client, request, cancellable, rule_read_cb, g_steal_pointer (&task));
}

/**
 * guichet_holder_rule_finish:
 * @error: that of the client; %GUICHET_ERROR_BAD_REPLY: no rule, or one beyond its limits
 *
 * Returns: (transfer full): the rule; %NULL with @error: the form has plain fields then
 */
GuichetRule *
guichet_holder_rule_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The check */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GHashTable *faults = reply != NULL ? g_hash_table_new (g_str_hash, g_str_equal)
                                     : guichet_holder_list_faults (error);

  if (faults != NULL)
    g_task_return_pointer (task, faults, (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, guichet_holder_new_check_error (error));
}

/**
 * guichet_holder_check_async:
 * @session: ready
 * @domain: "example.org"
 * @action: what is to be done with it
 * @values: what was typed
 * @cancellable: (nullable): stops it at once
 *
 * Asks what OVHcloud says of @values, without writing anything.
 */
void
guichet_holder_check_async (GuichetSession *session,
                            const char *domain,
                            GuichetRuleAction action,
                            GuichetRuleValues *values,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr(GuichetRequest) request = NULL;
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;

  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (domain != NULL);
  g_return_if_fail (GUICHET_IS_RULE_VALUES (values));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_holder_check_async);
  client = guichet_holder_get_client (task);
  if (client == NULL)
    return;
  request = guichet_rule_api_check (domain, action, values);
  guichet_client_call_async (client, request, cancellable, checked_cb, g_steal_pointer (&task));
}

/**
 * guichet_holder_check_finish:
 * @error: that of the client; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type utf8 utf8): by path, what is wrong in OVHcloud's words, or
 * under OVHcloud's own name where nobody knows which value it means; empty: it is fine; %NULL with
 * @error: nobody can say
 */
GHashTable *
guichet_holder_check_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
