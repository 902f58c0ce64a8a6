/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-change-private.h: what a run and its journal do with a change of an entry.
 */
#pragma once

#include "guichet-directory-change.h"

G_BEGIN_DECLS

/* @country: (nullable): that the fields are for: "fr"; %NULL: any
 * @values: GUICHET_DIRECTORY_N_FIELDS of them, each (nullable): stays as it is */
GuichetDirectoryChange *guichet_directory_change_new (GuichetDirectoryEntry *entry,
                                                      const char *country,
                                                      const char *const *values);
/* As the journal has it: without a field */
GuichetDirectoryChange *guichet_directory_change_new_empty (const char *group, const char *service);
void guichet_directory_change_add_field (GuichetDirectoryChange *self,
                                         GuichetDirectoryField field,
                                         const char *before,
                                         const char *wanted);

/* The first reason stays. */
void guichet_directory_change_skip (GuichetDirectoryChange *self,
                                    GuichetDirectorySkipped skipped,
                                    GuichetDirectoryField field,
                                    GuichetDirectoryFault fault);
/* That people see; is told what OVHcloud has */
void guichet_directory_change_set_entry (GuichetDirectoryChange *self,
                                         GuichetDirectoryEntry *entry);

/* Its number in the journal; 0 before it is there */
gint64 guichet_directory_change_get_row (GuichetDirectoryChange *self);
void guichet_directory_change_set_row (GuichetDirectoryChange *self, gint64 row);
void guichet_directory_change_set_state (GuichetDirectoryChange *self,
                                         GuichetDirectoryChangeState state);
/* @error: (nullable) (transfer full) */
void guichet_directory_change_take_error (GuichetDirectoryChange *self, GError *error);

/* (transfer full): an entry in which nothing but the change is typed */
GuichetDirectoryEntry *guichet_directory_change_make_entry (GuichetDirectoryChange *self);

G_END_DECLS
