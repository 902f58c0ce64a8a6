/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-list-private.h: a long list as the types that it is made of see it.
 */
#pragma once

#include "guichet-reading-list.h"
#include "guichet-reading-source.h"

G_BEGIN_DECLS

/* Once, when it is made. @rows: (transfer none): what is in it, for the source to fill */
void guichet_reading_list_set_up (GuichetReadingList *self,
                                  const GuichetReadingKind *kind,
                                  GuichetSession *session,
                                  GListModel *rows,
                                  const char *folder);
GListModel *guichet_reading_list_get_rows (GuichetReadingList *self);
GuichetReadingSource *guichet_reading_list_get_source (GuichetReadingList *self);
void guichet_reading_list_notify_all (GuichetReadingList *self);

G_END_DECLS
