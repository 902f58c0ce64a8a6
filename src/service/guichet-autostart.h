/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-autostart.h: whether the helper starts with the desktop session.
 * The truth is the file in the person's autostart folder (freedesktop.org's Desktop Application
 * Autostart Specification); nothing else remembers it, so that a desktop's own settings and ours
 * never disagree.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean guichet_autostart_is_available (void);
gboolean guichet_autostart_get (void);
gboolean guichet_autostart_set (gboolean enabled, GError **error);

G_END_DECLS
