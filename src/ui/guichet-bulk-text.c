/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-text.c: the words of every bulk: how far it has come, how long it will take, what
 * of a file is left out. Pure.
 */
#include "config.h"

#include "guichet-bulk-text.h"

#include <glib/gi18n-lib.h>

#define MINUTE 60
#define HOUR   (60 * MINUTE)

/**
 * guichet_bulk_text_count:
 * @done: services that have their answer
 * @total: services that something is sent for
 *
 * Returns: (transfer full): how far it has come
 */
char *
guichet_bulk_text_count (guint done, guint total)
{
  return g_strdup_printf (ngettext ("%'u of %'u service", "%'u of %'u services", total), done,
                          total);
}

/**
 * guichet_bulk_text_remaining:
 * @seconds: how long it will take; less than zero: nobody can say
 *
 * Returns: (transfer full): in the unit that people would choose, rounded up
 */
char *
guichet_bulk_text_remaining (int seconds)
{
  const guint minutes = (guint) MAX (seconds + MINUTE - 1, 0) / MINUTE;
  const guint hours = (guint) MAX (seconds + HOUR - 1, 0) / HOUR;
  const guint tens = ((guint) MAX (seconds, 0) + 9) / 10 * 10;

  if (seconds < 0)
    return g_strdup ("");
  if (seconds <= 10)
    return g_strdup (_("A few seconds left"));
  if (seconds < MINUTE)
    return g_strdup_printf (ngettext ("About %u second left", "About %u seconds left", tens), tens);
  if (seconds <= HOUR)
    return g_strdup_printf (ngettext ("About %u minute left", "About %u minutes left", minutes),
                            minutes);
  return g_strdup_printf (ngettext ("About %u hour left", "About %u hours left", hours), hours);
}

/**
 * guichet_bulk_text_bad_lines:
 * @n: lines of a file that nothing is sent for
 *
 * Returns: (transfer full): a heading of their list
 */
char *
guichet_bulk_text_bad_lines (guint n)
{
  return g_strdup_printf (
      ngettext ("%'u line of the file is left out", "%'u lines of the file are left out", n), n);
}

/**
 * guichet_bulk_text_bad_line:
 * @line: of a file, from 1
 * @service: that it names
 * @is_repeated: whether an earlier line names it, too; otherwise the account does not have it
 *
 * Returns: (transfer full): why nothing is sent for that line
 */
char *
guichet_bulk_text_bad_line (guint line, const char *service, gboolean is_repeated)
{
  /* Translators: the number of a line, and what it names */
  return g_strdup_printf (is_repeated
                          ? _("Line %u: “%s” is named before")
                          : _("Line %u: “%s” is not a service of this account"), line, service);
}

/**
 * guichet_bulk_text_cut:
 * @n_rows: as many of a file are read, which has more
 *
 * Returns: (transfer full): that the others are not read
 */
char *
guichet_bulk_text_cut (guint n_rows)
{
  return g_strdup_printf (
      ngettext ("Only the first %'u line was read", "Only the first %'u lines were read", n_rows),
      n_rows);
}

/**
 * guichet_bulk_text_unfinished_contacts:
 * @n_done: how many services are settled
 * @n_total: how many there are
 *
 * Returns: (transfer full): how far a change of contacts has come
 */
char *
guichet_bulk_text_unfinished_contacts (guint n_done, guint n_total)
{
  return g_strdup_printf (ngettext ("A change of contacts is not finished: %'u of %'u sent",
                                    "A change of contacts is not finished: %'u of %'u sent",
                                    n_total),
                          n_done, n_total);
}

/**
 * guichet_bulk_text_unfinished_entries:
 * @n_done: how many entries are settled
 * @n_total: how many there are
 *
 * Returns: (transfer full): how far a change of directory entries has come
 */
char *
guichet_bulk_text_unfinished_entries (guint n_done, guint n_total)
{
  return g_strdup_printf (
      ngettext ("A change of directory entries is not finished: %'u of %'u sent",
                "A change of directory entries is not finished: %'u of %'u sent", n_total),
      n_done, n_total);
}
