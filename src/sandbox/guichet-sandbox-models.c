/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-models.c: what the world holds, in the words of the API's models: every field,
 * each of its type. The texts below read like the JSON that comes out; “nothing” of a maybe type
 * (@ms, @mx …) becomes null.
 */
#include "guichet-sandbox-models.h"

#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox.h"

static GVariant *
price (double value)
{
  g_autofree char *text = g_strdup_printf ("%.2f €", value);

  return g_variant_new_parsed ("{'currencyCode': <'EUR'>, 'text': <%s>, 'value': <%d>}",
                               g_strdelimit (text, ".", ','), value);
}

/**
 * guichet_sandbox_model_iam:
 * @type: type of resource, as in its URN
 * @name: name of the resource
 * @id: its number in the sandbox's books
 *
 * Returns: (transfer floating): iam.ResourceMetadata
 */
GVariant *
guichet_sandbox_model_iam (const char *type, const char *name, gint64 id)
{
  g_autofree char *uuid = g_strdup_printf ("00000000-0000-4000-8000-%012" G_GINT64_FORMAT, id);
  g_autofree char *urn = g_strdup_printf ("urn:v1:eu:resource:%s:%s", type, name);

  return g_variant_new_parsed ("{'displayName': <%ms>, 'id': <%s>, 'state': <@ms 'OK'>,"
                               " 'tags': <@ma{ss} nothing>, 'urn': <%s>}",
                               name, uuid, urn);
}

static GVariant *
public_offer (gboolean line)
{
  return g_variant_new_parsed ("{'description': <%s>, 'name': <%s>, 'price': <%*>}",
                               line ? "Ligne SIP entreprise" : "Numéro alias",
                               line ? "voip.main.offer.entreprise" : "voip.main.offer.alias",
                               price (line ? 4.99 : 0.99));
}

/**
 * guichet_sandbox_model_nichandle:
 * @account: an account
 *
 * Returns: (transfer floating): nichandle.Nichandle
 */
GVariant *
guichet_sandbox_model_nichandle (const GuichetSandboxAccount *account)
{
  gboolean company = account->organisation != NULL;

  return g_variant_new_parsed (
      "{'address': <%s>, 'area': <@ms nothing>, 'birthCity': <@ms nothing>,"
      " 'birthDay': <@ms nothing>, 'city': <%s>,"
      " 'companyNationalIdentificationNumber': <@ms nothing>,"
      " 'complementaryAddress': <@ms nothing>, 'corporationType': <%ms>, 'country': <'FR'>,"
      " 'currency': <{'code': 'EUR', 'symbol': '€'}>, 'customerCode': <%s>,"
      " 'email': <%s>, 'fax': <@ms nothing>, 'firstname': <%s>, 'italianSDI': <@ms nothing>,"
      " 'kycValidated': <true>, 'language': <'fr_FR'>, 'legalform': <%s>,"
      " 'name': <%s>, 'nationalIdentificationNumber': <@ms nothing>, 'nichandle': <%s>,"
      " 'organisation': <%ms>, 'ovhCompany': <'ovh'>, 'ovhSubsidiary': <'FR'>, 'phone': <%s>,"
      " 'phoneCountry': <'FR'>, 'phoneType': <'landline'>, 'purposeOfPurchase': <@ms nothing>,"
      " 'sex': <@ms nothing>, 'spareEmail': <@ms nothing>, 'state': <'complete'>,"
      " 'vat': <@ms nothing>, 'zip': <%s>}",
      account->address, account->city, company ? "SARL" : NULL, account->customer_code,
      account->email, account->first_name, company ? "corporation" : "individual", account->name,
      account->nichandle, account->organisation, account->phone, account->zip);
}

/**
 * guichet_sandbox_model_billing_account:
 * @group: a group
 *
 * Returns: (transfer floating): telephony.BillingAccountWithIAM
 */
GVariant *
guichet_sandbox_model_billing_account (const GuichetSandboxGroup *group)
{
  return g_variant_new_parsed (
      "{'allowedOutplan': <%*>, 'billingAccount': <%s>, 'creditThreshold': <%*>,"
      " 'currentOutplan': <%*>, 'description': <%s>, 'hasSpecialNumbers': <%b>,"
      " 'hiddenExternalNumber': <false>, 'iam': <%*>, 'overrideDisplayedNumber': <false>,"
      " 'securityDeposit': <%*>, 'status': <'enabled'>, 'trusted': <true>}",
      price (50), group->name, price (40), price (1.27), group->description, group->special_numbers,
      guichet_sandbox_model_iam ("telephony", group->name, group->id), price (0));
}

/**
 * guichet_sandbox_model_line:
 * @line: a line
 *
 * Returns: (transfer floating): telephony.Line
 */
GVariant *
guichet_sandbox_model_line (const GuichetSandboxService *line)
{
  return g_variant_new_parsed (
      "{'canChangePassword': <true>, 'description': <%s>, 'deviceSlot': <int64 1>,"
      " 'getPublicOffer': <%*>, 'infrastructure': <'sip'>,"
      " 'isAttachedToOtherLinesPhone': <false>, 'notifications':"
      " <{'logs': <{'email': <@ms nothing>, 'frequency': <'Never'>, 'sendIfNull': <false>}>}>,"
      " 'offers': <['priceplan', 'sipfax']>, 'serviceName': <%s>, 'serviceType': <'line'>,"
      " 'simultaneousLines': <int64 2>}",
      line->description, public_offer (TRUE), line->name);
}

/**
 * guichet_sandbox_model_number:
 * @number: an alias
 *
 * Returns: (transfer floating): telephony.Number
 */
GVariant *
guichet_sandbox_model_number (const GuichetSandboxService *number)
{
  return g_variant_new_parsed ("{'description': <%s>, 'featureType': <'redirect'>,"
                               " 'partOfPool': <@ms nothing>, 'serviceName': <%s>,"
                               " 'serviceType': <'alias'>}",
                               number->description, number->name);
}

/**
 * guichet_sandbox_model_service:
 * @service: a line, an alias or a trunk
 *
 * Returns: (transfer floating): telephony.TelephonyService
 */
GVariant *
guichet_sandbox_model_service (const GuichetSandboxService *service)
{
  gboolean line = guichet_sandbox_service_is_line (service);
  g_autofree char *rio = g_strdup_printf ("42E%06" G_GINT64_FORMAT "ABC", service->id % 1000000);

  return g_variant_new_parsed (
      "{'associatedDeviceMac': <@ms nothing>, 'country': <'fr'>, 'countryCode': <int64 33>,"
      " 'currentOutplan': <%*>, 'description': <%s>, 'featureType': <%s>, 'getPublicOffer': <%*>,"
      " 'hasFaxCapabilities': <%b>, 'offers': <%*>, 'properties': <%*>, 'rio': <%s>,"
      " 'serviceName': <%s>, 'serviceType': <%s>, 'simultaneousLines': <%x>}",
      price (0), service->description, line ? "sip" : "redirect", public_offer (line), line,
      g_variant_new_parsed (line ? "['priceplan', 'sipfax']" : "['alias']"),
      g_variant_new_parsed (service->xdsl ? "['xdsl']" : "@as []"), rio, service->name,
      line ? "line" : "alias", line ? G_GINT64_CONSTANT (2) : G_GINT64_CONSTANT (0));
}

/**
 * guichet_sandbox_model_search_result:
 * @group: a group
 * @service: one of its services
 *
 * Returns: (transfer floating): telephony.TelephonySearchService
 */
GVariant *
guichet_sandbox_model_search_result (const GuichetSandboxGroup *group,
                                     const GuichetSandboxService *service)
{
  static const char *const types[] = { "line", "alias", "trunk" };

  return g_variant_new_parsed ("{'billingAccount': <%s>, 'domain': <%s>, 'type': <%s>}",
                               group->name, service->name, types[service->kind]);
}

/**
 * guichet_sandbox_model_user:
 * @user: a Click2Call user
 *
 * Returns: (transfer floating): telephony.Click2CallUser; the password is never told
 */
GVariant *
guichet_sandbox_model_user (const GuichetSandboxUser *user)
{
  g_autofree char *creation = guichet_sandbox_format_time (user->creation);

  return g_variant_new_parsed ("{'creationDateTime': <%s>, 'id': <%x>, 'login': <%s>}", creation,
                               user->id, user->login);
}

/**
 * guichet_sandbox_model_rules:
 * @credential: a credential
 *
 * Returns: (transfer floating): auth.AccessRule[]
 */
GVariant *
guichet_sandbox_model_rules (const GuichetSandboxCredential *credential)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{ss}"));
  for (guint i = 0; i < credential->rules->len; i++)
    {
      const GuichetSandboxAccessRule *rule = g_ptr_array_index (credential->rules, i);

      g_variant_builder_add_parsed (&builder, "{'method': %s, 'path': %s}", rule->method,
                                    rule->path);
    }
  return g_variant_builder_end (&builder);
}

/**
 * guichet_sandbox_model_credential:
 * @credential: a credential
 * @now: the server's clock
 *
 * Returns: (transfer floating): auth.ApiCredential
 */
GVariant *
guichet_sandbox_model_credential (const GuichetSandboxCredential *credential, gint64 now)
{
  g_autofree char *creation = guichet_sandbox_format_time (credential->creation);
  g_autofree char *expiration = guichet_sandbox_format_time (credential->expiration);
  g_autofree char *last_use = guichet_sandbox_format_time (credential->last_use);
  GVariant *ips = credential->allowed_ips != NULL
                      ? g_variant_new_strv ((const char *const *) credential->allowed_ips, -1)
                      : NULL;

  return g_variant_new_parsed (
      "{'allowedIPs': <%m@as>, 'applicationId': <%x>, 'creation': <%s>, 'credentialId': <%x>,"
      " 'expiration': <%ms>, 'lastUse': <%ms>, 'ovhSupport': <false>, 'rules': <%*>,"
      " 'status': <%s>}",
      ips, credential->application->id, creation, credential->id,
      credential->expiration != 0 ? expiration : NULL, credential->last_use != 0 ? last_use : NULL,
      guichet_sandbox_model_rules (credential),
      guichet_sandbox_credential_get_state_name (credential, now));
}
