/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window.h: one holder, to be corrected, or a new one. Knows from the rules what is
 * a correction, and leads to the change of owner where it is not. Writes nothing before “Save” was
 * pressed.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_WINDOW (guichet_holder_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderWindow, guichet_holder_window, GUICHET, HOLDER_WINDOW, AdwWindow)

/* Presents one. @holder: (nullable): a new one. @domain: (nullable): whose rules have to be kept;
 * %NULL: one that the holder has, or, of a new one, that is chosen there, or none: then the form is
 * plain */
void guichet_holder_window_show (GtkApplication *application,
                                 GuichetDesk *desk,
                                 GuichetDomainContact *holder,
                                 const char *domain);
/* The same of a holder who may have to be read first. @number: OVHcloud's; 0: a new one */
void guichet_holder_window_show_number (GtkApplication *application,
                                        GuichetDesk *desk,
                                        gint64 number,
                                        const char *domain);

G_END_DECLS
