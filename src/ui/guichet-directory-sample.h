/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-sample.h: an entry that stands for several: what a form for all of them begins
 * with. Pure.
 */
#pragma once

#include "guichet-directory-form.h"

G_BEGIN_DECLS

/* (transfer full) (array zero-terminated=1): the countries of @entries, the most frequent first */
GStrv guichet_directory_sample_list_countries (GPtrArray *entries);
guint guichet_directory_sample_count (GPtrArray *entries, const char *country);
/* Whether not all that have @field have the same in it */
gboolean guichet_directory_sample_differs (GPtrArray *entries,
                                           const char *country,
                                           GuichetDirectoryField field);
/* (transfer full): has the fields that an entry of @country has; what all have alike, else nothing;
 * the legal form of most */
GuichetDirectoryEntry *guichet_directory_sample_new (GPtrArray *entries, const char *country);

G_END_DECLS
