/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-preview.h: what will be sent and what not, and why, of a plan for several
 * services. Sends nothing.
 *
 * Signal "send": people have seen it and want it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_PREVIEW (guichet_contact_change_preview_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangePreview,
                      guichet_contact_change_preview,
                      GUICHET,
                      CONTACT_CHANGE_PREVIEW,
                      AdwBin)

/* @me: who asks; @bad_lines: (nullable): sentences about lines of a file that are left out */
void guichet_contact_change_preview_show (GuichetContactChangePreview *self,
                                          GuichetContactBulk *bulk,
                                          const char *me,
                                          const char *const *bad_lines);
/* Whether it may be sent by the account in use */
void guichet_contact_change_preview_set_may_send (GuichetContactChangePreview *self,
                                                  gboolean may_send);

G_END_DECLS
