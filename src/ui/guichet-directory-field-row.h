/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-row.h: one field of a directory entry in a form: its label, where it is
 * typed, and what is to be said of it. What is typed lives in the entry.
 *
 * Signals: "typed": a person has changed the value, and the entry has it; "choosing" (string) ->
 * boolean: a person wants another value; %TRUE: somebody looks after it, the entry stays as it is.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-form.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_FIELD_ROW (guichet_directory_field_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryFieldRow,
                      guichet_directory_field_row,
                      GUICHET,
                      DIRECTORY_FIELD_ROW,
                      AdwBin)

GuichetDirectoryFieldRow *guichet_directory_field_row_new (GuichetDirectoryField field);
GuichetDirectoryField guichet_directory_field_row_get_field (GuichetDirectoryFieldRow *self);
/* (nullable): whose value it is; it shows while the form of that entry has the field */
void guichet_directory_field_row_set_entry (GuichetDirectoryFieldRow *self,
                                            GuichetDirectoryEntry *entry);
/* From now on it says what is wrong, typed or not. Returns: whether something is */
gboolean guichet_directory_field_row_check (GuichetDirectoryFieldRow *self);
/* Says something more; @text: (nullable) */
void guichet_directory_field_row_tell (GuichetDirectoryFieldRow *self,
                                       const char *text,
                                       gboolean is_wrong);
/* Of a field that is chosen from a list, what OVHcloud knows for it */
void guichet_directory_field_row_set_choices (GuichetDirectoryFieldRow *self,
                                              const char *const *values,
                                              const char *const *labels);
/* Of a field that is typed, what is offered besides; (nullable) */
void guichet_directory_field_row_set_offers (GuichetDirectoryFieldRow *self,
                                             const char *const *values);
/* Stands below it. */
void guichet_directory_field_row_set_extra (GuichetDirectoryFieldRow *self, GtkWidget *extra);

G_END_DECLS
