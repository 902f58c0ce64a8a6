/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-nichandle.h: the name of an OVHcloud account, as people type it.
 * Pure: whether there is such an account, OVHcloud alone knows.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is told of a name while it is typed. The first two cannot be sent; the others are a hint,
 * because no source says what names OVHcloud gives. */
typedef enum
{
  GUICHET_NICHANDLE_EMPTY,
  GUICHET_NICHANDLE_BLANK,   /* white space or something invisible inside */
  GUICHET_NICHANDLE_EMAIL,   /* looks like an e-mail address */
  GUICHET_NICHANDLE_UNUSUAL, /* not like "xx1111-ovh" */
  GUICHET_NICHANDLE_USUAL,
} GuichetNichandleShape;

/* Without white space around it */
char *guichet_nichandle_tidy (const char *typed);
GuichetNichandleShape guichet_nichandle_get_shape (const char *typed);
gboolean guichet_nichandle_can_be_sent (const char *typed);

G_END_DECLS
