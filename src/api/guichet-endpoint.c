/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-endpoint.c: where an API is: its name or URL, and the addresses that follow from it.
 * Pure: asks no network. Plain http is for loopback addresses alone.
 */
#include "config.h"

#include "guichet-endpoint.h"

#include "guichet-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *alias; /* (nullable): the short name that OVHcloud's Node client also takes */
  const char *base_url;
  const char *token_url; /* (nullable): OAuth2 */
} Endpoint;

/* clang-format off */
static const Endpoint endpoints[] = {
  { "ovh-eu",        NULL,     "https://eu.api.ovh.com/1.0",        "https://www.ovh.com/auth/oauth2/token" },
  { "ovh-ca",        NULL,     "https://ca.api.ovh.com/1.0",        "https://ca.ovh.com/auth/oauth2/token" },
  { "ovh-us",        NULL,     "https://api.us.ovhcloud.com/1.0",   "https://us.ovhcloud.com/auth/oauth2/token" },
  { "kimsufi-eu",    "ks-eu",  "https://eu.api.kimsufi.com/1.0",    NULL },
  { "kimsufi-ca",    "ks-ca",  "https://ca.api.kimsufi.com/1.0",    NULL },
  { "soyoustart-eu", "sys-eu", "https://eu.api.soyoustart.com/1.0", NULL },
  { "soyoustart-ca", "sys-ca", "https://ca.api.soyoustart.com/1.0", NULL },
  { "runabove-ca",   NULL,     "https://api.runabove.com/1.0",      NULL },
};
/* clang-format on */

static const Endpoint *
find_endpoint (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endpoints); i++)
    if (g_str_equal (endpoints[i].name, name) || g_strcmp0 (endpoints[i].alias, name) == 0)
      return &endpoints[i];

  return NULL;
}

static char *
join_names (void)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (endpoints); i++)
    g_strv_builder_add (builder, endpoints[i].name);
  names = g_strv_builder_end (builder);

  return g_strjoinv (", ", names);
}

/* An address or the one name that is always this machine: another name may be told by a network to
 * be anywhere. */
static gboolean
is_loopback (const char *host)
{
  g_autoptr(GInetAddress) address = NULL;

  if (g_ascii_strcasecmp (host, "localhost") == 0)
    return TRUE;

  address = g_inet_address_new_from_string (host);

  return address != NULL && g_inet_address_get_is_loopback (address);
}

/**
 * guichet_endpoint_is_safe:
 * @url: a URL
 *
 * Returns: whether secrets may travel to it: https, or plain http to 127.0.0.0/8, ::1 or localhost;
 * no user, password or fragment in it
 */
gboolean
guichet_endpoint_is_safe (const char *url)
{
  g_autoptr(GUri) uri = NULL;
  const char *scheme;
  const char *host;

  g_return_val_if_fail (url != NULL, FALSE);

  /* GLib lets spaces and control characters stand in a host. */
  for (const char *p = url; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      return FALSE;

  uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL)
    return FALSE;

  scheme = g_uri_get_scheme (uri);
  host = g_uri_get_host (uri);
  if (host == NULL || *host == '\0' || g_uri_get_userinfo (uri) != NULL ||
      g_uri_get_fragment (uri) != NULL)
    return FALSE;

  return g_str_equal (scheme, "https") || (g_str_equal (scheme, "http") && is_loopback (host));
}

static char *
check_url (const char *url, GError **error)
{
  g_autofree char *trimmed = g_strdup (url);

  while (g_str_has_suffix (trimmed, "/"))
    trimmed[strlen (trimmed) - 1] = '\0';

  /* A query would end up in the middle of every URL that is built upon it. */
  if (strchr (trimmed, '?') != NULL || !guichet_endpoint_is_safe (trimmed))
    {
      /* The URL is not repeated: a person may have put a password into it. */
      g_set_error_literal (
          error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
          _("The endpoint’s URL must begin with https:// and have no user, query or "
                             "fragment. Plain http is for addresses on this computer alone."));
      return NULL;
    }

  return g_steal_pointer (&trimmed);
}

/**
 * guichet_endpoint_get_base_url:
 * @endpoint: a name such as "ovh-eu", or a URL; spaces around it do not matter
 * @error: %GUICHET_ERROR_CONFIGURATION with a sentence if it is neither, or not safe
 *
 * Returns: (transfer full): for example "https://eu.api.ovh.com/1.0", without a slash at its end
 */
char *
guichet_endpoint_get_base_url (const char *endpoint, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (endpoint != NULL ? endpoint : ""));
  const Endpoint *known = find_endpoint (stripped);
  g_autofree char *names = NULL;

  if (known != NULL)
    return g_strdup (known->base_url);
  if (strchr (stripped, '/') != NULL)
    return check_url (stripped, error);

  names = join_names ();
  if (*stripped == '\0')
    g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                 _("No endpoint is given. Known ones are: %s."), names);
  else if (strlen (stripped) > 32 || !g_str_is_ascii (stripped))
    /* What is too long to be a name may be a key in the wrong place: it is not repeated. */
    g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                 _("The endpoint is unknown. Known ones are: %s."), names);
  else
    g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                 _("The endpoint “%s” is unknown. Known ones are: %s."), stripped, names);

  return NULL;
}

/* Scheme, host and port, written in one way whatever way was given. */
static char *
dup_origin (const char *url)
{
  g_autoptr(GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (uri), -1);
  const int usual_port = g_str_equal (g_uri_get_scheme (uri), "https") ? 443 : 80;
  const int port = g_uri_get_port (uri) == usual_port ? -1 : g_uri_get_port (uri);

  return g_uri_join (G_URI_FLAGS_NONE, g_uri_get_scheme (uri), NULL, host, port, "", NULL, NULL);
}

/* By the origin: OVHcloud's API answers under several versions. */
static const Endpoint *
find_origin (const char *origin)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endpoints); i++)
    {
      g_autofree char *known = dup_origin (endpoints[i].base_url);

      if (g_str_equal (known, origin))
        return &endpoints[i];
    }

  return NULL;
}

/**
 * guichet_endpoint_get_token_url:
 * @endpoint: a name such as "ovh-eu", or a URL
 *
 * For a URL that is none of OVHcloud's, tokens are looked for where its own servers have them:
 * beside the API, at /auth/oauth2/token.
 *
 * Returns: (nullable) (transfer full): where OAuth2 tokens are given, or %NULL if the endpoint has
 * no OAuth2 or is none
 */
char *
guichet_endpoint_get_token_url (const char *endpoint)
{
  g_autofree char *origin = guichet_endpoint_get_console_url (endpoint);
  const Endpoint *known;

  if (origin == NULL)
    return NULL;

  known = find_origin (origin);

  return known != NULL ? g_strdup (known->token_url)
                       : g_strconcat (origin, "/auth/oauth2/token", NULL);
}

/**
 * guichet_endpoint_get_console_url:
 * @endpoint: a name such as "ovh-eu", or a URL
 *
 * Returns: (nullable) (transfer full): where the pages createApp and createToken are, without a
 * slash at its end; %NULL if @endpoint is none
 */
char *
guichet_endpoint_get_console_url (const char *endpoint)
{
  g_autofree char *base_url = NULL;

  g_return_val_if_fail (endpoint != NULL, NULL);

  base_url = guichet_endpoint_get_base_url (endpoint, NULL);

  return base_url != NULL ? dup_origin (base_url) : NULL;
}

/**
 * guichet_endpoint_list_names:
 *
 * Telephony and domains are OVHcloud's own: the other brands are known for those who have their
 * keys already.
 *
 * Returns: (array zero-terminated=1) (transfer none): the names one can sign in to, the usual one
 * first
 */
const char *const *
guichet_endpoint_list_names (void)
{
  static const char *const names[] = { "ovh-eu", "ovh-ca", "ovh-us", NULL };

  return names;
}

/**
 * guichet_endpoint_build_url:
 * @base_url: from guichet_endpoint_get_base_url()
 * @path: escaped, beginning with a slash
 *
 * A path that begins with "/v1/" or "/v2/" brings its own version, so the version at the end of
 * @base_url goes.
 *
 * Returns: (transfer full): the URL that is sent and signed
 */
char *
guichet_endpoint_build_url (const char *base_url, const char *path)
{
  gsize length;

  g_return_val_if_fail (base_url != NULL, NULL);
  g_return_val_if_fail (path != NULL && *path == '/', NULL);

  length = strlen (base_url);
  if ((g_str_has_prefix (path, "/v1/") || g_str_has_prefix (path, "/v2/")) &&
      g_str_has_suffix (base_url, "/1.0"))
    length -= strlen ("/1.0");

  return g_strdup_printf ("%.*s%s", (int) length, base_url, path);
}
