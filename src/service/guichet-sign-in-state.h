/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-state.h: the states that signing in can be in.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SIGN_IN_IDLE,     /* nothing was begun, or it was cancelled */
  GUICHET_SIGN_IN_ASKING,   /* OVHcloud is asked for a consumer key */
  GUICHET_SIGN_IN_WAITING,  /* for the person's answer in the browser */
  GUICHET_SIGN_IN_CHECKING, /* whose keys they are and what they may */
  /* The keys are of another account than the one that was to sign in again: use it, or not? */
  GUICHET_SIGN_IN_OTHER_ACCOUNT,
  GUICHET_SIGN_IN_DECIDING, /* "missing-rights" is not empty: use it all the same, or not? */
  GUICHET_SIGN_IN_KEEPING,  /* the keyring writes */
  GUICHET_SIGN_IN_UNKEPT,   /* the keyring did not: for this session only, again, or not? */
  GUICHET_SIGN_IN_DONE,     /* "profile" is the current one */
  GUICHET_SIGN_IN_FAILED,   /* "error" says why; everything typed is still good */
} GuichetSignInState;

#define GUICHET_TYPE_SIGN_IN_STATE (guichet_sign_in_state_get_type ())
GType guichet_sign_in_state_get_type (void);

G_END_DECLS
