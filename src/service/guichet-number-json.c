/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-json.c: writes the members of a number in the order that the command line
 * promises.
 */
#include "guichet-number-json.h"

/**
 * guichet_number_json_append_string:
 * @json: what was written so far
 * @text: (nullable): UTF-8; %NULL is written as null
 *
 * Appends @text as a JSON string (RFC 8259, section 7): quotes, backslashes and control characters
 * escaped, all else as is.
 */
void
guichet_number_json_append_string (GString *json, const char *text)
{
  g_return_if_fail (json != NULL);

  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    {
      unsigned char byte = (unsigned char) *text;

      if (byte == '"' || byte == '\\')
        g_string_append_printf (json, "\\%c", byte);
      else if (byte < 0x20 || byte == 0x7f)
        g_string_append_printf (json, "\\u%04x", byte);
      else
        g_string_append_c (json, *text);
    }
  g_string_append_c (json, '"');
}

static void
append_member (GString *json, const char *name, const char *value)
{
  if (json->str[json->len - 1] != '{')
    g_string_append_c (json, ',');
  g_string_append_printf (json, "\"%s\":", name);
  guichet_number_json_append_string (json, value);
}

/**
 * guichet_number_json_append:
 * @json: what was written so far
 * @number: a number
 * @flags: whether the place in the text belongs to it
 *
 * Appends @number as a JSON object: raw, start, end (in bytes), dial, e164, national, region, type,
 * warning.
 */
void
guichet_number_json_append (GString *json,
                            const GuichetPhoneNumber *number,
                            GuichetNumberJsonFlags flags)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (number != NULL);

  g_string_append_c (json, '{');
  if ((flags & GUICHET_NUMBER_JSON_PLACE) != 0)
    {
      append_member (json, "raw", number->raw);
      g_string_append_printf (json, ",\"start\":%" G_GSIZE_FORMAT ",\"end\":%" G_GSIZE_FORMAT,
                              number->start, number->end);
    }
  append_member (json, "dial", number->dial);
  append_member (json, "e164", number->e164);
  append_member (json, "national", number->national);
  append_member (json, "region", number->region);
  append_member (json, "type", guichet_phone_type_get_nick (number->type));
  append_member (json, "warning", guichet_phone_warning_get_nick (number->warning));
  g_string_append_c (json, '}');
}
