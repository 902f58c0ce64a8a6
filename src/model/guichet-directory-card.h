/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-card.h: what a directory would print of an entry. Pure.
 */
#pragma once

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): name and address, a line each, as typed now, without the number;
 * %NULL if nothing is published */
char *guichet_directory_card_write (GuichetDirectoryEntry *entry);

G_END_DECLS
