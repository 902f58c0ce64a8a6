/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-private-memory.c: keeps the memory of a program, with the keys in it, out of the core
 * files that are written when it crashes. Desktops collect these files, keep them for weeks and
 * offer to send them in. Hides nothing from a debugger, and wipes nothing: whoever holds a key
 * does.
 *
 * A program that is signed in has its keys in memory, and the HTTP, TLS and JSON libraries make
 * copies of what passes through them. So the kernel is asked to leave out all memory that belongs
 * to no file: heap, stacks, shared buffers. What is left tells which program crashed, with which
 * libraries, and the registers.
 *
 * The registers for vectors are as large as a key, and a key that was copied stays in them until
 * something else of that length is copied. So they are filled with nothing whenever the program
 * goes to sleep, which is where it spends its life.
 *
 * Not PR_SET_DUMPABLE: it makes /proc/PID unreadable for the person's own programs, and a desktop
 * portal could not find out any more who asks. Not a limit of 0 on the size of core files: where
 * the kernel hands them to a program, as with systemd-coredump, the limit does not hold.
 *
 * The kernel gives the setting on to child processes. The programs of Guichet want it; a browser
 * that happens to be started by us leaves smaller core files until it is started by somebody else.
 * That stays so: GLib starts programs without a place where code of ours could run in the child
 * and only there, and a setting that is changed after the start comes too late for the children's
 * children. Browsers write their crash reports themselves.
 */
#include "guichet-private-memory.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define FILTER_FILE "/proc/self/coredump_filter"

/* See core(5): bit 4 is the first page of programs and libraries, which tells their build. Memory
 * with and without a file behind it, shared and private, are the bits that are left out. */
#define FILTER "0x10"

/* The longest that goes through registers in one go; above it they are used again and again. */
#define LONGEST_COPY 1024

/* Each length takes registers of its own choice: all that memcpy() may have used for a key it uses
 * here for zeros. The buffers have external life, so that no copy is left out as useless. */
static void
scrub_registers (void)
{
  static char source[LONGEST_COPY], sink[LONGEST_COPY];

  for (volatile gsize length = 1; length <= LONGEST_COPY; length *= 2)
    {
      memcpy (sink, source, length);
      memmove (sink, source, length - length / 4);
    }
  __asm__ volatile("" : : "r"(sink) : "memory");
}

/* Asked last of all before the main loop waits, and never ready itself. */
static gboolean
prepare_to_sleep (GSource *source, int *timeout)
{
  scrub_registers ();
  *timeout = -1;
  return FALSE;
}

static void
watch_sleep (void)
{
  static GSourceFuncs functions = { .prepare = prepare_to_sleep };
  g_autoptr(GSource) source = g_source_new (&functions, sizeof (GSource));

  g_source_set_static_name (source, "guichet-private-memory");
  g_source_set_priority (source, G_MAXINT);
  g_source_attach (source, NULL);
}

/**
 * guichet_private_memory_init:
 *
 * To be called first in main(). Does nothing if the variable GUICHET_WHOLE_CORE is set: who looks
 * for the cause of a crash wants the memory too.
 *
 * Returns: whether the memory is left out from now on; %FALSE also where there is no /proc
 */
gboolean
guichet_private_memory_init (void)
{
  gboolean is_written;
  int fd;

  if (g_getenv (GUICHET_WHOLE_CORE_VARIABLE) != NULL)
    return FALSE;
  fd = open (FILTER_FILE, O_WRONLY | O_CLOEXEC);
  if (fd < 0)
    return FALSE;
  is_written = write (fd, FILTER, strlen (FILTER)) == (gssize) strlen (FILTER);
  close (fd);
  watch_sleep ();
  return is_written;
}
