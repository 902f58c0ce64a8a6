/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-helper-application.h: the helper as a GApplication: what runs all day, its actions, and
 * who speaks to whom. Holds no rule of its own: the clipboard's policy, the offer and the dialer
 * decide.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_HELPER_APPLICATION (guichet_helper_application_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHelperApplication,
                      guichet_helper_application,
                      GUICHET,
                      HELPER_APPLICATION,
                      GApplication)

GuichetHelperApplication *guichet_helper_application_new (void);

G_END_DECLS
