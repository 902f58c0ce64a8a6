/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-input-private.h: the input of a field as its own parts see it.
 */
#pragma once

#include "guichet-choice.h"
#include "guichet-directory-field-input.h"

G_BEGIN_DECLS

typedef enum
{
  INPUT_TEXT,
  INPUT_LIST,
  INPUT_SWITCH,
  INPUT_FIXED, /* cannot be changed */
} InputKind;

struct _GuichetDirectoryFieldInput
{
  AdwBin parent_instance;

  GuichetDirectoryField field;
  InputKind kind;
  GtkWidget *control;
  GtkMenuButton *offers; /* of an entry */
  GuichetChoice *choice; /* of a list */
  gboolean is_syncing;   /* the program writes, not a person */
};

GtkWidget *guichet_directory_field_input_make_list (GuichetDirectoryFieldInput *self);
void guichet_directory_field_input_select (GuichetDirectoryFieldInput *self, const char *value);

G_END_DECLS
