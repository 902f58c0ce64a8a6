/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-draft-table.h: the table of what was typed into forms of holders and is neither
 * sent nor discarded. Private to the drafts.
 */
#pragma once

#include "guichet-rule-values.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* Types what is kept of @form into @values. Returns: when it was typed, in microseconds since 1970;
 * 0: nothing is kept */
gint64 guichet_holder_draft_table_read (GuichetStore *store,
                                        const char *profile,
                                        const char *form,
                                        GuichetRuleValues *values);
gboolean guichet_holder_draft_table_write (GuichetStore *store,
                                           const char *profile,
                                           const char *form,
                                           GuichetRuleValues *values,
                                           GError **error);
/* @form: (nullable): %NULL for all of @profile */
gboolean guichet_holder_draft_table_forget (GuichetStore *store,
                                            const char *profile,
                                            const char *form,
                                            GError **error);

G_END_DECLS
