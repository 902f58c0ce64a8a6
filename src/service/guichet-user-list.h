/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-list.h: the Click2Call users of the line that calls start from, as a live
 * #GListModel of #GuichetClick2callUser. Asks OVHcloud as soon as it is made, and anew for another
 * line or another load of the session.
 *
 * Properties: "loading" (boolean), "error" (boxed GError, nullable: why the users are not known).
 * Order: newest first, the one that calls are placed with unless the settings name another.
 */
#pragma once

#include "guichet-click2call-user.h"
#include "guichet-session.h"
#include "guichet-read-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_USER_LIST (guichet_user_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetUserList, guichet_user_list, GUICHET, USER_LIST, GuichetReadList)

GuichetUserList *guichet_user_list_new (GuichetSession *session);
void guichet_user_list_refresh (GuichetUserList *self);

G_END_DECLS
