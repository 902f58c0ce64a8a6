/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-form.h: which fields shall be the same in the entries of several numbers,
 * and what. Sends nothing.
 *
 * Signal "plan": people have chosen, and what they typed can be sent.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-form.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_APPLY_FORM (guichet_directory_apply_form_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryApplyForm,
                      guichet_directory_apply_form,
                      GUICHET,
                      DIRECTORY_APPLY_FORM,
                      AdwBin)

/* @session: asked for what there is to choose from
 * @entries: (element-type GuichetDirectoryEntry): those that are known decide what is offered */
void guichet_directory_apply_form_set_entries (GuichetDirectoryApplyForm *self,
                                               GuichetSession *session,
                                               GPtrArray *entries);
/* That the fields are for: "fr" */
const char *guichet_directory_apply_form_get_country (GuichetDirectoryApplyForm *self);
/* @values: (out) (array fixed-size=36): each (nullable) (transfer none): stays as it is */
void guichet_directory_apply_form_get_values (GuichetDirectoryApplyForm *self, const char **values);
/* Whether something is ticked, which closing would lose */
gboolean guichet_directory_apply_form_is_touched (GuichetDirectoryApplyForm *self);
/* Whether the account in use is that of the entries */
void guichet_directory_apply_form_set_may_send (GuichetDirectoryApplyForm *self, gboolean may_send);

G_END_DECLS
