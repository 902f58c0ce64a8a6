/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-form.h: the fields of a holder as the rule of a registry wants them, in groups.
 * What is typed lives in the values of its form. Sends nothing, and knows no extension.
 */
#pragma once

#include <adwaita.h>

#include "guichet-rule-form.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_FORM (guichet_holder_form_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderForm, guichet_holder_form, GUICHET, HOLDER_FORM, AdwBin)

/* @form: (nullable): what is typed into. @other: (nullable): of the same values: what one of both
 * fixes and the other does not is marked as a change of owner, and can be typed; what @form fixes
 * else cannot be changed. */
void guichet_holder_form_set_form (GuichetHolderForm *self,
                                   GuichetRuleForm *form,
                                   GuichetRuleForm *other);
/* From now on it says what is wrong, typed or not, and puts the keyboard there. Returns: whether
 * something is */
gboolean guichet_holder_form_check (GuichetHolderForm *self);
/* @faults: (element-type utf8 utf8): OVHcloud's words by path; put at their fields, those without
 * one above the form */
void guichet_holder_form_tell (GuichetHolderForm *self, GHashTable *faults);

G_END_DECLS
