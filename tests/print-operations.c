/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * print-operations.c: prints every operation that Guichet can ask for, one a line, separated by
 * tabs: method, path template, names of what is sent. For holding the table against OVHcloud's
 * published schema; not a test itself.
 */
#include "guichet-operations.h"

int
main (int argc, char *argv[])
{
  for (int i = 0; i < GUICHET_N_OPERATIONS; i++)
    {
      const GuichetOperationInfo *info = guichet_operation_get_info ((GuichetOperation) i);

      g_print ("%s\t%s\t%s\n", info->method, info->path, info->sends);
    }

  return 0;
}
