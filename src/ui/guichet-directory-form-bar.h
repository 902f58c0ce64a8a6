/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-bar.h: how much was typed into an entry, and what can be done with it:
 * applied or discarded. Hidden while nothing was typed. Does neither itself.
 *
 * Signals "apply", "discard".
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_FORM_BAR (guichet_directory_form_bar_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryFormBar,
                      guichet_directory_form_bar,
                      GUICHET,
                      DIRECTORY_FORM_BAR,
                      AdwBin)

/* (nullable) */
void guichet_directory_form_bar_set_entry (GuichetDirectoryFormBar *self,
                                           GuichetDirectoryEntry *entry);
/* Whether what was typed is being sent */
void guichet_directory_form_bar_set_busy (GuichetDirectoryFormBar *self, gboolean is_busy);
/* Fields that keep it from being sent, until something else is typed */
void guichet_directory_form_bar_set_wrong (GuichetDirectoryFormBar *self, guint n_wrong);

G_END_DECLS
