/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-text.h: the words of the fields of an entry: label, help, choices, what
 * is wrong. Pure.
 */
#pragma once

#include "guichet-directory-form.h"

G_BEGIN_DECLS

/* "SIRET number"; of a Belgian company "VAT number". @country: (nullable): "fr"; %NULL: any.
 * Translated, static */
const char *guichet_directory_field_text_title (GuichetDirectoryField field, const char *country);
/* (nullable): what it is for, a sentence; %NULL: the title says it. Translated, static */
const char *guichet_directory_field_text_help (GuichetDirectoryField field, const char *country);
/* (transfer full): as people read it: "corporation" is “Company”, "true" is “Yes” */
char *guichet_directory_field_text_value (GuichetDirectoryField field, const char *value);
/* (nullable): what is wrong with it; %NULL: nothing. Translated, static */
const char *guichet_directory_field_text_fault (GuichetDirectoryField field,
                                                GuichetDirectoryFault fault);
/* Whether @words, OVHcloud's, name a field in brackets: "[postCode] 99999 is not known" */
gboolean guichet_directory_field_text_find (const char *words, GuichetDirectoryField *field);

G_END_DECLS
