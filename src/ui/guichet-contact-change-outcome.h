/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-outcome.h: what will or did become of the contacts of each service of a
 * change: in words, and in the order in which people look at them.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-contact-change.h"

G_BEGIN_DECLS

/* In one line: "Skipped: …", "Request 123" */
char *guichet_contact_change_outcome_write (GuichetContactChange *change);
/* @changes: of #GuichetContactChange.
 * "Skipped: 312: you are not the administrator; 107: already yy2222-ovh"; "" for none */
char *guichet_contact_change_outcome_write_skipped (GListModel *changes);
/* (transfer full): what needs people first, what nothing is sent for last */
GListModel *guichet_contact_change_outcome_sort (GListModel *changes);
/* (transfer full) (element-type GuichetService): whose contacts were asked for, or come with those
 * of their group */
GPtrArray *guichet_contact_change_outcome_list_sent (GListModel *changes);

G_END_DECLS
