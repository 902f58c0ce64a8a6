/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-secret.c: bytes are zeros once they are wiped. That texts are, before they are freed, is
 * tested by tests/e2e/test-wiping.c.
 */
#include "guichet-secret.h"

#include <string.h>

static void
test_bytes_are_zeros (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new ("verysecret\0key", 14);
  static const char zeros[14] = { 0 };

  guichet_secret_wipe_bytes (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), zeros, sizeof zeros);
}

static void
test_nothing_is_nothing_to_wipe (void)
{
  g_autoptr(GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr(GuichetSecret) none = NULL;

  guichet_secret_wipe_bytes (empty);
  guichet_secret_wipe_bytes (NULL);
  guichet_secret_free (g_steal_pointer (&none));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/secret/bytes-are-zeros", test_bytes_are_zeros);
  g_test_add_func ("/secret/nothing-is-nothing-to-wipe", test_nothing_is_nothing_to_wipe);
  return g_test_run ();
}
