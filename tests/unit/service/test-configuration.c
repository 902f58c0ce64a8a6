/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-configuration.c: where the credentials come from, what beats what, and what is said when
 * they are not whole.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "guichet-configuration-private.h"
#include "guichet-error.h"

#define KEYS "application_key=AK\napplication_secret=SECRET1\nconsumer_key=CK\n"

typedef struct
{
  const char *name;
  const char *system; /* /etc/ovh.conf */
  const char *home;   /* ~/.ovh.conf */
  const char *environment;
  const char *endpoint;
  const char *key;    /* application key, or */
  const char *token;  /* access token */
  const char *source; /* file names without folder, "the environment" */
} Good;

/* clang-format off */
static const Good goods[] = {
  { "home-file", NULL, "[default]\nendpoint=ovh-ca\n[ovh-ca]\n" KEYS, "", "ovh-ca", "AK", NULL, "home" },
  { "system-file", "[default]\nendpoint=ovh-eu\n[ovh-eu]\n" KEYS, NULL, "", "ovh-eu", "AK", NULL, "system" },
  { "no-endpoint-is-eu", NULL, "[ovh-eu]\n" KEYS, "", "ovh-eu", "AK", NULL, "home" },
  { "home-beats-system-key-by-key", "[ovh-eu]\n" KEYS, "[ovh-eu]\napplication_key=MINE\n", "", "ovh-eu", "MINE", NULL, "home, system" },
  { "environment-beats-files", NULL, "[ovh-eu]\n" KEYS, "OVH_APPLICATION_KEY=ENV", "ovh-eu", "ENV", NULL, "the environment, home" },
  { "environment-chooses-the-section", NULL, "[default]\nendpoint=ovh-eu\n[ovh-ca]\n" KEYS, "OVH_ENDPOINT=ovh-ca", "ovh-ca", "AK", NULL, "the environment, home" },
  { "environment-alone", NULL, NULL, "OVH_ENDPOINT=ovh-eu OVH_APPLICATION_KEY=A OVH_APPLICATION_SECRET=B OVH_CONSUMER_KEY=C", "ovh-eu", "A", NULL, "the environment" },
  { "whole-environment-survives-a-broken-file", "[[[", "%%%", "OVH_ENDPOINT=ovh-eu OVH_ACCESS_TOKEN=T", "ovh-eu", NULL, "T", "the environment" },
  { "empty-variable-says-nothing", NULL, "[ovh-eu]\n" KEYS, "OVH_APPLICATION_KEY=", "ovh-eu", "AK", NULL, "home" },
  { "access-token", NULL, "[ovh-eu]\naccess_token = \"T\"\n", "", "ovh-eu", NULL, "T", "home" },
  { "loopback-endpoint", NULL, NULL, "OVH_ENDPOINT=http://127.0.0.1:1/1.0 OVH_ACCESS_TOKEN=T", "http://127.0.0.1:1/1.0", NULL, "T", "the environment" },
  { "url-as-section", NULL, "[default]\nendpoint=http://127.0.0.1:1/1.0\n[http://127.0.0.1:1/1.0]\n" KEYS, "", "http://127.0.0.1:1/1.0", "AK", NULL, "home" },
  { "comments-spaces-and-colons", NULL, "; one\r\n# two\r\n [ ovh-eu ] \r\n  Application_Key : AK\r\napplication_secret= S;1#2 \r\nconsumer_key=CK", "", "ovh-eu", "AK", NULL, "home" },
};

static const struct
{
  const char *name;
  const char *system;
  const char *home;
  const char *environment;
  const char *words; /* of the message */
  GuichetError code; /* 0: GUICHET_ERROR_CONFIGURATION */
} bads[] = {
  { "nothing", NULL, NULL, "", "No OVHcloud account is configured", GUICHET_ERROR_NOT_SIGNED_IN },
  { "empty-files", "", "\n\n", "", "No OVHcloud account is configured", GUICHET_ERROR_NOT_SIGNED_IN },
  { "keys-of-another-endpoint", NULL, "[ovh-ca]\n" KEYS, "OVH_ENDPOINT=ovh-eu", "No OVHcloud account is configured", GUICHET_ERROR_NOT_SIGNED_IN },
  { "key-without-secret", NULL, "[ovh-eu]\napplication_key=AK\nconsumer_key=CK\n", "", "must be given together" },
  { "secret-without-key", NULL, "[ovh-eu]\napplication_secret=SECRET1\n", "", "must be given together" },
  { "no-consumer-key", NULL, "[ovh-eu]\napplication_key=AK\napplication_secret=SECRET1\n", "", "consumer key is missing" },
  { "two-ways", NULL, "[ovh-eu]\n" KEYS "client_id=I\nclient_secret=SECRET1\n", "", "Two ways" },
  { "keys-and-token", NULL, "[ovh-eu]\n" KEYS, "OVH_ACCESS_TOKEN=SECRET1", "Two ways" },
  { "client-without-secret", NULL, "[ovh-eu]\nclient_id=I\n", "", "must be given together" },
  { "client-secret-alone", NULL, NULL, "OVH_CLIENT_SECRET=SECRET1", "must be given together" },
  { "no-key-value", NULL, "[ovh-eu]\napplication_key=AK\nSECRET1\n", "", "Line 3 of “home”" },
  { "open-section", "[default]\n\n[ovh-eu\n", NULL, "", "Line 3 of “system”" },
  { "value-before-a-section", NULL, "application_secret=SECRET1\n", "", "Line 1 of “home”" },
  { "not-utf-8", NULL, "[ovh-eu]\napplication_secret=SECRET1\xff\n", "", "is not a text file" },
  { "folder-in-its-place", NULL, "/", "", "cannot be read" },
};
/* clang-format on */

static void
write_file (const char *name, const char *content)
{
  if (content == NULL)
    return;
  if (g_str_equal (content, "/"))
    g_assert_cmpint (g_mkdir (name, 0700), ==, 0);
  else
    g_assert_true (g_file_set_contents (name, content, -1, NULL));
}

static GuichetConfiguration *
load (const char *system, const char *home, const char *environment, GError **error)
{
  const char *const files[] = { "system", "home", NULL };
  g_auto(GStrv) variables = g_strsplit (environment, " ", -1);
  g_autofree char *folder = g_dir_make_tmp ("guichet-configuration-XXXXXX", NULL);
  GuichetConfiguration *configuration;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  write_file ("system", system);
  write_file ("home", home);
  configuration = guichet_configuration_load_from (files, variables, error);
  g_remove ("system");
  g_remove ("home");
  g_rmdir (folder);
  return configuration;
}

static void
test_good (gconstpointer data)
{
  const Good *good = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials = NULL;
  GuichetConfiguration *configuration = load (good->system, good->home, good->environment, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_configuration_get_endpoint (configuration), ==, good->endpoint);
  g_assert_cmpstr (guichet_configuration_get_source (configuration), ==, good->source);
  credentials = guichet_configuration_create_credentials (configuration, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (guichet_credentials_get_application_key (credentials), ==, good->key);
  g_assert_cmpstr (guichet_credentials_get_access_token (credentials), ==, good->token);
  g_assert_finalize_object (configuration);
}

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  int code = bads[i].code != 0 ? (int) bads[i].code : GUICHET_ERROR_CONFIGURATION;
  g_autoptr(GError) error = NULL;

  g_assert_null (load (bads[i].system, bads[i].home, bads[i].environment, &error));
  g_assert_error (error, GUICHET_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, bads[i].words));
  g_assert_null (strstr (error->message, "SECRET1"));
}

static void
test_events_url (void)
{
  g_autoptr(GuichetConfiguration) usual =
                 load (NULL, NULL, "OVH_ENDPOINT=ovh-eu OVH_ACCESS_TOKEN=T", NULL);
  g_autoptr(GuichetConfiguration) own = load (
      NULL, NULL, "OVH_ENDPOINT=ovh-eu OVH_ACCESS_TOKEN=T OVH_EVENTS_URL=http://127.0.0.1:1/",
      NULL);

  g_assert_cmpstr (guichet_configuration_get_events_url (usual), ==,
                   "https://events.voip.ovh.net/");
  g_assert_cmpstr (guichet_configuration_get_events_url (own), ==, "http://127.0.0.1:1/");
}

static void
test_service_account (void)
{
  g_autoptr(GuichetConfiguration) configuration = load (
      "[[[", NULL, "OVH_ENDPOINT=ovh-eu OVH_CLIENT_ID=I OVH_CLIENT_SECRET=S", NULL);
  g_autoptr(GuichetCredentials) credentials =
                 guichet_configuration_create_credentials (configuration, NULL);

  g_assert_cmpstr (guichet_credentials_get_client_id (credentials), ==, "I");
  g_assert_cmpstr (guichet_credentials_get_client_secret (credentials), ==, "S");
}

static void
test_unknown_endpoint (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetConfiguration) configuration =
                 load (NULL, NULL, "OVH_ENDPOINT=ovh-mars OVH_ACCESS_TOKEN=SECRET1", &error);

  g_assert_no_error (error);
  g_assert_null (guichet_configuration_create_credentials (configuration, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  g_assert_null (strstr (error->message, "SECRET1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    {
      g_autofree char *path = g_strconcat ("/configuration/good/", goods[i].name, NULL);
      g_test_add_data_func (path, &goods[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *path = g_strconcat ("/configuration/bad/", bads[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/configuration/events-url", test_events_url);
  g_test_add_func ("/configuration/service-account", test_service_account);
  g_test_add_func ("/configuration/unknown-endpoint", test_unknown_endpoint);
  return g_test_run ();
}
