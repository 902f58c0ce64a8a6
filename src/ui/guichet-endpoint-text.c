/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-endpoint-text.c: what people call the OVHclouds that an account can be at. Pure.
 */
#include "config.h"

#include "guichet-endpoint-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
static const struct
{
  const char *endpoint;
  const char *name;
} names[] = {
  { "ovh-eu",        N_("OVHcloud Europe") },
  { "ovh-ca",        N_("OVHcloud Canada") },
  { "ovh-us",        N_("OVHcloud United States") },
  { "kimsufi-eu",    "Kimsufi Europe" },
  { "kimsufi-ca",    "Kimsufi Canada" },
  { "soyoustart-eu", "So you Start Europe" },
  { "soyoustart-ca", "So you Start Canada" },
};
/* clang-format on */

/**
 * guichet_endpoint_text_find:
 * @endpoint: a name as in ovh.conf, or a URL
 *
 * Returns: (nullable) (transfer none): what people call that OVHcloud; %NULL if it has no name
 */
const char *
guichet_endpoint_text_find (const char *endpoint)
{
  g_return_val_if_fail (endpoint != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].endpoint, endpoint))
      return _(names[i].name);
  return NULL;
}

/**
 * guichet_endpoint_text_describe:
 * @endpoint: a name as in ovh.conf, or a URL
 *
 * Returns: (transfer none): the same for people; a URL is its own name
 */
const char *
guichet_endpoint_text_describe (const char *endpoint)
{
  const char *name = guichet_endpoint_text_find (endpoint);

  return name != NULL ? name : endpoint;
}

/**
 * guichet_endpoint_text_complete:
 * @address: as typed
 *
 * Returns: (transfer full): the address without spaces around it; one that is but a host gets the
 * version of the API, under which everything is that Guichet asks for
 */
char *
guichet_endpoint_text_complete (const char *address)
{
  g_autofree char *stripped = NULL;
  const char *host, *path;

  g_return_val_if_fail (address != NULL, NULL);

  stripped = g_strstrip (g_strdup (address));
  host = strstr (stripped, "://");
  if (host == NULL || host[strlen ("://")] == '\0')
    return g_steal_pointer (&stripped);
  path = strchr (host + strlen ("://"), '/');
  if (path == NULL)
    return g_strconcat (stripped, "/1.0", NULL);
  if (g_str_equal (path, "/"))
    return g_strconcat (stripped, "1.0", NULL);
  return g_steal_pointer (&stripped);
}
