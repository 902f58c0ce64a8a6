/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-reader.c: the rows of a table as spreadsheets write it. Pure; the file may be
 * anything at all.
 */
#include "config.h"

#include "guichet-csv-reader.h"

#include <string.h>

#include "guichet-csv-field.h"

struct _GuichetCsvReader
{
  char *text;
  const char *at;
  char separator;
  guint line;
};

static char *
decode (const char *data, gsize size)
{
  char *text;

  if (size >= 3 && memcmp (data, GUICHET_CSV_MARK, 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  text = g_utf8_validate (data, (gssize) size, NULL)
             ? g_strndup (data, size)
             : g_convert (data, (gssize) size, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
  return text != NULL ? text : g_strdup ("");
}

/* The one that the first line has most of. */
static char
find_separator (const char *text)
{
  static const char separators[] = ";,\t";
  guint counts[3] = { 0 };
  guint best = 0;
  gboolean is_quoted = FALSE;

  for (const char *at = text; *at != '\0' && (is_quoted || strchr ("\r\n", *at) == NULL); at++)
    {
      const char *separator = strchr (separators, *at);

      if (*at == '"')
        is_quoted = !is_quoted;
      else if (separator != NULL && !is_quoted)
        counts[separator - separators]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/**
 * guichet_csv_reader_new:
 * @data: a file; need not end with a zero
 * @size: its bytes
 *
 * Returns: (transfer full): before the first row
 */
GuichetCsvReader *
guichet_csv_reader_new (const char *data, gsize size)
{
  GuichetCsvReader *self = g_new0 (GuichetCsvReader, 1);

  self->text = decode (data, size);
  self->at = self->text;
  self->separator = find_separator (self->text);
  self->line = 1;
  return self;
}

/**
 * guichet_csv_reader_free:
 */
void
guichet_csv_reader_free (GuichetCsvReader *self)
{
  g_free (self->text);
  g_free (self);
}

/* Reads one field; what comes next is the separator or the end of the line. */
static char *
read_field (GuichetCsvReader *self)
{
  GString *field = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  for (; *self->at != '\0'; self->at++)
    {
      const char letter = *self->at;

      if (!is_quoted && (letter == self->separator || letter == '\r' || letter == '\n'))
        break;
      if (letter == '"' && is_quoted && self->at[1] == '"')
        g_string_append_c (field, *self->at++);
      else if (letter == '"')
        is_quoted = !is_quoted;
      else
        g_string_append_c (field, letter);
      self->line += letter == '\n';
    }
  return g_string_free (field, FALSE);
}

/**
 * guichet_csv_reader_next:
 * @line: (out): of the file, from 1, where the row begins
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the fields of the next row, one at
 * least, exactly as they are; an empty line has an empty one; %NULL at the end
 */
GPtrArray *
guichet_csv_reader_next (GuichetCsvReader *self, guint *line)
{
  GPtrArray *fields;

  if (*self->at == '\0')
    return NULL;
  *line = self->line;
  fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (fields, read_field (self));
  while (*self->at == self->separator)
    {
      self->at++;
      g_ptr_array_add (fields, read_field (self));
    }
  if (*self->at == '\r' && self->at[1] == '\n')
    self->at++;
  if (*self->at != '\0')
    self->at++;
  self->line++;
  return fields;
}
