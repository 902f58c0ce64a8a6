/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-actions.h: the ways to the domain names from every window and from the helper, as
 * actions of the application: "show-domains", "show-domain" (string: a name), "show-holder" (int64:
 * its number), "show-operations", "show-operation" (int64), "correct-holder" ((xs): its number, and
 * the domain name whose rules it has to keep), "new-holder" and "change-owner" (array of string:
 * names). They show; nothing is changed by an action.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

void guichet_domain_actions_add (GtkApplication *application, GuichetDesk *desk);

G_END_DECLS
