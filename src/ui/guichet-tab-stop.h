/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tab-stop.h: holds a list or a table, and makes one stop of Tab of it: the arrows go from
 * row to row. GTK 4.8 would stop at each of a hundred thousand rows.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_TAB_STOP (guichet_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTabStop, guichet_tab_stop, GUICHET, TAB_STOP, AdwBin)

G_END_DECLS
