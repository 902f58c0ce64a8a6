/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-private-memory.c: the kernel is told to leave the memory out of core files, unless a
 * developer wants it. That the kernel does as it was told is tested with real core files, by
 * tests/e2e/test-secrets.py.
 */
#include "guichet-private-memory.h"

#include <unistd.h>

#define FILTER_FILE "/proc/self/coredump_filter"

static guint64
read_filter (void)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (FILTER_FILE, &text, NULL, NULL));
  return g_ascii_strtoull (text, NULL, 16);
}

static gboolean
has_filter (void)
{
  if (access (FILTER_FILE, W_OK) == 0)
    return TRUE;
  g_test_skip ("this system has no " FILTER_FILE);
  return FALSE;
}

/* In this order: the filter of a process is not given back. */
static void
test_developers_keep_the_whole_core (void)
{
  guint64 before;

  if (!has_filter ())
    return;
  before = read_filter ();
  g_setenv (GUICHET_WHOLE_CORE_VARIABLE, "1", TRUE);
  g_assert_false (guichet_private_memory_init ());
  g_assert_cmpuint (read_filter (), ==, before);
  g_unsetenv (GUICHET_WHOLE_CORE_VARIABLE);
}

static void
test_memory_is_left_out (void)
{
  if (!has_filter ())
    return;
  g_assert_true (guichet_private_memory_init ());
  g_assert_cmpuint (read_filter (), ==, 1 << 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/private-memory/developers-keep-the-whole-core",
                   test_developers_keep_the_whole_core);
  g_test_add_func ("/private-memory/memory-is-left-out", test_memory_is_left_out);
  return g_test_run ();
}
