/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-lists.h: fills the lists of a form that OVHcloud knows: types of ways, headings
 * of an activity.
 */
#pragma once

#include "guichet-directory-form-fields.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_LISTS (guichet_directory_lists_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryLists,
                      guichet_directory_lists,
                      GUICHET,
                      DIRECTORY_LISTS,
                      GObject)

/* @fields outlive it. */
GuichetDirectoryLists *guichet_directory_lists_new (GuichetDirectoryFormFields *fields,
                                                    GuichetSession *session);
/* (nullable) */
void guichet_directory_lists_set_entry (GuichetDirectoryLists *self, GuichetDirectoryEntry *entry);
/* (nullable) (transfer none): the type of way that @address begins with, whatever its case */
const char *guichet_directory_lists_find_way_type (GuichetDirectoryLists *self,
                                                   const char *address);

G_END_DECLS
