/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-trade.c: whether the owner of a domain may be changed. The rules are those of
 * OVHcloud's guides; how the API words a refusal is not known, so that all sentences here are
 * [inferred]. Changes nothing.
 */
#include "guichet-sandbox-trade.h"

#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-eligibility.h"
#include "guichet-sandbox-holder-models.h"
#include "guichet-sandbox.h"

static gboolean
is_traded_by (const GuichetSandboxDomain *domain, const char *nichandle)
{
  char *const *nichandles = domain->contacts.nichandles;

  return g_str_equal (nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR], nichandle) &&
         g_str_equal (nichandles[GUICHET_SANDBOX_CONTACT_BILLING], nichandle);
}

/**
 * guichet_sandbox_trade_check_domain:
 * @sandbox: a sandbox
 * @domain: a domain
 * @nichandle: who wants to change its owner
 *
 * Returns: (transfer full) (nullable): a refusal, or %NULL if that may be ordered now
 */
GuichetSandboxReply *
guichet_sandbox_trade_check_domain (GuichetSandbox *sandbox,
                                    const GuichetSandboxDomain *domain,
                                    const char *nichandle)
{
  gint64 now = guichet_sandbox_get_time (sandbox);

  if (!is_traded_by (domain, nichandle))
    return guichet_sandbox_refuse (
        GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
        "Only who is both administrator and billing contact of %s can change its owner",
        domain->name);
  if (!guichet_sandbox_rules_find (sandbox->rules, domain->name)->trades)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "The owner of %s cannot be changed by an order", domain->name);
  if (domain->standing != GUICHET_SANDBOX_STANDING_OK)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN, "%s must be paid first",
                                   domain->name);
  if (guichet_sandbox_domain_tasks_find_pending (sandbox->domain_tasks, domain->name) != NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "An operation on %s is under way", domain->name);
  if (domain->traded != 0 && now < domain->traded + GUICHET_SANDBOX_TRADE_LOCK)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                   "The owner of %s was changed less than 60 days ago",
                                   domain->name);
  return NULL;
}

/* What is needed beyond the owner's fields: the labels at the top of the rule. */
/* clang-format off */
static const struct
{
  const char *label;
  const char *type;
} needs[] = {
  { "OWNER_CONTACT",     "/me/contact" },
  { "ACCEPT_CONDITIONS", "bool" },
  { "REASON",            "String" },
};
/* clang-format on */

static gboolean
has_label (JsonObject *rule, const char *label)
{
  JsonArray *all =
      json_object_has_member (rule, "and") ? json_object_get_array_member (rule, "and") : NULL;
  gboolean found =
      g_strcmp0 (json_object_get_string_member_with_default (rule, "label", NULL), label) == 0;

  for (guint i = 0; all != NULL && i < json_array_get_length (all) && !found; i++)
    found = has_label (json_array_get_object_element (all, i), label);
  return found;
}

/**
 * guichet_sandbox_trade_list_needs:
 * @sandbox: a sandbox
 * @domain: a domain
 *
 * Returns: (transfer full): order.cart.ConfigurationRequirements[] of a change of its owner
 */
JsonNode *
guichet_sandbox_trade_list_needs (GuichetSandbox *sandbox, const char *domain)
{
  g_autoptr(JsonNode) rule = guichet_sandbox_rules_write (
      sandbox->rules, guichet_sandbox_rules_find (sandbox->rules, domain), "trade");
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, json_array_new ());
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      JsonObject *need;

      if (!has_label (json_node_get_object (rule), needs[i].label))
        continue;
      need = json_object_new ();
      json_object_set_null_member (need, "fields");
      json_object_set_string_member (need, "label", needs[i].label);
      json_object_set_boolean_member (need, "required", TRUE);
      json_object_set_string_member (need, "type", needs[i].type);
      json_array_add_object_element (json_node_get_array (node), need);
    }
  return node;
}

static GuichetSandboxReply *
check_needs (GuichetSandbox *sandbox, const GuichetSandboxCartItem *item)
{
  g_autoptr(JsonNode) list = guichet_sandbox_trade_list_needs (sandbox, item->domain);
  JsonArray *array = json_node_get_array (list);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *label =
          json_object_get_string_member (json_array_get_object_element (array, i), "label");

      if (guichet_sandbox_cart_get_value (item, label) == NULL)
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Missing configuration %s for %s", label, item->domain);
    }
  return NULL;
}

/* As the check of a rule wants it. */
static JsonObject *
collect_data (const GuichetSandboxCartItem *item, const GuichetSandboxHolder *holder)
{
  const char *accepted = guichet_sandbox_cart_get_value (item, "ACCEPT_CONDITIONS");
  const char *reason = guichet_sandbox_cart_get_value (item, "REASON");
  JsonObject *data = json_object_new ();

  json_object_set_object_member (data, "owner", json_object_ref (holder->values));
  if (accepted != NULL)
    {
      JsonObject *extras = json_object_new ();

      json_object_set_string_member (extras, "acceptCondition", accepted);
      json_object_set_object_member (data, "extras", extras);
    }
  if (reason != NULL)
    {
      JsonObject *domain = json_object_new ();

      json_object_set_string_member (domain, "reason", reason);
      json_object_set_object_member (data, "domain", domain);
    }
  return data;
}

/**
 * guichet_sandbox_trade_check_item:
 * @sandbox: a sandbox
 * @item: what somebody is about to order
 * @nichandle: who it is
 *
 * Returns: (transfer full) (nullable): a refusal, or %NULL if it may be ordered as it is
 */
GuichetSandboxReply *
guichet_sandbox_trade_check_item (GuichetSandbox *sandbox,
                                  const GuichetSandboxCartItem *item,
                                  const char *nichandle)
{
  const GuichetSandboxDomain *domain =
      guichet_sandbox_world_find_domain (sandbox->world, item->domain);
  gint64 id = guichet_sandbox_cart_get_holder (item);
  const GuichetSandboxHolder *holder = guichet_sandbox_holders_find (sandbox->world->holders, id);
  g_autoptr(JsonObject) data = NULL;
  g_autoptr(JsonObject) complete = NULL;
  GuichetSandboxReply *reply = guichet_sandbox_trade_check_domain (sandbox, domain, nichandle);

  if (reply == NULL)
    reply = check_needs (sandbox, item);
  if (reply != NULL)
    return reply;
  if (holder == NULL || !g_str_equal (holder->nichandle, nichandle))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "The contact of OWNER_CONTACT for %s does not exist",
                                   item->domain);
  if (domain->owner_id == id)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "%s is held by this contact already", item->domain);
  data = collect_data (item, holder);
  complete = guichet_sandbox_eligibility_complete (sandbox->world, domain, data);
  return guichet_sandbox_eligibility_check (sandbox, item->domain, "trade", complete, NULL);
}

/**
 * guichet_sandbox_trade_name_extension:
 * @sandbox: a sandbox
 * @domain: a domain
 *
 * Returns: (transfer none): “com” of exemple.com, “co.uk” of exemple.co.uk
 */
const char *
guichet_sandbox_trade_name_extension (GuichetSandbox *sandbox, const char *domain)
{
  const char *name = guichet_sandbox_rules_find (sandbox->rules, domain)->name;

  return g_str_equal (name, "*") ? strrchr (domain, '.') + 1 : name;
}

/**
 * guichet_sandbox_trade_name_plan:
 * @extension: name of an extension
 *
 * Returns: (transfer full): the plan of a change of owner: “com-trade”; that the dots of an
 * extension become dashes is [inferred]
 */
char *
guichet_sandbox_trade_name_plan (const char *extension)
{
  return g_strdelimit (g_strconcat (extension, "-trade", NULL), ".", '-');
}
