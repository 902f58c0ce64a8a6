/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-chooser.h: shows from which line calls start, and lets the person choose another.
 *
 * Property "session" (#GuichetSession): whose lines; the choice is written to its "line".
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_LINE_CHOOSER (guichet_line_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GuichetLineChooser, guichet_line_chooser, GUICHET, LINE_CHOOSER, AdwBin)

void guichet_line_chooser_set_session (GuichetLineChooser *self, GuichetSession *session);

G_END_DECLS
