/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-holder-fields.c: /me/contact/{contactId}/fields: which fields are asked
 * for and which are fixed: the rules of the domains that it holds say so.
 */
#include "guichet-sandbox-holder-models.h"
#include "guichet-sandbox-routes-holders.h"
#include "guichet-sandbox-rule-check.h"
#include "guichet-sandbox.h"

static gboolean
asks (GuichetSandbox *sandbox,
      const GuichetSandboxHolder *holder,
      GPtrArray *domains,
      const char *field,
      const char *constraint)
{
  g_autoptr(JsonObject) data = json_object_new ();
  const GuichetSandboxRuleCase what = { "update", data, holder->values };

  json_object_set_object_member (data, "owner", json_object_ref (holder->values));
  for (guint i = 0; i < domains->len; i++)
    {
      const GuichetSandboxDomain *domain = g_ptr_array_index (domains, i);
      g_autoptr(JsonNode) rule = guichet_sandbox_rules_write (
          sandbox->rules, guichet_sandbox_rules_find (sandbox->rules, domain->name), "update");

      if (guichet_sandbox_rule_applies (json_node_get_object (rule), &what, field, constraint))
        return TRUE;
    }
  return FALSE;
}

static void
add_fields (GVariantBuilder *builder,
            GuichetSandbox *sandbox,
            const GuichetSandboxHolder *holder,
            const GuichetSandboxParam *fields,
            const char *prefix)
{
  g_autoptr(GPtrArray) domains = guichet_sandbox_list_held (sandbox, holder);

  for (const GuichetSandboxParam *field = fields; field->name != NULL; field++)
    {
      g_autofree char *name = g_strconcat (prefix, field->name, NULL);

      if (field->type == GUICHET_SANDBOX_OBJECT)
        add_fields (builder, sandbox, holder, field->fields, "address.");
      else if (!g_str_equal (name, "id"))
        g_variant_builder_add_parsed (
            builder, "{'fieldName': <%s>, 'mandatory': <%b>, 'readOnly': <%b>}", name,
            field->required || asks (sandbox, holder, domains, name, "required"),
            asks (sandbox, holder, domains, name, "readonly"));
    }
}

/**
 * guichet_sandbox_get_contact_fields:
 * @request: a request with a contactId
 *
 * Returns: (transfer full): me.contact.FieldInformation[]
 */
GuichetSandboxReply *
guichet_sandbox_get_contact_fields (GuichetSandboxRequest *request)
{
  GuichetSandboxHolder *holder;
  GuichetSandboxReply *reply = guichet_sandbox_find_contact (request, &holder);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  add_fields (&builder, request->sandbox, holder, guichet_sandbox_me_contact, "");
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}
