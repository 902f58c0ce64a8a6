/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-undo.h: drops what was typed into an entry, and takes it up again if people
 * change their mind.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

/* Returns: (transfer full): says so, with “Undo” */
AdwToast *guichet_directory_undo_discard (GuichetDirectoryEntry *entry);

G_END_DECLS
