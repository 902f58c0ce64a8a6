/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-typed-date.c: a date as people type it, and as OVHcloud wants it. Pure; days, months and
 * years are in the order of the language of the program.
 */
#include "guichet-typed-date.h"

/* “1/2/80” may be of any century, and in any order. */
static gboolean
has_whole_year (const char *text)
{
  return g_regex_match_simple ("(^|[^0-9])[0-9]{4}([^0-9]|$)", text, 0, 0);
}

/**
 * guichet_typed_date_tidy:
 * @text: what was typed
 *
 * Returns: (transfer full): "1980-12-31" for “31/12/1980” in French; what is no date stays as it
 * is, without the spaces around it
 */
char *
guichet_typed_date_tidy (const char *text)
{
  g_autofree char *bare = NULL;
  GDate date;

  g_return_val_if_fail (text != NULL, NULL);

  bare = g_strstrip (g_strdup (text));
  g_date_clear (&date, 1);
  if (has_whole_year (bare))
    g_date_set_parse (&date, bare);
  if (!g_date_valid (&date))
    return g_steal_pointer (&bare);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

/**
 * guichet_typed_date_format:
 * @date: as OVHcloud has it, "1990-01-31"
 *
 * Returns: (transfer full): as people read it; what is no date stays as it is
 */
char *
guichet_typed_date_format (const char *date)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *midnight = NULL;
  g_autoptr(GDateTime) moment = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  midnight = g_strconcat (date, "T00:00:00Z", NULL);
  moment = g_date_time_new_from_iso8601 (midnight, zone);
  return moment != NULL ? g_date_time_format (moment, "%x") : g_strdup (date);
}
