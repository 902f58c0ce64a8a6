/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-api.c: the domain names of an account as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-domain-api.h"

#include "guichet-json-list.h"
#include "guichet-json.h"

/**
 * guichet_domain_api_list:
 *
 * Returns: (transfer full): the request for guichet_domain_api_parse_list()
 */
GuichetRequest *
guichet_domain_api_list (void)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_DOMAINS, NULL);

  guichet_request_expand (request);
  return request;
}

/**
 * guichet_domain_api_read:
 * @name: "example.org"
 *
 * Returns: (transfer full): the request for guichet_domain_api_parse()
 */
GuichetRequest *
guichet_domain_api_read (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return guichet_request_new (GUICHET_OPERATION_DOMAIN, name, NULL);
}

/* A contact is an object with nothing but its id; the older schema has none. */
static gboolean
read_contact (JsonObject *object, const char *member, const char **id, GError **error)
{
  JsonObject *contact;

  *id = "";
  if (!json_object_has_member (object, member) || json_object_get_null_member (object, member))
    return TRUE;
  contact = guichet_json_read_object (object, member, error);
  return contact != NULL && guichet_json_read_string (contact, "id", id, error);
}

static gboolean
read_or_empty (JsonObject *object, const char *member, const char **text, GError **error)
{
  if (!guichet_json_read_nullable_string (object, member, text, error))
    return FALSE;
  if (*text == NULL)
    *text = "";
  return TRUE;
}

static gpointer
parse_domain (JsonObject *object, GError **error)
{
  GuichetDomainInfo info = { 0 };
  g_autoptr(GDateTime) expiry = NULL;
  GuichetDomain *domain;
  const char *name, *lock, *suspension;

  if (!guichet_json_read_string (object, "domain", &name, error) ||
      !guichet_json_read_string (object, "whoisOwner", &info.holder, error) ||
      !read_contact (object, "contactAdmin", &info.admin, error) ||
      !read_contact (object, "contactTech", &info.tech, error) ||
      !read_contact (object, "contactBilling", &info.billing, error) ||
      !read_or_empty (object, "state", &info.state, error) ||
      !read_or_empty (object, "suspensionState", &suspension, error) ||
      !read_or_empty (object, "transferLockStatus", &lock, error) ||
      !guichet_json_read_datetime (object, "expirationDate", &expiry, error))
    return NULL;
  info.is_suspended = g_str_equal (suspension, "suspended");
  info.lock = guichet_domain_lock_from_word (lock);
  info.expiry = expiry;
  domain = guichet_domain_new (name);
  guichet_domain_take (domain, &info);
  return domain;
}

/**
 * guichet_domain_api_parse:
 * @reply: a domain.DomainServiceWithIAM
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the domain name
 */
GuichetDomain *
guichet_domain_api_parse (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "domain", error);

  return object != NULL ? parse_domain (object, error) : NULL;
}

/**
 * guichet_domain_api_parse_list:
 * @reply: an array of domain.DomainServiceWithIAM
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetDomain) (transfer full): the domain names
 */
GPtrArray *
guichet_domain_api_parse_list (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "domain", parse_domain, g_object_unref, error);
}
