/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-replace.h: gives a list model new items and tells its views only what really
 * changed. Private to the services.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void guichet_list_replace (GListModel *model, GPtrArray **items, GPtrArray *fresh);

G_END_DECLS
