/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-entry.h: the coordinates of one line or number: what OVHcloud has of it, and
 * what was typed over it. Live data: tells of its changes, and asks nobody for anything.
 *
 * A field that OVHcloud's answer did not have is absent: it is neither shown nor ever sent. Values
 * are texts; of a boolean "true" and "false", of a number its digits.
 *
 * Properties, read-only: "group" (billing account) and "service" (of the line or number), which
 * never change; with notify: "known" (boolean: it was read), "n-changes" (uint: fields that differ
 * from what OVHcloud has), "status" (#GuichetDirectoryStatus). Signal "field-changed"
 * (#GuichetDirectoryField): of either value.
 */
#pragma once

#include "guichet-directory-field.h"
#include "guichet-directory-status.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_ENTRY (guichet_directory_entry_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryEntry,
                      guichet_directory_entry,
                      GUICHET,
                      DIRECTORY_ENTRY,
                      GObject)

GuichetDirectoryEntry *guichet_directory_entry_new (const char *group, const char *service);
const char *guichet_directory_entry_get_group (GuichetDirectoryEntry *self);
const char *guichet_directory_entry_get_service (GuichetDirectoryEntry *self);
gboolean guichet_directory_entry_is_known (GuichetDirectoryEntry *self);

/* What OVHcloud has. @values: GUICHET_DIRECTORY_N_FIELDS of them, each (nullable): absent. What was
 * typed stays, but for what is the same now. */
void guichet_directory_entry_take (GuichetDirectoryEntry *self, const char *const *values);
gboolean guichet_directory_entry_has (GuichetDirectoryEntry *self, GuichetDirectoryField field);
/* (nullable): as OVHcloud has it, %NULL if absent */
const char *guichet_directory_entry_get_saved (GuichetDirectoryEntry *self,
                                               GuichetDirectoryField field);

/* (nullable): as typed, else as OVHcloud has it */
const char *guichet_directory_entry_get (GuichetDirectoryEntry *self, GuichetDirectoryField field);
gboolean guichet_directory_entry_get_flag (GuichetDirectoryEntry *self,
                                           GuichetDirectoryField field);
/* Does nothing to a field that is absent or read-only. */
void guichet_directory_entry_set (GuichetDirectoryEntry *self,
                                  GuichetDirectoryField field,
                                  const char *value);
gboolean guichet_directory_entry_is_changed (GuichetDirectoryEntry *self,
                                             GuichetDirectoryField field);
/* (nullable): what OVHcloud had when @field was typed over; %NULL if it was not */
const char *guichet_directory_entry_get_before (GuichetDirectoryEntry *self,
                                                GuichetDirectoryField field);
/* Whether somebody else has changed @field since it was typed over */
gboolean guichet_directory_entry_is_overtaken (GuichetDirectoryEntry *self,
                                               GuichetDirectoryField field);
/* What was typed shall stand over what OVHcloud has now. */
void guichet_directory_entry_settle (GuichetDirectoryEntry *self, GuichetDirectoryField field);
/* Takes up again what was typed at another time, when OVHcloud had @before. */
void guichet_directory_entry_restore (GuichetDirectoryEntry *self,
                                      GuichetDirectoryField field,
                                      const char *before,
                                      const char *value);
guint guichet_directory_entry_get_n_changes (GuichetDirectoryEntry *self);
void guichet_directory_entry_revert (GuichetDirectoryEntry *self);
GuichetDirectoryStatus guichet_directory_entry_get_status (GuichetDirectoryEntry *self);

G_END_DECLS
