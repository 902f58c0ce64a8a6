/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-csv.c: requests as a table for a spreadsheet. Pure; has no codes to give.
 */
#include "config.h"

#include "guichet-contact-request-text.h"

#include <string.h>

#define HEADING "number,contacts,service,from,to,asked-by,asked,ended,state,seen-from\r\n"

/* What a spreadsheet would take for a formula is none. */
static void
append_field (GString *csv, const char *text, char end)
{
  g_auto(GStrv) pieces = g_strsplit (text != NULL ? text : "", "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", pieces);

  g_string_append_printf (
      csv, "\"%s%s\"", *quoted != '\0' && strchr ("=+-@\t\r", *quoted) != NULL ? "'" : "", quoted);
  if (end == '\n')
    g_string_append_c (csv, '\r');
  g_string_append_c (csv, end);
}

static void
append_moment (GString *csv, GDateTime *moment)
{
  g_autoptr(GDateTime) utc = moment != NULL ? g_date_time_to_utc (moment) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;

  append_field (csv, text, ',');
}

static char *
join_types (GuichetContactTypes types)
{
  g_autoptr(GFlagsClass) class = g_type_class_ref (GUICHET_TYPE_CONTACT_TYPES);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    if ((types & class->values[i].value) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", class->values[i].value_nick);
  return g_string_free (text, FALSE);
}

/**
 * guichet_contact_request_csv_append:
 * @csv: a table; "" for one that begins
 * @entry: a request
 *
 * Adds a line for @entry, and the heading before the first.
 */
void
guichet_contact_request_csv_append (GString *csv, GuichetContactRequestEntry *entry)
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (entry);
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_CONTACT_REQUEST_STATE);
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_contact_request_get_id (request));
  g_autofree char *types = join_types (guichet_contact_request_get_types (request));
  g_autofree char *accounts = guichet_contact_request_text_join_parts (entry);

  if (csv->len == 0)
    g_string_append (csv, HEADING);
  append_field (csv, id, ',');
  append_field (csv, types, ',');
  append_field (csv, guichet_contact_request_get_service (request), ',');
  append_field (csv, guichet_contact_request_get_from (request), ',');
  append_field (csv, guichet_contact_request_get_to (request), ',');
  append_field (csv, guichet_contact_request_get_asking (request), ',');
  append_moment (csv, guichet_contact_request_get_requested (request));
  append_moment (csv, guichet_contact_request_get_done (request));
  append_field (
      csv, g_enum_get_value (states, (int) guichet_contact_request_get_state (request))->value_nick,
      ',');
  append_field (csv, accounts, '\n');
}
