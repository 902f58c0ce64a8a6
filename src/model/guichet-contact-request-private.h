/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-private.h: what the parts of a request for a change of contact share. For
 * them alone.
 */
#pragma once

#include "guichet-contact-request.h"

G_BEGIN_DECLS

struct _GuichetContactRequest
{
  GObject parent_instance;

  gint64 id;
  char *asking;
  char *from;
  char *to;
  char *service;
  GuichetContactTypes types;
  GDateTime *requested;
  GuichetContactRequestState state;
  GDateTime *done; /* (nullable) */
  gboolean is_accepted;
};

G_END_DECLS
