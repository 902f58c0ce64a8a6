/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form.h: which fields an entry has, for whom: country and legal form decide,
 * from one table. Pure; what is said of a fault belongs to the windows, and OVHcloud's API has the
 * last word.
 */
#pragma once

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DIRECTORY_FINE,
  GUICHET_DIRECTORY_MISSING,   /* required, and empty */
  GUICHET_DIRECTORY_BAD_SIRET, /* not 14 digits, or its check digit is wrong */
  GUICHET_DIRECTORY_BAD_VAT,   /* of Belgium */
  GUICHET_DIRECTORY_BAD_APE,   /* 4 digits and a letter */
  GUICHET_DIRECTORY_BAD_EXTRA, /* special characters or accents in the address extra */
  GUICHET_DIRECTORY_BAD_EMAIL,
  GUICHET_DIRECTORY_BAD_POST_CODE,
  GUICHET_DIRECTORY_BAD_NUMBER,    /* digits alone in the number of the house */
  GUICHET_DIRECTORY_BAD_CHOICE,    /* not one of guichet_directory_form_get_choices() */
  GUICHET_DIRECTORY_BAD_CHARACTER, /* a line end, or something else that nobody sees */
} GuichetDirectoryFault;

#define GUICHET_TYPE_DIRECTORY_FAULT (guichet_directory_fault_get_type ())
GType guichet_directory_fault_get_type (void);

typedef enum
{
  GUICHET_DIRECTORY_WHO,
  GUICHET_DIRECTORY_WHERE,
  GUICHET_DIRECTORY_PUBLICATION,
} GuichetDirectorySection;

/* What the law wants of every number, and an entry does not have */
typedef enum
{
  GUICHET_DIRECTORY_LACKS_NOTHING = 0,
  GUICHET_DIRECTORY_LACKS_NAME = 1 << 0,    /* a new operator compares it when a number is ported */
  GUICHET_DIRECTORY_LACKS_COMPANY = 1 << 1, /* SIRET or APE */
  GUICHET_DIRECTORY_LACKS_ADDRESS = 1 << 2, /* emergency calls go to the services near it */
} GuichetDirectoryLacks;

/* "fr"; "" if nobody can say */
const char *guichet_directory_form_get_country (GuichetDirectoryEntry *entry);
/* (element-type GuichetDirectoryField) (transfer full): those of all forms, in their order */
GArray *guichet_directory_form_list_fields (void);
/* Whether @field is shown for @entry as it is typed now: its country and legal form have it, its
 * answer has it, and the choice that it hangs on (publication) is made. */
gboolean guichet_directory_form_shows (GuichetDirectoryEntry *entry, GuichetDirectoryField field);
gboolean guichet_directory_form_requires (GuichetDirectoryEntry *entry,
                                          GuichetDirectoryField field);
GuichetDirectorySection guichet_directory_form_get_section (GuichetDirectoryField field);
/* (nullable) (transfer full): what @field may be, %NULL if it is free */
GStrv guichet_directory_form_get_choices (GuichetDirectoryEntry *entry,
                                          GuichetDirectoryField field);
GuichetDirectoryFault guichet_directory_form_check (GuichetDirectoryEntry *entry,
                                                    GuichetDirectoryField field);
GuichetDirectoryLacks guichet_directory_form_get_lacks (GuichetDirectoryEntry *entry);

/* (element-type GuichetDirectoryField) (transfer full): what would be dropped by @legal_form and is
 * not empty */
GArray *guichet_directory_form_list_dropped (GuichetDirectoryEntry *entry, const char *legal_form);
void guichet_directory_form_set_legal_form (GuichetDirectoryEntry *entry, const char *legal_form);

G_END_DECLS
