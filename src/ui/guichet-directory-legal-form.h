/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-legal-form.h: another legal form for an entry: asks before something is
 * dropped that the new one has no place for.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-directory-form.h"

G_BEGIN_DECLS

/* @widget: what it was chosen in */
void guichet_directory_legal_form_change (GtkWidget *widget,
                                          GuichetDirectoryEntry *entry,
                                          const char *legal_form);

G_END_DECLS
