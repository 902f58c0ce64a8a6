/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-columns.h: the columns of a table of #GuichetContactChange: whose
 * contacts, old and new, and what will or did become of it.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-contact-change.h"

G_BEGIN_DECLS

void guichet_contact_change_columns_add (GtkColumnView *view);
/* Shows the contacts alone that somebody is wanted for. @changes: of #GuichetContactChange */
void guichet_contact_change_columns_fit (GtkColumnView *view, GListModel *changes);

G_END_DECLS
