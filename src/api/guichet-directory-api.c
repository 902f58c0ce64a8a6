/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-api.c: directory entries and what helps to fill them in, as requests (build)
 * and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess. Fields that left
 * OVHcloud's schema (PJSocialNomination, receivePJDirectory) are not known here: they are never
 * read, so never sent.
 */
#include "config.h"

#include "guichet-directory-api.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-json-list.h"
#include "guichet-json.h"

static GuichetRequest *
new_request (GuichetOperation operation, GuichetDirectoryEntry *entry)
{
  return guichet_request_new (operation, guichet_directory_entry_get_group (entry),
                              guichet_directory_entry_get_service (entry), NULL);
}

/* The entry itself */

/**
 * guichet_directory_api_read:
 * @entry: whose
 *
 * Returns: (transfer full): the request for guichet_directory_api_take()
 */
GuichetRequest *
guichet_directory_api_read (GuichetDirectoryEntry *entry)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  return new_request (GUICHET_OPERATION_DIRECTORY, entry);
}

static gboolean
read_text (JsonObject *object, const char *key, char **value, GError **error)
{
  const char *text;

  if (!guichet_json_read_nullable_string (object, key, &text, error))
    return FALSE;
  *value = g_strdup (text != NULL ? text : "");
  return TRUE;
}

static gboolean
read_boolean (JsonObject *object, const char *key, char **value, GError **error)
{
  gboolean flag;

  if (!guichet_json_read_boolean (object, key, &flag, error))
    return FALSE;
  *value = g_strdup (flag ? "true" : "false");
  return TRUE;
}

static gboolean
read_integer (JsonObject *object, const char *key, char **value, GError **error)
{
  gint64 number;

  if (!guichet_json_read_int64 (object, key, &number, error))
    return FALSE;
  *value = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return TRUE;
}

/* A text may be null, which is empty; a boolean or a number that is null is as good as not there.
 */
static gboolean
read_value (JsonObject *object, GuichetDirectoryField field, char **value, GError **error)
{
  static gboolean (*const readers[]) (JsonObject *, const char *, char **, GError **) = {
    [GUICHET_DIRECTORY_TEXT] = read_text,
    [GUICHET_DIRECTORY_BOOLEAN] = read_boolean,
    [GUICHET_DIRECTORY_INTEGER] = read_integer,
  };
  const GuichetDirectoryValueKind kind = guichet_directory_field_get_kind (field);
  const char *key = guichet_directory_field_get_key (field);

  if (!json_object_has_member (object, key) ||
      (kind != GUICHET_DIRECTORY_TEXT && json_object_get_null_member (object, key)))
    return TRUE;
  return readers[kind](object, key, value, error);
}

/**
 * guichet_directory_api_take:
 * @entry: whose answer it is
 * @reply: a telephony.DirectoryInfo
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Puts what OVHcloud has into @entry; what the answer leaves out is absent from it. What was typed
 * stays.
 *
 * Returns: whether @entry was set; nothing of it has changed otherwise
 */
gboolean
guichet_directory_api_take (GuichetDirectoryEntry *entry, JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "directory", error);
  char *values[GUICHET_DIRECTORY_N_FIELDS] = { NULL };
  gboolean is_read = object != NULL;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), FALSE);

  for (guint i = 0; is_read && i < GUICHET_DIRECTORY_N_FIELDS; i++)
    is_read = read_value (object, i, &values[i], error);
  if (is_read)
    guichet_directory_entry_take (entry, (const char *const *) values);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    g_free (values[i]);
  return is_read;
}

/* These two alone may be null in the schema, and have no empty text. */
static gboolean
is_nullable (GuichetDirectoryField field)
{
  return field == GUICHET_DIRECTORY_GENDER || field == GUICHET_DIRECTORY_BIRTH_DATE;
}

static void
add_value (JsonObject *body, GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  const char *key = guichet_directory_field_get_key (field);
  const char *value = guichet_directory_entry_get (entry, field);

  if (guichet_directory_field_get_kind (field) == GUICHET_DIRECTORY_BOOLEAN)
    json_object_set_boolean_member (body, key, guichet_directory_entry_get_flag (entry, field));
  else if (*value == '\0' && is_nullable (field))
    json_object_set_null_member (body, key);
  else
    json_object_set_string_member (body, key, value);
}

/**
 * guichet_directory_api_save:
 * @entry: one in which something was typed
 *
 * What was not typed is not sent: what somebody else changed meanwhile is not changed back.
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_directory_api_save (GuichetDirectoryEntry *entry)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);
  g_return_val_if_fail (guichet_directory_entry_get_n_changes (entry) > 0, NULL);

  request = new_request (GUICHET_OPERATION_DIRECTORY_SAVE, entry);
  body = json_object_new ();
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_changed (entry, i))
      add_value (body, entry, i);
  guichet_request_take_body (request, body);
  return request;
}

/* Lists of facts */

/**
 * guichet_directory_api_list_cities:
 * @country: "fr"
 * @post_code: as people write it
 *
 * Needs no account.
 *
 * Returns: (transfer full): the request for guichet_directory_api_parse_cities()
 */
GuichetRequest *
guichet_directory_api_list_cities (const char *country, const char *post_code)
{
  GuichetRequest *request;

  g_return_val_if_fail (country != NULL, NULL);
  g_return_val_if_fail (post_code != NULL, NULL);

  request = guichet_request_new (GUICHET_OPERATION_DIRECTORY_CITIES, NULL);
  guichet_request_add_query (request, "country", country);
  guichet_request_add_query (request, "zipCode", post_code);
  return request;
}

static gpointer
parse_city (JsonObject *object, GError **error)
{
  const char *name, *post_code, *insee_code;
  GuichetCity *city;

  if (!guichet_json_read_string (object, "name", &name, error) ||
      !guichet_json_read_string (object, "zipCode", &post_code, error) ||
      !guichet_json_read_nullable_string (object, "administrationCode", &insee_code, error))
    return NULL;
  city = g_new0 (GuichetCity, 1);
  city->name = g_strdup (name);
  city->post_code = g_strdup (post_code);
  city->insee_code = g_strdup (insee_code);
  return city;
}

/**
 * guichet_directory_api_parse_cities:
 * @reply: an array of telephony.City
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetCity) (transfer full): empty for a post code that nobody has
 */
GPtrArray *
guichet_directory_api_parse_cities (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "cities", parse_city, (GDestroyNotify) guichet_city_free,
                                  error);
}

/**
 * guichet_directory_api_list_way_types:
 * @entry: for whom
 *
 * Returns: (transfer full): the request for guichet_directory_api_parse_way_types()
 */
GuichetRequest *
guichet_directory_api_list_way_types (GuichetDirectoryEntry *entry)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  return new_request (GUICHET_OPERATION_DIRECTORY_WAY_TYPES, entry);
}

static gpointer
parse_way_type (JsonObject *object, GError **error)
{
  const char *abbreviation, *name;
  GuichetWayType *way_type;

  if (!guichet_json_read_string (object, "abbreviatedName", &abbreviation, error) ||
      !guichet_json_read_string (object, "wayName", &name, error))
    return NULL;
  way_type = g_new0 (GuichetWayType, 1);
  way_type->abbreviation = g_strdup (abbreviation);
  way_type->name = g_strdup (name);
  return way_type;
}

GPtrArray *
guichet_directory_api_parse_way_types (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "getWayTypes", parse_way_type,
                                  (GDestroyNotify) guichet_way_type_free, error);
}

/**
 * guichet_directory_api_list_headings:
 * @entry: for whom
 * @ape: an activity, "6201Z"
 *
 * Returns: (transfer full): the request for guichet_directory_api_parse_headings()
 */
GuichetRequest *
guichet_directory_api_list_headings (GuichetDirectoryEntry *entry, const char *ape)
{
  GuichetRequest *request;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);
  g_return_val_if_fail (ape != NULL, NULL);

  request = new_request (GUICHET_OPERATION_DIRECTORY_HEADINGS, entry);
  guichet_request_add_query (request, "apeCode", ape);
  return request;
}

/* A number here, a text in the entry. */
static gpointer
parse_heading (JsonObject *object, GError **error)
{
  const char *ape, *name;
  gint64 code;
  GuichetDirectoryHeading *heading;

  if (!guichet_json_read_string (object, "apeCode", &ape, error) ||
      !guichet_json_read_int64 (object, "directoryServiceCode", &code, error) ||
      !guichet_json_read_string (object, "directoryServiceDescription", &name, error))
    return NULL;
  heading = g_new0 (GuichetDirectoryHeading, 1);
  heading->code = g_strdup_printf ("%" G_GINT64_FORMAT, code);
  heading->name = g_strdup (name);
  heading->ape = g_strdup (ape);
  return heading;
}

GPtrArray *
guichet_directory_api_parse_headings (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "getDirectoryServiceCode", parse_heading,
                                  (GDestroyNotify) guichet_directory_heading_free, error);
}

/* Companies */

/**
 * guichet_directory_api_find_company:
 * @entry: for whom
 * @number: its SIRET, SIREN or VAT number
 *
 * Changes nothing, although it is a POST: OVHcloud begins to look at the first one, and tells with
 * each what it has found so far.
 *
 * Returns: (transfer full): the request for guichet_directory_api_parse_company()
 */
GuichetRequest *
guichet_directory_api_find_company (GuichetDirectoryEntry *entry, const char *number)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);
  g_return_val_if_fail (number != NULL, NULL);

  request = new_request (GUICHET_OPERATION_DIRECTORY_COMPANY, entry);
  body = json_object_new ();
  json_object_set_string_member (body, "entrepriseNumber", number);
  guichet_request_take_body (request, body);
  return request;
}

static GuichetCompany *
parse_company (JsonObject *object, GError **error)
{
  const char *number, *name, *siren, *ape, *brand, *address;
  gboolean is_valid;
  GuichetCompany *company;

  if (!guichet_json_read_boolean (object, "isValid", &is_valid, error) ||
      !guichet_json_read_string (object, "entrepriseNumber", &number, error) ||
      !guichet_json_read_nullable_string (object, "name", &name, error) ||
      !guichet_json_read_nullable_string (object, "siren", &siren, error) ||
      !guichet_json_read_nullable_string (object, "ape", &ape, error) ||
      !guichet_json_read_nullable_string (object, "brand", &brand, error) ||
      !guichet_json_read_nullable_string (object, "address", &address, error))
    return NULL;
  company = g_new0 (GuichetCompany, 1);
  company->is_valid = is_valid;
  company->number = g_strdup (number);
  company->name = g_strdup (name != NULL ? name : "");
  company->siren = g_strdup (siren);
  company->ape = g_strdup (ape);
  company->brand = g_strdup (brand);
  company->address = g_strdup (address);
  return company;
}

/**
 * guichet_directory_api_parse_company:
 * @reply: a telephony.EntrepriseNumberInformationsTask
 * @company: (out) (nullable) (transfer full): what was found, which may be that there is no such
 *   company; %NULL while OVHcloud looks for it
 * @error: %GUICHET_ERROR_BAD_REPLY, %GUICHET_ERROR_SERVER if OVHcloud gave up
 *
 * Returns: whether @company was set
 */
gboolean
guichet_directory_api_parse_company (JsonNode *reply, GuichetCompany **company, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "fetchEntrepriseInformations", error);
  const char *status;
  JsonObject *informations;

  *company = NULL;
  if (object == NULL || !guichet_json_read_string (object, "status", &status, error))
    return FALSE;
  if (g_str_equal (status, "todo") || g_str_equal (status, "doing"))
    return TRUE;
  if (!g_str_equal (status, "done"))
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_SERVER,
                           _("OVHcloud could not look the company up"));
      return FALSE;
    }
  informations = guichet_json_read_object (object, "informations", error);
  *company = informations != NULL ? parse_company (informations, error) : NULL;
  return *company != NULL;
}
