/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-path.c: fills the names of a path template with escaped values.
 * Pure. A wrong number of values is a programming error: they stand in our own code.
 */
#include "guichet-path.h"

#include <string.h>

/**
 * guichet_path_escape:
 * @value: not empty: an empty segment would name another operation
 *
 * A segment is escaped whole, so that a value can neither end the segment ("/", "?", "#") nor be
 * unescaped twice ("%"). Nothing can carry "." or ".." as a segment: libraries and servers take
 * them out of a path, even written as "%2E". Nothing of OVHcloud's has such a name, so what is sent
 * in their place is a name that stays where it is and is not found either.
 *
 * Returns: (transfer full): one segment of a path
 */
char *
guichet_path_escape (const char *value)
{
  g_assert (value != NULL);
  g_assert (*value != '\0');

  if (g_str_equal (value, "."))
    return g_strdup ("%252E");
  if (g_str_equal (value, ".."))
    return g_strdup ("%252E%252E");

  return g_uri_escape_string (value, NULL, FALSE);
}

/**
 * guichet_path_escape_list:
 * @values: (array zero-terminated=1): one at least, each not empty and without a comma
 *
 * The comma that X-Ovh-Batch announces stands unescaped between them. Within one of them it would
 * be the same to the server, which unescapes the segment first.
 *
 * Returns: (transfer full): one segment of a path
 */
char *
guichet_path_escape_list (const char *const *values)
{
  GString *segment = g_string_new (NULL);

  g_assert (values[0] != NULL);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *escaped = guichet_path_escape (values[i]);

      g_assert (strchr (values[i], ',') == NULL);
      if (i > 0)
        g_string_append_c (segment, ',');
      g_string_append (segment, escaped);
    }

  return g_string_free (segment, FALSE);
}

/**
 * guichet_path_escape_rest:
 * @values: strings, up to %NULL
 *
 * Returns: (element-type utf8) (transfer full): each as a segment
 */
GPtrArray *
guichet_path_escape_rest (va_list *values)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (g_free);
  const char *value;

  while ((value = va_arg (*values, const char *)) != NULL)
    g_ptr_array_add (segments, guichet_path_escape (value));

  return segments;
}

/**
 * guichet_path_fill:
 * @template: "/telephony/{billingAccount}/line"
 * @segments: (element-type utf8): escaped, in the order of the names
 *
 * Returns: (transfer full): the path
 */
char *
guichet_path_fill (const char *template, GPtrArray *segments)
{
  GString *path = g_string_new (NULL);
  const char *rest = template;
  const char *open;
  guint n = 0;

  while ((open = strchr (rest, '{')) != NULL)
    {
      g_assert (n < segments->len);
      g_string_append_len (path, rest, open - rest);
      g_string_append (path, segments->pdata[n++]);
      rest = strchr (open, '}') + 1;
    }
  g_string_append (path, rest);
  g_assert (n == segments->len);

  return g_string_free (path, FALSE);
}

/**
 * guichet_path_get_last_name:
 * @template: with one name at least
 *
 * Returns: (transfer full): the last of them
 */
char *
guichet_path_get_last_name (const char *template)
{
  const char *open = strrchr (template, '{');

  g_assert (open != NULL);

  return g_strndup (open + 1, strcspn (open + 1, "}"));
}
