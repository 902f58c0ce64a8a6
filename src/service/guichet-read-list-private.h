/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-read-list-private.h: what the types of such lists do with theirs. Nobody else includes
 * it.
 */
#pragma once

#include "guichet-read-list.h"

G_BEGIN_DECLS

/* (transfer none) (element-type GObject): the items as they are now */
GPtrArray *guichet_read_list_get_items (GuichetReadList *self);
void guichet_read_list_take_items (GuichetReadList *self, GPtrArray *items);
void guichet_read_list_take_error (GuichetReadList *self, GError *error);
void guichet_read_list_set_loading (GuichetReadList *self, gboolean loading);

G_END_DECLS
