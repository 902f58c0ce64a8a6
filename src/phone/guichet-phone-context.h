/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-context.h: what the text around digits says they are. Private to this folder.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text that is searched. */
typedef struct
{
  const char *bytes;
  gsize length;
  const char *region;
  gsize whole_start, whole_end; /* without the blanks and punctuation around it */
} GuichetPhoneText;

typedef enum
{
  GUICHET_PHONE_LABEL_KIND_NONE,
  GUICHET_PHONE_LABEL_KIND_PHONE,     /* "Tél. :" */
  GUICHET_PHONE_LABEL_KIND_FAX,       /* "Fax :" */
  GUICHET_PHONE_LABEL_KIND_REFERENCE, /* "Commande n°": a number that is not dialled */
  GUICHET_PHONE_LABEL_KIND_NOT_PHONE, /* "SIRET", "loto": never a number */
} GuichetPhoneLabelKind;

typedef struct
{
  GuichetPhoneLabelKind kind;
  int distance;   /* characters between the word and the digits */
  gboolean after; /* the word stands behind them */
} GuichetPhoneLabel;

typedef enum
{
  GUICHET_PHONE_PLACE_TEXT,
  GUICHET_PHONE_PLACE_LINK,    /* tel:, callto:, a vCard, phone=…: surely a number */
  GUICHET_PHONE_PLACE_ADDRESS, /* inside a URL, a path, an e-mail address: surely none */
} GuichetPhonePlace;

#define GUICHET_PHONE_BEFORE_SIZE 128

void
guichet_phone_context_before (const GuichetPhoneText *text, gsize start, char *buffer, gsize size);
GuichetPhoneLabel
guichet_phone_context_find_label (const GuichetPhoneText *text, gsize start, gsize end);
GuichetPhonePlace guichet_phone_context_find_place (const GuichetPhoneText *text,
                                                    gsize start,
                                                    gsize end,
                                                    const GuichetPhoneLabel *label);

/* guichet-phone-labels.c */
GuichetPhoneLabelKind guichet_phone_labels_find (const char *before, int *distance);
GuichetPhoneLabelKind guichet_phone_labels_find_after (const char *after);
gboolean guichet_phone_labels_is_phone_name (const char *name);

G_END_DECLS
