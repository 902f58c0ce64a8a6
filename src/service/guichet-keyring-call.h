/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-call.h: one thing that is asked of the keyring: it ends once, and in time, even
 * if the keyring never answers.
 * Private to the keyring.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-credentials.h"
#include "guichet-profile.h"

G_BEGIN_DECLS

typedef struct _GuichetKeyringCall GuichetKeyringCall;

struct _GuichetKeyringCall
{
  GuichetProfile *profile;
  GuichetCredentials *credentials;              /* (nullable): to be stored */
  void (*fall_back) (GuichetKeyringCall *self); /* (nullable): where the keyring fails */
  GCancellable *stop; /* ends what libsecret does; cancelled by the caller's and by the limit */

  GTask *task; /* (nullable): %NULL once the call has ended */
  GSource *limit;
  GSource *caller;
  gboolean is_quiet;   /* asks nobody for a password */
  gboolean was_locked; /* it ended because the keyring stayed locked */
  guint n_collisions;  /* how often another program wrote at the same moment */
};

/* The call holds itself until it has ended; a step that goes on in libsecret holds it, too. */
GuichetKeyringCall *guichet_keyring_call_begin (GTask *task, GuichetProfile *profile, guint limit);
GuichetKeyringCall *guichet_keyring_call_ref (GuichetKeyringCall *self);
void guichet_keyring_call_unref (GuichetKeyringCall *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetKeyringCall, guichet_keyring_call_unref)

gboolean guichet_keyring_call_is_over (GuichetKeyringCall *self);
void guichet_keyring_call_succeed (GuichetKeyringCall *self, GuichetCredentials *credentials);
void guichet_keyring_call_fail (GuichetKeyringCall *self, GError *error);

G_END_DECLS
