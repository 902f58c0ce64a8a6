/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-way.h: the ways to sign in by typing or pasting something, as data: how each is
 * told, which keys it asks for, where OVHcloud makes them, and how it begins. No widgets.
 */
#pragma once

#include "guichet-sign-in.h"

G_BEGIN_DECLS

#define GUICHET_SIGN_IN_WAY_BROWSER         "browser"
#define GUICHET_SIGN_IN_WAY_KEYS            "keys"
#define GUICHET_SIGN_IN_WAY_SERVICE_ACCOUNT "service-account"

#define GUICHET_SIGN_IN_WAY_MAX_FIELDS 3

/* All texts are to be translated with gettext where they are shown. */
typedef struct
{
  const char *label; /* %NULL: there are no more fields */
  gboolean secret;
} GuichetSignInField;

typedef struct
{
  const char *name;
  const char *title;
  const char *sentence; /* what it is, in the list of ways */
  const char *advice;   /* what to do, over the fields */
  const char *icon_name;
  /* Those of an application and its consumer key are in the order of #GuichetKeyTriple. */
  GuichetSignInField fields[GUICHET_SIGN_IN_WAY_MAX_FIELDS + 1];
  gboolean splits;        /* a pasted page fills all fields */
  gboolean may_be_known;  /* the fields are not needed where the application is known */
  const char *make_label; /* (nullable): of the button that opens "build_make_page" */
  const char *begin_label;
  char *(*build_make_page) (const char *endpoint); /* (nullable) */
  /* @values: tidy, in the order of the fields; all %NULL for the known application */
  void (*begin) (GuichetSignIn *sign_in, const char *endpoint, const char *const *values);
} GuichetSignInWay;

extern const GuichetSignInWay guichet_sign_in_ways[];
extern const guint guichet_n_sign_in_ways;

const GuichetSignInWay *guichet_sign_in_way_find (const char *name);

G_END_DECLS
