/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-order.h: what a sorter of services does to them. Has no state.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether it leaves groups above their services, and all of them in the usual order */
gboolean guichet_service_order_keeps_groups (GtkSorter *sorter);
/* @rows: of #GuichetService, or of what else @sorter knows. Whether sorting would change nothing */
gboolean guichet_service_order_is_kept (GListModel *rows, GtkSorter *sorter);

G_END_DECLS
