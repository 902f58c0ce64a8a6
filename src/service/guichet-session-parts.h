/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-parts.h: the session as its own parts see it. Nobody else includes it.
 */
#pragma once

#include "guichet-session-access.h"
#include "guichet-session-private.h"

G_BEGIN_DECLS

struct _GuichetSession
{
  GObject parent_instance;

  GuichetSessionAccess *access;
  GCancellable *loading; /* (nullable): of the load that goes on */
  gboolean is_opening;   /* the keys are being looked for */
  gboolean is_stopped;   /* … and somebody does not want to wait for them */
  gboolean is_shown;     /* what changes is read at once; else when it is needed next */

  GuichetSessionState state;
  GError *error;
  GuichetClient *client; /* (nullable): account and lines were read with it, and no other */
  GuichetAccount *account;
  GuichetLineList *lines;
  GuichetLine *line;
};

void guichet_session_follow (GuichetSession *self);

G_END_DECLS
