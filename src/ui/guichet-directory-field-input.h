/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-input.h: where the value of a field of an entry is typed or chosen: an
 * entry, a list to choose from, or a switch, as the field wants it. Private to the row of a field.
 *
 * Signals: "typed": a person has changed the value; "left": the keyboard has gone elsewhere.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-field.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_FIELD_INPUT (guichet_directory_field_input_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryFieldInput,
                      guichet_directory_field_input,
                      GUICHET,
                      DIRECTORY_FIELD_INPUT,
                      AdwBin)

GuichetDirectoryFieldInput *guichet_directory_field_input_new (GuichetDirectoryField field);
/* Whether it is a switch, which stands beside its label and not below */
gboolean guichet_directory_field_input_is_switch (GuichetDirectoryFieldInput *self);
void guichet_directory_field_input_set_value (GuichetDirectoryFieldInput *self, const char *value);
/* (transfer full) */
char *guichet_directory_field_input_get_value (GuichetDirectoryFieldInput *self);
/* What a list holds. @labels: as many, (nullable): as the words of the field have them */
void guichet_directory_field_input_set_choices (GuichetDirectoryFieldInput *self,
                                                const char *const *values,
                                                const char *const *labels);
/* What is offered for an entry besides typing; (nullable) */
void guichet_directory_field_input_set_offers (GuichetDirectoryFieldInput *self,
                                               const char *const *values);
/* What a screen reader says of it. @fault: (nullable) */
void guichet_directory_field_input_describe (GuichetDirectoryFieldInput *self,
                                             const char *title,
                                             const char *note,
                                             gboolean is_wrong);
void guichet_directory_field_input_set_optional (GuichetDirectoryFieldInput *self,
                                                 gboolean is_optional);

G_END_DECLS
