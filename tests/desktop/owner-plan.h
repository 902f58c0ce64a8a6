/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * owner-plan.h: how a test owner of a selection behaves, from its command line.
 */
#pragma once

#include <glib.h>

typedef enum
{
  OWNER_TEXT,      /* text TEXT: behaves */
  OWNER_HEX,       /* hex DIGITS: behaves, with these bytes as UTF-8 */
  OWNER_LATIN1,    /* latin1 DIGITS: behaves, with these bytes and no UTF-8 type */
  OWNER_BIG,       /* big BYTES: behaves, with that much, beginning with a number */
  OWNER_SECRET,    /* secret TEXT: flags it as a password */
  OWNER_IMAGE,     /* image: offers no text */
  OWNER_OLD,       /* old TEXT: does not say which types it has (X11 alone) */
  OWNER_HANG,      /* hang: answers nothing */
  OWNER_HANG_TEXT, /* hang-text: says which types it has, but never sends the text */
  OWNER_LATE,      /* late TEXT: sends the text when somebody else has copied */
  OWNER_STALL,     /* stall: sends a part of the text, then nothing */
  OWNER_DIE,       /* die: sends a part of the text, then exits */
  OWNER_BENCH,     /* bench N MS: behaves, with N texts, one every MS milliseconds */
} OwnerMode;

typedef struct
{
  OwnerMode mode;
  gboolean primary;
  GByteArray *data;
  guint n_copies;
  guint interval; /* milliseconds */

  /* What was asked of us. */
  guint n_targets;
  guint n_texts;
} OwnerPlan;

gboolean owner_plan_parse (OwnerPlan *plan, int argc, char **argv);
void owner_plan_prepare_copy (OwnerPlan *plan, guint copy);
void owner_plan_copied (OwnerPlan *plan, gint64 when);
void owner_plan_asked (OwnerPlan *plan, const char *type);
void owner_plan_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
