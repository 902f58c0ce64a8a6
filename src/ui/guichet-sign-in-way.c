/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-way.c: the ways to sign in by typing or pasting something, as data, the
 * recommended one first. No widgets, and no keys: they are handed through.
 */
#include "config.h"

#include "guichet-sign-in-way.h"

#include <glib/gi18n-lib.h>

static void
begin_with_browser (GuichetSignIn *sign_in, const char *endpoint, const char *const *values)
{
  guichet_sign_in_with_browser (sign_in, endpoint, values[0], values[1]);
}

static void
begin_with_keys (GuichetSignIn *sign_in, const char *endpoint, const char *const *values)
{
  guichet_sign_in_with_keys (sign_in, endpoint, values[0], values[1], values[2]);
}

static void
begin_with_service_account (GuichetSignIn *sign_in, const char *endpoint, const char *const *values)
{
  guichet_sign_in_with_service_account (sign_in, endpoint, values[0], values[1]);
}

/* clang-format off */
const GuichetSignInWay guichet_sign_in_ways[] = {
  {
    .name = GUICHET_SIGN_IN_WAY_BROWSER,
    .title = N_("With the browser"),
    .sentence = N_("Recommended: you sign in on OVHcloud’s own page, and Guichet never sees your password."),
    .advice = N_("OVHcloud wants to know which program asks. Create an application once, and bring its two keys here; "
                 "the browser does the rest."),
    .icon_name = "web-browser-symbolic",
    .fields = {
      { N_("Application key"), FALSE },
      { N_("Application secret"), TRUE },
    },
    .splits = TRUE,
    .may_be_known = TRUE,
    .make_label = N_("Create Them at OVHcloud"),
    .begin_label = N_("Continue in the Browser"),
    .build_make_page = guichet_sign_in_build_application_page,
    .begin = begin_with_browser,
  },
  {
    .name = GUICHET_SIGN_IN_WAY_KEYS,
    .title = N_("With three keys"),
    .sentence = N_("One page of OVHcloud makes all keys at once, and you paste them here."),
    .advice = N_("OVHcloud’s page opens with the rights filled in. Copy the whole page that follows, and paste it into "
                 "any field: it fills all three."),
    .icon_name = "dialog-password-symbolic",
    .fields = {
      { N_("Application key"), FALSE },
      { N_("Application secret"), TRUE },
      { N_("Consumer key"), TRUE },
    },
    .splits = TRUE,
    .make_label = N_("Create Keys at OVHcloud"),
    .begin_label = N_("Sign In"),
    .build_make_page = guichet_sign_in_build_key_page,
    .begin = begin_with_keys,
  },
  {
    .name = GUICHET_SIGN_IN_WAY_SERVICE_ACCOUNT,
    .title = N_("With a service account"),
    .sentence = N_("For administrators: an OAuth2 client, whose rights come from the policies of your account."),
    .advice = N_("OVHcloud showed the client secret once, when the service account was made. Its rights follow from the "
                 "policies of the account."),
    .icon_name = "avatar-default-symbolic",
    .fields = {
      { N_("Client identifier"), FALSE },
      { N_("Client secret"), TRUE },
    },
    .begin_label = N_("Sign In"),
    .begin = begin_with_service_account,
  },
};
/* clang-format on */

const guint guichet_n_sign_in_ways = G_N_ELEMENTS (guichet_sign_in_ways);

/**
 * guichet_sign_in_way_find:
 * @name: its name, such as %GUICHET_SIGN_IN_WAY_KEYS
 *
 * Returns: (nullable): the way
 */
const GuichetSignInWay *
guichet_sign_in_way_find (const char *name)
{
  for (guint i = 0; i < guichet_n_sign_in_ways; i++)
    if (g_strcmp0 (guichet_sign_in_ways[i].name, name) == 0)
      return &guichet_sign_in_ways[i];
  return NULL;
}
