/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk-private.h: a bulk of directory entries as its own parts see it.
 */
#pragma once

#include "guichet-bulk-private.h"
#include "guichet-directory-bulk.h"
#include "guichet-directory-change-private.h"

G_BEGIN_DECLS

void guichet_directory_bulk_send (GuichetBulk *self, gpointer change);
/* Sets the state of @change, and counts it. */
void guichet_directory_bulk_move (GuichetBulk *self,
                                  GuichetDirectoryChange *change,
                                  GuichetDirectoryChangeState state);

G_END_DECLS
