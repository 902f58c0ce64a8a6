/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * directory-entries.h: entries for tests, as OVHcloud's answers would fill them.
 */
#pragma once

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

/* Every field is there and empty but for these. */
GuichetDirectoryEntry *directory_entry_new (const char *country, const char *legal_form);
/* The same of a French individual with all that is required */
GuichetDirectoryEntry *directory_entry_new_complete (void);
/* As OVHcloud would tell it now */
void
directory_entry_take (GuichetDirectoryEntry *entry, GuichetDirectoryField field, const char *value);

G_END_DECLS
