/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-directory.c: the coordinates of a line or number. What is refused, and in
 * which words, is [inferred].
 */
#include "guichet-sandbox-cities.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-telephony.h"
#include "guichet-sandbox.h"

/* More is no name that a directory prints. */
#define MAX_LENGTH 255

/* The entry */

static GVariant *
describe_value (const GuichetSandboxDirectoryField *field, const char *value)
{
  switch (field->type)
    {
    case GUICHET_SANDBOX_DIRECTORY_BOOLEAN:
      return g_variant_new_boolean (g_strcmp0 (value, "true") == 0);
    case GUICHET_SANDBOX_DIRECTORY_LONG:
      return g_variant_new_int64 (value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0);
    case GUICHET_SANDBOX_DIRECTORY_NULLABLE:
      return g_variant_new_maybe (G_VARIANT_TYPE_STRING, value != NULL && *value != '\0'
                                                             ? g_variant_new_string (value)
                                                             : NULL);
    case GUICHET_SANDBOX_DIRECTORY_STRING:
    default:
      return g_variant_new_string (value != NULL ? value : "");
    }
}

static GuichetSandboxReply *
get_entry (GuichetSandboxRequest *request)
{
  GuichetSandboxDirectory *entry;
  GuichetSandboxReply *reply = guichet_sandbox_find_directory (request, &entry);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (const GuichetSandboxDirectoryField *field = guichet_sandbox_directory_fields;
       field->name != NULL; field++)
    g_variant_builder_add (
        &builder, "{sv}", field->name,
        describe_value (field, guichet_sandbox_directory_get (entry, field->name)));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

/* What will be there: what is sent, else what is there. */
static const char *
get_next (GuichetSandboxRequest *request, const GuichetSandboxDirectory *entry, const char *name)
{
  const char *value = json_object_has_member (request->object, name)
                          ? json_object_get_string_member_with_default (request->object, name, "")
                          : guichet_sandbox_directory_get (entry, name);

  return value != NULL ? value : "";
}

static GuichetSandboxReply *
check_lengths (GuichetSandboxRequest *request)
{
  g_autoptr(GList) names = json_object_get_members (request->object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (request->object, l->data);

      if (json_node_get_value_type (node) == G_TYPE_STRING &&
          g_utf8_strlen (json_node_get_string (node), -1) > MAX_LENGTH)
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "[%s] is too long (%d characters at most)",
                                       (const char *) l->data, MAX_LENGTH);
    }
  return NULL;
}

static GuichetSandboxReply *
check_place (GuichetSandboxRequest *request, const GuichetSandboxDirectory *entry)
{
  const char *country = get_next (request, entry, "country");
  const char *post_code = get_next (request, entry, "postCode");
  const char *city = get_next (request, entry, "city");

  if (*post_code != '\0' && guichet_sandbox_cities_find (country, post_code, NULL) == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "[postCode] %s is not known in %s", post_code, country);
  if (*post_code != '\0' && *city != '\0' &&
      guichet_sandbox_cities_find (country, post_code, city) == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "[city] %s is not a city of %s", city, post_code);
  return NULL;
}

static GuichetSandboxReply *
check_company (GuichetSandboxRequest *request, const GuichetSandboxDirectory *entry)
{
  const char *siret = get_next (request, entry, "siret");

  if (g_str_equal (get_next (request, entry, "country"), "fr") && *siret != '\0' &&
      (strlen (siret) != 14 || strspn (siret, "0123456789") != 14))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "[siret] %s is not a valid SIRET", siret);
  return NULL;
}

static void
set_value (GuichetSandboxRequest *request, GuichetSandboxDirectory *entry, const char *name)
{
  JsonNode *node = json_object_get_member (request->object, name);

  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    guichet_sandbox_directory_set (entry, name, json_node_get_boolean (node) ? "true" : "false");
  else
    guichet_sandbox_directory_set (
        entry, name, JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node));
}

/* What only the registry of cities knows. */
static void
set_codes (GuichetSandboxRequest *request, GuichetSandboxDirectory *entry)
{
  const GuichetSandboxCity *city = guichet_sandbox_cities_find (
      get_next (request, entry, "country"), get_next (request, entry, "postCode"),
      get_next (request, entry, "city"));

  guichet_sandbox_directory_set (entry, "inseeCode", city != NULL ? city->insee_code : NULL);
}

static GuichetSandboxReply *
put_entry (GuichetSandboxRequest *request)
{
  GuichetSandboxDirectory *entry;
  GuichetSandboxReply *reply = guichet_sandbox_find_directory (request, &entry);
  g_autoptr(GList) names = NULL;
  gboolean was_published;

  if (reply == NULL && request->object == NULL)
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "Missing body");
  if (reply == NULL)
    reply = check_lengths (request);
  if (reply == NULL)
    reply = check_place (request, entry);
  if (reply == NULL)
    reply = check_company (request, entry);
  if (reply != NULL)
    return reply;

  was_published = guichet_sandbox_directory_is_published (entry);
  names = json_object_get_members (request->object);
  for (GList *l = names; l != NULL; l = l->next)
    set_value (request, entry, l->data);
  set_codes (request, entry);
  guichet_sandbox_directory_publish (entry, was_published,
                                     guichet_sandbox_get_time (request->sandbox));
  return guichet_sandbox_reply_new_void ();
}

/* The hand that moves it */

static GuichetSandboxReply *
fail_entry (GuichetSandboxRequest *request)
{
  const char *name = guichet_sandbox_request_name (request, "serviceName");

  if (guichet_sandbox_world_find_service (request->sandbox->world, name) == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such service");
  guichet_sandbox_directory_fail (guichet_sandbox_directories_get (
      request->sandbox->directories, name, guichet_sandbox_get_time (request->sandbox)));
  return guichet_sandbox_reply_new_void ();
}

#define ENTRY  "/telephony/{billingAccount}/service/{serviceName}/directory"
#define ACTION "voip:apiovh:service/directory/"

/* clang-format off */
static const char *const genders[] = { "female", "male", NULL };

#define TEXT(name) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE }
#define FLAG(name) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE }
static const GuichetSandboxParam entry_params[] = {
  TEXT ("address"), TEXT ("addressExtra"), TEXT ("ape"), TEXT ("birthDate"), TEXT ("cedex"),
  TEXT ("city"), TEXT ("country"), TEXT ("directoryServiceCode"), FLAG ("displayFirstName"),
  FLAG ("displayMarketingDirectory"), FLAG ("displayOnlyCity"), FLAG ("displaySearchReverse"),
  FLAG ("displayUniversalDirectory"), TEXT ("email"), TEXT ("firstName"),
  { "gender", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE, genders },
  TEXT ("legalForm"), TEXT ("lineDescription"), TEXT ("name"), TEXT ("occupation"),
  TEXT ("postBox"), TEXT ("postCode"), TEXT ("siret"), TEXT ("socialNomination"),
  TEXT ("socialNominationExtra"), TEXT ("urbanDistrict"), TEXT ("wayName"), TEXT ("wayNumber"),
  TEXT ("wayNumberExtra"), TEXT ("wayType"),
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_directory[] = {
  { "GET", ENTRY, get_entry, .action = ACTION "get" },
  { "PUT", ENTRY, put_entry, entry_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = ACTION "edit" },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_directory[] = {
  { "POST", "/sandbox/directories/{serviceName}/fail", fail_entry, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
