/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-text.c: the keys of an account as the one text that a keyring keeps for it: a
 * "name=value" on each line, so that a person who looks into the keyring understands it. Pure.
 *
 * The endpoint stands with the keys, because anybody can write the settings: an address that was
 * changed there must not get them.
 */
#include "config.h"

#include "guichet-keyring-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-error.h"

typedef enum
{
  FIELD_ENDPOINT,
  FIELD_APPLICATION_KEY,
  FIELD_APPLICATION_SECRET,
  FIELD_CONSUMER_KEY,
  FIELD_MAKER,
  FIELD_CLIENT_ID,
  FIELD_CLIENT_SECRET,
  FIELD_ACCESS_TOKEN,
  N_FIELDS,
} Field;

/* Who asked for the consumer key; a key without this line is one that people made. */
#define OURSELVES "guichet"

static const char *
get_maker (const GuichetCredentials *credentials)
{
  return guichet_credentials_has_own_key (credentials) ? OURSELVES : NULL;
}

/* clang-format off */
static const struct
{
  const char *name;
  const char *(*get) (const GuichetCredentials *credentials);
} fields[N_FIELDS] = {
  [FIELD_ENDPOINT]           = { "endpoint",           guichet_credentials_get_endpoint },
  [FIELD_APPLICATION_KEY]    = { "application_key",    guichet_credentials_get_application_key },
  [FIELD_APPLICATION_SECRET] = { "application_secret", guichet_credentials_get_application_secret },
  [FIELD_CONSUMER_KEY]       = { "consumer_key",       guichet_credentials_get_consumer_key },
  [FIELD_MAKER]              = { "made_by",            get_maker },
  [FIELD_CLIENT_ID]          = { "client_id",          guichet_credentials_get_client_id },
  [FIELD_CLIENT_SECRET]      = { "client_secret",      guichet_credentials_get_client_secret },
  [FIELD_ACCESS_TOKEN]       = { "access_token",       guichet_credentials_get_access_token },
};
/* clang-format on */

/**
 * guichet_keyring_text_write:
 *
 * Returns: (transfer full): the text of @credentials, to be wiped when it was kept
 */
GuichetSecret *
guichet_keyring_text_write (const GuichetCredentials *credentials)
{
  gsize size = 1;
  GuichetSecret *text;
  char *end;

  for (Field i = 0; i < N_FIELDS; i++)
    if (fields[i].get (credentials) != NULL)
      size += strlen (fields[i].name) + strlen (fields[i].get (credentials)) + strlen ("=\n");
  /* In one piece: a text that grows leaves copies of its beginning behind. */
  end = text = g_malloc0 (size);
  for (Field i = 0; i < N_FIELDS; i++)
    if (fields[i].get (credentials) != NULL)
      {
        end = g_stpcpy (end, fields[i].name);
        end = g_stpcpy (end, "=");
        end = g_stpcpy (end, fields[i].get (credentials));
        end = g_stpcpy (end, "\n");
      }
  return text;
}

static void
take_line (char *values[N_FIELDS], const char *line, gsize length)
{
  for (Field i = 0; i < N_FIELDS; i++)
    {
      gsize name_length = strlen (fields[i].name);

      if (values[i] == NULL && length > name_length && line[name_length] == '=' &&
          strncmp (line, fields[i].name, name_length) == 0)
        values[i] = g_strndup (line + name_length + 1, length - name_length - 1);
    }
}

static GuichetCredentials *
make_credentials (char *values[N_FIELDS], GError **error)
{
  if (values[FIELD_ENDPOINT] == NULL)
    {
      g_set_error_literal (
          error, GUICHET_ERROR, GUICHET_ERROR_KEYRING,
          _("What the keyring has for this account cannot be read. Sign in again."));
      return NULL;
    }
  if (values[FIELD_ACCESS_TOKEN] != NULL)
    return guichet_credentials_new_access_token (values[FIELD_ENDPOINT], values[FIELD_ACCESS_TOKEN],
                                                 error);
  if (values[FIELD_CLIENT_ID] != NULL)
    return guichet_credentials_new_service_account (values[FIELD_ENDPOINT], values[FIELD_CLIENT_ID],
                                                    values[FIELD_CLIENT_SECRET], error);
  if (g_strcmp0 (values[FIELD_MAKER], OURSELVES) == 0)
    return guichet_credentials_new_own_application (
        values[FIELD_ENDPOINT], values[FIELD_APPLICATION_KEY], values[FIELD_APPLICATION_SECRET],
        values[FIELD_CONSUMER_KEY], error);
  return guichet_credentials_new_application (values[FIELD_ENDPOINT], values[FIELD_APPLICATION_KEY],
                                              values[FIELD_APPLICATION_SECRET],
                                              values[FIELD_CONSUMER_KEY], error);
}

/**
 * guichet_keyring_text_read:
 * @text: what the keyring keeps; lines that are not known are of a newer Guichet and do no harm
 *
 * Returns: (transfer full) (nullable): the credentials; %NULL with GUICHET_ERROR_KEYRING or, if a
 * key cannot be one, GUICHET_ERROR_CONFIGURATION
 */
GuichetCredentials *
guichet_keyring_text_read (const char *text, GError **error)
{
  char *values[N_FIELDS] = { NULL };
  GuichetCredentials *credentials;

  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      take_line (values, text, length);
      text += length;
      text += strspn (text, "\n");
    }
  credentials = make_credentials (values, error);
  for (Field i = 0; i < N_FIELDS; i++)
    g_clear_pointer (&values[i], guichet_secret_free);
  return credentials;
}
