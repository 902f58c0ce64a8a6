/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-recipient.h: which of the accounts on this computer an e-mail is for, by the name
 * or the address that it speaks to. Asks nobody.
 */
#pragma once

#include "guichet-contact-side.h"

G_BEGIN_DECLS

/* @recipient: (nullable): a nichandle or an e-mail address
 * Returns: (nullable) (transfer none): the one of @sides it is, %NULL if nobody knows */
GuichetContactSide *guichet_contact_recipient_find (GPtrArray *sides, const char *recipient);
/* Whether it is certainly none of them, if there are any */
gboolean guichet_contact_recipient_is_foreign (GPtrArray *sides, const char *recipient);

G_END_DECLS
