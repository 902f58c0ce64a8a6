/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-result.h: what became of one change for the entries of several numbers,
 * and of the rest the reason and what can be done.
 *
 * Signals: "done": it was read; "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_APPLY_RESULT (guichet_directory_apply_result_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryApplyResult,
                      guichet_directory_apply_result,
                      GUICHET,
                      DIRECTORY_APPLY_RESULT,
                      AdwBin)

/* @bulk: that is over */
void guichet_directory_apply_result_show (GuichetDirectoryApplyResult *self,
                                          GuichetDirectoryBulk *bulk);
/* Whether all was sent: nobody has to come back to it */
gboolean guichet_directory_apply_result_is_good (GuichetDirectoryApplyResult *self);

G_END_DECLS
