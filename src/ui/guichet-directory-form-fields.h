/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-fields.h: every field of a directory entry, in groups, made from the table
 * of the form. Those that an entry has not, as it is typed now, are hidden.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-field-row.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_FORM_FIELDS (guichet_directory_form_fields_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryFormFields,
                      guichet_directory_form_fields,
                      GUICHET,
                      DIRECTORY_FORM_FIELDS,
                      AdwBin)

/* (nullable) */
void guichet_directory_form_fields_set_entry (GuichetDirectoryFormFields *self,
                                              GuichetDirectoryEntry *entry);
/* (nullable) (transfer none): %NULL if no form has @field */
GuichetDirectoryFieldRow *guichet_directory_form_fields_get_row (GuichetDirectoryFormFields *self,
                                                                 GuichetDirectoryField field);
/* Says of every field what is wrong, and gives the keyboard to the first where something is.
 * Returns: of how many */
guint guichet_directory_form_fields_check (GuichetDirectoryFormFields *self);

G_END_DECLS
