/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-texts.c: the texts of the benchmark as files, and the peer of guichet --detect, a regular
 * expression:
 *
 *   bench-texts write FOLDER   writes each text, and prints its file, limit in ms, and name
 *   bench-texts regex FILE     prints how often the expression matches
 *
 * The peer keeps the limits of guichet --detect, a mebibyte and fifty numbers, so that both do the
 * same work.
 */
#include "hostile-texts.h"

#include <gio/gio.h>
#include <stdlib.h>

#define PEER "(?:(?:\\+|00)33[\\s.-]{0,3}(?:\\(0\\)[\\s.-]{0,3})?|0)[1-9](?:[\\s.-]?\\d{2}){4}"

#define MAX_BYTES   (1024 * 1024)
#define MAX_NUMBERS 50

static int
write_texts (const char *folder)
{
  for (guint i = 0; i < hostile_texts_get_n (); i++)
    {
      g_autoptr(GString) text = hostile_texts_make (i);
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GError) error = NULL;

      if (!g_file_set_contents (path, text->str, (gssize) text->len, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      g_print ("%s\t%.0f\t%s\n", path, hostile_texts_get_limit (i), hostile_texts_get_name (i));
    }
  return EXIT_SUCCESS;
}

static guint
count_matches (const char *text, gsize length)
{
  g_autoptr(GRegex) regex = g_regex_new (PEER, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n_matches = 0;

  g_regex_match_full (regex, text, (gssize) length, 0, 0, &match, NULL);
  while (n_matches < MAX_NUMBERS && g_match_info_matches (match))
    {
      n_matches++;
      g_match_info_next (match, NULL);
    }
  return n_matches;
}

static int
match_file (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  const char *end = NULL;
  gsize length = 0;

  g_byte_array_set_size (bytes, MAX_BYTES);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data, bytes->len,
                                                  &length, NULL, NULL))
    {
      g_printerr ("%s cannot be read\n", path);
      return EXIT_FAILURE;
    }
  /* The limit may cut a character. */
  g_utf8_validate_len ((const char *) bytes->data, length, &end);
  g_print ("%u\n", count_matches ((const char *) bytes->data, end - (const char *) bytes->data));
  return EXIT_SUCCESS;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "write"))
    return write_texts (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "regex"))
    return match_file (argv[2]);
  g_printerr ("usage: bench-texts write FOLDER | regex FILE\n");
  return 2;
}
