/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-drafts.h: what was typed into the form of a holder and is neither sent nor
 * discarded: kept in the store, a moment after it was typed, and taken up again when the same form
 * is opened. Sends nothing. Each profile has its own.
 */
#pragma once

#include "guichet-rule-values.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_DRAFTS (guichet_holder_drafts_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderDrafts, guichet_holder_drafts, GUICHET, HOLDER_DRAFTS, GObject)

GuichetHolderDrafts *guichet_holder_drafts_new (GuichetSession *session);
GuichetHolderDrafts *guichet_holder_drafts_new_in_folder (GuichetSession *session,
                                                          const char *folder);
/* @form: which one: "correct/42", "new", "trade/example.org". What is kept of it is typed into
 * @values, and what is typed from now on is kept. Returns: whether something was kept */
gboolean guichet_holder_drafts_watch (GuichetHolderDrafts *self,
                                      const char *form,
                                      GuichetRuleValues *values);
/* When what was kept of a watched form was typed, in seconds since 1970; 0: nothing was */
gint64 guichet_holder_drafts_get_time (GuichetHolderDrafts *self, const char *form);
/* It was sent, or discarded: nothing is kept of @form. */
void guichet_holder_drafts_forget (GuichetHolderDrafts *self, const char *form);
/* Does not wait for the moment to pass. */
void guichet_holder_drafts_flush (GuichetHolderDrafts *self);

G_END_DECLS
