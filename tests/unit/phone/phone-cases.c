/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * phone-cases.c: scores the detector on a table of texts, and prints each text on which it errs.
 */
#include "phone-cases.h"

#include "guichet-phone-detector.h"

#include <string.h>

/* Columns of a table: text, region, expected. */
enum
{
  COLUMN_TEXT,
  COLUMN_REGION,
  COLUMN_EXPECTED,
  N_COLUMNS,
};

static char *
unescape (const char *escaped, gsize *length)
{
  GString *text = g_string_new (NULL);

  for (const char *p = escaped; *p != '\0'; p++)
    {
      if (*p != '\\' || p[1] == '\0')
        {
          g_string_append_c (text, *p);
          continue;
        }
      p++;
      if (*p == 'u')
        {
          char digits[5] = { 0 };

          strncpy (digits, p + 1, 4);
          g_string_append_unichar (text, (gunichar) g_ascii_strtoull (digits, NULL, 16));
          p += strlen (digits);
        }
      else
        {
          g_string_append_c (text, *p == 'n' ? '\n' : *p == 't' ? '\t' : *p == 'r' ? '\r' : *p);
        }
    }
  *length = text->len;

  return g_string_free (text, FALSE);
}

static void
score_case (char *const *columns, PhoneScore *score)
{
  gsize length;
  g_autofree char *text = unescape (columns[COLUMN_TEXT], &length);
  g_autoptr(GPtrArray) numbers = NULL;
  g_autoptr(GString) found = g_string_new (NULL);
  g_auto(GStrv) expected = g_strsplit (columns[COLUMN_EXPECTED], " ||| ", -1);
  const GuichetPhoneDetectorOptions options = { .region = columns[COLUMN_REGION],
                                                .max_microseconds = -1 };
  guint n_expected = strcmp (columns[COLUMN_EXPECTED], "NONE") == 0 ? 0 : g_strv_length (expected);
  guint n_right = 0;

  numbers = guichet_phone_detector_scan (text, length, &options, NULL, NULL);
  for (guint i = 0; i < numbers->len; i++)
    {
      const GuichetPhoneNumber *number = g_ptr_array_index (numbers, i);

      n_right += n_expected > 0 && g_strv_contains ((const char *const *) expected, number->dial);
      g_string_append_printf (found, " %s", number->dial);
    }
  if (n_right != n_expected || n_right != numbers->len)
    g_test_message ("“%s”: %s expected, found:%s", columns[COLUMN_TEXT], columns[COLUMN_EXPECTED],
                    found->str);

  score->n_expected += n_expected;
  score->n_found += numbers->len;
  score->n_right += n_right;
}

/* Reads the table at @path: a comment begins with "#", then comes the line of titles. */
PhoneScore
phone_cases_score (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;
  PhoneScore score = { 0 };

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] != '#' && g_strv_length (columns) >= N_COLUMNS &&
          strcmp (columns[COLUMN_TEXT], "text") != 0)
        score_case (columns, &score);
    }

  return score;
}

double
phone_score_get_precision (const PhoneScore *score)
{
  return 100.0 * score->n_right / MAX (score->n_found, 1);
}

double
phone_score_get_recall (const PhoneScore *score)
{
  return 100.0 * score->n_right / MAX (score->n_expected, 1);
}
