/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bottom.h: below the list of entries: how many are shown, incomplete or ticked,
 * and how old that is.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-view.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_BOTTOM (guichet_directory_bottom_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryBottom,
                      guichet_directory_bottom,
                      GUICHET,
                      DIRECTORY_BOTTOM,
                      AdwBin)

/* Once. @ticks: of the list above it; @list: all that @shown shows some of */
void guichet_directory_bottom_set_shown (GuichetDirectoryBottom *self,
                                         GuichetDirectoryShown *shown,
                                         GuichetTicks *ticks,
                                         GuichetReadingList *list);
/* Something of the list, of what is shown or of the ticks changed. */
void guichet_directory_bottom_refresh (GuichetDirectoryBottom *self);

G_END_DECLS
