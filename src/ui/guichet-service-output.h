/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-output.h: takes services out of the windows: to the clipboard, to a file, to the
 * window that changes their contacts.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"
#include "guichet-service-view.h"

G_BEGIN_DECLS

/* (element-type GuichetService) (transfer full): what is selected or, if nothing is, all that is
 * shown */
GPtrArray *guichet_service_output_collect (GuichetServiceView *view, GuichetServiceShown *shown);
/* Each @services: (element-type GuichetService) */
/* (transfer full): what is to be told of it */
AdwToast *guichet_service_output_copy (GtkWidget *widget, GPtrArray *services);
void guichet_service_output_save (GtkWidget *widget, GPtrArray *services);
/* Asks for a table, and opens the window that changes what it says. */
void guichet_service_output_open_file (GtkWidget *widget, GuichetDesk *desk);

G_END_DECLS
