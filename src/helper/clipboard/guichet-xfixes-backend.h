/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-xfixes-backend.h: watches the selections of an X11 display, and those of GNOME through
 * its Xwayland.
 */
#pragma once

#include "guichet-clipboard-backend.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_XFIXES_BACKEND (guichet_xfixes_backend_get_type ())
G_DECLARE_FINAL_TYPE (GuichetXfixesBackend,
                      guichet_xfixes_backend,
                      GUICHET,
                      XFIXES_BACKEND,
                      GuichetClipboardBackend)

GuichetClipboardBackend *guichet_xfixes_backend_new (void);

G_END_DECLS
