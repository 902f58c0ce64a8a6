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

#include "guichet-configuration-keys.h"
#include "guichet-error.h"
#include "guichet-ini.h"

#define DEFAULT_ENDPOINT   "ovh-eu"
#define DEFAULT_EVENTS_URL "https://events.voip.ovh.net/"

#define EVENTS_URL_VARIABLE "OVH_EVENTS_URL"

struct _GuichetConfiguration
{
  GObject parent_instance;

  char *values[GUICHET_N_KEYS]; /* %NULL if not said anywhere */
  char *source;
  char *events_url;
};

G_DEFINE_FINAL_TYPE (GuichetConfiguration, guichet_configuration, G_TYPE_OBJECT)

static gboolean
has (GuichetConfiguration *self, GuichetKey key)
{
  return self->values[key] != NULL;
}

static const char *const *
view (GuichetConfiguration *self)
{
  return (const char *const *) self->values;
}

static void
take_environment (GuichetConfiguration *self, char **environment, GPtrArray *sources)
{
  for (GuichetKey key = 0; key < GUICHET_N_KEYS; key++)
    {
      const char *value = g_environ_getenv (environment, guichet_key_get_variable (key));

      /* An empty variable is one that was taken back, as in OVHcloud's Go client. */
      if (value == NULL || *value == '\0')
        continue;
      self->values[key] = g_strdup (value);
      if (sources->len == 0)
        g_ptr_array_add (sources, g_strdup (_("the environment")));
    }
}

static gboolean
read_files (GuichetIni *ini, const char *const *files, GError **error)
{
  for (guint i = 0; files[i] != NULL; i++)
    if (!guichet_ini_read_file (ini, files[i], error))
      return FALSE;
  return TRUE;
}

static void
take_from_file (GuichetConfiguration *self,
                GuichetKey key,
                const GuichetIni *ini,
                const char *section,
                GPtrArray *sources)
{
  const char *source = NULL;
  const char *value = guichet_ini_get (ini, section, guichet_key_get_name (key), &source);

  if (has (self, key) || value == NULL)
    return;
  self->values[key] = g_strdup (value);
  if (!g_ptr_array_find_with_equal_func (sources, source, g_str_equal, NULL))
    g_ptr_array_add (sources, g_strdup (source));
}

static void
take_files (GuichetConfiguration *self, const GuichetIni *ini, GPtrArray *sources)
{
  take_from_file (self, GUICHET_KEY_ENDPOINT, ini, "default", sources);
  if (!has (self, GUICHET_KEY_ENDPOINT))
    self->values[GUICHET_KEY_ENDPOINT] = g_strdup (DEFAULT_ENDPOINT);
  for (GuichetKey key = GUICHET_KEY_ENDPOINT + 1; key < GUICHET_N_KEYS; key++)
    take_from_file (self, key, ini, self->values[GUICHET_KEY_ENDPOINT], sources);
}

/**
 * guichet_configuration_find_events_url:
 * @environment: (array zero-terminated=1): an environment as of g_get_environ()
 *
 * Returns: (transfer full): the address of the CTI event service, which is no matter of accounts
 */
char *
guichet_configuration_find_events_url (char **environment)
{
  const char *url = g_environ_getenv (environment, EVENTS_URL_VARIABLE);

  /* The client refuses an address that is not safe, and calls are then placed without being
   * followed. */
  return g_strdup (url != NULL && *url != '\0' ? url : DEFAULT_EVENTS_URL);
}

/* The end of every reading: is what was found one account, and whole? */
static gboolean
check (GuichetConfiguration *self, GPtrArray *sources, char **environment, GError **error)
{
  const char *mistake;

  if (guichet_keys_are_absent (view (self)))
    {
      g_set_error_literal (
          error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN,
          _("No OVHcloud account is configured. Looked in the environment (OVH_APPLICATION_KEY "
            "…), in ~/.ovh.conf and in /etc/ovh.conf."));
      return FALSE;
    }
  mistake = guichet_keys_find_mistake (view (self));
  if (mistake != NULL)
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION, mistake);
      return FALSE;
    }
  self->events_url = guichet_configuration_find_events_url (environment);
  g_ptr_array_add (sources, NULL);
  self->source = g_strjoinv (", ", (char **) sources->pdata);
  return TRUE;
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

  take_environment (self, environment, sources);
  if (!guichet_keys_are_whole (view (self)))
    {
      if (!read_files (ini, files, error))
        return NULL;
      take_files (self, ini, sources);
    }

  return check (self, sources, environment, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * guichet_configuration_load_section:
 * @ini: what was read of one file
 * @section: the endpoint whose keys are looked for
 * @environment: (array zero-terminated=1): an environment, for the address of the event service
 *
 * Reads one section by itself, whatever stands elsewhere.
 *
 * Returns: (transfer full) (nullable): the configuration, or %NULL with the error that
 * guichet_configuration_load_from() has
 */
GuichetConfiguration *
guichet_configuration_load_section (const GuichetIni *ini,
                                    const char *section,
                                    char **environment,
                                    GError **error)
{
  g_autoptr(GuichetConfiguration) self = g_object_new (GUICHET_TYPE_CONFIGURATION, NULL);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);

  self->values[GUICHET_KEY_ENDPOINT] = g_strdup (section);
  for (GuichetKey key = GUICHET_KEY_ENDPOINT + 1; key < GUICHET_N_KEYS; key++)
    take_from_file (self, key, ini, section, sources);
  return check (self, sources, environment, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * guichet_configuration_equal:
 *
 * Returns: whether both are the same keys of the same API, wherever they stand
 */
gboolean
guichet_configuration_equal (GuichetConfiguration *a, GuichetConfiguration *b)
{
  g_return_val_if_fail (GUICHET_IS_CONFIGURATION (a), FALSE);
  g_return_val_if_fail (GUICHET_IS_CONFIGURATION (b), FALSE);

  for (GuichetKey key = 0; key < GUICHET_N_KEYS; key++)
    if (g_strcmp0 (a->values[key], b->values[key]) != 0)
      return FALSE;
  return TRUE;
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
  for (GuichetKey key = 0; key < GUICHET_N_KEYS; key++)
    if (is_set (guichet_key_get_variable (key)))
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
  for (GuichetKey key = GUICHET_KEY_ENDPOINT + 1; key < GUICHET_N_KEYS; key++)
    if (is_set (guichet_key_get_variable (key)))
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

  return self->values[GUICHET_KEY_ENDPOINT];
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

  if (has (self, GUICHET_KEY_ACCESS_TOKEN))
    return guichet_credentials_new_access_token (self->values[GUICHET_KEY_ENDPOINT],
                                                 self->values[GUICHET_KEY_ACCESS_TOKEN], error);
  if (has (self, GUICHET_KEY_CLIENT_ID))
    return guichet_credentials_new_service_account (self->values[GUICHET_KEY_ENDPOINT],
                                                    self->values[GUICHET_KEY_CLIENT_ID],
                                                    self->values[GUICHET_KEY_CLIENT_SECRET], error);
  return guichet_credentials_new_application (
      self->values[GUICHET_KEY_ENDPOINT], self->values[GUICHET_KEY_APPLICATION_KEY],
      self->values[GUICHET_KEY_APPLICATION_SECRET], self->values[GUICHET_KEY_CONSUMER_KEY], error);
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

  for (GuichetKey key = 0; key < GUICHET_N_KEYS; key++)
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
