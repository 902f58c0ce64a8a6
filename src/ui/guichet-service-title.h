/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-title.h: a service in the first column: its name and description, under its
 * group; a group folds. Where there is room for one column, all that is known of it.
 *
 * It names actions: "services.fold" (string: the group).
 */
#pragma once

#include <adwaita.h>

#include "guichet-service-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_TITLE (guichet_service_title_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceTitle, guichet_service_title, GUICHET, SERVICE_TITLE, AdwBin)

GtkWidget *guichet_service_title_new (GuichetServiceShown *shown);
/* @service: (nullable): %NULL lets go of it */
void guichet_service_title_set_service (GuichetServiceTitle *self, GuichetService *service);
GuichetService *guichet_service_title_get_service (GuichetServiceTitle *self);
/* (transfer full): what stands beside the name, "" for nothing; of a title that has a service */
char *guichet_service_title_dup_description (GuichetServiceTitle *self);

G_END_DECLS
