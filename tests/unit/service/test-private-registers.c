/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-private-registers.c: what a core file of a program that waits would have of its keys. The
 * registers are read where the kernel puts them for a signal handler, as it does for a core file.
 */
#include "guichet-private-memory.h"

#include <signal.h>
#include <string.h>

#if defined(__x86_64__)
#include <ucontext.h>

/* In the area of the kernel: its whole size stands in bytes that are free for software. */
#define SIZE_OFFSET 468

static char pattern[128];
static gsize pattern_length;
static gboolean is_found;

static void
look_cb (int number, siginfo_t *info, void *context)
{
  const char *area = (const char *) ((ucontext_t *) context)->uc_mcontext.fpregs;
  guint32 size;

  memcpy (&size, area + SIZE_OFFSET, sizeof size);
  is_found = memmem (area, size, pattern, pattern_length) != NULL;
}

/* Everything that could overwrite the registers by chance is done before. */
static gboolean
is_in_registers (gsize length, gboolean sleeps)
{
  static char key[128], copy[128];
  struct sigaction look = { .sa_sigaction = look_cb, .sa_flags = SA_SIGINFO };
  volatile gsize n = length;

  for (gsize i = 0; i < length; i++)
    key[i] = pattern[i] = (char) ('!' + g_random_int_range (0, 90));
  pattern_length = length;
  sigaction (SIGUSR1, &look, NULL);
  memcpy (copy, key, n);
  if (sleeps)
    g_main_context_iteration (NULL, FALSE);
  raise (SIGUSR1);
  return is_found;
}

static void
test_no_key_in_registers (void)
{
  const gsize lengths[] = { 16, 32, 64, 128 };
  gboolean could_be = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    could_be |= is_in_registers (lengths[i], FALSE);
  guichet_private_memory_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_assert_false (is_in_registers (lengths[i], TRUE));

  if (!could_be)
    g_test_skip (
        "the registers of this processor, or a sanitizer, keep no copy that could be found");
}
#endif

static void
test_never_ready (void)
{
  guichet_private_memory_init ();

  g_assert_false (g_main_context_pending (NULL));
  g_assert_false (g_main_context_iteration (NULL, FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#if defined(__x86_64__)
  g_test_add_func ("/private-registers/no-key-is-in-a-register-while-the-program-waits",
                   test_no_key_in_registers);
#endif
  g_test_add_func ("/private-registers/the-program-is-not-woken-by-it", test_never_ready);

  return g_test_run ();
}
