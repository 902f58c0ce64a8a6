/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-enums.h: words of the API's enums that more than one table needs.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each ends in NULL. */
extern const char *const guichet_sandbox_countries[];    /* nichandle.CountryEnum */
extern const char *const guichet_sandbox_genders[];      /* nichandle.GenderEnum */
extern const char *const guichet_sandbox_languages[];    /* nichandle.LanguageEnum */
extern const char *const guichet_sandbox_legal_forms[];  /* nichandle.LegalFormEnum */
extern const char *const guichet_sandbox_subsidiaries[]; /* nichandle.OvhSubsidiaryEnum of /me */

G_END_DECLS
