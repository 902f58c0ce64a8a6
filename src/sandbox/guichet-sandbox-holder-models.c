/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-holder-models.c: a holder in the words of the API's two models. /me/contact is
 * the older one, of less fields, some of which are never null there.
 */
#include "guichet-sandbox-holder-models.h"

#include "guichet-sandbox-enums.h"

/* clang-format off */
#define REQUIRED TRUE
#define OPTIONAL FALSE
#define TEXT(name, required) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, required }
#define WORD(name, required, values) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, required, values }
#define LONG(name) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, OPTIONAL }

static const GuichetSandboxParam domain_address[] = {
  TEXT ("city", OPTIONAL), WORD ("country", OPTIONAL, guichet_sandbox_countries),
  TEXT ("line1", OPTIONAL), TEXT ("line2", OPTIONAL), TEXT ("line3", OPTIONAL),
  TEXT ("otherDetails", OPTIONAL), TEXT ("province", OPTIONAL), TEXT ("zip", OPTIONAL),
  { NULL }
};

const GuichetSandboxParam guichet_sandbox_domain_contact[] = {
  WORD ("accreditationCountry", OPTIONAL, guichet_sandbox_countries),
  TEXT ("accreditationId", OPTIONAL), TEXT ("accreditationOrganism", OPTIONAL),
  LONG ("accreditationYear"),
  { "address", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_OBJECT, OPTIONAL, NULL, domain_address },
  TEXT ("birthCity", OPTIONAL), WORD ("birthCountry", OPTIONAL, guichet_sandbox_countries),
  TEXT ("birthDay", OPTIONAL), TEXT ("birthZip", OPTIONAL), TEXT ("cellPhone", OPTIONAL),
  TEXT ("companyNationalIdentificationNumber", OPTIONAL), TEXT ("email", OPTIONAL),
  TEXT ("enterpriseId", OPTIONAL), TEXT ("fax", OPTIONAL), TEXT ("firstName", OPTIONAL),
  WORD ("gender", OPTIONAL, guichet_sandbox_genders), LONG ("id"), TEXT ("insee", OPTIONAL),
  WORD ("language", OPTIONAL, guichet_sandbox_languages), TEXT ("lastName", OPTIONAL),
  WORD ("legalForm", OPTIONAL, guichet_sandbox_legal_forms), TEXT ("legalFormCategory", OPTIONAL),
  TEXT ("nationalIdentificationNumber", OPTIONAL),
  WORD ("nationality", OPTIONAL, guichet_sandbox_countries),
  TEXT ("organisationAccountable", OPTIONAL), TEXT ("organisationFunding", OPTIONAL),
  TEXT ("organisationFundingOther", OPTIONAL), TEXT ("organisationName", OPTIONAL),
  TEXT ("organisationRole", OPTIONAL), TEXT ("organisationRoleOther", OPTIONAL),
  TEXT ("organisationStaffStatus", OPTIONAL), TEXT ("organisationStaffStatusOther", OPTIONAL),
  TEXT ("organisationType", OPTIONAL), TEXT ("organisationTypeOther", OPTIONAL),
  TEXT ("phone", OPTIONAL), TEXT ("registrantDocumentType", OPTIONAL),
  TEXT ("registrantDocumentTypeOther", OPTIONAL), TEXT ("roleInOrganisation", OPTIONAL),
  TEXT ("trademarkId", OPTIONAL), TEXT ("vat", OPTIONAL), TEXT ("website", OPTIONAL),
  { NULL }
};

/* What is never null there need not be sent when it is changed. */
#define ME_ADDRESS(must) \
  TEXT ("city", must), WORD ("country", must, guichet_sandbox_countries), \
  TEXT ("line1", must), TEXT ("line2", OPTIONAL), TEXT ("line3", OPTIONAL), \
  TEXT ("otherDetails", OPTIONAL), TEXT ("province", OPTIONAL), TEXT ("zip", OPTIONAL)

#define ME_CONTACT(must, address_fields) \
  { "address", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_OBJECT, must, NULL, address_fields }, \
  TEXT ("birthCity", OPTIONAL), WORD ("birthCountry", OPTIONAL, guichet_sandbox_countries), \
  TEXT ("birthDay", OPTIONAL), TEXT ("birthZip", OPTIONAL), TEXT ("cellPhone", OPTIONAL), \
  TEXT ("companyNationalIdentificationNumber", OPTIONAL), TEXT ("email", must), \
  TEXT ("fax", OPTIONAL), TEXT ("firstName", must), \
  WORD ("gender", OPTIONAL, guichet_sandbox_genders), LONG ("id"), \
  WORD ("language", must, guichet_sandbox_languages), TEXT ("lastName", must), \
  WORD ("legalForm", must, guichet_sandbox_legal_forms), \
  TEXT ("nationalIdentificationNumber", OPTIONAL), \
  WORD ("nationality", OPTIONAL, guichet_sandbox_countries), TEXT ("organisationName", OPTIONAL), \
  TEXT ("organisationType", OPTIONAL), TEXT ("phone", OPTIONAL), TEXT ("spareEmail", OPTIONAL), \
  TEXT ("vat", OPTIONAL)

static const GuichetSandboxParam me_address[] = { ME_ADDRESS (REQUIRED), { NULL } };
static const GuichetSandboxParam me_address_change[] = { ME_ADDRESS (OPTIONAL), { NULL } };
const GuichetSandboxParam guichet_sandbox_me_contact[] = { ME_CONTACT (REQUIRED, me_address), { NULL } };
const GuichetSandboxParam guichet_sandbox_me_contact_change[] = { ME_CONTACT (OPTIONAL, me_address_change), { NULL } };
/* clang-format on */

/* What a field that is never null says when nothing is known. */
static const char *
get_default (const GuichetSandboxParam *field)
{
  if (field->values == guichet_sandbox_countries)
    return "UNKNOWN";
  if (field->values == guichet_sandbox_languages)
    return "fr_FR";
  return field->values == guichet_sandbox_legal_forms ? "other" : "";
}

static JsonNode *
describe (const GuichetSandboxParam *fields, JsonObject *values)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (const GuichetSandboxParam *field = fields; field->name != NULL; field++)
    {
      JsonNode *value = values != NULL ? json_object_get_member (values, field->name) : NULL;

      if (field->type == GUICHET_SANDBOX_OBJECT && (value != NULL || field->required))
        json_object_set_member (
            object, field->name,
            describe (field->fields, value != NULL ? json_node_get_object (value) : NULL));
      else if (value != NULL)
        json_object_set_member (object, field->name, json_node_copy (value));
      else if (field->required)
        json_object_set_string_member (object, field->name, get_default (field));
      else
        json_object_set_null_member (object, field->name);
    }
  json_node_take_object (node, object);
  return node;
}

/**
 * guichet_sandbox_model_domain_contact:
 * @holder: a holder
 *
 * Returns: (transfer full): domain.Contact
 */
JsonNode *
guichet_sandbox_model_domain_contact (const GuichetSandboxHolder *holder)
{
  JsonNode *node = describe (guichet_sandbox_domain_contact, holder->values);

  json_object_set_int_member (json_node_get_object (node), "id", holder->id);
  return node;
}

/**
 * guichet_sandbox_model_me_contact:
 * @holder: a holder
 *
 * Returns: (transfer full): me.contact.Contact
 */
JsonNode *
guichet_sandbox_model_me_contact (const GuichetSandboxHolder *holder)
{
  JsonNode *node = describe (guichet_sandbox_me_contact, holder->values);

  json_object_set_int_member (json_node_get_object (node), "id", holder->id);
  return node;
}
