/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-configuration.c: the credentials that stand in the environment or in ovh.conf, as
 * OVHcloud's own clients read them. Reads only: stores nothing, and never shows a secret.
 *
 * The files are merged key by key, the environment beats them. If the environment says everything,
 * the files are not even opened, so that a mistake in them cannot stop a program that does not need
 * them.
 */
#include "config.h"

#include "guichet-configuration-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-error.h"
#include "guichet-ini.h"

#define DEFAULT_ENDPOINT   "ovh-eu"
#define DEFAULT_EVENTS_URL "https://events.voip.ovh.net/"

#define EVENTS_URL_VARIABLE "OVH_EVENTS_URL"

typedef enum
{
  KEY_ENDPOINT,
  KEY_APPLICATION_KEY,
  KEY_APPLICATION_SECRET,
  KEY_CONSUMER_KEY,
  KEY_CLIENT_ID,
  KEY_CLIENT_SECRET,
  KEY_ACCESS_TOKEN,
  N_KEYS,
} Key;

/* clang-format off */
static const struct
{
  const char *name;
  const char *variable;
} keys[N_KEYS] = {
  [KEY_ENDPOINT]           = { "endpoint",           "OVH_ENDPOINT" },
  [KEY_APPLICATION_KEY]    = { "application_key",    "OVH_APPLICATION_KEY" },
  [KEY_APPLICATION_SECRET] = { "application_secret", "OVH_APPLICATION_SECRET" },
  [KEY_CONSUMER_KEY]       = { "consumer_key",       "OVH_CONSUMER_KEY" },
  [KEY_CLIENT_ID]          = { "client_id",          "OVH_CLIENT_ID" },
  [KEY_CLIENT_SECRET]      = { "client_secret",      "OVH_CLIENT_SECRET" },
  [KEY_ACCESS_TOKEN]       = { "access_token",       "OVH_ACCESS_TOKEN" },
};
/* clang-format on */

struct _GuichetConfiguration
{
  GObject parent_instance;

  char *values[N_KEYS]; /* %NULL if not said anywhere */
  char *source;
  char *events_url;
};

G_DEFINE_FINAL_TYPE (GuichetConfiguration, guichet_configuration, G_TYPE_OBJECT)

static gboolean
has (GuichetConfiguration *self, Key key)
{
  return self->values[key] != NULL;
}

static void
take_environment (GuichetConfiguration *self, char **environment, GPtrArray *sources)
{
  for (Key key = 0; key < N_KEYS; key++)
    {
      const char *value = g_environ_getenv (environment, keys[key].variable);

      /* An empty variable is one that was taken back, as in OVHcloud's Go client. */
      if (value == NULL || *value == '\0')
        continue;
      self->values[key] = g_strdup (value);
      if (sources->len == 0)
        g_ptr_array_add (sources, g_strdup (_("the environment")));
    }
}

/* Whether the files could add nothing. */
static gboolean
is_whole (GuichetConfiguration *self)
{
  if (!has (self, KEY_ENDPOINT))
    return FALSE;
  return has (self, KEY_ACCESS_TOKEN) ||
         (has (self, KEY_APPLICATION_KEY) && has (self, KEY_APPLICATION_SECRET) &&
          has (self, KEY_CONSUMER_KEY));
}

static gboolean
read_files (GuichetIni *ini, const char *const *files, GError **error)
{
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr(GError) local_error = NULL;
      g_autofree char *text = NULL;
      gsize length;
      gboolean ok;

      if (!g_file_get_contents (files[i], &text, &length, &local_error))
        {
          if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
              g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
            continue;
          g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                       _("“%s” cannot be read: %s"), files[i], local_error->message);
          return FALSE;
        }
      ok = guichet_ini_read (ini, text, length, files[i], error);
      explicit_bzero (text, length);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

static void
take_from_file (GuichetConfiguration *self,
                Key key,
                const GuichetIni *ini,
                const char *section,
                GPtrArray *sources)
{
  const char *source = NULL;
  const char *value = guichet_ini_get (ini, section, keys[key].name, &source);

  if (has (self, key) || value == NULL)
    return;
  self->values[key] = g_strdup (value);
  if (!g_ptr_array_find_with_equal_func (sources, source, g_str_equal, NULL))
    g_ptr_array_add (sources, g_strdup (source));
}

static void
take_files (GuichetConfiguration *self, const GuichetIni *ini, GPtrArray *sources)
{
  take_from_file (self, KEY_ENDPOINT, ini, "default", sources);
  if (!has (self, KEY_ENDPOINT))
    self->values[KEY_ENDPOINT] = g_strdup (DEFAULT_ENDPOINT);
  for (Key key = KEY_ENDPOINT + 1; key < N_KEYS; key++)
    take_from_file (self, key, ini, self->values[KEY_ENDPOINT], sources);
}

static const char *
find_mistake (GuichetConfiguration *self)
{
  gboolean application = has (self, KEY_APPLICATION_KEY) || has (self, KEY_APPLICATION_SECRET);
  gboolean client = has (self, KEY_CLIENT_ID) || has (self, KEY_CLIENT_SECRET);

  if (application + client + has (self, KEY_ACCESS_TOKEN) > 1)
    return _("Two ways to sign in are configured: keep either the application keys, or the OAuth2 "
              "client, or the access token.");
  if (has (self, KEY_APPLICATION_KEY) != has (self, KEY_APPLICATION_SECRET))
    return _("The application key and the application secret must be given together.");
  if (application && !has (self, KEY_CONSUMER_KEY))
    return _("The consumer key is missing.");
  if (client)
    return _("Signing in as an OAuth2 client is not supported yet: use application keys or an "
              "access token.");
  return NULL;
}

static gboolean
has_keys (GuichetConfiguration *self)
{
  for (Key key = KEY_ENDPOINT + 1; key < N_KEYS; key++)
    if (has (self, key))
      return TRUE;
  return FALSE;
}

static char *
find_events_url (char **environment)
{
  const char *url = g_environ_getenv (environment, EVENTS_URL_VARIABLE);

  /* The client refuses an address that is not safe, and calls are then placed without being
   * followed. */
  return g_strdup (url != NULL && *url != '\0' ? url : DEFAULT_EVENTS_URL);
}

/**
 * guichet_configuration_load_from:
 * @files: (array zero-terminated=1): paths, the weakest first; those that do not exist say nothing
 * @environment: (array zero-terminated=1): an environment as of g_get_environ()
 *
 * Returns: (transfer full) (nullable): the configuration, or %NULL with GUICHET_ERROR_NOT_SIGNED_IN
 * if there is no key, with GUICHET_ERROR_CONFIGURATION if there is a mistake
 */
GuichetConfiguration *
guichet_configuration_load_from (const char *const *files, char **environment, GError **error)
{
  g_autoptr(GuichetConfiguration) self = g_object_new (GUICHET_TYPE_CONFIGURATION, NULL);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GuichetIni) ini = guichet_ini_new ();
  const char *mistake;

  take_environment (self, environment, sources);
  if (!is_whole (self))
    {
      if (!read_files (ini, files, error))
        return NULL;
      take_files (self, ini, sources);
    }

  if (!has_keys (self))
    {
      g_set_error_literal (
          error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN,
          _("No OVHcloud account is configured. Looked in the environment (OVH_APPLICATION_KEY "
            "…), in ~/.ovh.conf and in /etc/ovh.conf."));
      return NULL;
    }
  mistake = find_mistake (self);
  if (mistake != NULL)
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION, mistake);
      return NULL;
    }

  self->events_url = find_events_url (environment);
  g_ptr_array_add (sources, NULL);
  self->source = g_strjoinv (", ", (char **) sources->pdata);
  return g_steal_pointer (&self);
}

/**
 * guichet_configuration_load:
 *
 * Reads the environment, ~/.ovh.conf and /etc/ovh.conf, each stronger than the next.
 *
 * Returns: (transfer full) (nullable): the configuration, or %NULL with GUICHET_ERROR_NOT_SIGNED_IN
 * if there is no key, with GUICHET_ERROR_CONFIGURATION if there is a mistake
 */
GuichetConfiguration *
guichet_configuration_load (GError **error)
{
  g_autofree char *own = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  const char *const files[] = { "/etc/ovh.conf", own, NULL };
  g_auto(GStrv) environment = g_get_environ ();

  return guichet_configuration_load_from (files, environment, error);
}

/* An empty variable is one that was taken back. */
static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0';
}

/**
 * guichet_configuration_is_in_environment:
 *
 * Returns: whether the environment of this process says anything of the account, so that a program
 * that does not inherit it may find another account
 */
gboolean
guichet_configuration_is_in_environment (void)
{
  for (Key key = 0; key < N_KEYS; key++)
    if (is_set (keys[key].variable))
      return TRUE;
  return is_set (EVENTS_URL_VARIABLE);
}

/**
 * guichet_configuration_has_keys_in_environment:
 *
 * Returns: whether keys of an account, and be it one of them, stand in the environment of this
 * process; where the API is says nothing of an account
 */
gboolean
guichet_configuration_has_keys_in_environment (void)
{
  for (Key key = KEY_ENDPOINT + 1; key < N_KEYS; key++)
    if (is_set (keys[key].variable))
      return TRUE;
  return FALSE;
}

/**
 * guichet_configuration_get_source:
 *
 * Returns: (transfer none): where the values were found, translated, several places separated by
 * commas
 */
const char *
guichet_configuration_get_source (GuichetConfiguration *self)
{
  g_return_val_if_fail (GUICHET_IS_CONFIGURATION (self), NULL);

  return self->source;
}

/**
 * guichet_configuration_get_endpoint:
 *
 * Returns: (transfer none): the name or the URL of the endpoint
 */
const char *
guichet_configuration_get_endpoint (GuichetConfiguration *self)
{
  g_return_val_if_fail (GUICHET_IS_CONFIGURATION (self), NULL);

  return self->values[KEY_ENDPOINT];
}

/**
 * guichet_configuration_create_credentials:
 *
 * Returns: (transfer full) (nullable): what the client signs with, or %NULL with the error of an
 * endpoint that is not known or not allowed
 */
GuichetCredentials *
guichet_configuration_create_credentials (GuichetConfiguration *self, GError **error)
{
  g_return_val_if_fail (GUICHET_IS_CONFIGURATION (self), NULL);

  if (has (self, KEY_ACCESS_TOKEN))
    return guichet_credentials_new_access_token (self->values[KEY_ENDPOINT],
                                                 self->values[KEY_ACCESS_TOKEN], error);
  return guichet_credentials_new_application (
      self->values[KEY_ENDPOINT], self->values[KEY_APPLICATION_KEY],
      self->values[KEY_APPLICATION_SECRET], self->values[KEY_CONSUMER_KEY], error);
}

/**
 * guichet_configuration_get_events_url:
 *
 * Returns: (transfer none): the address of the CTI event service: OVH_EVENTS_URL, else OVHcloud's
 */
const char *
guichet_configuration_get_events_url (GuichetConfiguration *self)
{
  g_return_val_if_fail (GUICHET_IS_CONFIGURATION (self), NULL);

  return self->events_url;
}

static void
guichet_configuration_finalize (GObject *object)
{
  GuichetConfiguration *self = GUICHET_CONFIGURATION (object);

  for (Key key = 0; key < N_KEYS; key++)
    {
      if (has (self, key))
        explicit_bzero (self->values[key], strlen (self->values[key]));
      g_clear_pointer (&self->values[key], g_free);
    }
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->events_url, g_free);

  G_OBJECT_CLASS (guichet_configuration_parent_class)->finalize (object);
}

static void
guichet_configuration_class_init (GuichetConfigurationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_configuration_finalize;
}

static void
guichet_configuration_init (GuichetConfiguration *self)
{
}
