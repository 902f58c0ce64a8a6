/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-plan.h: what the preview says of a plan for new contacts.
 */
#pragma once

#include "guichet-bulk-preview.h"
#include "guichet-contact-bulk.h"

G_BEGIN_DECLS

/* @me: who asks; @bad_lines: (nullable): sentences about lines of a file that are left out */
void guichet_contact_change_plan_show (GuichetBulkPreview *preview,
                                       GuichetContactBulk *bulk,
                                       const char *me,
                                       const char *const *bad_lines);

G_END_DECLS
