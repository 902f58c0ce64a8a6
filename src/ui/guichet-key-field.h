/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-field.h: a field for one key, with a sentence under it when it can be no key.
 *
 * Signals: "activate": Enter; "pasted" (pointer to #GuichetKeyTriple) -> boolean: several keys were
 * pasted at once; %TRUE: they were taken, nothing is to be written here.
 */
#pragma once

#include <adwaita.h>

#include "guichet-sign-in-way.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_KEY_FIELD (guichet_key_field_get_type ())
G_DECLARE_FINAL_TYPE (GuichetKeyField, guichet_key_field, GUICHET, KEY_FIELD, AdwBin)

/* @field: constant */
GuichetKeyField *guichet_key_field_new (const GuichetSignInField *field);
const char *guichet_key_field_get_text (GuichetKeyField *self);
void guichet_key_field_set_text (GuichetKeyField *self, const char *text);
gboolean guichet_key_field_check (GuichetKeyField *self);

G_END_DECLS
