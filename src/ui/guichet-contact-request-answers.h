/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-answers.h: the buttons and the menu of a request: what each account of
 * this computer can do with it. They activate the actions of the row, with the part they are for.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-contact-request-entry.h"

G_BEGIN_DECLS

/* (transfer full): differs if the buttons have to */
char *guichet_contact_request_answers_describe (GuichetContactRequestEntry *entry);
void guichet_contact_request_answers_fill (GuichetContactRequestEntry *entry, GtkBox *buttons);
GMenuModel *guichet_contact_request_answers_make_menu (GuichetContactRequestEntry *entry);

G_END_DECLS
