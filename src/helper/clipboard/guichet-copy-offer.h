/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-copy-offer.h: the types that a copy is offered in, and what follows from them before
 * anything is read. Pure: no display and no I/O.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_TEXT_ENCODING_UTF8,
  GUICHET_TEXT_ENCODING_LATIN1, /* what the STRING target means */
} GuichetTextEncoding;

typedef struct
{
  const char *name; /* MIME type or X11 target */
  gboolean secret;  /* the copy is not for us, whatever else is offered with it */
  int preference;   /* the highest is read; 0 for secrets */
  GuichetTextEncoding encoding;
} GuichetCopyType;

const GuichetCopyType *guichet_copy_type_get_known (gsize *n_types);
const GuichetCopyType *guichet_copy_type_lookup (const char *name);

/* What is known of one copy from the types that it is offered in. Begin with all zero. */
typedef struct
{
  gboolean secret;
  const GuichetCopyType *best; /* (nullable): the type to read */
} GuichetCopyOffer;

void guichet_copy_offer_add (GuichetCopyOffer *offer, const GuichetCopyType *type);
const GuichetCopyType *guichet_copy_offer_get_readable (const GuichetCopyOffer *offer);

G_END_DECLS
