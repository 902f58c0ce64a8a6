/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-trouble.h: why a list could not be read, with the way to try again. What the
 * banners of the window tell is not told here once more.
 *
 * Signal "retry".
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_READING_TROUBLE (guichet_reading_trouble_get_type ())
G_DECLARE_FINAL_TYPE (GuichetReadingTrouble,
                      guichet_reading_trouble,
                      GUICHET,
                      READING_TROUBLE,
                      AdwBin)

/* Once. @list: a #GuichetReadingList or a #GuichetReadList */
void guichet_reading_trouble_set_list (GuichetReadingTrouble *self,
                                       GListModel *list,
                                       GuichetSession *session);

G_END_DECLS
