/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-message.h: why a call failed, in the language of the program that shows it: the
 * history keeps a word for the cause and OVHcloud's own words, not the sentence. Pure.
 */
#pragma once

#include "guichet-call.h"

G_BEGIN_DECLS

/* Causes besides those of guichet-error-sentence.h */
#define GUICHET_CALL_CAUSE_CANCELLED "cancelled" /* by the person, before it was sent */
#define GUICHET_CALL_CAUSE_LOST      "lost"      /* the program ended before OVHcloud answered */

/* Notes why @call failed; its state is told already. */
void guichet_call_message_note (GuichetCall *call, const GError *error);
/* That a call may have been placed although nobody knows; translated */
const char *guichet_call_message_get_warning (void);
/* Returns: (transfer full): why @call failed; "" if it did not */
char *guichet_call_message_describe (GuichetCall *call);

G_END_DECLS
