/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-private.h: the object of signing in as its parts see it: what each of them shows
 * to people. Only the parts, and the tests of their pace, include it.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-flow.h"
#include "guichet-sign-in.h"

G_BEGIN_DECLS

typedef struct _GuichetSignInAttempt GuichetSignInAttempt;

struct _GuichetSignIn
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetProfile *again; /* (nullable) */
  GuichetFlowPace pace;  /* of the wait for the browser */
  guint answer_limit;    /* of each call, in milliseconds; 0: that of the client */

  GuichetSignInAttempt *attempt; /* (nullable): the one that goes on; others are not heard */

  GuichetSignInState state;
  char *step_label;
  GError *error;
  char *validation_url;
  guint seconds_left;
  GuichetProfile *profile;
  GStrv missing_rights;
  gint64 clock_difference;

  guint tick_source;
  gint64 wait_end; /* monotonic time */
};

/* For tests: how long a wait is, and how long a call may take. */
void
guichet_sign_in_set_pace (GuichetSignIn *self, const GuichetFlowPace *pace, guint answer_limit);

/* What the parts show. */
void guichet_sign_in_enter (GuichetSignIn *self, GuichetSignInState state);
void
guichet_sign_in_enter_with_error (GuichetSignIn *self, GuichetSignInState state, GError *error);
void guichet_sign_in_stop (GuichetSignIn *self, GuichetSignInState state, GError *error);
void guichet_sign_in_enter_waiting (GuichetSignIn *self, const char *validation_url);
void guichet_sign_in_show_step (GuichetSignIn *self, const char *label);
void guichet_sign_in_show_missing_rights (GuichetSignIn *self, GStrv missing_rights);
void guichet_sign_in_show_clock (GuichetSignIn *self, gint64 difference);
void guichet_sign_in_show_profile (GuichetSignIn *self, GuichetProfile *profile);
/* The end of an attempt that went wrong; takes @error. */
void guichet_sign_in_fail (GuichetSignIn *self, GError *error);

G_END_DECLS
