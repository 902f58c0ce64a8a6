/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * freed-memory.c: tells which secrets are still in what our own code frees.
 */
#include "freed-memory.h"

#include <json-glib/json-glib.h>
#include <malloc.h>
#include <string.h>

#include "guichet-auth-api.h"
#include "guichet-credentials.h"
#include "guichet-telephony-events.h"

static GPtrArray *secrets; /* (nullable) (element-type utf8) */
static GPtrArray *found;   /* (element-type utf8): sentences */
static gboolean is_looking;

/* Declared by the linker: __real_ is GLib's or ours, __wrap_ is what is called in its place. */
void __real_g_free (gpointer block);
void __wrap_g_free (gpointer block);
char *__real_g_string_free (GString *string, gboolean free_segment);
char *__wrap_g_string_free (GString *string, gboolean free_segment);
void __wrap_g_bytes_unref (GBytes *bytes);
char *__real_guichet_telephony_parse_event_token (JsonNode *reply, GError **error);
char *__wrap_guichet_telephony_parse_event_token (JsonNode *reply, GError **error);
GuichetCredentials *__real_guichet_credentials_new_access_token (const char *endpoint,
                                                                 const char *access_token,
                                                                 GError **error);
GuichetCredentials *__wrap_guichet_credentials_new_access_token (const char *endpoint,
                                                                 const char *access_token,
                                                                 GError **error);
GuichetCredentialRequest *__real_guichet_auth_api_parse_credential_request (JsonNode *reply,
                                                                            GError **error);
GuichetCredentialRequest *__wrap_guichet_auth_api_parse_credential_request (JsonNode *reply,
                                                                            GError **error);

static void
look (const char *function, gconstpointer data, gsize size)
{
  if (!is_looking || data == NULL)
    return;
  is_looking = FALSE; /* what is freed in here is ours */
  for (guint i = 0; i < secrets->len; i++)
    {
      const char *secret = secrets->pdata[i];

      if (memmem (data, size, secret, strlen (secret)) != NULL)
        g_ptr_array_add (found, g_strdup_printf ("secret %u in %s()", i, function));
    }
  is_looking = TRUE;
}

void
__wrap_g_free (gpointer block)
{
  /* As a text: behind its end may be what a library freed before. */
  look ("g_free", block, block != NULL ? strnlen (block, malloc_usable_size (block)) : 0);
  __real_g_free (block);
}

char *
__wrap_g_string_free (GString *string, gboolean free_segment)
{
  if (free_segment)
    look ("g_string_free", string->str, string->len);
  return __real_g_string_free (string, free_segment);
}

void
__wrap_g_bytes_unref (GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
  gpointer rest = bytes != NULL ? g_bytes_unref_to_data (bytes, &size) : NULL;

  /* The same block comes back from the last reference of bytes that g_free() would have freed; a
   * copy is of no interest: others have the bytes still, or who made them wipes them. */
  if (rest == data)
    look ("g_bytes_unref", rest, size);
  __real_g_free (rest);
}

char *
__wrap_guichet_telephony_parse_event_token (JsonNode *reply, GError **error)
{
  char *token = __real_guichet_telephony_parse_event_token (reply, error);

  if (token != NULL)
    freed_memory_add_secret (token);
  return token;
}

GuichetCredentials *
__wrap_guichet_credentials_new_access_token (const char *endpoint,
                                             const char *access_token,
                                             GError **error)
{
  freed_memory_add_secret (access_token);
  return __real_guichet_credentials_new_access_token (endpoint, access_token, error);
}

GuichetCredentialRequest *
__wrap_guichet_auth_api_parse_credential_request (JsonNode *reply, GError **error)
{
  GuichetCredentialRequest *request =
      __real_guichet_auth_api_parse_credential_request (reply, error);

  if (request != NULL)
    freed_memory_add_secret (request->consumer_key);
  return request;
}

/**
 * freed_memory_begin:
 *
 * Looks from now on, for no secret yet.
 */
void
freed_memory_begin (void)
{
  secrets = g_ptr_array_new_with_free_func (g_free);
  found = g_ptr_array_new_with_free_func (g_free);
  is_looking = TRUE;
}

/**
 * freed_memory_add_secret:
 * @secret: is looked for from now on; copied
 */
void
freed_memory_add_secret (const char *secret)
{
  if (secrets != NULL && !g_ptr_array_find_with_equal_func (secrets, secret, g_str_equal, NULL))
    g_ptr_array_add (secrets, g_strdup (secret));
}

/**
 * freed_memory_count_secrets:
 *
 * Returns: how many are looked for
 */
guint
freed_memory_count_secrets (void)
{
  return secrets->len;
}

/**
 * freed_memory_end:
 *
 * Looks no longer.
 *
 * Returns: how often a secret was in what was freed; where, is told as messages of the test
 */
guint
freed_memory_end (void)
{
  guint n_found = found->len;

  is_looking = FALSE;
  for (guint i = 0; i < n_found; i++)
    g_test_message ("%s", (char *) found->pdata[i]);
  g_clear_pointer (&secrets, g_ptr_array_unref);
  g_clear_pointer (&found, g_ptr_array_unref);
  return n_found;
}
