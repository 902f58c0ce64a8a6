/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-columns.h: the columns of the table of services: what each says of a service, and
 * how it is sorted by it.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-service.h"

G_BEGIN_DECLS

void guichet_service_columns_add (GtkColumnView *view);

G_END_DECLS
