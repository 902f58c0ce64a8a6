/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-account-api.c: the account itself as request and reply.
 * Pure: no I/O.
 */
#include "guichet-account-api.h"

#include "guichet-json.h"

/**
 * guichet_account_api_read:
 *
 * Returns: (transfer full): the request for guichet_account_api_parse()
 */
GuichetRequest *
guichet_account_api_read (void)
{
  return guichet_request_new (GUICHET_OPERATION_ME, NULL);
}

/**
 * guichet_account_api_parse:
 * @reply: a nichandle.Nichandle
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): who is signed in
 */
GuichetAccount *
guichet_account_api_parse (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "account", error);
  const char *nichandle;
  const char *first_name;
  const char *name;
  const char *organisation;
  const char *email;

  if (object == NULL || !guichet_json_read_string (object, "nichandle", &nichandle, error) ||
      !guichet_json_read_nullable_string (object, "firstname", &first_name, error) ||
      !guichet_json_read_nullable_string (object, "name", &name, error) ||
      !guichet_json_read_nullable_string (object, "organisation", &organisation, error) ||
      !guichet_json_read_nullable_string (object, "email", &email, error))
    return NULL;

  return guichet_account_new (nichandle, first_name, name, organisation, email);
}
