/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-csv.c: writes calls as a table for a spreadsheet.
 * Pure.
 */
#include "config.h"

#include "guichet-call-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-call-message.h"

/* Without it a spreadsheet of Microsoft takes UTF-8 for the old characters of the country. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
append_field (GString *csv, const char *text, char end)
{
  g_string_append_c (csv, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
  if (end == '\n')
    g_string_append (csv, "\r\n");
  else
    g_string_append_c (csv, end);
}

/* A spreadsheet runs a text that begins like a formula; an apostrophe before it makes it a text
 * again. */
static void
append_words (GString *csv, const char *text, char end)
{
  g_autofree char *safe =
      *text != '\0' && strchr ("=+-@\t\r", *text) != NULL ? g_strconcat ("'", text, NULL) : NULL;

  append_field (csv, safe != NULL ? safe : text, end);
}

static const char *
describe_stage (GuichetCallStage stage)
{
  switch (stage)
    {
    case GUICHET_CALL_STAGE_RINGING_HERE:
      return _("Your phone is ringing");
    case GUICHET_CALL_STAGE_RINGING_THERE:
      return _("Their phone is ringing");
    case GUICHET_CALL_STAGE_CONNECTED:
      return _("Connected");
    case GUICHET_CALL_STAGE_ENDED:
      return _("Ended");
    case GUICHET_CALL_STAGE_NOT_CONNECTED:
      return _("Not answered");
    case GUICHET_CALL_STAGE_UNKNOWN:
    default:
      return _("Request sent");
    }
}

/* In the words of the window. */
static const char *
describe_state (GuichetCall *call)
{
  switch (guichet_call_get_state (call))
    {
    case GUICHET_CALL_STATE_SENDING:
      return _("Asking OVHcloud…");
    case GUICHET_CALL_STATE_REFUSED:
      return _("Not placed");
    case GUICHET_CALL_STATE_UNKNOWN:
      return _("No answer: it may have been placed");
    case GUICHET_CALL_STATE_ACCEPTED:
    default:
      return describe_stage (guichet_call_get_stage (call));
    }
}

static void
append_call (GString *csv, GuichetCall *call)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (guichet_call_get_time (call));
  g_autofree char *time_text =
      time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : g_strdup ("");
  g_autofree char *message = guichet_call_message_describe (call);
  g_autofree char *duration = g_strdup_printf ("%d", guichet_call_get_duration (call));

  append_field (csv, time_text, ',');
  append_field (csv, guichet_call_get_display (call), ',');
  append_field (csv, guichet_call_get_dial (call), ',');
  append_words (csv, guichet_call_get_name (call), ',');
  append_field (csv, guichet_call_get_service_name (call), ',');
  append_field (csv, describe_state (call), ',');
  append_field (csv, duration, ',');
  append_words (csv, message, ',');
  append_field (csv, guichet_call_get_query_id (call), '\n');
}

/**
 * guichet_call_csv_write:
 * @calls: (element-type GuichetCall): in the order of the rows
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a header line; times
 * local, with their offset; fields quoted, separated by
 * commas, lines by CR LF as RFC 4180 has it
 */
char *
guichet_call_csv_write (GPtrArray *calls)
{
  GString *csv = g_string_new (BYTE_ORDER_MARK);

  append_field (csv, _("Time"), ',');
  append_field (csv, _("Number"), ',');
  append_field (csv, _("Dialled"), ',');
  append_field (csv, _("Name"), ',');
  append_field (csv, _("Line"), ',');
  append_field (csv, _("State"), ',');
  append_field (csv, _("Seconds"), ',');
  append_field (csv, _("Message"), ',');
  append_field (csv, _("Query ID"), '\n');
  for (guint i = 0; i < calls->len; i++)
    append_call (csv, calls->pdata[i]);
  return g_string_free (csv, FALSE);
}
