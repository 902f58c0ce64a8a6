/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-page.h: the coordinates of one number: what a directory will print, how
 * far its publication has come, the form, and the bar that applies what was typed. What is typed
 * lives in the entry, so another entry can be looked at in between.
 *
 * Properties: "entry" (#GuichetDirectoryEntry, nullable). Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_FORM_PAGE (guichet_directory_form_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryFormPage,
                      guichet_directory_form_page,
                      GUICHET,
                      DIRECTORY_FORM_PAGE,
                      AdwBin)

/* Once, by the window that it stands in. */
void guichet_directory_form_page_set_desk (GuichetDirectoryFormPage *self, GuichetDesk *desk);
/* Another entry, or %NULL: nothing that was typed is lost by it. */
void guichet_directory_form_page_set_entry (GuichetDirectoryFormPage *self,
                                            GuichetDirectoryEntry *entry);
/* Sends what was typed, if it can be sent; else shows what is wrong. */
void guichet_directory_form_page_apply (GuichetDirectoryFormPage *self);

G_END_DECLS
