/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-actions.h: the ways to the contacts from every window and from the helper, as
 * actions of the application: "show-contacts", "show-requests", "show-request" (int64: a request),
 * "paste-code" (int64: the request that it is of) and "change-contacts" (array of string: domain
 * names; opens the window that asks who shall be contact, over the one in use).
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

void guichet_contact_actions_add (GtkApplication *application, GuichetDesk *desk);

G_END_DECLS
