/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-contact-api.c: holders of domain names as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-domain-contact-api.h"

#include <string.h>

#include "guichet-json-list.h"
#include "guichet-json.h"

#define PART GUICHET_DOMAIN_CONTACT_PART "."

/* The one value that is a number to OVHcloud */
#define YEAR "accreditationYear"

/* Reading */

/**
 * guichet_domain_contact_api_list:
 *
 * Returns: (transfer full): the request for guichet_domain_contact_api_parse_list()
 */
GuichetRequest *
guichet_domain_contact_api_list (void)
{
  return guichet_request_new (GUICHET_OPERATION_DOMAIN_CONTACTS, NULL);
}

static GuichetRequest *
new_request (GuichetOperation operation, gint64 id)
{
  g_autofree char *segment = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return guichet_request_new (operation, segment, NULL);
}

/**
 * guichet_domain_contact_api_read:
 * @id: OVHcloud's number
 *
 * Returns: (transfer full): the request for guichet_domain_contact_api_parse()
 */
GuichetRequest *
guichet_domain_contact_api_read (gint64 id)
{
  return new_request (GUICHET_OPERATION_DOMAIN_CONTACT, id);
}

/* @text: (out) (nullable) (transfer full) */
static gboolean
read_text (JsonObject *object, const char *member, char **text, GError **error)
{
  const char *value = NULL;
  gint64 year;

  if (g_str_equal (member, YEAR) && json_object_has_member (object, member) &&
      !json_object_get_null_member (object, member))
    {
      if (!guichet_json_read_int64 (object, member, &year, error))
        return FALSE;
      *text = g_strdup_printf ("%" G_GINT64_FORMAT, year);
      return TRUE;
    }
  if (!guichet_json_read_nullable_string (object, member, &value, error))
    return FALSE;
  *text = g_strdup (value);
  return TRUE;
}

/* @inner: (out) (nullable) (transfer none): of a label such as "address.city"; @member: its name
 * there */
static gboolean
find_inner (JsonObject *object,
            const char *label,
            JsonObject **inner,
            const char **member,
            GError **error)
{
  const char *dot = strchr (label, '.');
  g_autofree char *outer = NULL;

  *inner = object;
  *member = label;
  if (dot == NULL)
    return TRUE;
  *inner = NULL;
  *member = dot + 1;
  outer = g_strndup (label, dot - label);
  if (!json_object_has_member (object, outer) || json_object_get_null_member (object, outer))
    return TRUE;
  *inner = guichet_json_read_object (object, outer, error);
  return *inner != NULL;
}

static gpointer
parse_contact (JsonObject *object, GError **error)
{
  const char *const *labels = guichet_domain_contact_get_labels ();
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GuichetDomainContact *contact;
  gint64 id;

  if (!guichet_json_read_int64 (object, "id", &id, error))
    return NULL;
  for (guint i = 0; labels[i] != NULL; i++)
    {
      const char *member;
      JsonObject *inner;
      char *text = NULL;

      if (!find_inner (object, labels[i], &inner, &member, error) ||
          (inner != NULL && !read_text (inner, member, &text, error)))
        return NULL;
      g_ptr_array_add (texts, text);
    }
  contact = guichet_domain_contact_new (id);
  guichet_domain_contact_take (contact, (const char *const *) texts->pdata);
  return contact;
}

/**
 * guichet_domain_contact_api_parse:
 * @reply: a domain.Contact
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the holder
 */
GuichetDomainContact *
guichet_domain_contact_api_parse (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "contact", error);

  return object != NULL ? parse_contact (object, error) : NULL;
}

/**
 * guichet_domain_contact_api_parse_list:
 * @reply: an array of domain.Contact
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetDomainContact) (transfer full): the holders
 */
GPtrArray *
guichet_domain_contact_api_parse_list (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "contact", parse_contact, g_object_unref, error);
}

/* Writing */

static void
write_text (JsonObject *object, const char *member, const char *text)
{
  gint64 year;

  if (*text == '\0')
    json_object_set_null_member (object, member);
  else if (g_str_equal (member, YEAR) && g_ascii_string_to_signed (text, 10, 0, 9999, &year, NULL))
    json_object_set_int_member (object, member, year);
  else
    json_object_set_string_member (object, member, text);
}

static JsonObject *
ensure_inner (JsonObject *object, const char *label, const char **member)
{
  const char *dot = strchr (label, '.');
  g_autofree char *outer = NULL;

  *member = label;
  if (dot == NULL)
    return object;
  *member = dot + 1;
  outer = g_strndup (label, dot - label);
  if (!json_object_has_member (object, outer))
    json_object_set_object_member (object, outer, json_object_new ());
  return json_object_get_object_member (object, outer);
}

/**
 * guichet_domain_contact_api_build:
 * @values: what was typed
 *
 * The whole holder, because the whole has to be eligible: what was emptied is null, and what never
 * had a value is left out. A label that OVHcloud's schema does not have is not sent: it would be
 * refused with all the rest.
 *
 * Returns: (transfer full): a domain.Contact
 */
JsonObject *
guichet_domain_contact_api_build (GuichetRuleValues *values)
{
  const char *const *labels = guichet_domain_contact_get_labels ();
  JsonObject *contact = json_object_new ();

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (values), contact);

  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (PART, labels[i], NULL);
      const char *text = guichet_rule_values_get (values, path);
      const char *member;
      JsonObject *inner;

      if (*text == '\0' && !guichet_rule_values_is_changed (values, path))
        continue;
      inner = ensure_inner (contact, labels[i], &member);
      write_text (inner, member, text);
    }
  return contact;
}

/**
 * guichet_domain_contact_api_create:
 * @values: what was typed
 *
 * Returns: (transfer full): the request; its answer is the new holder
 */
GuichetRequest *
guichet_domain_contact_api_create (GuichetRuleValues *values)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_DOMAIN_CONTACT_CREATE, NULL);

  guichet_request_take_body (request, guichet_domain_contact_api_build (values));
  return request;
}

/**
 * guichet_domain_contact_api_save:
 * @id: OVHcloud's number
 * @values: what was typed
 *
 * Returns: (transfer full): the request; its answer is the saved holder
 */
GuichetRequest *
guichet_domain_contact_api_save (gint64 id, GuichetRuleValues *values)
{
  GuichetRequest *request = new_request (GUICHET_OPERATION_DOMAIN_CONTACT_SAVE, id);

  guichet_request_take_body (request, guichet_domain_contact_api_build (values));
  return request;
}
