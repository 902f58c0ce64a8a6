/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-address.h: takes an address of one line apart: "12 bis rue de la Paix". Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *number; /* "12", "" for none */
  char *extra;  /* "bis", "" for none */
  char *way;    /* "rue de la Paix" */
} GuichetDirectoryAddress;

/* @extras: what may stand after a number, "bis" */
GuichetDirectoryAddress *guichet_directory_address_split (const char *typed,
                                                          const char *const *extras);
void guichet_directory_address_free (GuichetDirectoryAddress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetDirectoryAddress, guichet_directory_address_free)

G_END_DECLS
