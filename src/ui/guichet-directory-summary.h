/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-summary.h: what a list has to know of an entry to find it and to give it its
 * place: made once, because thousands of rows are looked through with each key that is typed. Pure.
 *
 * It tells of what OVHcloud has: a row does not move away from who types into it.
 */
#pragma once

#include "guichet-directory-form.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DIRECTORY_SHOW_ALL,
  GUICHET_DIRECTORY_SHOW_INCOMPLETE,
  GUICHET_DIRECTORY_SHOW_PUBLISHED,
  GUICHET_DIRECTORY_SHOW_SCHEDULED,
  GUICHET_DIRECTORY_SHOW_ERROR,
} GuichetDirectoryFilter;

typedef struct
{
  GuichetDirectoryLacks lacks;
  GuichetDirectoryStatus status;
  char *text; /* number, name and city, as they are compared */
} GuichetDirectorySummary;

GuichetDirectorySummary *guichet_directory_summary_new (GuichetDirectoryEntry *entry);
void guichet_directory_summary_free (GuichetDirectorySummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetDirectorySummary, guichet_directory_summary_free)

/* (transfer full): the words of @typed, as they are compared; a number is one, however written */
char **guichet_directory_summary_split (const char *typed);
/* @words: (nullable): guichet_directory_summary_split() */
gboolean guichet_directory_summary_matches (const GuichetDirectorySummary *self,
                                            GuichetDirectoryFilter filter,
                                            const char *const *words);
/* What has to be done comes first; a qsort order */
int guichet_directory_summary_compare (const GuichetDirectorySummary *a,
                                       const GuichetDirectorySummary *b);

G_END_DECLS
