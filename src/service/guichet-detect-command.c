/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-detect-command.c: guichet --detect: the telephone numbers of a file, one JSON object a
 * line. For scripts, and to see what the helper would offer: the same detector with the same
 * limits.
 */
#include "config.h"

#include "guichet-commands.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guichet-number-json.h"
#include "guichet-phone-detector.h"

/* The detector reads a mebibyte; of a pipe, one byte more is enough to know that there is more. */
#define PIPE_BYTES (1024 * 1024 + 1)

static GBytes *
read_pipe (int fd)
{
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new (PIPE_BYTES);
  gssize n = 1;

  g_byte_array_set_size (bytes, PIPE_BYTES);
  bytes->len = 0;
  while (n > 0 && bytes->len < PIPE_BYTES)
    {
      n = TEMP_FAILURE_RETRY (read (fd, bytes->data + bytes->len, PIPE_BYTES - bytes->len));
      if (n > 0)
        bytes->len += (guint) n;
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A file is mapped, not read: most of a big one is never looked at. */
static GBytes *
read_fd (int fd)
{
  struct stat info;
  g_autoptr(GMappedFile) mapped = NULL;

  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    mapped = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  if (mapped != NULL && lseek (fd, 0, SEEK_CUR) == 0)
    return g_mapped_file_get_bytes (mapped);
  return read_pipe (fd);
}

static GBytes *
read_input (const char *path)
{
  gboolean is_stdin = path == NULL || g_str_equal (path, "-");
  int fd = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  GBytes *bytes = fd >= 0 ? read_fd (fd) : NULL;

  if (bytes == NULL)
    g_printerr (_("guichet: “%s” cannot be read: %s\n"), is_stdin ? "-" : path,
                   g_strerror (errno));
  if (!is_stdin && fd >= 0)
    close (fd);
  return bytes;
}

static void
tell_limits (const GuichetPhoneDetectorLimits *limits)
{
  if (limits->full)
    g_printerr (_("guichet: there may be more numbers; these are the first.\n"));
  else if (limits->truncated)
    g_printerr (_("guichet: the text is longer than 1 MiB; the rest was not read.\n"));
  else if (limits->timed_out)
    g_printerr (_("guichet: the text took too long; the rest was not read.\n"));
}

/**
 * guichet_command_detect:
 * @path: (nullable) (type filename): the file; %NULL or "-": standard input
 * @region: (nullable): ISO 3166 code of national numbers; %NULL: "FR"
 *
 * Returns: %GUICHET_EXIT_OK, also if there is no number; %GUICHET_EXIT_FAILED if reading or writing
 * failed
 */
GuichetExit
guichet_command_detect (const char *path, const char *region)
{
  GuichetPhoneDetectorOptions options = { .region = region };
  GuichetPhoneDetectorLimits limits = { 0 };
  g_autoptr(GBytes) bytes = read_input (path);
  g_autoptr(GPtrArray) numbers = NULL;
  g_autoptr(GString) json = g_string_new (NULL);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return GUICHET_EXIT_FAILED;
  text = g_bytes_get_data (bytes, &length);
  numbers = guichet_phone_detector_scan (text != NULL ? text : "", length, &options, NULL, &limits);
  for (guint i = 0; i < numbers->len; i++)
    {
      guichet_number_json_append (json, numbers->pdata[i], GUICHET_NUMBER_JSON_PLACE);
      g_string_append_c (json, '\n');
    }
  tell_limits (&limits);
  if (fwrite (json->str, 1, json->len, stdout) == json->len && fflush (stdout) == 0)
    return GUICHET_EXIT_OK;
  g_printerr (_("guichet: the result cannot be written: %s\n"), g_strerror (errno));
  return GUICHET_EXIT_FAILED;
}
