/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-api.c: eligibility rules of a domain name, and the check of what was typed, as
 * requests (build). Pure: no I/O. Rules are read by guichet-rule-parser.h.
 */
#include "guichet-rule-api.h"

#include "guichet-domain-contact-api.h"
#include "guichet-json.h"

static GuichetRequest *
new_request (GuichetOperation operation, const char *domain, GuichetRuleAction action)
{
  GuichetRequest *request = guichet_request_new (operation, NULL);

  guichet_request_add_query (request, "action", guichet_rule_action_get_word (action));
  guichet_request_add_query (request, "domain", domain);
  return request;
}

/**
 * guichet_rule_api_read:
 * @domain: "example.org"
 * @action: what is to be done with it
 *
 * Needs no account.
 *
 * Returns: (transfer full): the request for guichet_rule_parse()
 */
GuichetRequest *
guichet_rule_api_read (const char *domain, GuichetRuleAction action)
{
  g_return_val_if_fail (domain != NULL, NULL);

  return new_request (GUICHET_OPERATION_RULE, domain, action);
}

/* What is a label of its own in the rules stands elsewhere in a check. */
static JsonObject *
build_domain (GuichetRuleValues *values)
{
  static const char *const members[] = { "audience", "otherPurpose", "represent" };
  const char *reason = guichet_rule_values_get (values, "REASON");
  const char *purposes = guichet_rule_values_get (values, "DOMAIN_CONFIG.isFor");
  JsonObject *domain = json_object_new ();

  if (*reason != '\0')
    json_object_set_string_member (domain, "reason", reason);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *path = g_strconcat ("DOMAIN_CONFIG.", members[i], NULL);
      const char *text = guichet_rule_values_get (values, path);

      if (*text != '\0')
        json_object_set_string_member (domain, members[i], text);
    }
  if (*purposes != '\0')
    {
      g_auto(GStrv) items = g_strsplit (purposes, "\n", -1);
      JsonArray *array = json_array_new ();

      for (guint i = 0; items[i] != NULL; i++)
        json_array_add_string_element (array, items[i]);
      json_object_set_array_member (domain, "isFor", array);
    }
  return domain;
}

static void
add_unless_empty (JsonObject *body, const char *member, JsonObject *object)
{
  if (json_object_get_size (object) > 0)
    json_object_set_object_member (body, member, object);
  else
    json_object_unref (object);
}

/**
 * guichet_rule_api_check:
 * @domain: "example.org"
 * @action: what is to be done with it
 * @values: what was typed
 *
 * OVHcloud takes what is not sent from what it has. A refusal has the words for each value in its
 * #GuichetErrorDetails.
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_rule_api_check (const char *domain, GuichetRuleAction action, GuichetRuleValues *values)
{
  GuichetRequest *request;
  JsonObject *body, *extras;

  g_return_val_if_fail (domain != NULL, NULL);
  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (values), NULL);

  request = new_request (GUICHET_OPERATION_RULE_CHECK, domain, action);
  body = json_object_new ();
  extras = json_object_new ();
  if (*guichet_rule_values_get (values, "ACCEPT_CONDITIONS") != '\0')
    json_object_set_boolean_member (
        extras, "acceptCondition",
        g_str_equal (guichet_rule_values_get (values, "ACCEPT_CONDITIONS"), "true"));
  add_unless_empty (body, "owner", guichet_domain_contact_api_build (values));
  add_unless_empty (body, "domain", build_domain (values));
  add_unless_empty (body, "extras", extras);
  guichet_request_take_body (request, body);
  return request;
}

/* clang-format off */
/* An account and a holder spell the same things differently; the rules spell them as a holder's. */
static const struct
{
  const char *member;
  const char *label;
} spellings[] = {
  { "address",      "address.line1" },
  { "area",         "address.province" },
  { "birthCity",    "birthCity" },
  { "birthDay",     "birthDay" },
  { "city",         "address.city" },
  { "companyNationalIdentificationNumber", "companyNationalIdentificationNumber" },
  { "country",      "address.country" },
  { "email",        "email" },
  { "fax",          "fax" },
  { "firstname",    "firstName" },
  { "language",     "language" },
  { "legalform",    "legalForm" },
  { "name",         "lastName" },
  { "nationalIdentificationNumber", "nationalIdentificationNumber" },
  { "organisation", "organisationName" },
  { "phone",        "phone" },
  { "sex",          "gender" },
  { "vat",          "vat" },
  { "zip",          "address.zip" },
};
/* clang-format on */

/**
 * guichet_rule_api_take_account:
 * @values: what a rule is judged on
 * @part: what the rules call the account, "ADMIN_ACCOUNT"
 * @reply: a nichandle.Nichandle
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Puts an account into @values, for rules that are kept by one contact or the other.
 *
 * Returns: whether it was read; nothing has changed otherwise
 */
gboolean
guichet_rule_api_take_account (GuichetRuleValues *values,
                               const char *part,
                               JsonNode *reply,
                               GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "account", error);
  const char *texts[G_N_ELEMENTS (spellings)];

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (values), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  if (object == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (!guichet_json_read_nullable_string (object, spellings[i].member, &texts[i], error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *path = g_strconcat (part, ".", spellings[i].label, NULL);

      guichet_rule_values_take (values, path, texts[i]);
    }
  return TRUE;
}
