/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-text.c: the words of a call: what became of it, how long it lasted, on which day it
 * was. Pure: the caller gives the present moment; nothing is read from a clock or a widget.
 */
#include "config.h"

#include "guichet-call-text.h"

#include "guichet-call-message.h"
#include "guichet-phone-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
ended_outcome (GuichetCall *call)
{
  int duration = guichet_call_get_duration (call);

  return duration > 0 ? guichet_call_text_duration (duration) : g_strdup (_("Ended"));
}

static char *
accepted_outcome (GuichetCall *call)
{
  switch (guichet_call_get_stage (call))
    {
    case GUICHET_CALL_STAGE_RINGING_HERE:
      return g_strdup (_("Your phone is ringing"));
    case GUICHET_CALL_STAGE_RINGING_THERE:
      return g_strdup (_("Their phone is ringing"));
    case GUICHET_CALL_STAGE_CONNECTED:
      return g_strdup (_("Connected"));
    case GUICHET_CALL_STAGE_ENDED:
      return ended_outcome (call);
    case GUICHET_CALL_STAGE_NOT_CONNECTED:
      return g_strdup (_("Not answered"));
    case GUICHET_CALL_STAGE_UNKNOWN:
    default:
      return g_strdup (_("Request sent"));
    }
}

/**
 * guichet_call_text_outcome:
 * @call: a call
 *
 * What became of the call, in a few words for a row: "2 min", "Not placed".
 *
 * Returns: (transfer full): the words
 */
char *
guichet_call_text_outcome (GuichetCall *call)
{
  g_return_val_if_fail (GUICHET_IS_CALL (call), NULL);

  switch (guichet_call_get_state (call))
    {
    case GUICHET_CALL_STATE_SENDING:
      return g_strdup (_("Asking OVHcloud…"));
    case GUICHET_CALL_STATE_REFUSED:
      return g_strdup (_("Not placed"));
    case GUICHET_CALL_STATE_UNKNOWN:
      return g_strdup (_("No answer: it may have been placed"));
    case GUICHET_CALL_STATE_ACCEPTED:
    default:
      return accepted_outcome (call);
    }
}

/**
 * guichet_call_text_stage:
 * @call: the call that goes on
 *
 * Where the call stands and what the person does next, as a sentence.
 *
 * Returns: (transfer full): the sentence
 */
char *
guichet_call_text_stage (GuichetCall *call)
{
  g_return_val_if_fail (GUICHET_IS_CALL (call), NULL);

  if (guichet_call_get_state (call) != GUICHET_CALL_STATE_ACCEPTED)
    return guichet_call_text_outcome (call);

  switch (guichet_call_get_stage (call))
    {
    case GUICHET_CALL_STAGE_RINGING_HERE:
      return g_strdup (_("Your phone is ringing: pick up"));
    case GUICHET_CALL_STAGE_RINGING_THERE:
      return g_strdup (_("Their phone is ringing"));
    case GUICHET_CALL_STAGE_CONNECTED:
      return g_strdup (_("Connected"));
    case GUICHET_CALL_STAGE_ENDED:
      return g_strdup (_("Call ended"));
    case GUICHET_CALL_STAGE_NOT_CONNECTED:
      return g_strdup (_("Call ended before it was answered"));
    case GUICHET_CALL_STAGE_UNKNOWN:
    default:
      return g_strdup (_("Request sent: your phone will ring"));
    }
}

/* (transfer none) (nullable): of @message, what comes after @before, which ends in "%s" */
static const char *
find_words (const char *message, const char *before)
{
  g_autofree char *start = g_strndup (before, strlen (before) - strlen ("%s"));
  const char *found = strstr (message, start);

  return found != NULL ? found + strlen (start) : NULL;
}

/**
 * guichet_call_text_reason:
 * @call: a call
 *
 * Why the call failed, short enough for a row: of the message, OVHcloud's own words alone if it has
 * any. A call without a cause has the sentence as it was made, maybe by a program that spoke
 * English, such as one without a language; in any other language it is left whole.
 *
 * Returns: (transfer full): the words; "" if there are none
 */
char *
guichet_call_text_reason (GuichetCall *call)
{
  static const char *const before = N_("OVHcloud said: %s");
  const char *message = NULL;
  const char *words = NULL;

  g_return_val_if_fail (GUICHET_IS_CALL (call), NULL);

  message = guichet_call_get_message (call);
  if (*guichet_call_get_cause (call) != '\0')
    return *message != '\0' ? g_strdup (message) : guichet_call_message_describe (call);
  words = find_words (message, _(before));
  if (words == NULL)
    words = find_words (message, before);
  return g_strdup (words != NULL ? words : message);
}

/**
 * guichet_call_text_from:
 * @call: a call
 *
 * Returns: (transfer full) (nullable): the line it started from, and the billing account, by which
 * people know the account: "0033 9 72 10 10 01 (xx1111-ovh-1)"; %NULL if it is not known
 */
char *
guichet_call_text_from (GuichetCall *call)
{
  const char *service_name = NULL;
  const char *billing_account = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (GUICHET_IS_CALL (call), NULL);

  service_name = guichet_call_get_service_name (call);
  billing_account = guichet_call_get_billing_account (call);
  if (service_name == NULL || *service_name == '\0')
    return NULL;
  line = guichet_call_text_service_name (service_name);
  if (billing_account == NULL || *billing_account == '\0')
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s (%s)", line, billing_account);
}

/**
 * guichet_call_text_duration:
 * @seconds: a length of time
 *
 * Returns: (transfer full): "45 s", "2 min", "1 h 05"
 */
char *
guichet_call_text_duration (int seconds)
{
  if (seconds < 60)
    /* Translators: seconds of conversation */
    return g_strdup_printf (_("%d s"), MAX (seconds, 0));
  if (seconds < 3600)
    /* Translators: minutes of conversation */
    return g_strdup_printf (_("%d min"), (seconds + 30) / 60);
  /* Translators: hours and minutes of conversation */
  return g_strdup_printf (_("%d h %02d"), seconds / 3600, seconds % 3600 / 60);
}

/**
 * guichet_call_text_clock:
 * @seconds: a length of time
 *
 * Returns: (transfer full): "02:13", or "1:02:13" from an hour on
 */
char *
guichet_call_text_clock (int seconds)
{
  seconds = MAX (seconds, 0);
  if (seconds >= 3600)
    return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds % 3600 / 60, seconds % 60);
  return g_strdup_printf ("%02d:%02d", seconds / 60, seconds % 60);
}

static int
days_between (GDateTime *day, GDateTime *now)
{
  GDate a, b;

  g_date_clear (&a, 1);
  g_date_clear (&b, 1);
  g_date_set_dmy (&a, g_date_time_get_day_of_month (day), g_date_time_get_month (day),
                  g_date_time_get_year (day));
  g_date_set_dmy (&b, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  return g_date_days_between (&a, &b);
}

/**
 * guichet_call_text_day:
 * @time: seconds since the Unix epoch
 * @now: the present moment, whose time zone is used
 *
 * The heading under which a call stands: today, yesterday, the day of the week, then the date.
 *
 * Returns: (transfer full): the heading
 */
char *
guichet_call_text_day (gint64 time, GDateTime *now)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr(GDateTime) day = NULL;
  int days = 0;

  g_return_val_if_fail (now != NULL, NULL);

  if (utc == NULL)
    return g_strdup (_("Unknown date"));
  day = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));
  days = days_between (day, now);
  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Yesterday"));
  if (days > 1 && days < 7)
    return g_date_time_format (day, "%A");
  if (g_date_time_get_year (day) == g_date_time_get_year (now))
    /* Translators: a date of this year, see strftime: "Friday 3 May" */
    return g_date_time_format (day, _("%A %-d %B"));
  /* Translators: a date, see strftime: "3 May 2024" */
  return g_date_time_format (day, _("%-d %B %Y"));
}

static char *
format_local (gint64 time, const char *format)
{
  g_autoptr(GDateTime) local = g_date_time_new_from_unix_local (time);

  return local != NULL ? g_date_time_format (local, format) : g_strdup ("");
}

/**
 * guichet_call_text_time:
 * @time: seconds since the Unix epoch
 *
 * Returns: (transfer full): the hour of the day, "14:02"
 */
char *
guichet_call_text_time (gint64 time)
{
  return format_local (time, "%H:%M");
}

/**
 * guichet_call_text_exact_time:
 * @time: seconds since the Unix epoch
 *
 * Returns: (transfer full): day and second, for a tooltip
 */
char *
guichet_call_text_exact_time (gint64 time)
{
  /* Translators: an exact moment, see strftime: "Friday 3 May 2024, 14:02:51" */
  return format_local (time, _("%A %-d %B %Y, %H:%M:%S"));
}

/**
 * guichet_call_text_service_name:
 * @service_name: name of a line at OVHcloud, "0033972101001"
 *
 * Keeps OVHcloud's form, by which people know their lines, and groups its digits.
 *
 * Returns: (transfer full): "0033 9 72 10 10 01"; @service_name itself if it is no number
 */
char *
guichet_call_text_service_name (const char *service_name)
{
  g_autoptr(GuichetPhoneNumber) number = NULL;

  g_return_val_if_fail (service_name != NULL, NULL);

  if (!g_str_has_prefix (service_name, "00"))
    return g_strdup (service_name);
  number = guichet_phone_number_parse (service_name, "FR");
  if (number == NULL || !g_str_has_prefix (number->international, "+"))
    return g_strdup (service_name);
  return g_strconcat ("00", number->international + 1, NULL);
}

/**
 * guichet_call_text_line:
 * @line: a line
 *
 * Returns: (transfer full): number and description, "0033 9 72 10 10 01  Accueil"
 */
char *
guichet_call_text_line (GuichetLine *line)
{
  g_autofree char *number = NULL;
  const char *description = NULL;

  g_return_val_if_fail (GUICHET_IS_LINE (line), NULL);

  number = guichet_call_text_service_name (guichet_line_get_service_name (line));
  description = guichet_line_get_description (line);
  if (description == NULL || *description == '\0' ||
      g_str_equal (description, guichet_line_get_service_name (line)))
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s  %s", number, description);
}
