/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-desk.h: what the windows about directory entries share: the entries of the
 * account, and the changes of several that are under way. Has no widgets, so a change goes on when
 * the window that asked for it is closed.
 */
#pragma once

#include "guichet-bulk-shelf.h"
#include "guichet-directory-bulk.h"
#include "guichet-directory-drafts.h"
#include "guichet-directory-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_DESK (guichet_directory_desk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryDesk,
                      guichet_directory_desk,
                      GUICHET,
                      DIRECTORY_DESK,
                      GObject)

/* Nothing is asked of the network before the entries are loaded. */
GuichetDirectoryDesk *guichet_directory_desk_new (GuichetSession *session);
GuichetSession *guichet_directory_desk_get_session (GuichetDirectoryDesk *self);
GuichetDirectoryList *guichet_directory_desk_get_entries (GuichetDirectoryDesk *self);
/* What was typed into them, and is kept until it is applied or discarded */
GuichetDirectoryDrafts *guichet_directory_desk_get_drafts (GuichetDirectoryDesk *self);
/* (transfer none): of #GuichetDirectoryBulk */
GuichetBulkShelf *guichet_directory_desk_get_bulks (GuichetDirectoryDesk *self);

G_END_DECLS
