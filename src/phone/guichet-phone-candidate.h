/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-candidate.h: digits that may be a number, with all that is seen of them. Private to
 * this folder.
 */
#pragma once

#include "guichet-libphonenumber.h"
#include "guichet-phone-context.h"
#include "guichet-phone-normaliser.h"

G_BEGIN_DECLS

/* How the digits are written. */
typedef struct
{
  int n_digits, n_groups, longest_group;
  char separators[4];           /* each kind once, without brackets, blanks and "+" */
  gboolean mixed;               /* "01.23-45", "01--23": nobody writes numbers so */
  gboolean pairs;               /* 01 23 45 67 89 */
  gboolean plus, international; /* begins with "+"; with "+" or "00" */
} GuichetPhoneSpelling;

/* Made by the detector, judged by rejecters and scorer. */
typedef struct
{
  const GuichetPhoneText *text;
  gsize start, end;               /* bytes in the text, [start, end) */
  const char *ascii;              /* the same in ASCII */
  int length;                     /* of ascii */
  const GuichetLibNumber *number; /* (nullable): NULL for a short number */
  gboolean split;                 /* cut out of a longer row of digits */
  gboolean follows_number;        /* one was found right before it */
  gboolean whole;                 /* the text is nothing else */
  GuichetPhoneSpelling spelling;
  GuichetPhoneLabel label;
  GuichetPhonePlace place;
} GuichetPhoneCandidate;

void guichet_phone_candidate_look (GuichetPhoneCandidate *candidate);

G_END_DECLS
