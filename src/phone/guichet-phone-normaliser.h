/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-normaliser.h: a run in plain ASCII, with the way back to the text. Private to this
 * folder.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GUICHET_PHONE_SHAPE_MAX  160
#define GUICHET_PHONE_GROUPS_MAX 64

/* Digits without a separator between them. */
typedef struct
{
  int start, end;    /* in the shape, [start, end) */
  char separator[8]; /* what stands before it, cut to 7 characters; "" before the first */
} GuichetPhoneGroup;

/* A run as libphonenumber may see it: digits, " -.()/+", and nothing else. */
typedef struct
{
  char ascii[GUICHET_PHONE_SHAPE_MAX + 1];
  gsize starts[GUICHET_PHONE_SHAPE_MAX + 1]; /* byte in the text where each character starts */
  gsize ends[GUICHET_PHONE_SHAPE_MAX + 1];   /* and where it ends */
  int length;
  GuichetPhoneGroup groups[GUICHET_PHONE_GROUPS_MAX];
  int n_groups;
} GuichetPhoneShape;

gboolean
guichet_phone_shape_init (GuichetPhoneShape *shape, const char *text, gsize start, gsize end);
int guichet_phone_shape_size (const GuichetPhoneShape *shape, int group);
int guichet_phone_shape_value (const GuichetPhoneShape *shape, int group);
gboolean guichet_phone_shape_follows (const GuichetPhoneShape *shape, int group, char separator);
int guichet_phone_shape_digits (const GuichetPhoneShape *shape,
                                int first,
                                int last,
                                char *digits,
                                int size);

G_END_DECLS
