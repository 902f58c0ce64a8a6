/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field.h: the fields of a directory entry: OVHcloud's key of each, what kind of
 * value it is, whether it may be sent. The nicks are OVHcloud's keys, letter for letter.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DIRECTORY_LEGAL_FORM,
  GUICHET_DIRECTORY_NAME,
  GUICHET_DIRECTORY_FIRST_NAME,
  GUICHET_DIRECTORY_GENDER,
  GUICHET_DIRECTORY_BIRTH_DATE,
  GUICHET_DIRECTORY_OCCUPATION,
  GUICHET_DIRECTORY_SIRET, /* of a Belgian company its VAT number */
  GUICHET_DIRECTORY_APE,
  GUICHET_DIRECTORY_SOCIAL_NOMINATION,
  GUICHET_DIRECTORY_SOCIAL_NOMINATION_EXTRA,
  GUICHET_DIRECTORY_EMAIL,
  GUICHET_DIRECTORY_COUNTRY,
  GUICHET_DIRECTORY_POST_CODE,
  GUICHET_DIRECTORY_CITY,
  GUICHET_DIRECTORY_CEDEX,
  GUICHET_DIRECTORY_POST_BOX,
  GUICHET_DIRECTORY_URBAN_DISTRICT,
  GUICHET_DIRECTORY_WAY_NUMBER,
  GUICHET_DIRECTORY_WAY_NUMBER_EXTRA,
  GUICHET_DIRECTORY_WAY_TYPE,
  GUICHET_DIRECTORY_WAY_NAME,
  GUICHET_DIRECTORY_ADDRESS,
  GUICHET_DIRECTORY_ADDRESS_EXTRA,
  GUICHET_DIRECTORY_LINE_DESCRIPTION,
  GUICHET_DIRECTORY_SERVICE_CODE, /* the heading */
  GUICHET_DIRECTORY_UNIVERSAL,    /* published at all */
  GUICHET_DIRECTORY_MARKETING,
  GUICHET_DIRECTORY_SEARCH_REVERSE,
  GUICHET_DIRECTORY_DISPLAY_FIRST_NAME,
  GUICHET_DIRECTORY_DISPLAY_ONLY_CITY,
  /* Read-only from here on */
  GUICHET_DIRECTORY_NUMBER,
  GUICHET_DIRECTORY_AREA_CODE,
  GUICHET_DIRECTORY_INSEE_CODE,
  GUICHET_DIRECTORY_STATUS,
  GUICHET_DIRECTORY_MODIFICATION_TYPE,
  GUICHET_DIRECTORY_MODIFICATION_DATE,
} GuichetDirectoryField;

#define GUICHET_DIRECTORY_N_FIELDS (GUICHET_DIRECTORY_MODIFICATION_DATE + 1)

typedef enum
{
  GUICHET_DIRECTORY_TEXT,
  GUICHET_DIRECTORY_BOOLEAN,
  GUICHET_DIRECTORY_INTEGER,
} GuichetDirectoryValueKind;

#define GUICHET_TYPE_DIRECTORY_FIELD (guichet_directory_field_get_type ())
GType guichet_directory_field_get_type (void);

const char *guichet_directory_field_get_key (GuichetDirectoryField field);
/* FALSE if @key is none that Guichet knows */
gboolean guichet_directory_field_from_key (const char *key, GuichetDirectoryField *field);
GuichetDirectoryValueKind guichet_directory_field_get_kind (GuichetDirectoryField field);
gboolean guichet_directory_field_is_read_only (GuichetDirectoryField field);

G_END_DECLS
