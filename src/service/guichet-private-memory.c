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
  return is_written;
}
