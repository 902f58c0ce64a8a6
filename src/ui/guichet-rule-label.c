/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-label.c: the labels of OVHcloud's eligibility rules as a table, in the order in
 * which people fill in a form: rules have none. In French the words of OVHcloud's control panel,
 * where it has some. Pure; what a registry asks for is in its rule and not here.
 */
#include "config.h"

#include "guichet-rule-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WHO        GUICHET_RULE_LABEL_WHO
#define ADDRESS    GUICHET_RULE_LABEL_ADDRESS
#define REACH      GUICHET_RULE_LABEL_REACH
#define REGISTRY   GUICHET_RULE_LABEL_REGISTRY
#define CONDITIONS GUICHET_RULE_LABEL_CONDITIONS
#define TEXT       GUICHET_RULE_LABEL_TEXT
#define DATE       GUICHET_RULE_LABEL_DATE
#define COUNTRY    GUICHET_RULE_LABEL_COUNTRY
#define LANGUAGE   GUICHET_RULE_LABEL_LANGUAGE
#define FORM       GUICHET_RULE_LABEL_LEGAL_FORM
#define GENDER     GUICHET_RULE_LABEL_GENDER

/* clang-format off */
const GuichetRuleLabel guichet_rule_labels[] = {
  { "legalForm", NC_("holder", "Legal form"), WHO, FORM, NULL },
  { "organisationName", NC_("holder", "Name of the organisation"), WHO, TEXT, NULL },
  { "organisationType", NC_("holder", "Type of organisation"), WHO, TEXT, NULL },
  { "organisationTypeOther", NC_("holder", "Other type of organisation"), WHO, TEXT, NULL },
  { "legalFormCategory", NC_("holder", "Category of the legal form"), WHO, TEXT, NULL },
  { "gender", NC_("holder", "Title"), WHO, GENDER, NULL },
  { "firstName", NC_("holder", "First name"), WHO, TEXT, NULL },
  { "lastName", NC_("holder", "Surname"), WHO, TEXT, NULL },
  { "roleInOrganisation", NC_("holder", "Role in the organisation"), WHO, TEXT, NULL },
  { "birthDay", NC_("holder", "Date of birth"), WHO, DATE, "1980-12-31" },
  { "birthCity", NC_("holder", "Place of birth"), WHO, TEXT, NULL },
  { "birthZip", NC_("holder", "Postcode of the place of birth"), WHO, TEXT, NULL },
  { "birthCountry", NC_("holder", "Country of birth"), WHO, COUNTRY, NULL },
  { "nationality", NC_("holder", "Nationality"), WHO, COUNTRY, NULL },

  { "address.line1", NC_("holder", "Address"), ADDRESS, TEXT, NULL },
  { "address.line2", NC_("holder", "Address, second line"), ADDRESS, TEXT, NULL },
  { "address.line3", NC_("holder", "Address, third line"), ADDRESS, TEXT, NULL },
  { "address.otherDetails", NC_("holder", "Further details of the address"), ADDRESS, TEXT, NULL },
  { "address.zip", NC_("holder", "Postcode"), ADDRESS, TEXT, NULL },
  { "address.city", NC_("holder", "City"), ADDRESS, TEXT, NULL },
  { "address.province", NC_("holder", "Province or state"), ADDRESS, TEXT, NULL },
  { "address.country", NC_("holder", "Country"), ADDRESS, COUNTRY, NULL },

  { "email", NC_("holder", "E-mail address"), REACH, TEXT, "anne@example.com" },
  { "phone", NC_("holder", "Telephone"), REACH, TEXT, "+33.123456789" },
  { "cellPhone", NC_("holder", "Mobile telephone"), REACH, TEXT, "+33.612345678" },
  { "fax", NC_("holder", "Fax"), REACH, TEXT, "+33.123456789" },
  { "language", NC_("holder", "Language"), REACH, LANGUAGE, NULL },
  { "website", NC_("holder", "Website"), REACH, TEXT, "https://www.example.com" },

  { "vat", NC_("holder", "VAT number"), REGISTRY, TEXT, NULL },
  { "companyNationalIdentificationNumber", NC_("holder", "Registration number of the company"), REGISTRY, TEXT, NULL },
  { "nationalIdentificationNumber", NC_("holder", "National identification number"), REGISTRY, TEXT, NULL },
  { "enterpriseId", NC_("holder", "Enterprise number"), REGISTRY, TEXT, NULL },
  { "insee", NC_("holder", "INSEE number"), REGISTRY, TEXT, NULL },
  { "trademarkId", NC_("holder", "Trademark number"), REGISTRY, TEXT, NULL },
  { "registrantDocumentType", NC_("holder", "Type of identity document"), REGISTRY, TEXT, NULL },
  { "registrantDocumentTypeOther", NC_("holder", "Other type of identity document"), REGISTRY, TEXT, NULL },
  { "organisationAccountable", NC_("holder", "Who the organisation is accountable to"), REGISTRY, TEXT, NULL },
  { "organisationFunding", NC_("holder", "Funding of the organisation"), REGISTRY, TEXT, NULL },
  { "organisationFundingOther", NC_("holder", "Other funding of the organisation"), REGISTRY, TEXT, NULL },
  { "organisationRole", NC_("holder", "Role of the organisation"), REGISTRY, TEXT, NULL },
  { "organisationRoleOther", NC_("holder", "Other role of the organisation"), REGISTRY, TEXT, NULL },
  { "organisationStaffStatus", NC_("holder", "Status of the organisation’s staff"), REGISTRY, TEXT, NULL },
  { "organisationStaffStatusOther", NC_("holder", "Other status of the organisation’s staff"), REGISTRY, TEXT, NULL },
  { "accreditationId", NC_("holder", "Accreditation number"), REGISTRY, TEXT, NULL },
  { "accreditationOrganism", NC_("holder", "Accredited by"), REGISTRY, TEXT, NULL },
  { "accreditationCountry", NC_("holder", "Country of the accreditation"), REGISTRY, COUNTRY, NULL },
  { "accreditationYear", NC_("holder", "Year of the accreditation"), REGISTRY, TEXT, NULL },

  { "audience", NC_("holder", "Audience of the website"), REGISTRY, TEXT, NULL },
  { "isFor", NC_("holder", "What the domain name is for"), REGISTRY, TEXT, NULL },
  { "otherPurpose", NC_("holder", "Other purpose"), REGISTRY, TEXT, NULL },
  { "represent", NC_("holder", "What the domain name represents"), REGISTRY, TEXT, NULL },

  { "OWNER_CONTACT", NC_("holder", "Holder"), WHO, TEXT, NULL },
  { "ADMIN_ACCOUNT", NC_("holder", "Administrator contact"), GUICHET_RULE_LABEL_ADMIN, TEXT, NULL },
  { "TECH_ACCOUNT", NC_("holder", "Technical contact"), GUICHET_RULE_LABEL_TECH, TEXT, NULL },
  { "DOMAIN_CONFIG", NC_("holder", "Details for the registry"), REGISTRY, TEXT, NULL },
  { "REASON", NC_("holder", "Why you want this domain name"), CONDITIONS, TEXT, NULL },
  { "PROTECTED_CODE", NC_("holder", "Code of the protected name"), CONDITIONS, TEXT, NULL },
  { "AUTH_INFO", NC_("holder", "Transfer code (auth-info)"), CONDITIONS, TEXT, NULL },
  { "ACCEPT_CONDITIONS", NC_("holder", "I accept the conditions of the registry"), CONDITIONS, TEXT, NULL },
  { "CLAIMS_NOTICE", NC_("holder", "I have read the notice about trademark claims"), CONDITIONS, TEXT, NULL },
  { "OWNER_LEGAL_AGE", NC_("holder", "The holder is of legal age"), CONDITIONS, TEXT, NULL },
};
/* clang-format on */

const guint guichet_rule_n_labels = G_N_ELEMENTS (guichet_rule_labels);

/* The parts are in capitals, "OWNER_CONTACT"; the labels inside of them are not. */
const char *
guichet_rule_label_skip_part (const char *path)
{
  const gsize length = strspn (path, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

  return length > 0 && path[length] == '.' ? path + length + 1 : path;
}

const GuichetRuleLabel *
guichet_rule_label_find (const char *path)
{
  const char *label = guichet_rule_label_skip_part (path);

  for (guint i = 0; i < guichet_rule_n_labels; i++)
    if (g_str_equal (guichet_rule_labels[i].label, label))
      return &guichet_rule_labels[i];
  return NULL;
}
