/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-window.h: the domain names of the account, who holds them, and what OVHcloud does
 * for them, in three views.
 */
#pragma once

#include "guichet-main-window.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAINS_WINDOW (guichet_domains_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainsWindow,
                      guichet_domains_window,
                      GUICHET,
                      DOMAINS_WINDOW,
                      GuichetMainWindow)

/* (transfer none): the one of @application, presented */
GuichetDomainsWindow *guichet_domains_window_show (GtkApplication *application, GuichetDesk *desk);
/* Each now, or as soon as it is known. @name: (nullable): all of them */
void guichet_domains_window_show_domain (GuichetDomainsWindow *self, const char *name);
void guichet_domains_window_show_holder (GuichetDomainsWindow *self, gint64 id);
/* @id: 0: all of them */
void guichet_domains_window_show_operation (GuichetDomainsWindow *self, gint64 id);

G_END_DECLS
