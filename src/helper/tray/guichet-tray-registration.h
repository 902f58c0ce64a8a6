/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tray-registration.h: keeps a tray icon registered with the panel of the moment.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_TRAY_REGISTRATION (guichet_tray_registration_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTrayRegistration,
                      guichet_tray_registration,
                      GUICHET,
                      TRAY_REGISTRATION,
                      GObject)

GuichetTrayRegistration *guichet_tray_registration_new (GDBusConnection *connection);

gboolean guichet_tray_registration_get_hosted (GuichetTrayRegistration *self);

G_END_DECLS
