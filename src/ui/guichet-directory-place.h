/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-place.h: looks up the cities of the post code that is typed into a form. One is
 * filled in; of several, people choose.
 */
#pragma once

#include "guichet-directory-form-fields.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_PLACE (guichet_directory_place_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryPlace,
                      guichet_directory_place,
                      GUICHET,
                      DIRECTORY_PLACE,
                      GObject)

/* @fields outlive it. */
GuichetDirectoryPlace *guichet_directory_place_new (GuichetDirectoryFormFields *fields,
                                                    GuichetSession *session);
/* (nullable) */
void guichet_directory_place_set_entry (GuichetDirectoryPlace *self, GuichetDirectoryEntry *entry);

G_END_DECLS
