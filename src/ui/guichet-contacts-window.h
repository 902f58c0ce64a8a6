/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contacts-window.h: who looks after which service, and the requests that change it: one
 * window with the views Services and Requests.
 */
#pragma once

#include <adwaita.h>

#include "guichet-main-window.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACTS_WINDOW (guichet_contacts_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactsWindow,
                      guichet_contacts_window,
                      GUICHET,
                      CONTACTS_WINDOW,
                      GuichetMainWindow)

/* The one of @application, made if there is none; presented. */
GuichetContactsWindow *guichet_contacts_window_show (GtkApplication *application,
                                                     GuichetDesk *desk);
void guichet_contacts_window_show_services (GuichetContactsWindow *self);
void guichet_contacts_window_show_requests (GuichetContactsWindow *self);
/* Shows request @id; never answers it. */
void guichet_contacts_window_show_request (GuichetContactsWindow *self, gint64 id);
/* guichet_requests_page_paste_code(); the action "paste-code" (x) of the application, which the
 * helper activates */
void guichet_contacts_window_paste_code (GuichetContactsWindow *self, gint64 id);
/* A short sentence, translated; not markup */
void guichet_contacts_window_tell (GuichetContactsWindow *self, const char *text);

G_END_DECLS
