/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-helper-status.h: whether the helper of this instance runs, and how it watches the
 * clipboard, as it tells on the session bus. Never starts it.
 *
 * Properties, read-only: "running" (boolean), "backend" (string, nullable: "data-control", "xfixes"
 * or "none"; %NULL while it is not known).
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_HELPER_STATUS (guichet_helper_status_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHelperStatus, guichet_helper_status, GUICHET, HELPER_STATUS, GObject)

GuichetHelperStatus *guichet_helper_status_new (void);
gboolean guichet_helper_status_get_running (GuichetHelperStatus *self);
const char *guichet_helper_status_get_backend (GuichetHelperStatus *self);

G_END_DECLS
