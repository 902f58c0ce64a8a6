/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-dial.h: reads the clipboard because the person asked for it, and fills the
 * number in. Never dials, never logs or keeps the text, never reads what a password manager put
 * there.
 */
#pragma once

#include "guichet-window.h"

G_BEGIN_DECLS

void guichet_clipboard_dial (GuichetWindow *window, const char *region);

G_END_DECLS
