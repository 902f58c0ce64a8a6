/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-memory.c: gives memory back after work that needed much of it. The helper runs all day
 * and works for moments; what malloc keeps for the next moment would be kept for hours. Reading the
 * tables of libphonenumber leaves 0.7 MB of it, reading those of TLS 4 MB.
 */
#include "config.h"

#include "guichet-memory.h"

#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>

static void
trim_cb (gpointer unused)
{
  malloc_trim (0);
}
#endif

/**
 * guichet_memory_give_back:
 *
 * Returns unused memory of all threads to the system, once nothing else is to do: the work that
 * called this may still hold what it is about to free. Does nothing without glibc.
 */
void
guichet_memory_give_back (void)
{
#ifdef HAVE_MALLOC_TRIM
  g_idle_add_once (trim_cb, NULL);
#endif
}
