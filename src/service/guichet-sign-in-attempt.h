/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-attempt.h: one try to sign in, from the keys to the profile: what was learned so
 * far, and what has to be taken back if it comes to nothing. Private to signing in.
 */
#pragma once

#include "guichet-auth-api.h"
#include "guichet-sign-in-private.h"

G_BEGIN_DECLS

struct _GuichetSignInAttempt
{
  GuichetSignIn *sign_in; /* (nullable) (unowned): %NULL once it was given up */
  GWeakRef owner;         /* the same, also after that */
  GCancellable *cancellable;

  GuichetProfileKind kind;         /* FOUND: it is used in place */
  GuichetCredentials *credentials; /* (nullable): as far as they are known */
  GuichetClient *client;           /* (nullable): signs with them */
  gboolean key_was_made;           /* by us, so it is ours to revoke */
  GuichetFlow flow;

  /* What the steps learn. */
  GuichetCredentialState credential;
  GPtrArray *granted;         /* (nullable): %NULL: everything, or not known */
  gboolean rights_are_hidden; /* the keys may not read their own rights */
  char *nichandle;            /* (nullable) */
  char *name;                 /* (nullable) */

  /* What is kept. */
  GuichetProfile *candidate;    /* (nullable): what the keyring is given */
  GuichetCredentials *replaced; /* (nullable): what it had before */
  GCancellable *keeping;        /* (nullable): of what the keyring is asked now */
  gboolean for_session;
  gboolean may_be_lost; /* the keyring failed in the middle, and what it had may be gone */
};

GuichetSignInAttempt *guichet_sign_in_attempt_new (GuichetSignIn *sign_in, GuichetProfileKind kind);
GuichetSignInAttempt *guichet_sign_in_attempt_ref (GuichetSignInAttempt *self);
void guichet_sign_in_attempt_unref (GuichetSignInAttempt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetSignInAttempt, guichet_sign_in_attempt_unref)

/* (transfer full) (nullable): %NULL once it was given up. Whoever hears of a change may let go of
 * everything, so callbacks hold it. */
GuichetSignIn *guichet_sign_in_attempt_dup_sign_in (GuichetSignInAttempt *self);
/* Takes @credentials, from now on those of the attempt. */
void guichet_sign_in_attempt_take_credentials (GuichetSignInAttempt *self,
                                               GuichetCredentials *credentials);
/* It is not heard any more; a key that it made is revoked. */
void guichet_sign_in_attempt_give_up (GuichetSignInAttempt *self);
/* The key that the keyring had before, if Guichet made it, is revoked: the new one is kept. */
void guichet_sign_in_attempt_revoke_replaced (GuichetSignInAttempt *self, GuichetExchangeLog *log);

/* The parts, in their order; each goes on to the next. */
/* Asks OVHcloud for a consumer key and waits for the person's answer. */
void guichet_sign_in_browser_start (GuichetSignInAttempt *attempt);
/* Whose keys they are and what they may. */
void guichet_sign_in_check_start (GuichetSignInAttempt *attempt);
/* … and whether people want to use them, where a right is missing. */
void guichet_sign_in_check_rights (GuichetSignInAttempt *attempt);
/* Keyring, profile, settings. */
void guichet_sign_in_keep_start (GuichetSignInAttempt *attempt);
/* The keyring is not waited for any longer: it is for this session only. */
void guichet_sign_in_keep_for_session (GuichetSignInAttempt *attempt);
/* The keyring gets back what it had. */
void guichet_sign_in_keep_undo (GuichetSignInAttempt *attempt);

G_END_DECLS
