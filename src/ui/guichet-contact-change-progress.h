/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-progress.h: how far a change of contacts has come, and the buttons that
 * hold, resume and cancel it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_PROGRESS (guichet_contact_change_progress_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeProgress,
                      guichet_contact_change_progress,
                      GUICHET,
                      CONTACT_CHANGE_PROGRESS,
                      AdwBin)

/* @bulk: one that was started, or that another start of the program left unfinished */
void guichet_contact_change_progress_show (GuichetContactChangeProgress *self,
                                           GuichetContactBulk *bulk);

G_END_DECLS
