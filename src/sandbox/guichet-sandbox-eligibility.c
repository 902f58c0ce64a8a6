/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-eligibility.c: whether data may stand for a domain name. Changes nothing.
 */
#include "guichet-sandbox-eligibility.h"

#include "guichet-sandbox-holder-models.h"
#include "guichet-sandbox-models.h"
#include "guichet-sandbox-random.h"
#include "guichet-sandbox-rule-check.h"
#include "guichet-sandbox.h"

static void
add_account (GuichetSandboxWorld *world, JsonObject *data, const char *part, const char *nichandle)
{
  const GuichetSandboxAccount *account = guichet_sandbox_world_find_account (world, nichandle);
  g_autoptr(GVariant) model = NULL;

  if (json_object_has_member (data, part) || account == NULL)
    return;
  model = g_variant_ref_sink (guichet_sandbox_model_nichandle (account));
  json_object_set_member (data, part, json_gvariant_serialize (model));
}

static void
copy_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  if (!JSON_NODE_HOLDS_NULL (node))
    json_object_set_member (user_data, name, json_node_copy (node));
}

/**
 * guichet_sandbox_eligibility_complete:
 * @world: the world
 * @domain: (nullable): a domain that is there
 * @data: (nullable): domain.configuration.rules.RuleData, or a part of it
 *
 * Returns: (transfer full): @data with what is known of @domain where it says nothing
 */
JsonObject *
guichet_sandbox_eligibility_complete (GuichetSandboxWorld *world,
                                      const GuichetSandboxDomain *domain,
                                      JsonObject *data)
{
  JsonObject *complete = json_object_new ();
  const GuichetSandboxHolder *holder;

  if (data != NULL)
    json_object_foreach_member (data, copy_member_cb, complete);
  if (domain == NULL)
    return complete;
  holder = guichet_sandbox_holders_find (world->holders, domain->owner_id);
  if (!json_object_has_member (complete, "owner") && holder != NULL)
    json_object_set_object_member (complete, "owner", json_object_ref (holder->values));
  add_account (world, complete, "adminAccount",
               domain->contacts.nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR]);
  add_account (world, complete, "techAccount",
               domain->contacts.nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL]);
  return complete;
}

static GuichetSandboxReply *
refuse (GuichetSandbox *sandbox, GHashTable *details)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (guichet_sandbox_get_time (sandbox));
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d %H:%M:%S.000000000 +0000 UTC");
  g_autofree char *id = guichet_sandbox_random_word (9);
  guint count = g_hash_table_size (details);
  GuichetSandboxReply *reply = guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_RULE, "%u constraints of rules are not respected", count);
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer field, sentence;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", "_date", date);
  g_variant_builder_add (&builder, "{ss}", "_id", id);
  g_variant_builder_add (&builder, "{ss}", "_message", "Input data does not respect the rule");
  g_hash_table_iter_init (&iter, details);
  while (g_hash_table_iter_next (&iter, &field, &sentence))
    g_variant_builder_add (&builder, "{ss}", (char *) field, (char *) sentence);
  reply->details = g_variant_ref_sink (g_variant_builder_end (&builder));
  return reply;
}

/**
 * guichet_sandbox_eligibility_check:
 * @sandbox: where the rules are
 * @domain: a domain name with an extension
 * @action: one of #guichet_sandbox_rule_actions
 * @data: what shall stand for it
 * @saved: (nullable): the owner that stands for it now
 *
 * Returns: (transfer full) (nullable): a refusal with a sentence for each field, or %NULL
 */
GuichetSandboxReply *
guichet_sandbox_eligibility_check (GuichetSandbox *sandbox,
                                   const char *domain,
                                   const char *action,
                                   JsonObject *data,
                                   JsonObject *saved)
{
  const GuichetSandboxExtension *extension = guichet_sandbox_rules_find (sandbox->rules, domain);
  g_autoptr(JsonNode) rule = guichet_sandbox_rules_write (sandbox->rules, extension, action);
  const GuichetSandboxRuleCase what = { action, data, saved };
  g_autoptr(GHashTable) details = guichet_sandbox_rule_check (json_node_get_object (rule), &what);

  return g_hash_table_size (details) > 0 ? refuse (sandbox, details) : NULL;
}
