/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-columns.h: the columns of the table of services: what each says of a service, and
 * how it is sorted by it.
 *
 * The cells name actions: "services.toggle" and "services.edit" (uint32: a position),
 * "services.fold" (string: a group).
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-service-shown.h"

G_BEGIN_DECLS

void guichet_service_columns_add (GtkColumnView *view, GuichetServiceShown *shown);
/* Leaves the columns that the first one can tell out, or shows them again */
void guichet_service_columns_set_compact (GtkColumnView *view, gboolean is_compact);

G_END_DECLS
