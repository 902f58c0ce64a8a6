/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-about.h: the about window.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void guichet_about_show (GtkWindow *parent);

G_END_DECLS
