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
/* (transfer full): has the fields that an entry of @country has; a value that all have alike, or
 * else nothing */
GuichetDirectoryEntry *guichet_directory_sample_new (GPtrArray *entries, const char *country);

G_END_DECLS
