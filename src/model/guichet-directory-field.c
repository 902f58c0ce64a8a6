/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field.c: the fields of a directory entry: OVHcloud's key of each, what kind of
 * value it is, whether it may be sent. Nothing of what they mean for whom.
 */
#include "guichet-directory-field.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDirectoryField, guichet_directory_field,
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_LEGAL_FORM, "legalForm"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_NAME, "name"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_FIRST_NAME, "firstName"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_GENDER, "gender"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BIRTH_DATE, "birthDate"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_OCCUPATION, "occupation"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SIRET, "siret"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_APE, "ape"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SOCIAL_NOMINATION, "socialNomination"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SOCIAL_NOMINATION_EXTRA, "socialNominationExtra"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_EMAIL, "email"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_COUNTRY, "country"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_POST_CODE, "postCode"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CITY, "city"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CEDEX, "cedex"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_POST_BOX, "postBox"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_URBAN_DISTRICT, "urbanDistrict"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_WAY_NUMBER, "wayNumber"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, "wayNumberExtra"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_WAY_TYPE, "wayType"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_WAY_NAME, "wayName"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_ADDRESS, "address"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_ADDRESS_EXTRA, "addressExtra"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_LINE_DESCRIPTION, "lineDescription"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SERVICE_CODE, "directoryServiceCode"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_UNIVERSAL, "displayUniversalDirectory"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_MARKETING, "displayMarketingDirectory"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SEARCH_REVERSE, "displaySearchReverse"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, "displayFirstName"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, "displayOnlyCity"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_NUMBER, "number"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_AREA_CODE, "areaCode"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_INSEE_CODE, "inseeCode"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_STATUS, "status"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_MODIFICATION_TYPE, "modificationType"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_MODIFICATION_DATE, "modificationDate"))
/* clang-format on */

/**
 * guichet_directory_field_get_key:
 * @field: a field
 *
 * Returns: (transfer none): OVHcloud's key of it in telephony.DirectoryInfo, "postCode"
 */
const char *
guichet_directory_field_get_key (GuichetDirectoryField field)
{
  g_autoptr(GEnumClass) fields = g_type_class_ref (GUICHET_TYPE_DIRECTORY_FIELD);
  const GEnumValue *value = g_enum_get_value (fields, field);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * guichet_directory_field_from_key:
 * @key: a key of telephony.DirectoryInfo
 * @field: (out): which field it is
 *
 * Returns: %FALSE for a key that Guichet does not know: it is neither shown nor sent
 */
gboolean
guichet_directory_field_from_key (const char *key, GuichetDirectoryField *field)
{
  g_autoptr(GEnumClass) fields = g_type_class_ref (GUICHET_TYPE_DIRECTORY_FIELD);
  const GEnumValue *value;

  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  value = g_enum_get_value_by_nick (fields, key);
  if (value == NULL)
    return FALSE;
  *field = (GuichetDirectoryField) value->value;
  return TRUE;
}

/**
 * guichet_directory_field_get_kind:
 * @field: a field
 *
 * Returns: what OVHcloud's value of it is
 */
GuichetDirectoryValueKind
guichet_directory_field_get_kind (GuichetDirectoryField field)
{
  if (field >= GUICHET_DIRECTORY_UNIVERSAL && field <= GUICHET_DIRECTORY_DISPLAY_ONLY_CITY)
    return GUICHET_DIRECTORY_BOOLEAN;
  if (field == GUICHET_DIRECTORY_AREA_CODE || field == GUICHET_DIRECTORY_INSEE_CODE)
    return GUICHET_DIRECTORY_INTEGER;
  return GUICHET_DIRECTORY_TEXT;
}

/**
 * guichet_directory_field_is_read_only:
 * @field: a field
 *
 * Returns: whether OVHcloud alone sets it; it is never sent then
 */
gboolean
guichet_directory_field_is_read_only (GuichetDirectoryField field)
{
  return field >= GUICHET_DIRECTORY_NUMBER;
}
