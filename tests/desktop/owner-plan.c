/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * owner-plan.c: how a test owner of a selection behaves, from its command line, and what it prints:
 *
 *   copied MICROSECONDS TEXT   it took the selection, at this time of CLOCK_MONOTONIC (the clock of
 * g_get_monotonic_time()) asked TYPE                 somebody wants to know the types, or the text
 * in this type sent BYTES                 the whole text was taken stopped BYTES              the
 * reader went away after so many bytes lost targets=N text=N      somebody else copied; so often
 * was it asked for its types and for its text
 */
#include "owner-plan.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const struct
{
  const char *name;
  OwnerMode mode;
  int n_arguments;
} modes[] = {
  { "text", OWNER_TEXT, 1 },
  { "hex", OWNER_HEX, 1 },
  { "latin1", OWNER_LATIN1, 1 },
  { "big", OWNER_BIG, 1 },
  { "secret", OWNER_SECRET, 1 },
  { "image", OWNER_IMAGE, 0 },
  { "old", OWNER_OLD, 1 },
  { "hang", OWNER_HANG, 0 },
  { "hang-text", OWNER_HANG_TEXT, 0 },
  { "late", OWNER_LATE, 1 },
  { "stall", OWNER_STALL, 0 },
  { "die", OWNER_DIE, 0 },
  { "bench", OWNER_BENCH, 2 },
};
/* clang-format on */

/* Long enough to be sent in pieces, short enough to be read. */
#define PARTIAL_BYTES (1000 * 1000)

static void
set_text (OwnerPlan *plan, const char *text)
{
  g_byte_array_set_size (plan->data, 0);
  g_byte_array_append (plan->data, (const guint8 *) text, strlen (text));
}

static void
set_hex (OwnerPlan *plan, const char *digits)
{
  for (gsize i = 0; digits[i] != '\0' && digits[i + 1] != '\0'; i += 2)
    {
      guint8 byte = g_ascii_xdigit_value (digits[i]) << 4 | g_ascii_xdigit_value (digits[i + 1]);

      g_byte_array_append (plan->data, &byte, 1);
    }
}

static void
set_size (OwnerPlan *plan, gsize size)
{
  static const char number[] = "+33123456789 ";

  g_byte_array_set_size (plan->data, size);
  memset (plan->data->data, 'x', size);
  memcpy (plan->data->data, number, MIN (size, sizeof number - 1));
}

static void
set_arguments (OwnerPlan *plan, char **arguments)
{
  switch (plan->mode)
    {
    case OWNER_TEXT:
    case OWNER_SECRET:
    case OWNER_OLD:
    case OWNER_LATE:
      set_text (plan, arguments[0]);
      break;
    case OWNER_HEX:
    case OWNER_LATIN1:
      set_hex (plan, arguments[0]);
      break;
    case OWNER_BIG:
      set_size (plan, g_ascii_strtoull (arguments[0], NULL, 10));
      break;
    case OWNER_BENCH:
      plan->n_copies = g_ascii_strtoull (arguments[0], NULL, 10);
      plan->interval = g_ascii_strtoull (arguments[1], NULL, 10);
      break;
    case OWNER_IMAGE:
    case OWNER_HANG:
    case OWNER_HANG_TEXT:
    case OWNER_STALL:
    case OWNER_DIE:
      set_size (plan, PARTIAL_BYTES);
      break;
    }
}

/* Returns: whether the command line makes sense */
gboolean
owner_plan_parse (OwnerPlan *plan, int argc, char **argv)
{
  int next = 1;

  *plan = (OwnerPlan){ .n_copies = 1, .data = g_byte_array_new () };
  if (next < argc && g_str_equal (argv[next], "--primary"))
    {
      plan->primary = TRUE;
      next++;
    }
  for (guint i = 0; next < argc && i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (argv[next], modes[i].name) && argc - next - 1 == modes[i].n_arguments)
      {
        plan->mode = modes[i].mode;
        set_arguments (plan, argv + next + 1);
        return TRUE;
      }

  fprintf (stderr, "usage: %s [--primary] MODE [ARGUMENT...]\n", argv[0]);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    fprintf (stderr, "  %s, with %d arguments\n", modes[i].name, modes[i].n_arguments);
  return FALSE;
}

/* The number that the copy holds when there are many. */
void
owner_plan_prepare_copy (OwnerPlan *plan, guint copy)
{
  g_autofree char *text = g_strdup_printf ("+331%08u", copy);

  if (plan->mode == OWNER_BENCH)
    set_text (plan, text);
}

void
owner_plan_copied (OwnerPlan *plan, gint64 when)
{
  g_autofree char *start =
      g_utf8_make_valid ((const char *) plan->data->data, MIN (plan->data->len, 12));

  owner_plan_say ("copied %" G_GINT64_FORMAT " %s", when, start);
}

void
owner_plan_asked (OwnerPlan *plan, const char *type)
{
  if (g_str_equal (type, "TARGETS"))
    plan->n_targets++;
  else
    plan->n_texts++;
  owner_plan_say ("asked %s", type);
}

void
owner_plan_say (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vprintf (format, arguments);
  va_end (arguments);
  putchar ('\n');
  fflush (stdout);
}
