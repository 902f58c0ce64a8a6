/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-click2call-user.h: a Click2Call user ("identifiant") of a line; its password is never
 * returned by OVHcloud.
 *
 * Properties, all construct-only: "id" (gint64), "login" (may be empty), "created" (#GDateTime,
 * nullable).
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_CLICK2CALL_USER (guichet_click2call_user_get_type ())
G_DECLARE_FINAL_TYPE (GuichetClick2callUser,
                      guichet_click2call_user,
                      GUICHET,
                      CLICK2CALL_USER,
                      GObject)

GuichetClick2callUser *
guichet_click2call_user_new (gint64 id, const char *login, GDateTime *created);
gint64 guichet_click2call_user_get_id (GuichetClick2callUser *self);
const char *guichet_click2call_user_get_login (GuichetClick2callUser *self);
GDateTime *guichet_click2call_user_get_created (GuichetClick2callUser *self);

G_END_DECLS
