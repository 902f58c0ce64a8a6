/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-entry-private.h: a directory entry as its own parts see it.
 */
#pragma once

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

struct _GuichetDirectoryEntry
{
  GObject parent_instance;

  char *group;
  char *service;
  gboolean is_known;
  char *saved[GUICHET_DIRECTORY_N_FIELDS];  /* each (nullable): absent */
  char *typed[GUICHET_DIRECTORY_N_FIELDS];  /* each (nullable): as saved */
  char *before[GUICHET_DIRECTORY_N_FIELDS]; /* what was saved when it was typed; %NULL: not typed */
  guint n_changes;
  GuichetDirectoryStatus status;
};

/* Tells of a new value, typed or saved. */
void guichet_directory_entry_tell (GuichetDirectoryEntry *self, GuichetDirectoryField field);
void guichet_directory_entry_count_changes (GuichetDirectoryEntry *self);
void guichet_directory_entry_forget_typed (GuichetDirectoryEntry *self,
                                           GuichetDirectoryField field);

G_END_DECLS
