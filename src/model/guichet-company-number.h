/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-company-number.h: the numbers of companies: SIREN and SIRET of France, VAT numbers of
 * France and Belgium, with their check digits. Pure: whether there is such a company, OVHcloud
 * says.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_COMPANY_NUMBER_NONE, /* no such number: length or check digits are wrong */
  GUICHET_COMPANY_NUMBER_SIREN,
  GUICHET_COMPANY_NUMBER_SIRET,
  GUICHET_COMPANY_NUMBER_VAT_FR,
  GUICHET_COMPANY_NUMBER_VAT_BE,
} GuichetCompanyNumberKind;

/* Without spaces, dots and the like, in capitals */
char *guichet_company_number_tidy (const char *typed);
GuichetCompanyNumberKind guichet_company_number_get_kind (const char *typed);
/* In groups, as it is printed: "732 829 320 00074" */
char *guichet_company_number_format (const char *typed);

G_END_DECLS
