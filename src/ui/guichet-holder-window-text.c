/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window-text.c: the words of the window that corrects a holder, or makes a new one:
 * whose data change with it, what was kept. Pure; each translated.
 */
#include "config.h"

#include "guichet-holder-window-text.h"

#include <glib/gi18n-lib.h>

#include "guichet-contact-request-time.h"

/* So many domain names are named, of as many as there are. */
#define MAX_NAMED 5

static char *
join (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < MAX_NAMED; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (const char *) names->pdata[i]);
  return g_string_free (joined, FALSE);
}

/**
 * guichet_holder_window_text_about:
 * @names: (element-type utf8): the domain names of the holder
 *
 * Returns: (transfer full): whom a correction is about, a sentence
 */
char *
guichet_holder_window_text_about (GPtrArray *names)
{
  g_autofree char *joined = NULL;
  const guint n = names->len;

  if (n == 0)
    return g_strdup (_("None of your domain names has this holder."));
  joined = join (names);
  if (n > MAX_NAMED)
    /* Translators: %s: domain names with commas between, %u: how many more */
    return g_strdup_printf (ngettext ("What you save here is corrected for %s and %u more "
                                      "domain name: they share this holder.",
                                      "What you save here is corrected for %s and %u more "
                                      "domain names: they share this holder.",
                                      n - MAX_NAMED),
                            joined, n - MAX_NAMED);
  if (n == 1)
    return g_strdup_printf (_("This is the holder of %s."), joined);
  /* Translators: %s: domain names with commas between */
  return g_strdup_printf (_("What you save here is corrected for %s: they share this holder."),
                             joined);
}

/**
 * guichet_holder_window_text_of_owner:
 * @domain: (nullable): whose owner it would be
 *
 * Returns: (transfer full): that what was typed is no correction, a sentence
 */
char *
guichet_holder_window_text_of_owner (const char *domain)
{
  if (domain == NULL)
    return g_strdup (_("This is a change of owner: it has to be ordered."));
  return g_strdup_printf (_("This changes the owner of %s: it has to be ordered."), domain);
}

/**
 * guichet_holder_window_text_kept:
 * @typed: when something was typed, in seconds since 1970
 * @now: the present moment
 *
 * Returns: (transfer full): that it was kept, a sentence
 */
char *
guichet_holder_window_text_kept (gint64 typed, GDateTime *now)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (typed);
  g_autofree char *when = guichet_contact_request_time_on (moment, now);

  /* Translators: %s: “today at 14:02”, “on Monday” */
  return g_strdup_printf (_("What you typed %s was kept."), when);
}
