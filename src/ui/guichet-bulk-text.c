/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-text.c: the words of every bulk: how far it has come, how long it will take, what
 * of a file is left out, what became of it. Pure.
 */
#include "config.h"

#include "guichet-bulk-text.h"

#include "guichet-error.h"

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

/**
 * guichet_bulk_text_plan:
 * @n_sent: services that something will be sent for
 * @n_skipped: the others
 *
 * Returns: (transfer full): both, as a heading
 */
char *
guichet_bulk_text_plan (guint n_sent, guint n_skipped)
{
  g_autofree char *sent =
      g_strdup_printf (ngettext ("%'u will be sent", "%'u will be sent", n_sent), n_sent);
  g_autofree char *skipped =
      g_strdup_printf (ngettext ("%'u skipped", "%'u skipped", n_skipped), n_skipped);

  /* Translators: "180 will be sent, 20 skipped" */
  return n_skipped == 0 ? g_steal_pointer (&sent) : g_strdup_printf (_("%s, %s"), sent, skipped);
}

/**
 * guichet_bulk_text_failure:
 * @error: (nullable): why OVHcloud did not take a change
 *
 * Returns: (transfer full): a sentence, with OVHcloud's own words if there are some
 */
char *
guichet_bulk_text_failure (const GError *error)
{
  const GuichetErrorDetails *details = NULL;

  if (error == NULL)
    return g_strdup (_("Failed"));
  details = error->domain == GUICHET_ERROR ? guichet_error_get_details (error) : NULL;

  return details != NULL && details->api_message != NULL
             ? g_strdup_printf ("%s %s", error->message, details->api_message)
             : g_strdup (error->message);
}

static void
add_count (GPtrArray *parts, char *text, guint n)
{
  if (n > 0)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

/**
 * guichet_bulk_text_result:
 * @counts: what became of it
 *
 * Returns: (transfer full): in one line, what there is none of left out
 */
char *
guichet_bulk_text_result (const GuichetBulkCounts *counts)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_count (parts,
             g_strdup_printf (ngettext ("%'u sent", "%'u sent", counts->n_done), counts->n_done),
             counts->n_done);
  add_count (
      parts,
      g_strdup_printf (ngettext ("%'u failed", "%'u failed", counts->n_failed), counts->n_failed),
      counts->n_failed);
  add_count (parts,
             g_strdup_printf (
                 ngettext ("%'u changed meanwhile", "%'u changed meanwhile", counts->n_meanwhile),
                 counts->n_meanwhile),
             counts->n_meanwhile);
  add_count (parts,
             g_strdup_printf (
                 ngettext ("%'u without an answer", "%'u without an answer", counts->n_uncertain),
                 counts->n_uncertain),
             counts->n_uncertain);
  add_count (parts,
             g_strdup_printf (ngettext ("%'u cancelled", "%'u cancelled", counts->n_cancelled),
                              counts->n_cancelled),
             counts->n_cancelled);
  add_count (parts,
             g_strdup_printf (ngettext ("%'u skipped", "%'u skipped", counts->n_skipped),
                              counts->n_skipped),
             counts->n_skipped);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}
