/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-dialogs.h: the small dialogs about one call, and the one that saves them all.
 * Each belongs to the window of the widget it is given.
 */
#pragma once

#include <adwaita.h>

#include "guichet-call-history.h"

G_BEGIN_DECLS

void guichet_call_dialogs_name (GtkWidget *parent, GuichetCallHistory *history, GuichetCall *call);
void guichet_call_dialogs_details (GtkWidget *parent, GuichetCall *call);
void guichet_call_dialogs_save (GtkWidget *parent, const char *csv);

G_END_DECLS
