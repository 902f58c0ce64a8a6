/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-actions.h: the ways to the contacts from every window and from the helper, as
 * actions of the application: "show-contacts", "show-requests" and "show-request" (int64: a
 * request).
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

void guichet_contact_actions_add (GtkApplication *application, GuichetDesk *desk);

G_END_DECLS
