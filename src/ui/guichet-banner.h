/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-banner.h: a bar over a page that says what state the program is in, with one button
 * or two; libadwaita 1.2 has none.
 *
 * Properties: "title", "button-label" and "other-label" (nullable: without one there is no button),
 * "has-button" and "has-other" (boolean, read-only), "revealed" (boolean), "warning" (boolean:
 * coloured). Signals "button-clicked", "other-clicked".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_BANNER (guichet_banner_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBanner, guichet_banner, GUICHET, BANNER, AdwBin)

G_END_DECLS
