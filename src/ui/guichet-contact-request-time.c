/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-time.c: the moments of a request in words: how old it is, since when one
 * waits, when it ends. Pure: the caller gives the present moment, whose time zone is used.
 */
#include "config.h"

#include "guichet-contact-request-time.h"

#include <glib/gi18n-lib.h>

/* How far a day is from today; what is further away is told as a date. */
typedef enum
{
  SAME_DAY,
  NEXT_DAY,
  SAME_WEEK,
  SAME_YEAR,
  OTHER_YEAR,
} Distance;

static int
get_day (GDateTime *moment)
{
  GDate date;
  int year = 0;
  int month = 0;
  int day = 0;

  g_date_time_get_ymd (moment, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

/* @days: (out): from @now to @local, less than zero in the past */
static Distance
measure (GDateTime *local, GDateTime *now, int *days)
{
  *days = get_day (local) - get_day (now);
  if (*days == 0)
    return SAME_DAY;
  if (ABS (*days) == 1)
    return NEXT_DAY;
  if (ABS (*days) < 7)
    return SAME_WEEK;
  return g_date_time_get_year (local) == g_date_time_get_year (now) ? SAME_YEAR : OTHER_YEAR;
}

static GDateTime *
to_zone_of (GDateTime *moment, GDateTime *now)
{
  return g_date_time_to_timezone (moment, g_date_time_get_timezone (now));
}

/**
 * guichet_contact_request_time_count_days:
 * @moment: a moment
 * @now: the present moment
 *
 * Returns: the days of the calendar from @now to @moment, less than zero in the past
 */
int
guichet_contact_request_time_count_days (GDateTime *moment, GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (moment != NULL && now != NULL, 0);

  local = to_zone_of (moment, now);
  return get_day (local) - get_day (now);
}

/**
 * guichet_contact_request_time_age:
 * @moment: when it was asked for
 * @now: the present moment
 *
 * Returns: (transfer full): "just now", "5 min ago", "3 h ago", "yesterday", "4 days ago", a date
 */
char *
guichet_contact_request_time_age (GDateTime *moment, GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;
  const int minutes = (int) (g_date_time_difference (now, moment) / G_TIME_SPAN_MINUTE);
  int days = 0;
  Distance distance;

  g_return_val_if_fail (moment != NULL && now != NULL, NULL);

  local = to_zone_of (moment, now);
  distance = measure (local, now, &days);
  /* A clock that is a little wrong makes nothing of the future. */
  if (minutes < 1)
    return g_strdup (_("just now"));
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%d min ago", "%d min ago", (gulong) minutes), minutes);
  if (minutes < 12 * 60 || distance == SAME_DAY)
    return g_strdup_printf (ngettext ("%d h ago", "%d h ago", (gulong) (minutes / 60)),
                            minutes / 60);
  if (distance == NEXT_DAY)
    return g_strdup (_("yesterday"));
  if (days > -31)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
  return guichet_contact_request_time_on (moment, now);
}

/**
 * guichet_contact_request_time_since:
 * @moment: when one began to wait
 * @now: the present moment
 *
 * Returns: (transfer full): "since 14:02", "since yesterday", "since Monday", "since 3 May"
 */
char *
guichet_contact_request_time_since (GDateTime *moment, GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;
  int days = 0;

  g_return_val_if_fail (moment != NULL && now != NULL, NULL);

  local = to_zone_of (moment, now);
  switch (measure (local, now, &days))
    {
    case SAME_DAY:
      /* Translators: see strftime: an hour of today */
      return g_date_time_format (local, _("since %H:%M"));
    case NEXT_DAY:
      return g_strdup (_("since yesterday"));
    case SAME_WEEK:
      /* Translators: see strftime: a day of the last week */
      return g_date_time_format (local, _("since %A"));
    case SAME_YEAR:
      /* Translators: see strftime: a date of this year */
      return g_date_time_format (local, _("since %-d %B"));
    case OTHER_YEAR:
    default:
      /* Translators: see strftime */
      return g_date_time_format (local, _("since %-d %B %Y"));
    }
}

/**
 * guichet_contact_request_time_on:
 * @moment: when something happened
 * @now: the present moment
 *
 * Returns: (transfer full): "today at 14:02", "yesterday", "on Monday", "on 3 May 2024"
 */
char *
guichet_contact_request_time_on (GDateTime *moment, GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;
  int days = 0;

  g_return_val_if_fail (moment != NULL && now != NULL, NULL);

  local = to_zone_of (moment, now);
  switch (measure (local, now, &days))
    {
    case SAME_DAY:
      /* Translators: see strftime */
      return g_date_time_format (local, _("today at %H:%M"));
    case NEXT_DAY:
      return days < 0 ? g_strdup (_("yesterday")) : g_strdup (_("tomorrow"));
    case SAME_WEEK:
      /* Translators: see strftime: a day less than a week away */
      return g_date_time_format (local, _("on %A"));
    case SAME_YEAR:
      /* Translators: see strftime: a date of this year */
      return g_date_time_format (local, _("on %-d %B"));
    case OTHER_YEAR:
    default:
      /* Translators: see strftime */
      return g_date_time_format (local, _("on %-d %B %Y"));
    }
}

/**
 * guichet_contact_request_time_end:
 * @deadline: when a request that nobody answers ends
 * @now: the present moment
 *
 * Returns: (transfer full): "Ends tomorrow at 14:02."
 */
char *
guichet_contact_request_time_end (GDateTime *deadline, GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;
  int days = 0;
  Distance distance;

  g_return_val_if_fail (deadline != NULL && now != NULL, NULL);

  if (g_date_time_compare (deadline, now) <= 0)
    return g_strdup (_("Its time is over: OVHcloud may end it at any moment."));
  local = to_zone_of (deadline, now);
  distance = measure (local, now, &days);
  if (distance == SAME_DAY)
    /* Translators: see strftime */
    return g_date_time_format (local, _("Ends today at %H:%M."));
  if (distance == NEXT_DAY)
    /* Translators: see strftime */
    return g_date_time_format (local, _("Ends tomorrow at %H:%M."));
  if (distance == SAME_WEEK)
    /* Translators: see strftime: a day of the next week */
    return g_date_time_format (local, _("Ends on %A at %H:%M."));
  /* Translators: see strftime */
  return g_date_time_format (local, _("Ends on %-d %B at %H:%M."));
}

/**
 * guichet_contact_request_time_exact:
 * @moment: a moment
 * @now: the present moment
 *
 * Returns: (transfer full): day and second, for a tooltip and for details
 */
char *
guichet_contact_request_time_exact (GDateTime *moment, GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (moment != NULL && now != NULL, NULL);

  local = to_zone_of (moment, now);
  /* Translators: an exact moment, see strftime: "Friday 3 May 2024, 14:02:51" */
  return g_date_time_format (local, _("%A %-d %B %Y, %H:%M:%S"));
}
