/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-output.h: takes domain names out of their list: to the clipboard, to a file, to
 * the windows that change their owner or their contacts.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

/* Each @domains: (element-type GuichetDomain); @widget: of the window that asks */
/* (transfer full): what is to be told of it */
AdwToast *guichet_domain_output_copy (GtkWidget *widget, GPtrArray *domains);
void guichet_domain_output_save (GtkWidget *widget, GPtrArray *domains);
/* (nullable) (transfer full): why not, to be told; %NULL: the window is shown */
AdwToast *guichet_domain_output_change_owner (GtkWidget *widget, GPtrArray *domains);
void
guichet_domain_output_change_contacts (GtkWidget *widget, GuichetDesk *desk, GPtrArray *domains);

G_END_DECLS
